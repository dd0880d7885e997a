"""Blocks of campaigns and observances: contacts, beyond those that every page may use."""

from wagtail import blocks

from cms.pages.blocks import BODY_BLOCKS
from content_types.assistance.blocks import CONTACT_BLOCKS

CAMPAIGN_BLOCKS: list[tuple[str, blocks.Block]] = [*BODY_BLOCKS, *CONTACT_BLOCKS]
