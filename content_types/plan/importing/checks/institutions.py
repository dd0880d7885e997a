"""Who is named, and how."""

import re
from collections import defaultdict
from collections.abc import Iterator

from content_types.plan.importing.checks.context import Context
from content_types.plan.importing.checks.finding import Finding
from content_types.plan.importing.document import Place
from content_types.plan.importing.names import normal
from content_types.plan.money import without_amounts

_OF_NAMES = re.compile(
    r"\b(?:ministry|ministries|government office|inspectorate|administration|directorate|agency"
    r"|institute|ministrstv\w*|urad\w* vlade|inšpektorat\w*|direktorat\w*|agencij\w*|inštitut\w*"
    r"|zavod\w*|služb\w* vlade)\b",
    re.IGNORECASE,
)
_OF_GROUPS = re.compile(
    r"\b(?:members?|representatives?|staff|employees|experts?|trainers?|selected"
    r"|člani|članice|predstavnik\w*|zaposlen\w*|strokovnjak\w*|delavc\w*|izbran\w*|usposobljen\w*)\b",
    re.IGNORECASE,
)
_NAME = re.compile(
    r"^(?:The )?[A-ZČŠŽ][\w’'-]*(?:\s+(?:[A-ZČŠŽ][\w’'-]*|of|for|the|and|in|za|v))+$"
)
# In Slovenian only the first word of a name has a capital.
_SLOVENIAN_NAME = re.compile(
    r"^(?:Urad|Uprava|Služba|Zveza|Združenje|Društvo|Komisija|Svet|Center|Fakulteta|Univerza"
    r"|Fundacija|Ustanova|Zbornica|Direkcija|Sklad|Knjižnica|Muzej|Občina|Mestna občina"
    r"|Vrhovno|Višje|Okrožno|Varuh\w*|Zagovornik\w*)\s+\S"
)
_ABBREVIATION = re.compile(r"[A-ZČŠŽ]{2,8}|[A-Z]{1,4}[a-z]{1,2}[A-Z]{1,4}")  # also 'MoI'
_PARTLY = ("part", "misspelt")


def _named(context: Context) -> Iterator[tuple[str, str, Place]]:
    """Every wording of an institution with its measure ('' for the tables) and place."""
    for measure in context.measures:
        for role in measure.roles:
            for piece in context.resolver.pieces(role.text, context.plan.language):
                yield measure.number, piece, role.place
    seen = ""
    for row in context.plan.appendix.budget:
        if row.funder != seen:
            yield "", row.funder, row.place
        seen = row.funder


def unresolved(context: Context) -> Iterator[Finding]:
    """Wordings that are no institution of the register, each once, and typing errors."""
    seen: set[str] = set()
    for node, piece, place in _named(context):
        if piece in seen or not piece:
            continue
        seen.add(piece)
        found = context.resolver.explain(piece)
        if found is None:
            code = "institution.unknown" if _is_name(piece) else "institution.wording"
            yield Finding(code, node, piece, "", place)
        elif found.how == "misspelt":
            yield Finding("institution.misspelt", node, piece, found.name, place)


def _is_name(piece: str) -> bool:
    """Whether a wording looks like the name of an institution rather than a group of people."""
    if _OF_GROUPS.search(piece):
        return False
    of_name = _OF_NAMES.search(piece) or _NAME.match(piece) or _SLOVENIAN_NAME.match(piece)
    return bool(of_name or _ABBREVIATION.fullmatch(piece))


def named_differently(context: Context) -> Iterator[Finding]:
    """One institution under several names, apart from its abbreviation and case forms."""
    wordings: dict[str, dict[str, tuple[str, str, Place]]] = defaultdict(dict)
    for node, piece, place in _named(context):
        found = context.resolver.explain(piece)
        if found and found.how not in (*_PARTLY, "abbreviation"):
            named = without_amounts(piece)
            wordings[found.key].setdefault(normal(named), (node, named, place))
    for key, forms in wordings.items():
        if len(forms) > 1:
            node, _piece, place = list(forms.values())[1]
            stated = "; ".join(piece for _node, piece, _place in forms.values())
            name = context.resolver.shown(key, context.plan.language)
            yield Finding("institution.named-differently", node, stated, name, place)


def repeated(context: Context) -> Iterator[Finding]:
    """The same institution twice in one label block."""
    for measure in context.measures:
        for role in measure.roles:
            seen: set[str] = set()
            for piece in context.resolver.pieces(role.text, context.plan.language):
                found = context.resolver.explain(piece)
                key = found.key if found and found.how not in _PARTLY else normal(piece)
                if key in seen:
                    about = {"measure": measure.number}
                    yield Finding(
                        "institution.repeated", measure.number, piece, "", role.place, about
                    )
                seen.add(key)
