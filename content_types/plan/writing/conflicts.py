"""Findings where a document and a page say different things and neither may simply win."""

import json
from typing import Any

from content_types.plan.importing.checks import Finding
from content_types.plan.models import ImportedValues

from .merge import Values

# What is the same in every language; only there is a first difference worth a finding. A wording
# that differs from the document's when it is imported first is an editor's plain rewording.
FACTS = ("roles", "timeframes", "references", "carried_over", "budget", "stated_totals")
LIMIT = 400


def conflict_findings(
    names: list[str], page: Values, document: Values, number: str, last: ImportedValues | None
) -> list[Finding]:
    """One finding for each name in which the page was kept."""
    found = []
    for name in names:
        if last is None and not (name in FACTS and _really_differ(name, page, document)):
            continue
        code = "page.edited" if last else "page.differs"
        stated, held = _shown(document[name]), _shown(page[name])
        found.append(Finding(code, number, stated, held, params={"what": name}))
    return found


def _really_differ(name: str, page: Values, document: Values) -> bool:
    """Roles are compared as institutions by kind: wording and order are the editor's."""
    if name != "roles":
        return True
    return _institutions(page[name]) != _institutions(document[name])


def _institutions(roles: list[list[Any]]) -> set[tuple[str, str]]:
    return {(kind, key) for kind, key, _objective in roles if key}


def _shown(value: Any) -> str:
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return text if len(text) <= LIMIT else text[: LIMIT - 1] + "…"
