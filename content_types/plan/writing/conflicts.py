"""Findings where a document and a page say different things and neither may simply win."""

from typing import Any

from django.utils import translation

from cms.pages import languages
from content_types.plan.importing.checks import Finding
from content_types.plan.models import ImportedValues

from .describe import LABELS, describe
from .merge import Values
from .timeframe_values import COLUMNS

# What is the same in every language; only there is a first difference worth a finding. A wording
# that differs from the document's when it is imported first is an editor's plain rewording.
FACTS = ("roles", "timeframes", "references", "carried_over", "budget", "stated_totals")
# Words that go with facts: they follow them and never disagree by themselves.
FOLLOWING = ("role_wordings", "timeframe_originals", "budget_words")
CONFLICTS = "conflicts"  # where the stored values keep the codes of those in conflict
DIFFERS, EDITED = "page.differs", "page.edited"


def conflict_codes(
    names: list[str], page: Values, document: Values, last: ImportedValues | None
) -> dict[str, str]:
    """The code of the finding for each name in which the page was kept; '' where there is none."""
    return {name: _code(name, page, document, last) for name in names}


def _code(name: str, page: Values, document: Values, last: ImportedValues | None) -> str:
    if name in FOLLOWING:
        return ""
    if last is None or name not in last.document:
        return DIFFERS if name in FACTS and _really_differ(name, page, document) else ""
    if document[name] == last.document[name]:
        # It has been in conflict since an earlier run.
        return str(last.stored.get(CONFLICTS, {}).get(name, ""))
    return EDITED


def conflict_findings(
    codes: dict[str, str], page: Values, document: Values, number: str
) -> list[Finding]:
    """One finding for each conflict that has a code, its values in words of the default language.

    It is the same finding whatever language the interface has.
    """
    with translation.override(languages.default()):
        return [
            Finding(
                code,
                number,
                describe(name, document[name]) or "–",
                describe(name, page[name]) or "–",
                params={"what": LABELS[name]},
            )
            for name, code in codes.items()
            if code
        ]


def stored_values(
    document: Values, after: Values, codes: dict[str, str], last: ImportedValues | None
) -> Values:
    """What to remember of a page, by which a later change of an editor is seen.

    Where the document says what it said before, the page of then counts, and not what an editor
    has made of it since. What is in conflict has no value, only its code.
    """
    before = last.stored if last else {}
    said = last.document if last else {}
    kept = {
        name: before[name] if name in before and said.get(name) == document[name] else value
        for name, value in after.items()
        if name not in codes
    }
    return {**kept, CONFLICTS: codes}


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
