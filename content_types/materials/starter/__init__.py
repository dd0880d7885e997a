"""Starter content of the library, from the file beside this one."""

from pathlib import Path

from cms.pages import starter
from cms.pages.models import BasePage
from content_types.materials.models import MaterialIndexPage, MaterialPage

from .material import fill_material

FOLDER = Path(__file__).parent
PAGE_WORDS = ("title", "slug", "seo_title", "search_description")


def load(tally: starter.Tally) -> None:
    """Load the library and its materials, below the home page."""
    content = starter.read(FOLDER / "materials.toml")
    library = _load_library(content["index"], tally)
    # What an editor has deleted stays deleted, with all that would stand below it.
    if library is None:
        return
    for record in content["materials"]:
        _load_material(library, record, tally)


def _load_library(record: starter.Record, tally: starter.Tally) -> MaterialIndexPage | None:
    existing = MaterialIndexPage.objects.first()

    def write() -> tuple[str, BasePage]:
        page = existing or MaterialIndexPage(show_in_menus=True)
        _fill(page, record, ("lead",), "materials")
        return starter.publish(page, starter.page_of("page:home"))

    starter.once("materials", record, lambda: starter.state_of_page(existing), write, tally)
    return MaterialIndexPage.objects.first()


def _load_material(
    library: MaterialIndexPage, record: starter.Record, tally: starter.Tally
) -> None:
    key = f"material:{record['key']}"
    existing = starter.page_of(key)

    def write() -> tuple[str, BasePage]:
        page = existing or MaterialPage()
        _fill(page, record, ("summary", "where_to_get", "source"), key)
        fill_material(page, record)
        return starter.publish(page, library)

    starter.once(key, record, lambda: starter.state_of_page(existing), write, tally)


def _fill(page: BasePage, record: starter.Record, words: tuple[str, ...], where: str) -> None:
    for name, value in starter.translated(record, (*PAGE_WORDS, *words), where).items():
        setattr(page, name, value)
