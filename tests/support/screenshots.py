"""`make screenshots`: the pictures in docs/screenshots, taken of the real site in Chromium.

The site runs on a port and in a folder of its own, with the starter content. Each page is taken in
both languages, as a phone and as a desktop show it at first sight.
"""

import io
import sys
import tempfile
from itertools import product
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from cms.run.progress import Progress
from tests.public.samples import SAMPLES
from tests.support import system_packages
from tests.support.browser import FLAGS, find_chromium
from tests.support.files import ROOT
from tests.support.server import running_site

TARGET = ROOT / "docs" / "screenshots"
SIZES = {390: 844, 1280: 800}
KINDS = (
    "home",
    "help",
    "help-finder",
    "wallet-card",
    "plan",
    "measure",
    "institution",
    "news-list",
    "news",
    "observance",
    "campaigns",
    "campaign",
    "trainings-calendar",
    "training",
    "trainings-workshops",
    "materials",
    "material",
)
# Enough for flat colours and smooth letters; a third of the bytes.
COLOURS = 128
LANGUAGES = ("sl", "en")


def small(png: bytes) -> bytes:
    """The same picture with a palette."""
    target = io.BytesIO()
    with Image.open(io.BytesIO(png)) as image:
        palette = image.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
    palette.save(target, "PNG", optimize=True)
    return target.getvalue()


def take(browser: Browser, address: str, width: int, language: str) -> bytes:
    """A picture of what an address shows at first sight.

    Raises RuntimeError when it does not answer with a page.
    """
    size = {"width": width, "height": SIZES[width]}
    context = browser.new_context(viewport=size, locale=language, reduced_motion="reduce")
    try:
        page = context.new_page()
        answer = page.goto(address, wait_until="networkidle")
        if answer is None or not answer.ok:
            raise RuntimeError(f"{address} answered {answer and answer.status}")
        return small(page.screenshot())
    finally:
        context.close()


def take_all(site: str, target: Path) -> None:
    """Write every picture as `<page>-<language>-<width>.png`."""
    target.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright, Progress("Taking the pictures") as progress:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=list(FLAGS))
        for kind, language, width in product(KINDS, LANGUAGES, SIZES):
            picture = take(browser, site + SAMPLES[kind][language], width, language)
            file = target / f"{kind}-{language}-{width}.png"
            file.write_bytes(picture)
            progress.write(f"{file.name}: {len(picture) // 1024} KiB\n")
        browser.close()


def main() -> int:
    """Start the site, take the pictures; return the exit status."""
    try:
        system_packages.require("chromium")
        with (
            tempfile.TemporaryDirectory() as folder,
            Progress("Starting the site with the starter content"),
            running_site(Path(folder)) as site,
        ):
            take_all(site.url, TARGET)
    except (system_packages.MissingPackagesError, RuntimeError) as error:
        sys.stderr.write(f"\n{error}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
