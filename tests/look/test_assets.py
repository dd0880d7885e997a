"""Fonts, icons and pictures that the frame refers to."""

import json

import pytest
from PIL import Image

from .pages import STATIC, TEMPLATES

FONTS = STATIC / "fonts"


def test_fonts_are_woff2_light_and_come_with_their_licence():
    files = {path.name: path for path in FONTS.glob("*.woff2")}
    assert set(files) == {"site-sans-latin.woff2", "site-sans-latin-ext.woff2"}
    assert all(path.read_bytes()[:4] == b"wOF2" for path in files.values())
    assert files["site-sans-latin.woff2"].stat().st_size <= 24_500
    assert files["site-sans-latin-ext.woff2"].stat().st_size <= 15_000
    assert "SIL OPEN FONT LICENSE" in (FONTS / "OFL.txt").read_text().upper()


@pytest.mark.parametrize(
    ("name", "size"),
    [
        ("favicon-32", (32, 32)),
        ("touch-180", (180, 180)),
        ("maskable-512", (512, 512)),
        ("social-sl", (1200, 630)),
        ("social-en", (1200, 630)),
    ],
)
def test_picture_has_its_size_and_is_light(name, size):
    path = STATIC / "img" / f"{name}.png"
    with Image.open(path) as image:
        assert image.size == size
    assert path.stat().st_size <= 40_000


def test_manifest_names_pictures_that_exist_and_stays_in_the_browser():
    manifest = json.loads((STATIC / "site.webmanifest").read_text())
    assert all((STATIC / icon["src"]).is_file() for icon in manifest["icons"])
    # Nothing is to be installed on the telephone of somebody who may be watched.
    assert manifest["display"] == "browser"


@pytest.mark.parametrize(
    "path", sorted((TEMPLATES / "components" / "icons").glob("*.svg")), ids=lambda path: path.stem
)
def test_icon_takes_the_colour_of_its_text_and_is_silent(path):
    text = path.read_text()
    assert 'stroke="currentColor"' in text
    assert 'aria-hidden="true"' in text
    assert "style" not in text
    assert len(text) < 500
