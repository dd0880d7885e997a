"""Bodies of news: the blocks of the starter file as stream data, its links as Wagtail's."""

import json
import re
from typing import Any

from wagtail.blocks import StreamValue

from cms.pages import languages, starter
from content_types.news.models import NewsPage
from content_types.plan.models import MeasurePage
from content_types.plan.presentation.people import institution_url
from content_types.registers.models import Institution

_LINK = re.compile(r'<a href="(starter|measure|institution):([^"]+)">')


def build_body(blocks: list[starter.Record], where: str) -> StreamValue:
    """The blocks as a StreamField takes them.

    Raises StarterError, naming the news, for a link or a key that leads nowhere.
    """
    stream = [{"type": each["block"], "value": _value(each, where)} for each in blocks]
    return NewsPage._meta.get_field("body").to_python(json.dumps(stream))


def _value(record: starter.Record, where: str) -> starter.Record:
    value = {name: _part(part, where) for name, part in record.items() if name != "block"}
    if numbers := value.pop("numbers", None):
        value["measures"] = [measure(number, where).pk for number in numbers]
    if key := value.get("page"):
        value["page"] = page_id(f"page:{key}", where)
    return value


def _part(part: Any, where: str) -> Any:
    """Words in every language, a list of such things, or something that is stored as it is."""
    if isinstance(part, list) and part and isinstance(part[0], dict):
        return [_value(item, where) for item in part]
    if isinstance(part, dict):
        return {code: _text(part.get(code, ""), code, where) for code in languages.codes()}
    return part


def _text(html: str, language: str, where: str) -> str:
    """The text with our own links turned into Wagtail's, which follow a page wherever it goes."""

    def replace(match: re.Match[str]) -> str:
        kind, key = match.groups()
        if kind == "institution":
            with languages.speaking(language):
                return f'<a href="{institution_url(institution(key, where).key)}">'
        pk = page_id(f"page:{key}", where) if kind == "starter" else measure(key, where).pk
        return f'<a linktype="page" id="{pk}">'

    return _LINK.sub(replace, html.strip())


def page_id(key: str, where: str) -> int:
    """The page that the starter record `key` has become. Raises StarterError without one."""
    page = starter.page_of(key)
    if page is None:
        raise starter.StarterError(f"{where}: unknown page {key}")
    return page.pk


def measure(number: str, where: str) -> MeasurePage:
    """The measure with this number. Raises StarterError without one."""
    found = MeasurePage.objects.filter(number=number).order_by("pk").first()
    if found is None:
        raise starter.StarterError(f"{where}: unknown measure {number}")
    return found


def institution(key: str, where: str) -> Institution:
    """The institution of the register. Raises StarterError without one."""
    found = Institution.objects.filter(key=key).first()
    if found is None:
        raise starter.StarterError(f"{where}: unknown institution {key}")
    return found
