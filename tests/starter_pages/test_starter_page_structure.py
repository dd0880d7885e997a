"""The starter pages: which there are, how they hang together, what a block may hold."""

import datetime
import json
import re
import tomllib

import pytest
from page_files import INSTITUTIONS, LANGUAGES, PAGES, SHARED, hrefs, pairs, texts

THEMES = ["trafficking", "prosecution", "prevention", "assistance", "legislation"]
PARENTS = {"theme": {"home"}, "help": {"home"}, "standard": {"home", "theme", "standard"}}
FIELDS = {
    "text": ({"text"}, {"heading"}),
    "callout": ({"tone", "text"}, {"heading"}),
    "definitions": ({"items"}, {"heading"}),
    "steps": ({"items"}, {"heading"}),
    "links": ({"items"}, {"heading"}),
    "contacts": ({"contacts"}, {"heading"}),
    "measures": ({"numbers"}, {"heading"}),
    "pages": ({"keys"}, {"heading"}),
    "sources": ({"items"}, set()),
}
ITEM_FIELDS = {
    "definitions": ({"term", "text"}, set()),
    "steps": ({"text"}, {"heading"}),
    "links": ({"label", "href"}, {"description"}),
    "sources": ({"label"}, {"href"}),
}
# Pages of other rooms by their starter records, and the one address that is no page's.
ROOMS = {
    "news:index",
    "training:list",
    "campaigns:index",
    "materials",
    "observance:eu-day",
    "observance:world-day",
    "observance:abolition-day",
}
ROUTES = {"format-request"}
# How many measures each section of the action plan has, by the number that precedes theirs.
MEASURES = {"1.1": 3, "1.2": 4, "1.3": 2, "1.4": 14, "2": 3, "3": 5, "4": 4, "5": 7, "6": 4}
NUMBERS = {f"{part}.{place + 1}" for part, count in MEASURES.items() for place in range(count)}


def blocks(key, kind):
    return [block for block in PAGES[key]["body"] if block["block"] == kind]


def links(key):
    """The links in the words of a page."""
    return [href for _, _, text in texts(key) for href in hrefs(text)]


def addresses(key):
    """The addresses that stand in a field of their own."""
    items = [item for block in PAGES[key]["body"] for item in block.get("items", [])]
    return [item["href"] for item in items if "href" in item]


def test_the_site_has_one_home_one_help_page_and_five_themes_in_order():
    types = [page["type"] for page in PAGES.values()]
    assert types.count("home") == types.count("help") == 1
    themes = [page for page in PAGES.values() if page["type"] == "theme"]
    assert [page["key"] for page in sorted(themes, key=lambda page: page["order"])] == THEMES


@pytest.mark.parametrize("theme", ["trafficking", "assistance"])
def test_the_long_themes_are_divided_into_pages(theme):
    assert sum(page.get("parent") == theme for page in PAGES.values()) >= 2


@pytest.mark.parametrize("key", PAGES)
def test_a_page_has_the_fields_of_its_type(key):
    page = PAGES[key]
    needed = {
        "key",
        "type",
        "order",
        "show_in_menus",
        "title",
        "slug",
        "lead",
        "search_description",
        "body",
    }
    needed |= set() if key == "home" else {"parent"}
    # A short title is for pages whose title is too long for a menu.
    needed |= {"short_title"} & page.keys()
    needed |= {"reviewed"} if key in {"accessibility", "privacy"} else set()
    assert set(page) == needed
    assert page["key"] == key
    assert page["body"]


@pytest.mark.parametrize("key", [key for key in PAGES if key != "home"])
def test_a_page_stands_below_one_that_may_hold_it(key):
    page = PAGES[key]
    assert PAGES[page["parent"]]["type"] in PARENTS[page["type"]]


def test_every_page_is_reached_from_home():
    for key in PAGES:
        seen, here = set(), key
        while here != "home":
            assert here not in seen, f"{key} stands below itself"
            seen.add(here)
            here = PAGES[here]["parent"]


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_siblings_have_different_slugs_and_places(language):
    slugs = [(page.get("parent"), page["slug"][language]) for page in PAGES.values()]
    orders = [(page.get("parent"), page["order"]) for page in PAGES.values()]
    assert len(set(slugs)) == len(slugs)
    assert len(set(orders)) == len(orders)


def test_slugs_are_plain_readable_words():
    for page in PAGES.values():
        for slug in page["slug"].values():
            assert re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", slug), slug


def test_the_home_page_has_one_slug_in_both_languages():
    assert PAGES["home"]["slug"]["sl"] == PAGES["home"]["slug"]["en"]


