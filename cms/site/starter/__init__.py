"""Starter content of the site's own pages, from the files beside this one.

Pages are made first, without bodies, and filled when the plan is there too: texts link to
measures, and measures stand below the home page.
"""

from functools import partial
from pathlib import Path

from wagtail.models import Site

from cms.pages import homes, starter
from cms.pages.models import BasePage
from cms.site.models import HelpPage, HomePage, SiteSettings, StandardPage, ThemePage

from .body import build_body

FOLDER = Path(__file__).parent
TYPES: dict[str, type[BasePage]] = {
    "home": HomePage,
    "theme": ThemePage,
    "standard": StandardPage,
    "help": HelpPage,
}
WORDS = ("title", "short_title", "slug", "lead", "search_description")


def records() -> list[starter.Record]:
    """All pages, parents before their children, siblings in their order."""
    found = [starter.read(path) for path in sorted(FOLDER.glob("*.toml"))]
    by_key = {record["key"]: record for record in found}

    def ancestry(record: starter.Record) -> list[tuple[int, str]]:
        parent = record.get("parent")
        if parent and parent not in by_key:
            raise starter.StarterError(f"{record['key']}: unknown parent {parent}")
        above = ancestry(by_key[parent]) if parent else []
        return [*above, (record.get("order", 0), record["key"])]

    return sorted(found, key=ancestry)


def load_pages(tally: starter.Tally) -> None:
    """Make the pages that are missing, without bodies, and the site itself."""
    for record in records():
        key = f"page:{record['key']}"
        if starter.StarterEntry.objects.filter(key=key).exists():
            continue
        page = homes.home_page() if record["type"] == "home" else _new_page(record)
        if page is None:
            continue
        starter.StarterEntry.objects.update_or_create(
            key=key, defaults={"page": page, "digest": "", "state": starter.NEW}
        )


def _new_page(record: starter.Record) -> BasePage | None:
    """The page below its parent; None where an editor has deleted the parent."""
    page = TYPES[record["type"]](show_in_menus=record.get("show_in_menus", False))
    _fill(page, record)
    parent = starter.page_of(f"page:{record['parent']}")
    return parent.add_child(instance=page) if parent else None


def load_bodies(tally: starter.Tally) -> None:
    """Fill and publish the pages, then tell the site which page is which."""
    for record in records():
        key = f"page:{record['key']}"
        page = starter.page_of(key)

        def write(
            page: BasePage | None = page, record: starter.Record = record
        ) -> tuple[str, BasePage]:
            assert page is not None  # noqa: S101 - load_pages has just made it
            _fill(page, record)
            page.body = build_body(record)
            return starter.publish(page)

        starter.once(key, record, partial(starter.state_of_page, page), write, tally)
    _set_site_pages()


def _fill(page: BasePage, record: starter.Record) -> None:
    for name, value in starter.translated(record, WORDS, record["key"]).items():
        setattr(page, name, value)
    if isinstance(page, StandardPage):
        page.reviewed = record.get("reviewed")


def _set_site_pages() -> None:
    """Lead to help, accessibility, privacy and about, where no editor has chosen a page."""
    site = Site.objects.get(is_default_site=True)
    settings = SiteSettings.for_site(site)
    for name in ("help", "accessibility", "privacy", "about"):
        field = f"{name}_page_id"
        page = starter.page_of(f"page:{name}")
        if page and not getattr(settings, field):
            setattr(settings, field, page.pk)
    settings.save()
