"""Bodies of campaigns and observances: headings with text, as a StreamField takes them."""

import json

from wagtail.blocks import StreamValue

from cms.pages import languages, starter
from content_types.campaigns.models import CampaignPage


def build_body(record: starter.Record) -> StreamValue:
    """The text blocks of `record` with the words of every language."""
    blocks = [
        {"type": "text", "value": {name: _words(part[name]) for name in ("heading", "text")}}
        for part in record.get("body", [])
    ]
    return CampaignPage._meta.get_field("body").to_python(json.dumps(blocks))


def _words(texts: dict[str, str]) -> dict[str, str]:
    return {code: texts.get(code, "").strip() for code in languages.codes()}
