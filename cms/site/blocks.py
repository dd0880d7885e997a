"""Blocks of the site's own pages, beyond those that every page may use."""

from wagtail import blocks

from cms.files.blocks import FILE_BLOCKS
from cms.pages.blocks import BODY_BLOCKS
from content_types.assistance.blocks import CONTACT_BLOCKS
from content_types.plan.blocks import MeasuresBlock

SITE_BLOCKS: list[tuple[str, blocks.Block]] = [
    *BODY_BLOCKS,
    *CONTACT_BLOCKS,
    ("measures", MeasuresBlock()),
    *FILE_BLOCKS,
]
