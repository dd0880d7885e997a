"""A measure as plain values: read from a page, read from a parsed document, written to a page.

`facts` are the same in every language; `words` are of one language. Words of a list belong to the
places of its facts: the third wording to the third role.
"""

from collections.abc import Iterable
from itertools import zip_longest
from typing import Any

from django.utils.text import Truncator

from cms.pages import languages
from content_types.plan.importing.plan import ParsedMeasure, Passage
from content_types.plan.importing.resolve import Resolver
from content_types.plan.models import MeasurePage, MeasureReference, Objective, Role
from content_types.registers.models import Institution

from .merge import Values
from .rows import aligned, in_order, matched
from .timeframe_values import frames_of_page, frames_of_parsed, set_frames

TITLE_LENGTH = 255


def text_of(passages: Iterable[Passage]) -> str:
    """Paragraphs as the stored plain text: one line each, list items with a bullet."""
    return "\n".join(f"· {p.text}" if p.list_item else p.text for p in passages)


def of_page(page: MeasurePage, language: str) -> Values:
    """What the page (or its newest draft) holds, in `language`."""

    def words(instance: Any, name: str) -> str:
        return getattr(instance, languages.field(name, language)) or ""

    roles = list(page.roles.all())
    frames = list(page.timeframes.all())
    return {
        "title": own_title(page, language),
        "stated_title": words(page, "stated_title"),
        "official_text": words(page, "official_text"),
        "objectives": [words(each, "official_text") for each in page.objectives.all()],
        "roles": [
            [r.kind, r.institution.key if r.institution else None, r.objective] for r in roles
        ],
        "role_wordings": [words(role, "wording") for role in roles],
        "timeframes": frames_of_page(frames),
        "timeframe_originals": [words(frame, "original") for frame in frames],
        "references": [reference.number for reference in page.references.all()],
        "carried_over": page.carried_over or None,
    }


def own_title(page: Any, language: str) -> str:
    """The title in `language`; one that only stands in for a missing one counts as none."""
    title = getattr(page, languages.field("title", language)) or ""
    stands_in = language == languages.default() and any(
        title == getattr(page, languages.field("title", other)) for other in languages.others()
    )
    return "" if stands_in else title


def short_title(title: str) -> str:
    """A title that a page can have; the whole heading is kept beside it."""
    return Truncator(title).chars(TITLE_LENGTH)


def of_parsed(measure: ParsedMeasure, resolver: Resolver, language: str) -> Values:
    """What the document says."""
    roles, wordings = _roles(measure, resolver, language)
    frames, originals = frames_of_parsed(measure)
    numbers = [number for reference in measure.references for number in reference.numbers]
    return {
        "title": short_title(measure.title) or measure.number,
        "stated_title": measure.title,
        "official_text": text_of(measure.paragraphs),
        "objectives": [text_of(objective.paragraphs) for objective in measure.objectives],
        "roles": roles,
        "role_wordings": wordings,
        "timeframes": frames,
        "timeframe_originals": originals,
        "references": list(dict.fromkeys(numbers)),
        "carried_over": measure.carried_over or None,
    }


def _roles(
    measure: ParsedMeasure, resolver: Resolver, language: str
) -> tuple[list[list[Any]], list[str]]:
    """Roles in the plan's order.

    Where the plan has several label tables in one measure, each holds for its own objectives; a
    role that holds for two of them stands there twice.
    """
    several = len({role.group for role in measure.roles}) > 1
    facts: list[list[Any]] = []
    wordings: list[str] = []
    for block in measure.roles:
        for piece in resolver.pieces(block.text, language):
            key = resolver.resolve(piece)
            for objective in block.objectives if several and block.objectives else [None]:
                facts.append([block.kind.value, key, objective])
                wordings.append(piece)
    return facts, wordings


def apply(page: MeasurePage, values: Values, language: str, document: Values) -> None:
    """Put merged values on the page, in memory.

    Words of a list are put only where its facts are the document's, so that no wording lands on
    another institution.
    """
    _set_words(page, "title", values["title"], language)
    if not getattr(page, languages.field("title", languages.default())):
        # Required: the other language's title stands in until there is a translation.
        _set_words(page, "title", values["title"], languages.default())
    setattr(page, languages.field("stated_title", language), values["stated_title"])
    setattr(page, languages.field("official_text", language), values["official_text"])
    _set_objectives(page, values["objectives"], language)
    _set_roles(page, values, language, document)
    set_frames(page, values, language)
    if values["references"] != [reference.number for reference in page.references.all()]:
        page.references = in_order([MeasureReference(number=each) for each in values["references"]])
    page.carried_over = bool(values["carried_over"])


def _set_words(instance: Any, name: str, value: str, language: str) -> None:
    if value:
        setattr(instance, languages.field(name, language), value)


def _set_objectives(page: MeasurePage, texts: list[str], language: str) -> None:
    """Objectives by their official text: what one says in plain words stays with its text.

    One that the document no longer has goes, unless it has words of its own.
    """
    name = languages.field("official_text", language)
    objectives = list(page.objectives.all())
    held = [getattr(each, name) or "" for each in objectives]
    if held == texts:
        return
    found: list[Objective] = []
    for place, text in zip(aligned(held, texts), texts, strict=True):
        objective = Objective() if place is None else objectives[place]
        setattr(objective, name, text)
        found.append(objective)
    for objective in objectives:
        if objective not in found and _has_other_words(objective, language):
            setattr(objective, name, "")
            found.append(objective)
    page.objectives = in_order(found)


def _has_other_words(objective: Objective, language: str) -> bool:
    names = [languages.field("text", code) for code in languages.codes()]
    names += [
        languages.field("official_text", code) for code in languages.codes() if code != language
    ]
    return any(getattr(objective, name) for name in names)


def _set_roles(page: MeasurePage, values: Values, language: str, document: Values) -> None:
    roles = list(page.roles.all())
    if values["roles"] != of_page(page, language)["roles"]:
        roles = _matching_roles(roles, values["roles"], document["role_wordings"], language)
    if values["roles"] == document["roles"]:
        for role, wording in zip(roles, document["role_wordings"], strict=True):
            name = languages.field("wording", language)
            if not getattr(role, name) and (
                role.institution is None or _adds(role, wording, language)
            ):
                setattr(role, name, wording)
    page.roles = in_order(roles)


def _matching_roles(
    roles: list[Role], facts: list[list[Any]], wordings: list[str], language: str
) -> list[Role]:
    """A role for each fact; one that the page has already keeps its wording in every language."""
    institutions = Institution.by_key()
    name = languages.field("wording", language)
    held = [
        (r.kind, r.institution.key if r.institution else None, r.objective, getattr(r, name) or "")
        for r in roles
    ]
    wanted = [
        (*fact, wording)
        for fact, wording in zip_longest(facts, wordings[: len(facts)], fillvalue="")
    ]

    def named(fact: tuple[Any, ...]) -> tuple[Any, ...]:
        """Who: an institution, or the words that name none."""
        kind, key, _objective, wording = fact
        return kind, key, "" if key else wording

    found = []
    places = matched(held, wanted, [lambda fact: (*named(fact), fact[2]), named])
    for place, (kind, key, objective, _wording) in zip(places, wanted, strict=True):
        role = Role() if place is None else roles[place]
        role.kind, role.institution, role.objective = kind, institutions.get(key), objective
        found.append(role)
    return found


def _adds(role: Role, wording: str, language: str) -> bool:
    """Whether the document's words say more than the institution's name."""
    return False if role.institution is None else role.institution.name_in(language) not in wording