@pytest.mark.parametrize("key", ["accessibility", "privacy"])
def test_a_statement_says_when_it_was_reviewed(key):
    assert isinstance(PAGES[key]["reviewed"], datetime.date)


@pytest.mark.parametrize("key", PAGES)
def test_every_text_stands_in_both_languages(key):
    for place, pair in pairs(PAGES[key]):
        assert set(pair) == LANGUAGES, place
        assert all(text.strip() for text in pair.values()), place


@pytest.mark.parametrize("key", PAGES)
def test_a_block_has_its_fields_and_no_others(key):
    for block in PAGES[key]["body"]:
        needed, optional = FIELDS[block["block"]]
        names = set(block) - {"block"}
        assert needed <= names <= needed | optional
        assert block.get("tone", "note") in {"help", "note", "warning"}
        assert all(block.get(name, True) for name in ("items", "numbers", "keys", "contacts"))
        for item in block.get("items", []):
            needed, optional = ITEM_FIELDS[block["block"]]
            assert needed <= set(item) <= needed | optional


@pytest.mark.parametrize("key", PAGES)
def test_cards_lead_to_other_pages_that_exist(key):
    for block in blocks(key, "pages"):
        assert set(block["keys"]) <= set(PAGES) - {key}
        assert len(set(block["keys"])) == len(block["keys"])


@pytest.mark.parametrize("key", PAGES)
def test_cards_show_measures_of_the_plan(key):
    for block in blocks(key, "measures"):
        assert set(block["numbers"]) <= NUMBERS
        assert len(set(block["numbers"])) == len(block["numbers"])


def test_the_plan_has_these_measures():
    source = SHARED / "seeds"
    if not source.is_dir():
        pytest.skip("the official documents are not beside this checkout")
    (plan,) = source.glob("000_*.txt")
    numbered = re.findall(
        r"^\s*(\d(?:\.\d+)+)\.?\s*$|^\s*(\d(?:\.\d+)+)\.?\s",
        plan.read_text(encoding="utf-8"),
        re.MULTILINE,
    )
    assert {first or second for first, second in numbered} - {"1.1", "1.2", "1.3", "1.4"} == NUMBERS


@pytest.mark.parametrize("key", PAGES)
def test_links_lead_somewhere(key):
    known = {
        "starter": set(PAGES) - {key},
        "room": ROOMS,
        "route": ROUTES,
        "measure": NUMBERS,
    }
    for href in links(key):
        scheme, _, target = href.partition(":")
        assert scheme in {*known, "institution", "https"}
        assert target in known.get(scheme, {target}), href


def test_institutions_that_are_linked_stand_in_the_register():
    linked = {
        href.partition(":")[2]
        for key in PAGES
        for href in links(key)
        if href.startswith("institution:")
    }
    assert linked
    assert linked - institution_keys() == set()


def institution_keys():
    if not INSTITUTIONS.is_file():
        pytest.skip("the register of institutions is not here yet")
    register = tomllib.loads(INSTITUTIONS.read_text(encoding="utf-8"))
    return {entry["key"] for entry in register["institutions"]}


@pytest.mark.parametrize("target", sorted([*(f"room:{key}" for key in ROOMS), "starter:help"]))
def test_several_themes_lead_to_every_other_room(target):
    assert len([theme for theme in THEMES if target in links(theme)]) >= 2


@pytest.mark.parametrize("key", PAGES)
def test_both_languages_link_to_the_same_pages(key):
    for place, pair in pairs(PAGES[key]):
        inside = {
            code: sorted(href for href in hrefs(text) if not href.startswith("https:"))
            for code, text in pair.items()
        }
        assert inside["sl"] == inside["en"], place
        assert len(hrefs(pair["sl"])) == len(hrefs(pair["en"])), place


def test_addresses_in_fields_are_web_addresses():
    assert all(href.startswith("https://") for key in PAGES for href in addresses(key))


def test_addresses_outside_the_site_are_known_facts():
    source = SHARED / "facts/facts.json"
    if not source.is_file():
        pytest.skip("the facts are not beside this checkout")
    known = strings(json.loads(source.read_text(encoding="utf-8")))
    outside = {href for key in PAGES for href in [*links(key), *addresses(key)] if "//" in href}
    assert outside
    assert outside - known == set()


def strings(node):
    if isinstance(node, str):
        return {node}
    children = node.values() if isinstance(node, dict) else node if isinstance(node, list) else []
    return set().union(*map(strings, children))
