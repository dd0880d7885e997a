"""What a page tells machines about itself, in the words of schema.org.

A page puts together plain dictionaries; `templates/components/json_ld.html` writes them into the
page as JSON-LD. The script element there holds data and no program, so the content security policy
has nothing to say against it.
"""

import json
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.utils import timezone
from django.utils.safestring import SafeString, mark_safe

CONTEXT = "https://schema.org"
Thing = dict[str, Any]

# What would end a script element, or begin a comment in it; JSON lets each be written otherwise.
_ESCAPED = {ord(each): f"\\u{ord(each):04x}" for each in "<>&"}


def script_json(data: Any) -> SafeString:
    """`data` as JSON that may stand inside a script element, whatever words it contains.

    Raises TypeError for what JSON has no form for.
    """
    text = json.dumps(data, cls=DjangoJSONEncoder, ensure_ascii=False, separators=(",", ":"))
    # Nothing is left in it that HTML would read.
    return mark_safe(text.translate(_ESCAPED))  # nosec B308 B703


def graph(*things: Thing) -> Thing:
    """Several things of one page as one document."""
    return {"@context": CONTEXT, "@graph": list(things)}


def thing(kind: str, **properties: Any) -> Thing:
    """A thing of the schema.org type `kind`; properties without a value are left out."""
    return {"@type": kind, **{name: value for name, value in properties.items() if _is_said(value)}}


def breadcrumb_list(steps: Iterable[Mapping[str, str]]) -> Thing:
    """The way to a page: `name` and absolute `url` of each step, from home to the page itself."""
    items = [
        thing("ListItem", position=position, name=step["name"], item=step["url"])
        for position, step in enumerate(steps, start=1)
    ]
    return thing("BreadcrumbList", itemListElement=items)


def moment(when: datetime | None) -> str:
    """A time with the zone of the site, to the second: `2026-10-18T09:00:00+02:00`, or nothing."""
    return timezone.localtime(when).isoformat(timespec="seconds") if when else ""


def _is_said(value: Any) -> bool:
    return value is not None and value != "" and value != [] and value != {}
