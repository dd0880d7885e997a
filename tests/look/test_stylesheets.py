"""Tokens, contrast, weight and what old phones can read."""

import gzip
import re
from itertools import product

import pytest

from cms.site.static_storage import OUR_STYLE_SHEETS, minified

from .pages import CSS, STATIC, TEMPLATES, render

SHEETS = sorted(CSS.glob("*.css"))
CORE = (CSS / "core.css").read_text()
SCHEMES = ["light", "dark"]
BODY_TEXT = 7.0
TEXT = 4.5
PARTS = 3.0

# (foreground, background, least contrast)
PAIRS = [
    *[
        ("ink", ground, BODY_TEXT)
        for ground in ("paper", "mist", "tint", "help-surface", "late-surface", "error-surface")
    ],
    *[("soft", ground, TEXT) for ground in ("paper", "mist", "tint", "help-surface")],
    *[
        ("accent", ground, TEXT)
        for ground in ("paper", "mist", "tint", "help-surface", "late-surface", "error-surface")
    ],
    *[("accent-strong", ground, TEXT) for ground in ("paper", "mist", "tint", "help-surface")],
    ("on-accent", "accent", TEXT),
    ("on-accent", "accent-strong", TEXT),
    ("on-frame", "frame", BODY_TEXT),
    ("frame-soft", "frame", BODY_TEXT),
    ("on-help", "help", BODY_TEXT),
    ("on-mark", "mark", BODY_TEXT),
    ("help", "frame", PARTS),
    ("paper", "ink", TEXT),
    *[(name, f"{name}-surface", TEXT) for name in ("done", "late", "error")],
    ("error", "paper", TEXT),
    *[("edge", ground, PARTS) for ground in ("paper", "mist")],
    ("help-edge", "help-surface", PARTS),
    ("help-edge", "paper", PARTS),
    ("accent", "mist", PARTS),
    ("late", "paper", PARTS),
    *[("focus", ground, PARTS) for ground in ("paper", "mist", "tint", "help-surface")],
]


def without_comments(css):
    return re.sub(r"/\*.*?\*/", "", css, flags=re.S)


def declared(block):
    return dict(re.findall(r"--([a-z0-9-]+):\s*([^;]+);", block))


def root_block(pattern):
    """The declarations of the :root that the pattern finds."""
    return re.search(pattern + r"\s*:root\s*\{(.*?)\}", CORE, flags=re.S).group(1)


@pytest.fixture(scope="module")
def schemes():
    light = declared(root_block(r"line-gap-override: 0%; \}\n+"))
    dark = declared(root_block(r"@media \(prefers-color-scheme: dark\) \{"))
    return {"light": light, "dark": {**light, **dark}}


def luminance(colour):
    channels = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_contrast_is_computed_as_wcag_says():
    assert contrast("#ffffff", "#000000") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize(
    ("scheme", "pair"),
    list(product(SCHEMES, PAIRS)),
    ids=lambda v: v if isinstance(v, str) else f"{v[0]} on {v[1]}",
)
def test_pair_has_enough_contrast(schemes, scheme, pair):
    front, ground, least = pair
    tokens = schemes[scheme]
    assert contrast(tokens[front], tokens[ground]) >= least


def test_dark_scheme_redefines_no_token_that_light_does_not_have(schemes):
    assert set(schemes["dark"]) == set(schemes["light"])


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_every_custom_property_used_is_defined(sheet, schemes):
    used = set(re.findall(r"var\(--([a-z0-9-]+)", sheet.read_text()))
    assert used - set(schemes["light"]) == set()


def test_every_custom_property_defined_is_used(schemes):
    used = {
        name for sheet in SHEETS for name in re.findall(r"var\(--([a-z0-9-]+)", sheet.read_text())
    }
    assert set(schemes["light"]) - used == set()


def test_every_class_in_the_style_guide_has_a_rule():
    html = render("styleguide/index.html")
    named = {name for value in re.findall(r'class="([^"]+)"', html) for name in value.split()}
    ruled = set(
        re.findall(
            r"\.([a-z][a-zA-Z0-9_-]*)", " ".join(without_comments(s.read_text()) for s in SHEETS)
        )
    )
    # Names without a rule of their own: the default look is the block's.
    defaults = {"tag--going", "callout--note"}
    assert named - ruled - defaults == set()


@pytest.mark.parametrize(
    ("name", "limit"), [("core.css", 5_400), ("content.css", 3_500), ("plan.css", 1_200)]
)
def test_stylesheet_is_light_as_it_is_sent(name, limit):
    sent = minified(f"{OUR_STYLE_SHEETS}{name}", (CSS / name).read_bytes())
    assert len(gzip.compress(sent, 9)) <= limit


def test_exit_script_is_light():
    assert len(gzip.compress((STATIC / "js" / "exit.js").read_bytes(), 9)) <= 1_200


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_stylesheet_loads_only_our_own_files(sheet):
    text = without_comments(sheet.read_text())
    assert "@import" not in text
    for target in re.findall(r"url\(([^)]*)\)", text):
        file = target.strip("\"'")
        assert not re.match(r"(?:[a-z]+:)?//|data:", file)
        assert (sheet.parent / file).is_file()


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_stylesheet_uses_nothing_that_old_phones_would_lose_a_page_over(sheet):
    text = without_comments(sheet.read_text())
    for new in (
        ":has(",
        ":is(",
        ":where(",
        "@layer",
        "@container",
        "color-mix(",
        "inset:",
        "aspect-ratio",
        "100dvh",
    ):
        assert new not in text
    for block in re.findall(r"\{([^{}]*)\}", text):
        if re.search(r"(?<![a-z-])gap:", block):
            assert "grid-gap:" in block, block


def test_print_and_reader_preferences_are_answered():
    for query in (
        "print",
        "forced-colors: active",
        "prefers-reduced-motion",
        "prefers-contrast",
        "prefers-color-scheme: dark",
    ):
        assert query in CORE


def rules(css):
    """`(selectors, declarations)` of every rule, those inside of media queries too."""
    found = re.findall(r"([^{}]+)\{([^{}]*)\}", without_comments(css))
    return [([each.strip() for each in selectors.split(",")], body) for selectors, body in found]


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_words_in_the_colour_of_the_paper_stay_legible_with_forced_colours(sheet):
    """Browsers lay the paper's colour behind words, unless they are told not to."""
    every = rules(sheet.read_text())
    left_alone = {
        selector
        for selectors, body in every
        if "forced-color-adjust: none" in body
        for selector in selectors
    }
    for selectors, body in every:
        if re.search(r"(?<![a-z-])color: (var\(--(paper|frame|on-accent)\)|MarkText)", body):
            plain = {selector.replace(":hover", "") for selector in selectors}
            assert plain <= left_alone, selectors


def test_print_is_black_on_white():
    block = declared(root_block(r"@media print \{"))
    assert contrast(block["ink"], block["paper"]) == pytest.approx(21)
    assert contrast(block["soft"], block["paper"]) > BODY_TEXT


def test_paper_shows_whole_tables_which_nobody_can_scroll_there():
    on_paper = (CSS / "content.css").read_text().partition("@media print {")[2]
    assert ([".table-wrap"], " overflow: visible; ") in rules(on_paper)


def test_paper_has_no_heading_whose_links_are_left_out():
    """The links of these sections lead on, which paper cannot."""
    on_paper = (CSS / "help.css").read_text().partition("@media print {")[2]
    page = (TEMPLATES / "site" / "help_page.html").read_text()
    for section in ("needs", "languages", "card"):
        assert f'aria-labelledby="{section}"' in page
        assert f'[aria-labelledby="{section}"]' in on_paper
