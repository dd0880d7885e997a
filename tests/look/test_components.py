"""Every component renders, is shown in the style guide and keeps the strict policy."""

import re

import pytest
from django.template.loader import get_template
from django.test import override_settings
from django.test.signals import template_rendered

from cms.site.styleguide import COLOURS, ICONS

from .pages import CSS, TEMPLATES, Elements, render

COMPONENTS = sorted((TEMPLATES / "components").glob("*.html"))
NEEDED = {"icon": {"name": "phone"}, "language_missing": {"content_lang": "sl"}}
ALL_TEMPLATES = sorted(TEMPLATES.rglob("*.html"))


def name_of(path):
    return str(path.relative_to(TEMPLATES))


@pytest.fixture(scope="module", params=["sl", "en"])
def guide(request):
    """The style guide in one language: its HTML and the names of the templates that took part."""
    used = set()

    def note(sender, template, **kwargs):
        used.add(template.name)

    template_rendered.connect(note)
    # What is kept from an earlier test would not be seen to be rendered.
    with override_settings(DEBUG=True):
        html = render("styleguide/index.html", request.param)
    template_rendered.disconnect(note)
    return html, used


@pytest.mark.parametrize("path", COMPONENTS, ids=lambda path: path.stem)
def test_component_renders_with_nothing_but_what_it_cannot_do_without(path):
    html = get_template(name_of(path)).render(NEEDED.get(path.stem, {}))
    assert "None" not in html


@pytest.mark.parametrize("path", COMPONENTS, ids=lambda path: path.stem)
def test_component_says_what_it_expects(path):
    assert re.match(r"\{# .{20,} #\}", path.read_text())


def test_every_component_is_shown_in_the_style_guide(guide):
    _html, used = guide
    assert {name_of(path) for path in COMPONENTS} - used == set()


def test_every_icon_is_shown_in_the_style_guide(guide):
    html, used = guide
    assert len(ICONS) > 20
    assert {f"components/icons/{icon}.svg" for icon in ICONS} <= used
    assert all(f"<code>{icon}</code>" in html for icon in ICONS)


def test_every_icon_named_in_a_template_exists():
    named = set()
    for path in ALL_TEMPLATES:
        text = path.read_text()
        named |= set(re.findall(r'components/icons/([a-z-]+)\.svg"', text))
        named |= set(re.findall(r'components/icon\.html" with name="([a-z-]+)"', text))
        named |= set(re.findall(r'components/button\.html" [^%]*icon="([a-z-]+)"', text))
    assert "phone" in named
    assert named - set(ICONS) == set()


def test_every_colour_of_the_style_guide_has_its_swatch():
    text = (CSS / "styleguide.css").read_text()
    assert all(
        f".guide-swatch--{colour} {{ background: var(--{colour}); }}" in text for colour in COLOURS
    )


@pytest.mark.parametrize("path", ALL_TEMPLATES, ids=name_of)
def test_template_has_no_inline_script_style_or_handler(path):
    text = path.read_text()
    assert not re.search(r"<style[\s>]", text)
    assert not re.search(r"\sstyle\s*=", text)
    assert not re.search(r"""\son[a-z]+\s*=\s*["'{]""", text)
    assert not re.search(r"javascript:", text)
    for script in re.findall(r"<script[^>]*>", text):
        assert " src=" in script or 'type="application/ld+json"' in script


@pytest.mark.parametrize("path", ALL_TEMPLATES, ids=name_of)
def test_template_loads_nothing_from_elsewhere(path):
    for tag in re.findall(
        r"<(?:script|img|source|iframe|video|audio|use|link)\b[^>]*>", path.read_text()
    ):
        if 'rel="canonical"' in tag or 'rel="alternate"' in tag:
            continue
        assert not re.search(r"""(?:src|href|srcset)\s*=\s*["']?(?:https?:)?//""", tag)


@pytest.mark.parametrize("name", ["styleguide/index.html", "404.html", "500.html"])
@pytest.mark.parametrize("language", ["sl", "en"])
def test_rendered_page_keeps_the_policy_and_its_references(name, language):
    elements = Elements(render(name, language)).found
    ids = [attrs["id"] for _tag, attrs in elements if "id" in attrs]
    assert sorted(ids) == sorted(set(ids))
    for tag, attrs in elements:
        assert "style" not in attrs
        assert not [key for key in attrs if key.startswith("on")]
        assert tag != "style"
        # A block of data is no program.
        is_data = attrs.get("type") == "application/ld+json"
        assert tag != "script" or "src" in attrs or is_data
        for key in ("aria-labelledby", "aria-describedby", "for"):
            for target in (attrs.get(key) or "").split():
                assert target in ids, f"{tag} {key} → {target}"
        href = attrs.get("href") or ""
        if href.startswith("#") and href != "#":
            assert href[1:] in ids, href


@pytest.mark.parametrize("language", ["sl", "en"])
def test_every_telephone_number_shown_is_a_confirmed_one(language):
    called = {
        attrs["href"]
        for _t, attrs in Elements(render("styleguide/index.html", language)).found
        if (attrs.get("href") or "").startswith("tel:")
    }
    assert called == {"tel:113", "tel:112", "tel:116111", "tel:+386801200"}
