"""What a page may cost: statements, calls, bytes, on a warm process and however long lists grow."""

import cProfile
import gzip
import pstats
from collections import Counter
from pathlib import Path
from urllib.parse import unquote

import pytest
from django.contrib.staticfiles import finders
from django.core.files.storage import default_storage
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cms.site.static_storage import minified
from content_types.registers.models import Institution

from . import growth
from .reading import Answer
from .site_map import KINDS, LANGUAGES, SAMPLES

STATEMENTS = 15
CALLS = 45_000
# So many of the institutions' pages with most statements have their calls counted.
DEAREST = 10
TEXT_PAGE = 60 * 1024
HOME = 120 * 1024
HELP_FIRST_VIEW = 14 * 1024
# Fetched by every browser beside what the HTML names: the font's main part and the icon.
ALWAYS = ["site/fonts/site-sans-latin.woff2", "site/fonts/site-sans-latin-ext.woff2"]
each_page = [pytest.param(k, la, id=f"{k}-{la}") for k in KINDS for la in LANGUAGES]


@pytest.fixture(autouse=True)
def _starter(starter):
    """Every test here measures the starter content."""


def statements(visitor, address):
    """The SQL of a warm page."""
    assert visitor.get(address).status_code == 200, address
    with CaptureQueriesContext(connection) as captured:
        visitor.get(address)
        return [query["sql"] for query in captured.captured_queries]


def calls(visitor, address):
    """How many Python calls a warm page takes."""
    visitor.get(address)
    visitor.get(address)
    profile = cProfile.Profile()
    profile.enable()
    visitor.get(address)
    profile.disable()
    return pstats.Stats(profile).total_calls


@pytest.mark.parametrize(("kind", "language"), each_page)
def test_statements_are_few_and_none_is_repeated(visitor, kind, language):
    found = statements(visitor, SAMPLES[kind][language])
    assert len(found) <= STATEMENTS
    assert [sql for sql, count in Counter(found).items() if count > 1] == []


@pytest.mark.parametrize(("kind", "language"), each_page)
def test_calls_are_few(visitor, kind, language):
    assert calls(visitor, SAMPLES[kind][language]) <= CALLS


@pytest.mark.parametrize("grow", growth.ALL, ids=lambda grow: grow.__name__)
def test_statements_and_calls_stay_when_lists_grow(changes, visitor, grow):
    addresses = grow(10)
    few = {address: len(statements(visitor, address)) for address in addresses}
    assert grow(990) == addresses
    for address in addresses:
        found = statements(visitor, address)
        assert len(found) == few[address] <= STATEMENTS, address
        assert max(Counter(found).values()) == 1, address
        assert calls(visitor, address) <= CALLS, address


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_institution_is_within_the_bounds(visitor, addresses, language):
    """They differ most of all pages: some are named by every room, some by none."""
    found = [each for each in addresses["institution"] if each.startswith(f"/{language}/")]
    assert len(found) == Institution.objects.count()
    costs = {address: statements(visitor, address) for address in found}
    for address, sql in costs.items():
        assert len(sql) <= STATEMENTS, address
        assert max(Counter(sql).values()) == 1, address
    for address in sorted(found, key=lambda each: -len(costs[each]))[:DEAREST]:
        assert calls(visitor, address) <= CALLS, address


def size(content):
    return len(gzip.compress(content, compresslevel=6))


def transfer(answer):
    """Bytes of a page with all that a browser fetches for it, compressed as the server does."""
    total = size(answer.response.content)
    for url in answer.resources:
        if url.path.startswith("/static/"):
            total += size(static(unquote(url.path).removeprefix("/static/")))
    # Of a picture the largest WebP, as a wide screen fetches it; those further down come later.
    for candidates in answer.all("//img[not(@loading='lazy')]/../source/@srcset"):
        largest = candidates.split(", ")[-1].split()[0]
        total += default_storage.size(unquote(largest).removeprefix("/media/"))
    icons = answer.all("//link[@rel='icon' or @rel='manifest']/@href")
    total += sum(size(static(href.removeprefix("/static/"))) for href in icons)
    # A font is compressed in itself.
    return total + sum(len(static(name)) for name in ALWAYS)


def static(name):
    """A static file as the real server sends it."""
    return minified(name, Path(finders.find(name)).read_bytes())


@pytest.mark.parametrize(("kind", "language"), each_page)
def test_pages_are_light(visitor, kind, language):
    address = SAMPLES[kind][language]
    answer = Answer(address, kind, visitor.get(address))
    # A page that opens with a picture is no page of text alone.
    opens_with_picture = answer.all("//main//picture/img[not(@loading='lazy')]")
    limit = HOME if kind == "home" or opens_with_picture else TEXT_PAGE
    assert transfer(answer) <= limit


HELP = ("help", "help-all", "help-finder", "help-language", "wallet-card")


def first_view(response, language):
    """Bytes of everything but the fonts: the page, its styles and script, its icons."""
    answer = Answer(f"/{language}/", "help", response)
    assert [url.path for url in answer.resources if url.path.endswith("help.css")]
    return transfer(answer) - sum(len(static(name)) for name in ALWAYS)


@pytest.mark.parametrize("kind", HELP)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_view_of_help_fits_into_the_first_round_trip(visitor, kind, language):
    assert first_view(visitor.get(SAMPLES[kind][language]), language) < HELP_FIRST_VIEW
