"""Bodies of pages: the blocks of a starter file as stream data, its links as Wagtail's."""

import json
import re
from collections.abc import Iterator
from typing import Any

from django.urls import NoReverseMatch, reverse
from wagtail.blocks import StreamValue

from cms.pages import languages, starter
from cms.site.models import StandardPage
from content_types.assistance.models import Contact
from content_types.assistance.numbers_in_text import unverified_numbers, verified_numbers
from content_types.plan.models import MeasurePage
from content_types.registers.models import Institution

# A page of ours by its key, a page of another room by its starter record (`news:index`), a
# measure by its number, an institution by its key, an address of no page by the name of its route.
_LINK = re.compile(r'<a href="(starter|room|measure|institution|route):([^"]+)">')
# Parts of a block that are formatted text, lines of words, and lists of items.
_RICH = {"text"}
_WORDS = {"heading", "term", "label", "description"}


def build_body(record: starter.Record) -> StreamValue:
    """The page's blocks as a StreamField takes them.

    Raises StarterError, naming the page, for a link or a key that leads nowhere.
    """
    refuse_unverified_numbers(record)
    blocks = [_block(block, record["key"]) for block in record.get("body", [])]
    return StandardPage._meta.get_field("body").to_python(json.dumps(blocks))


def refuse_unverified_numbers(record: starter.Record) -> None:
    """Raises StarterError where the record's words name a number that no contact answers."""
    known = verified_numbers()
    for text in _texts(record):
        if unknown := unverified_numbers(text, known):
            raise starter.StarterError(f"{record['key']}: not verified: {', '.join(unknown)}")


def _texts(node: Any) -> Iterator[str]:
    if isinstance(node, str):
        yield node
    elif isinstance(node, dict | list):
        for child in node.values() if isinstance(node, dict) else node:
            yield from _texts(child)


def _block(block: starter.Record, where: str) -> starter.Record:
    value = {name: _part(name, part, where) for name, part in block.items() if name != "block"}
    if block["block"] == "pages":
        value = {**value, "pages": [_page_id(key, where) for key in block["keys"]]}
        del value["keys"]
    if block["block"] == "measures":
        value = {**value, "measures": [_measure_id(number, where) for number in block["numbers"]]}
        del value["numbers"]
    if block["block"] == "contacts":
        value = {**value, "contacts": [_contact_id(key, where) for key in block["contacts"]]}
    return {"type": block["block"], "value": value}


def _part(name: str, part: Any, where: str) -> Any:
    if name == "items":
        return [_item(item, where) for item in part]
    if name in _RICH:
        return {code: _rich(part.get(code, ""), code, where) for code in languages.codes()}
    if name in _WORDS:
        return {code: part.get(code, "") for code in languages.codes()}
    return part


def _rich(html: str, language: str, where: str) -> str:
    """The text with our own links turned into Wagtail's, which follow a page wherever it goes."""

    def replace(match: re.Match[str]) -> str:
        kind, key = match.groups()
        if kind in _ADDRESSES:
            return f'<a href="{_ADDRESSES[kind](key, language, where)}">'
        return f'<a linktype="page" id="{_PAGES[kind](key, where)}">'

    return _LINK.sub(replace, html.strip())


def _item(item: starter.Record, where: str) -> starter.Record:
    value = {name: _part(name, part, where) for name, part in item.items()}
    kind, _colon, key = item.get("href", "").partition(":")
    if kind in {"measure", "starter"}:
        del value["href"]
        value["page"] = _measure_id(key, where) if kind == "measure" else _page_id(key, where)
    return value


def _page_id(key: str, where: str) -> int:
    return _room_id(f"page:{key}", where)


def _room_id(key: str, where: str) -> int:
    page = starter.page_of(key)
    if page is None:
        raise starter.StarterError(f"{where}: unknown page {key}")
    return page.pk


def _measure_id(number: str, where: str) -> int:
    page = MeasurePage.objects.filter(number=number).order_by("pk").first()
    if page is None:
        raise starter.StarterError(f"{where}: unknown measure {number}")
    return page.pk


def _contact_id(key: str, where: str) -> int:
    contact = Contact.objects.filter(key=key).first()
    if contact is None:
        raise starter.StarterError(f"{where}: unknown contact {key}")
    return contact.pk


def _institution_url(key: str, language: str, where: str) -> str:
    institution = Institution.objects.filter(key=key).first()
    if institution is None:
        raise starter.StarterError(f"{where}: unknown institution {key}")
    with languages.speaking(language):
        return institution.get_absolute_url()


def _route_url(name: str, language: str, where: str) -> str:
    with languages.speaking(language):
        try:
            return reverse(name)
        except NoReverseMatch as error:
            raise starter.StarterError(f"{where}: unknown route {name}") from error


_ADDRESSES = {"institution": _institution_url, "route": _route_url}
_PAGES = {"starter": _page_id, "room": _room_id, "measure": _measure_id}
