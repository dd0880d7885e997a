"""A small site to search in, and ways to ask it."""

import pytest
from django.urls import reverse

from cms.pages import languages
from cms.site.models import HelpPage
from content_types.plan.enums import RoleKind
from content_types.plan.models import Objective, Role
from search import indexing
from search.backends import Query, backend
from tests.support.factories import (
    ActionPlanPageFactory,
    InstitutionFactory,
    MeasurePageFactory,
    SectionPageFactory,
    StandardPageFactory,
    ThemePageFactory,
)


@pytest.fixture
def plan(home):
    return ActionPlanPageFactory(
        parent=home,
        title_sl="Akcijski načrt 2025–2026",
        title_en="Action plan 2025–2026",
    )


@pytest.fixture
def furs(db):
    return InstitutionFactory(
        key="furs",
        name_sl="Finančna uprava Republike Slovenije",
        name_en="Financial Administration of the Republic of Slovenia",
        abbreviation_sl="FURS",
        aliases=["Davčna uprava", "Tax Administration"],
    )


@pytest.fixture
def measure(plan, furs):
    """Measure 1.4.10 with an objective, an institution and somebody who is none."""
    section = SectionPageFactory(
        parent=plan, number="1", title_sl="Preprečevanje", title_en="Prevention"
    )
    professionals = SectionPageFactory(
        parent=section, number="1.4", title_sl="Strokovnjaki", title_en="Professionals"
    )
    page = MeasurePageFactory(
        parent=professionals,
        number="1.4.10",
        title_sl="Seznanjanje konzularnih delavcev",
        title_en="Informing consular staff",
        summary_sl="Konzularni delavci se učijo prepoznati žrtve trgovine z ljudmi.",
        summary_en="Consular staff learn to recognise victims of trafficking.",
        official_text_sl="Ministrstvo za konzule pripravi delavnico.",
    )
    Objective.objects.create(measure=page, text_sl="Vsako leto ena učna ura.", sort_order=0)
    Role.objects.create(measure=page, kind=RoleKind.RESPONSIBLE, institution=furs, sort_order=0)
    Role.objects.create(
        measure=page, kind=RoleKind.PROVIDER, wording_sl="izbrane zadruge", sort_order=1
    )
    return page


@pytest.fixture
def help_page(home):
    page = HelpPage(title_sl="Kdo vam stoji ob strani", title_en="Who stands by you")
    return home.add_child(instance=page)


@pytest.fixture
def theme(home):
    return ThemePageFactory(parent=home, title_sl="Zaščita", title_en="Protection")


@pytest.fixture
def text_page(theme):
    return StandardPageFactory(parent=theme, title_sl="Pravice žrtev", title_en="Rights of victims")


@pytest.fixture
def find():
    """`find("words", "en")` → titles of the results, after the index was brought up to date."""

    def titles(text, language="sl", **options):
        indexing.rebuild()
        return [hit.title for hit in backend().search(Query(text, language, **options)).hits]

    return titles


@pytest.fixture
def address():
    """The address of the search page in a language, with a query."""

    def search_address(language="sl"):
        with languages.speaking(language):
            return reverse("search")

    return search_address
