"""Three-way merging: what the document says, what it said last time, what the page holds."""

from dataclasses import dataclass, field
from typing import Any

Values = dict[str, Any]


@dataclass
class Merged:
    """The values to store, and the names of those in which document and page disagree."""

    values: Values
    conflicts: list[str] = field(default_factory=list)


def merge(page: Values, document: Values, last_document: Values, last_page: Values) -> Merged:
    """Decide value by value; all four have the same names, the last two may be empty.

    An empty place takes what the document says. A document that says what it said last time
    changes nothing. Where only the document is new, it wins (in a draft); where the page was
    edited too, the page stays and the name is a conflict.
    """
    merged = Merged(values={})
    for name, held in page.items():
        said = document.get(name)
        merged.values[name] = held
        if said == held or _empty(said):
            continue
        if _empty(held):
            merged.values[name] = said
        elif name not in last_document:
            merged.conflicts.append(name)
        elif said == last_document[name]:
            continue
        elif held == last_page.get(name):
            merged.values[name] = said
        else:
            merged.conflicts.append(name)
    return merged


def _empty(value: Any) -> bool:
    """Nothing, or a list of nothings."""
    return all(_empty(each) for each in value) if isinstance(value, list) else value in (None, "")
