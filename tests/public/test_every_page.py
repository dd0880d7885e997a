"""Every public page of the starter content, in both languages."""

import re
from itertools import pairwise
from xml.etree import ElementTree

import pytest

from .reading import ORIGIN, Answer
from .site_map import LANGUAGES, SAMPLES, short_measure_addresses

SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
XHTML = "http://www.w3.org/1999/xhtml"
STRICT = {
    "default-src 'none'",
    "style-src 'self'",
    "script-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
}
INLINE = (
    "//style | //script[not(@src)][@type != 'application/ld+json' or not(@type)]"
    " | //@style | //@*[starts-with(name(), 'on')]"
)


@pytest.fixture(scope="module")
def pages(site):
    """Every answer, with a check that there are as many as the plan and the register demand."""
    kinds = {kind: sum(a.kind == kind for a in site.values()) for kind in ("page", "route")}
    assert kinds["page"] >= 2 * (46 + 10 + 25)
    assert kinds["route"] == 6
    return site.values()


def test_every_page_answers(pages):
    assert {page.address: page.status for page in pages if page.status != 200} == {}


def test_every_page_is_well_formed(pages):
    assert {page.address: page.errors[:3] for page in pages if page.errors} == {}


def test_every_page_is_in_the_language_of_its_address(pages):
    wrong = [p.address for p in pages if p.all("/html/@lang") != [p.language]]
    assert wrong == []
    assert {p.address for p in pages if p.response["Content-Language"] != p.language} == set()


def test_every_page_has_one_heading_and_a_title_of_its_own(pages):
    assert [p.address for p in pages if len(p.all("//h1")) != 1] == []
    titles = {}
    for page in pages:
        titles.setdefault(page.words_in("//title"), []).append(page.address)
    assert {title: found for title, found in titles.items() if len(found) > 1} == {}


def test_headings_never_skip_a_level(pages):
    skipping = {}
    for page in pages:
        levels = [
            int(heading.tag[1])
            for heading in page.tree.iter("h1", "h2", "h3", "h4", "h5", "h6")
            if next(heading.iterancestors("main"), None) is not None
        ]
        jumps = [b for a, b in pairwise(levels) if b > a + 1]
        if jumps:
            skipping[page.address] = levels
    assert skipping == {}


def test_no_id_stands_twice(pages):
    twice = {}
    for page in pages:
        ids = page.all("//@id")
        if len(ids) != len(set(ids)):
            twice[page.address] = sorted(each for each in ids if ids.count(each) > 1)
    assert twice == {}


def test_no_page_sets_a_cookie(pages):
    assert [p.address for p in pages if p.response.cookies or "Set-Cookie" in p.response] == []


def test_answers_do_not_vary_with_the_visitor(pages):
    allowed = {"Accept-Encoding"}
    found = {each.strip() for p in pages for each in p.response.get("Vary", "").split(",")}
    assert found - {""} <= allowed


def test_the_policy_is_strict(pages, visitor):
    login = visitor.get("/admin/login/")
    for response in [*(page.response for page in pages), login]:
        policy = {part.strip() for part in response["Content-Security-Policy"].split(";")}
        assert policy >= STRICT, response.request["PATH_INFO"]
        assert not re.search(r"unsafe|\*|https?:|data:", response["Content-Security-Policy"])


def test_nothing_is_inline(pages):
    assert {p.address: p.all(INLINE)[:2] for p in pages if p.all(INLINE)} == {}


def test_nothing_is_fetched_from_elsewhere(pages):
    hosts = {url.netloc for page in pages for url in page.resources}
    assert hosts == {"testserver"}


def test_few_requests_a_page(pages):
    # The page itself, its font, two icons and the manifest come on top of what is named here;
    # pictures further down are fetched when somebody comes to them.
    at_once = (len(page.resources) - len(page.all("//img[@loading='lazy']")) for page in pages)
    assert max(at_once) + 5 <= 10


def test_no_internal_link_is_dead(site, visitor):
    targets = {address for page in site.values() for address, _fragment in page.links}
    unknown = targets - site.keys() - {"/"}
    dead = {a: visitor.get(a, follow=True).status_code for a in sorted(unknown)}
    assert {address: status for address, status in dead.items() if status != 200} == {}


def test_no_fragment_is_dead(site):
    dead = [
        (page.address, address, fragment)
        for page in site.values()
        for address, fragment in page.links
        if fragment and address in site and fragment not in site[address].ids
    ]
    assert dead == []


def test_no_link_is_empty(pages):
    empty = "//main//a[not(@href) or @href='']"
    assert [page.address for page in pages if page.all(empty)] == []


def test_the_language_switch_leads_to_the_same_page_and_back(site):
    for page in site.values():
        assert len(page.switches) == 1, page.address
        other = site[next(iter(page.switches.values()))]
        assert other.language != page.language
        assert other.switches == {page.language: page.address}


def test_alternates_are_reciprocal(site):
    for page in site.values():
        if page.meta("robots"):
            continue
        here = ORIGIN + page.address
        assert page.canonical == here
        assert set(page.alternates) == {*LANGUAGES, "x-default"}, page.address
        assert page.alternates[page.language] == here
        for language in LANGUAGES:
            other = site[page.alternates[language].removeprefix(ORIGIN)]
            assert other.alternates == page.alternates


def test_the_sitemap_names_the_alternates_that_the_pages_name(site, visitor):
    tree = ElementTree.fromstring(visitor.get("/sitemap.xml").content)  # noqa: S314 -- our own
    listed = {
        url.findtext(f"{{{SITEMAP}}}loc"): {
            link.get("hreflang"): link.get("href") for link in url.findall(f"{{{XHTML}}}link")
        }
        for url in tree
    }
    pages = {ORIGIN + page.address: page.alternates for page in site.values()}
    assert len(listed) > 100
    assert {url: pages.get(url) for url in listed} == listed


def test_pages_of_the_starter_content_may_be_indexed(site):
    kept_out = {page.address for page in site.values() if page.meta("robots")}
    assert {a for a in kept_out if not a.startswith(("/sl/iskanje/", "/en/search/"))} == set()


def test_every_lasting_address_leads_to_its_measure(starter, visitor):
    expected = short_measure_addresses()
    assert len(expected) == 92
    assert {a: visitor.get(a).headers.get("Location") for a in expected} == expected


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", SAMPLES)
def test_samples_are_what_they_claim(visitor, kind, language):
    expected = 404 if kind == "missing" else 200
    assert visitor.get(SAMPLES[kind][language]).status_code == expected


@pytest.mark.parametrize(
    "address",
    [
        "/en/news/?kind=x",
        "/en/materials/?kind=x",
        "/en/campaigns/?year=x",
        "/en/trainings/?audience=x",
        "/en/trainings/calendar/?audience=x",
        "/en/action-plan-2025-2026/measures/?year=x",
    ],
)
def test_a_refused_filter_is_not_said_to_find_nothing(visitor, address):
    page = Answer(address, "", visitor.get(address))
    assert page.all("//main//*[@role='alert']//a")
    assert not page.all("//main//*[@role='status']")
    assert "fits all" not in page.words_in("//main")
