"""Three-way merging: what the document says, what it said last time, what the page holds."""

from dataclasses import dataclass, field
from enum import Enum
from typing import Any

Values = dict[str, Any]
_MISSING = object()


@dataclass
class Merged:
    """The values to store, and the names of those in which document and page disagree."""

    values: Values
    conflicts: list[str] = field(default_factory=list)


class _Decision(Enum):
    KEEP = "keep"
    TAKE = "take"
    CONFLICT = "conflict"


def merge(page: Values, document: Values, last_document: Values, last_page: Values) -> Merged:
    """Decide value by value; all four have the same names, the last two may lack some.

    A document that says what it said last time changes nothing. Where only the document is new, it
    wins (in a draft), also where it no longer says something; where the page was edited too, the
    page stays and the name is a conflict. A conflict stays one until page and document agree:
    `last_page` lacks the names that were in conflict.
    """
    merged = Merged(values={})
    for name, held in page.items():
        said = document.get(name)
        merged.values[name] = held
        decision = _decide(
            held, said, last_document.get(name, _MISSING), last_page.get(name, _MISSING)
        )
        if decision is _Decision.TAKE:
            merged.values[name] = said
        elif decision is _Decision.CONFLICT:
            merged.conflicts.append(name)
    return merged


def _decide(held: Any, said: Any, last_said: Any, last_held: Any) -> _Decision:
    if said == held:
        return _Decision.KEEP
    if last_said is _MISSING:
        if _empty(said):
            return _Decision.KEEP
        return _Decision.TAKE if _empty(held) else _Decision.CONFLICT
    if said == last_said:
        return _Decision.CONFLICT if last_held is _MISSING else _Decision.KEEP
    base = last_said if last_held is _MISSING else last_held
    return _Decision.TAKE if held == base else _Decision.CONFLICT


def _empty(value: Any) -> bool:
    """Nothing, or a list of nothings."""
    return all(_empty(each) for each in value) if isinstance(value, list) else value in (None, "")
