"""What base.html promises on every page."""

import pytest
from django.contrib.staticfiles.finders import find
from django.template.loader import get_template

from .pages import TEMPLATES, Elements, frame_context, render


def elements(html, tag, **wanted):
    return [
        attrs
        for name, attrs in Elements(html).found
        if name == tag and all(attrs.get(key) == value for key, value in wanted.items())
    ]


@pytest.mark.parametrize("language", ["sl", "en"])
def test_page_names_its_language_and_offers_the_other(language):
    html = render("404.html", language)
    other = {"sl": "en", "en": "sl"}[language]
    assert elements(html, "html", lang=language)
    assert elements(html, "a", lang=other, hreflang=other)


def test_first_link_skips_to_the_content():
    links = elements(render("404.html"), "a")
    assert links[0]["href"] == "#main"
    assert elements(render("404.html"), "main", id="main")


def test_emergency_numbers_help_and_exit_stand_before_the_header():
    html = render("404.html")
    order = [
        html.index(part)
        for part in ('href="tel:113"', 'href="tel:112"', 'href="/help"', "data-exit", "<header")
    ]
    assert order == sorted(order)


def test_quick_exit_is_a_link_that_needs_no_script_and_tells_about_history():
    html = render("404.html")
    (link,) = [attrs for attrs in elements(html, "a") if "data-exit" in attrs]
    assert link["href"] == "/elsewhere.html"
    assert "noreferrer" in link["rel"]
    assert elements(html, "p", id=link["aria-describedby"])


def test_search_is_a_get_form_with_q():
    html = render("404.html", search_query='"kdo" <pomaga>')
    (form,) = elements(html, "form", role="search")
    assert (form["action"], form["method"]) == ("/search", "get")
    (box,) = elements(html, "input", id="q")
    assert (box["name"], box["value"]) == ("q", '"kdo" <pomaga>')


def test_words_in_another_language_are_marked_and_announced():
    html = render("404.html", "en", content_lang="sl")
    assert elements(html, "div", lang="sl")
    assert "not available in English" in html
    own = render("404.html", "en", content_lang="en")
    assert not elements(own, "div", lang="en")
    assert "not available in" not in own


def test_current_item_of_the_menu_is_marked_in_both_menus():
    assert len(elements(render("404.html"), "a", **{"aria-current": "page"})) == 2


def test_alternates_canonical_and_robots_come_from_the_context():
    html = render("404.html", robots="noindex")
    assert elements(html, "link", rel="canonical", href="http://testserver/sl/")
    assert elements(html, "link", rel="alternate", hreflang="sl")
    assert elements(html, "meta", name="robots", content="noindex")


def test_demonstration_is_told_until_the_setting_says_otherwise():
    assert "foot-demo" in render("404.html")
    real = render("404.html", demonstration=False)
    assert "foot-demo" not in real
    assert "brand__note" not in real


def test_brand_mark_can_be_replaced():
    from django.template import engines

    template = engines["django"].from_string(
        '{% extends "base.html" %}{% block brand_mark %}<img src="/mark.svg" alt="">{% endblock %}'
    )
    html = template.render(frame_context("sl"))
    assert elements(html, "img", src="/mark.svg")
    assert "brand__dot" not in html


def test_server_error_needs_no_context_and_speaks_both_languages():
    html = get_template("500.html").render()
    assert "Stran se ni odprla" in html
    assert "The page did not open" in html
    assert elements(html, "a", href="tel:113")
    source = (TEMPLATES / "500.html").read_text()
    assert "{{" not in source
    assert "translate" not in source
    assert "extends" not in source
    assert "load" not in source


def test_server_error_finds_its_stylesheet_without_the_list_of_static_files(settings):
    (link,) = elements(get_template("500.html").render(), "link", rel="stylesheet")
    assert link["href"].startswith(settings.STATIC_URL)
    assert find(link["href"].removeprefix(settings.STATIC_URL))


@pytest.mark.parametrize("language", ["sl", "en"])
def test_not_found_offers_search_and_help(language):
    html = render("404.html", language)
    assert elements(html, "input", id="q-404", name="q")
    assert elements(html, "a", href="/help", **{"class": "button button--help"})
