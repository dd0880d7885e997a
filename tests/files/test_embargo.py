"""Nobody finds anything of a page or of its files before its minute."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from cms.files.pictures import make_renditions
from cms.jobs.releases import release_due
from search.indexing import rebuild
from tests.files.bodies import documents, gallery, picture, text_with_document
from tests.files.crawler import Embargoed, addresses_of_page, leaks
from tests.files.factories import SiteDocumentFactory, SiteImageFactory
from tests.support.factories import StandardPageFactory, ThemePageFactory

pytestmark = [pytest.mark.django_db, pytest.mark.database]
TEN = datetime(2026, 10, 18, 8, 0, tzinfo=UTC)
WORDS = ["Skrivnostnobeseda", "Secretnewsword", "skrivnostnobeseda", "secretnewsword"]


@pytest.fixture
def files():
    image = SiteImageFactory(name="zadrzano.jpg", alternative_sl="Skrivnostnobeseda na sliki")
    document = SiteDocumentFactory(name="zadrzano.pdf", title_sl="Skrivnostnobeseda v knjigi")
    make_renditions(image)
    return image, document


@pytest.fixture
def body(files):
    image, document = files
    return [picture(image), gallery(image), documents(document), text_with_document(document)]


@pytest.fixture
def theme(home):
    """A part of the site with a list of what lies below it."""
    return ThemePageFactory(parent=home, title_sl="Tema", title_en="Theme")


def page_with(parent, body, **fields):
    return StandardPageFactory(
        parent=parent,
        title_sl="Skrivnostnobeseda danes",
        title_en="Secretnewsword today",
        lead_sl="Uvod s Skrivnostnobeseda.",
        body=body,
        **fields,
    )


def embargoed(page, files):
    return Embargoed(page, WORDS, images=[files[0]], documents=[files[1]])


@pytest.fixture
def clock():
    with time_machine.travel(TEN - timedelta(hours=1), tick=False) as traveller:
        yield traveller


def test_the_crawler_finds_what_is_public(theme, body, files):
    page = page_with(theme, body)
    rebuild()
    found = leaks(embargoed(page, files))
    text = "\n".join(found)
    for place in (
        page.url_in("sl"),
        page.url_in("en"),
        "sitemap.xml",
        files[1].url,
        "/media/images",
    ):
        assert place in text
    assert f"{theme.url_in('sl')} says" in text
    assert "?q=" in text


def test_a_draft_is_not_found(theme, body, files):
    page = page_with(theme, body, live=False)
    page.save_revision()
    rebuild()
    assert leaks(embargoed(page, files)) == []


def test_a_scheduled_page_is_found_from_its_minute_on(theme, body, files, clock):
    page = page_with(theme, body, live=False, go_live_at=TEN)
    page.save_revision().publish()
    rebuild()
    assert leaks(embargoed(page, files)) == []
    clock.move_to(TEN - timedelta(seconds=1))
    release_due()
    assert leaks(embargoed(page, files)) == []
    clock.move_to(TEN)
    release_due()
    rebuild()
    text = "\n".join(leaks(embargoed(page, files)))
    assert files[1].url in text
    assert page.url_in("en") in text


def test_a_scheduled_change_of_a_live_page_is_not_found(theme, body, files, clock):
    page = StandardPageFactory(parent=theme, title_sl="Znano", title_en="Known")
    page.save_revision().publish()
    page = type(page).objects.get(pk=page.pk)
    page.title_sl, page.title_en = "Skrivnostnobeseda danes", "Secretnewsword today"
    page.body, page.go_live_at = body, TEN
    page.save_revision().publish()
    rebuild()
    # The page itself is known; its words of tomorrow and their files are not.
    own = set(addresses_of_page(page))
    found = [leak for leak in leaks(embargoed(page, files)) if not names_one_of(own, leak)]
    assert found == []


def names_one_of(addresses, leak):
    """Whether the leak is merely that the live page answers, or is linked."""
    return any(leak in (f"{a} answers 200",) or leak.endswith(f" says {a!r}") for a in addresses)


def test_a_page_taken_offline_is_not_found_any_more(theme, body, files):
    page = page_with(theme, body)
    rebuild()
    page.unpublish()
    rebuild()
    assert leaks(embargoed(page, files)) == []
