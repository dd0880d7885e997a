"""Nobody learns of news before its minute, whatever addresses they guess."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from cms.files.pictures import make_renditions
from cms.jobs.releases import release_due
from cms.pages import languages
from content_types.news.models import NewsInstitution
from content_types.news.sharing import card_url
from search.indexing import rebuild
from tests.files.bodies import documents, picture
from tests.files.crawler import Embargoed, leaks
from tests.files.factories import SiteDocumentFactory
from tests.support.factories import InstitutionFactory, ThemePageFactory

from .factories import NewsPageFactory, PictureFactory

pytestmark = [pytest.mark.django_db, pytest.mark.database]
TEN = datetime(2026, 10, 18, 8, 0, tzinfo=UTC)
WORDS = ["Skrivnostnobeseda", "Secretnewsword"]
LISTS = ("", "atom/", "json/", "2026/", "?kind=news", "atom/?year=2026", "json/?subject=tema")


@pytest.fixture
def clock():
    with time_machine.travel(TEN - timedelta(hours=1), tick=False) as traveller:
        yield traveller


@pytest.fixture
def secret(clock, index, home):
    """News with a picture, a document, a theme and an institution, to be released at ten."""
    theme = ThemePageFactory(parent=home, title_sl="Tema", title_en="Theme", slug_sl="tema")
    image = PictureFactory(name="zadrzano.jpg", alternative_sl="Skrivnostnobeseda na sliki")
    document = SiteDocumentFactory(name="zadrzano.pdf", title_sl="Skrivnostnobeseda v knjigi")
    make_renditions(image)
    page = NewsPageFactory(
        parent=index,
        title_sl="Skrivnostnobeseda danes",
        title_en="Secretnewsword today",
        date=TEN,
        go_live_at=TEN,
        live=False,
        image=image,
        body=[picture(image), documents(document)],
    )
    page.subjects = [theme]
    page.institutions = [NewsInstitution(institution=InstitutionFactory(key="policija"))]
    page.save()
    page.save_revision().publish()
    rebuild()
    page.refresh_from_db()
    return Embargoed(page, WORDS, images=[image], documents=[document], further=around(page))


def around(page):
    found = ["/sl/", "/en/", "/sl/tema/", "/sl/institucije/policija/", "/sitemap.xml"]
    for language, start in (("sl", "/sl/novice/"), ("en", "/en/news/")):
        found += [f"{start}{name}" for name in LISTS]
        with languages.speaking(language):
            found.append(card_url(page))
    return found


def test_nothing_is_found_before_the_minute_and_everything_after_it(secret, clock, client):
    assert not secret.page.live
    assert leaks(secret) == []
    clock.move_to(TEN + timedelta(seconds=1))
    release_due()
    told = "\n".join(leaks(secret))
    places = ("/sl/", "/sl/novice/atom/", "/en/news/json/", "/sl/novice/2026/", "/sitemap.xml")
    for place in places:
        assert f"{place} says" in told, place
    for language in ("sl", "en"):
        with languages.speaking(language):
            assert client.get(card_url(secret.page)).status_code == 200


def test_news_that_was_taken_back_is_nowhere(secret, clock, client):
    clock.move_to(TEN + timedelta(seconds=1))
    release_due()
    secret.page.refresh_from_db()
    secret.page.unpublish()
    rebuild()
    assert leaks(secret) == []
