"""What the action plan's pages add to the title."""

from cms.pages import languages
from content_types.plan.models import ActionPlanPage, MeasurePage, Role, SectionPage
from search.kinds import Kind

from .document import plain
from .institutions import all_names
from .pages import PageTexts, page_texts, words


@page_texts.register
def _plan_texts(page: ActionPlanPage, language: str) -> PageTexts:
    return PageTexts(
        kind=Kind.PLAN,
        summary=words(page, "lead", language),
        body=words(page, "official_text", language),
        mentions=(page.period, *(str(year) for year in page.years)),
    )


@page_texts.register
def _section_texts(page: SectionPage, language: str) -> PageTexts:
    return PageTexts(
        kind=Kind.SECTION,
        number=page.number,
        summary=words(page, "summary", language),
        body=plain(words(page, "stated_title", language), words(page, "official_text", language)),
    )


@page_texts.register
def _measure_texts(page: MeasurePage, language: str) -> PageTexts:
    objectives = page.objectives.all()
    roles = page.roles.all()
    institutions = {role.institution.pk: role.institution for role in roles if role.institution}
    wordings = (words(role, "wording", code) for role in roles for code in languages.codes())
    names = (name for institution in institutions.values() for name in all_names(institution))
    body = plain(
        *(words(objective, "text", language) for objective in objectives),
        words(page, "stated_title", language),
        words(page, "official_text", language),
        *(words(objective, "official_text", language) for objective in objectives),
        words(page, "carried_over_note", language),
        " · ".join(dict.fromkeys(filter(None, (_shown(role, language) for role in roles)))),
    )
    return PageTexts(
        kind=Kind.MEASURE,
        number=page.number,
        summary=words(page, "summary", language),
        body=body,
        mentions=tuple(dict.fromkeys(name for name in (*names, *wordings) if name)),
    )


def _shown(role: Role, language: str) -> str:
    """Who has the role, as a result may show it: `Policija`, `Finančna uprava … (FURS)`."""
    if role.institution is None:
        return words(role, "wording", language)
    name = words(role.institution, "name", language)
    abbreviation = words(role.institution, "abbreviation", language)
    return f"{name} ({abbreviation})" if name and abbreviation else name
