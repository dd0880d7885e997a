"""Looking for a leak: an anonymous visitor who guesses every address there could be.

    embargoed = Embargoed(page, words=["…"], images=[image], documents=[document])
    assert leaks(embargoed) == []

General on purpose: whatever has a minute before which nobody may know of it is looked for here.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote, unquote

from django.test import Client
from django.urls import reverse

from cms.files.models import SiteDocument, SiteImage, SiteRendition
from cms.files.shapes import EVERY_SPEC
from cms.pages import languages
from cms.pages.models import BasePage

NEIGHBOURS = 12
FEEDS = ("feed/", "atom/", "feed.atom", "feed.json", "rss/", "feed.xml", "index.xml", "ics/")
GUESSES = ("preview/", "draft/", "print/", "pdf/", "card/", "card.png", "social.png", "image/")


@dataclass(frozen=True)
class Embargoed:
    """What nobody may find: the page, words that only it has, and the files that only it shows.

    `further` are addresses that its room knows of: a feed, a sharing card, a calendar file.
    `together` are pages that have the same minute.
    """

    page: Any
    words: Iterable[str]
    images: Iterable[SiteImage] = ()
    documents: Iterable[SiteDocument] = ()
    further: Iterable[str] = field(default_factory=tuple)
    together: Iterable[Any] = ()

    @property
    def pages(self) -> list[Any]:
        return [self.page, *self.together]


def leaks(embargoed: Embargoed, client: Client | None = None) -> list[str]:
    """Every address whose answer gives something away, with what it gives away."""
    client = client or Client()
    found = []
    own = {address for page in embargoed.pages for address in addresses_of_page(page)}
    files = set(addresses_of_files(embargoed))
    for address in sorted({*own, *files, *everywhere(embargoed), *embargoed.further}):
        response = client.get(address)
        status, body = response.status_code, body_of(response)
        hidden = [*embargoed.words, *names_of_files(embargoed), *own, *files]
        asked, answered = unquote(address).lower(), body.lower()
        # What the visitor typed may come back to her; what she did not may not.
        given_away = [w for w in hidden if w.lower() in answered and w.lower() not in asked]
        found += [f"{address} says {word!r}" for word in given_away]
        if status < 300 and address in own | files:
            found.append(f"{address} answers {status}")
        if status in (301, 302) and any(a in response.headers["Location"] for a in own | files):
            found.append(f"{address} leads to {response.headers['Location']}")
    return found


def body_of(response: Any) -> str:
    content = b"".join(response.streaming_content) if response.streaming else response.content
    return content.decode("utf-8", "replace")


def addresses_of_page(page: Any) -> list[str]:
    """The page in every language, by its draft's slugs as well, and what could hang below it."""
    draft = page.get_latest_revision_as_object() if page.latest_revision_id else page
    found = []
    for code in languages.codes():
        for each in (page.specific, draft):
            slug = getattr(each, languages.field("slug", code))
            parent = BasePage.objects.parent_of(page).get()
            found += [each.url_in(code), f"{parent.url_in(code)}{slug}/"]
    found = [address for address in found if address]
    below = [f"{address}{name}" for address in found for name in (*FEEDS, *GUESSES)]
    return [*found, *below]


def addresses_of_files(embargoed: Embargoed) -> list[str]:
    """Originals, every size, documents: by their address, their folder and their number."""
    found = []
    for image in embargoed.images:
        name = image.file.name
        stem = name.rsplit("/", 1)[-1].rsplit(".", 1)[0]
        found += [f"/media/{name}", f"/media/images/{name.rsplit('/', 1)[-1]}"]
        found += [f"/media/{r.file.name}" for r in SiteRendition.objects.filter(image=image)]
        for spec in EVERY_SPEC:
            ending = "jpg" if "jpeg" in spec else "webp"
            found.append(f"/media/images/{stem}.{spec.replace('|', '.')}.{ending}")
    for document in embargoed.documents:
        found += [document.url, f"/media/{document.file.name}", f"/media/{document.filename}"]
        found.append(reverse("wagtaildocs_serve", args=[document.pk, document.filename.upper()]))
    return found


def names_of_files(embargoed: Embargoed) -> list[str]:
    files = [*embargoed.images, *embargoed.documents]
    return [file.file.name.rsplit("/", 1)[-1] for file in files]


def everywhere(embargoed: Embargoed) -> list[str]:
    """Home, lists, search, sitemap, feeds, and the neighbourhood of every number."""
    found = [
        "/",
        "/sitemap.xml",
        "/robots.txt",
        "/admin/",
        *(f"/admin/pages/{page.pk}/edit/" for page in embargoed.pages),
    ]
    for live in BasePage.objects.live().filter(depth__gt=1).specific():
        for code in languages.codes():
            address = live.url_in(code)
            found += [address, *(f"{address}{name}" for name in FEEDS)]
    for code in languages.codes():
        with languages.speaking(code):
            search = reverse("search")
        queries = [*embargoed.words, *names_of_files(embargoed)]
        queries += [getattr(p, languages.field("title", code)) or "" for p in embargoed.pages]
        found += [f"{search}?q={quote(query)}" for query in queries]
        for page in embargoed.pages:
            found += [f"/{code}/{page.pk}/", f"/{code}/?page_id={page.pk}"]
        found += [f"/{code}{name}" for name in ("/feed/", "/atom/", "/feed.json")]
    for number in range(1, NEIGHBOURS):
        found += [f"/documents/{number}/", f"/images/{number}/", f"/pages/{number}/"]
        found += [f"/documents/{number}/{d.filename}" for d in embargoed.documents]
    found += [f"/api/v2/pages/{page.pk}/" for page in embargoed.pages]
    found += ["/api/v2/pages/", "/api/v2/images/"]
    return [address for address in found if address]
