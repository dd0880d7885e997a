"""Findings where a document and a page say different things and neither may simply win."""

from typing import Any

from content_types.plan.importing.checks import Finding
from content_types.plan.models import ImportedValues

from .describe import LABELS, describe
from .merge import Values
from .timeframe_values import COLUMNS

# What is the same in every language; only there is a first difference worth a finding. A wording
# that differs from the document's when it is imported first is an editor's plain rewording.
FACTS = ("roles", "timeframes", "references", "carried_over", "budget", "stated_totals")


def conflict_findings(
    names: list[str], page: Values, document: Values, number: str, last: ImportedValues | None
) -> list[Finding]:
    """One finding for each name in which the page was kept."""
    found = []
    for name in names:
        if last is None and not (name in FACTS and _really_differ(name, page, document)):
            continue
        code = "page.edited" if last else "page.differs"
        stated, held = describe(name, document[name]), describe(name, page[name])
        found.append(Finding(code, number, stated, held, params={"what": str(LABELS[name])}))
    return found


def _really_differ(name: str, page: Values, document: Values) -> bool:
    """Whether the two say different things, and not the same in a different form."""
    if name == "roles":
        return _roles_differ(page, document)
    if name == "timeframes":
        return _frames_differ(page[name], document[name])
    if name == "budget":
        return _rows_differ(page[name], document[name])
    return True


def _roles_differ(page: Values, document: Values) -> bool:
    """Institutions by kind; order and wording are the editor's.

    An institution that the page adds to a wording of the document is the editor's reading of it.
    """
    said = {(kind, key) for kind, key, _objective in document["roles"] if key}
    held = {(kind, key) for kind, key, _objective in page["roles"] if key}
    explained = {
        (kind, key)
        for (kind, key, _objective), wording in zip(
            page["roles"], page["role_wordings"], strict=True
        )
        if wording
    }
    return bool(said - held or held - said - explained)


def _frames_differ(held: list[list[Any]], said: list[list[Any]]) -> bool:
    """What the document leaves open (no year) may be filled in.

    Of words that its structure does not hold wholly (`exact`), the number of times is a guess.
    """
    exact, times = COLUMNS.index("exact"), COLUMNS.index("times_per_year")
    if len(held) != len(said):
        return True
    for row, own in zip(said, held, strict=True):
        ignored = {exact, times} if not row[exact] else {exact}
        if any(
            value not in (None, own[place])
            for place, value in enumerate(row)
            if place not in ignored
        ):
            return True
    return False


def _rows_differ(held: list[list[Any]], said: list[list[Any]]) -> bool:
    """A funder that the document leaves to a wording may be filled in."""
    return len(held) != len(said) or any(
        value not in (None, other)
        for row, own in zip(said, held, strict=True)
        for value, other in zip(row, own, strict=True)
    )
