"""Nobody learns of a bundle before its minute: not of its pages, nor of their files."""

import datetime

import pytest
from django.test import Client

from cms.files.pictures import make_renditions
from cms.pages import languages
from content_types.campaigns.models import ObservancePage
from content_types.materials.models import Edition, MaterialMeasure, MaterialPage, Publisher
from content_types.news.bundles import workflow
from content_types.news.bundles.release import release_due
from content_types.news.models import NewsInstitution, NewsMeasure, NewsPage
from content_types.news.sharing import card_url
from content_types.training.models import TrainingMeasure, TrainingOrganiser, TrainingPage
from search.indexing import rebuild
from tests.files.bodies import documents, gallery, picture
from tests.files.crawler import Embargoed, leaks
from tests.files.factories import SiteDocumentFactory
from tests.materials.factories import SpokenLanguageFactory
from tests.news.factories import PictureFactory
from tests.support.factories import (
    ActionPlanPageFactory,
    InstitutionFactory,
    MeasurePageFactory,
    SectionPageFactory,
    ThemePageFactory,
)

from .conftest import DUE, approve

pytestmark = [pytest.mark.django_db, pytest.mark.database]
MINUTE = datetime.timedelta(minutes=1)
# Words that stand nowhere but in the drafts of the bundle.
WORDS = ["Skrivnostnobeseda", "Secretword"]
BELOW = {
    "novice/": ("atom/", "json/", "2026/", "atom/?year=2026", "json/?kind=news", "?subject=tema"),
    "usposabljanja/": ("koledar/?year=2026&month=10", "stevilke/", "ics/", "ics/?year=2026"),
    "gradiva/": ("?format=pdf", "?year=2026"),
}
BELOW_EN = {
    "news/": BELOW["novice/"],
    "trainings/": ("calendar/?year=2026&month=10", "numbers/", "ics/", "ics/?year=2026"),
    "materials/": BELOW["gradiva/"],
}


@pytest.fixture
def named(lists):
    """What the bundle's pages name, all of it public: a theme, a measure, an institution."""
    section = SectionPageFactory(parent=ActionPlanPageFactory(parent=lists))
    theme = ThemePageFactory(parent=lists, title_sl="Tema", title_en="Theme")
    measure = MeasurePageFactory(parent=section, number="1.1.1")
    return theme, measure, InstitutionFactory(key="policija")


@pytest.fixture
def pictures():
    words = {"alternative_sl": "Skrivnostnobeseda", "alternative_en": "Secretword"}
    found = [PictureFactory(name=f"zadrzano{number}.jpg", **words) for number in range(2)]
    for each in found:
        make_renditions(each)
    return found


@pytest.fixture
def papers():
    words = {"title_sl": "Skrivnostnobeseda", "title_en": "Secretword"}
    return [SiteDocumentFactory(name=f"zadrzano{number}.pdf", **words) for number in range(2)]


@pytest.fixture
def waiting(bundle, named, pictures, papers, editor, reviewer):
    """The bundle, joined to everything around it, approved and waiting for its minute."""
    theme, measure, institution = named
    news, event, material = (
        model.objects.get() for model in (NewsPage, TrainingPage, MaterialPage)
    )
    news.image, news.subjects = pictures[0], [theme]
    text = ("text", news.body[0].value)
    news.body = [text, picture(pictures[0]), gallery(pictures[1]), documents(papers[0])]
    news.measures = [NewsMeasure(measure=measure)]
    news.institutions = [NewsInstitution(institution=institution)]
    event.measure_links = [TrainingMeasure(measure=measure)]
    event.organisers = [TrainingOrganiser(institution=institution)]
    material.measures = [MaterialMeasure(measure=measure)]
    material.publishers = [Publisher(institution=institution)]
    spoken = SpokenLanguageFactory()
    material.editions = [
        Edition(format="pdf", language=spoken, state="here", document=papers[1], sort_order=0)
    ]
    for page in (news, event, material):
        page.title_sl = f"Skrivnostnobeseda {page.title_sl}"
        page.title_en = f"Secretword {page.title_en}"
        page.save_revision(user=editor)
    approve(bundle, editor, reviewer)
    workflow.schedule(bundle, editor, DUE)
    rebuild()
    return bundle


def leaks_of(bundle, pictures, papers):
    """What an anonymous visitor finds of any page of the bundle."""
    first, *others = [member.page.specific for member in bundle.members.select_related("page")]
    around = addresses_around(first, *others)
    return leaks(Embargoed(first, WORDS, pictures, papers, further=around, together=others))


def addresses_around(*pages):
    """Lists and feeds with their filters, pages of what is named, cards, previews, the admin."""
    observance = ObservancePage.objects.get()
    found = ["/sl/institucije/policija/", "/en/institutions/policija/"]
    found += [observance.url_in(code) for code in languages.codes()]
    for start, lists in (("/sl/", BELOW), ("/en/", BELOW_EN)):
        found += [f"{start}{name}{each}" for name, below in lists.items() for each in ("", *below)]
    for code in languages.codes():
        with languages.speaking(code):
            found += [card_url(page) for page in pages if isinstance(page, NewsPage)]
    for page in pages:
        names = ("", "view_draft/", "edit/preview/", "history/")
        found += [f"/admin/pages/{page.pk}/{name}" for name in names]
    return [*found, *(f"/admin/bundles/{number}/" for number in range(1, 4))]


def test_nothing_of_a_bundle_is_found_before_its_minute(waiting, pictures, papers, october):
    assert leaks_of(waiting, pictures, papers) == []
    october.move_to(DUE - MINUTE)
    assert release_due() == []
    assert leaks_of(waiting, pictures, papers) == []


def test_all_of_a_bundle_is_found_from_its_minute_on(waiting, pictures, papers, october, named):
    october.move_to(DUE)
    assert release_due() == [waiting]
    told = "\n".join(leaks_of(waiting, pictures, papers))
    theme, measure, _institution = named
    places = [
        *("/sl/", "/en/", "/sitemap.xml", "/sl/novice/atom/", "/en/news/json/", "/sl/novice/2026/"),
        *("/sl/usposabljanja/ics/", "/en/trainings/calendar/?year=2026&month=10"),
        *("/sl/gradiva/", "/sl/institucije/policija/", "/en/institutions/policija/"),
        *(page.url_in(code) for page in (theme, measure) for code in languages.codes()),
    ]
    assert [place for place in places if f"{place} says" not in told] == []
    files = [*(f"/media/{each.file.name}" for each in pictures), *(each.url for each in papers)]
    shown = [address for address in files if f"{address} answers 200" in told]
    # Originals of pictures belong to editors alone, before the minute and after it.
    assert shown == [each.url for each in papers]


def test_a_bundle_that_is_withdrawn_stays_unknown(waiting, pictures, papers, october, editor):
    workflow.withdraw(waiting, editor)
    october.move_to(DUE)
    assert release_due() == []
    rebuild()
    assert leaks_of(waiting, pictures, papers) == []


def test_a_page_renamed_while_it_waits_leaves_no_redirect(bundle, october):
    news = NewsPage.objects.get()
    before = [news.url_in(code) for code in languages.codes()]
    news.slug_sl, news.slug_en = "skrivnostnobeseda", "secretword"
    news.save_revision()
    news.refresh_from_db()
    visitor = Client()
    after = [news.url_in(code) for code in languages.codes()]
    assert {visitor.get(address).status_code for address in (*before, *after)} == {404}
