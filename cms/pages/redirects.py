"""Old addresses go on working: a redirect per language when a page is renamed or moved."""

from typing import TYPE_CHECKING

from django.urls import reverse
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Site

from . import languages

if TYPE_CHECKING:
    from .models import BasePage

BATCH = 500


def public_path(language: str, path_below_root: str) -> str:
    """The address that a visitor sees for a path below a site's root: `/en/plan/`."""
    with languages.speaking(language):
        return reverse("wagtail_serve", args=(path_below_root,))


def remember(page: "BasePage", changes: dict[str, tuple[str, str]]) -> int:
    """Redirect the old addresses of `page` and of all live pages below it.

    `changes` maps a language to the page's old and new path. A page that was never public leaves
    no redirect. Returns how many redirects were made. Redirects that now stand where a page lives
    again are removed.
    """
    moved = [(page, page.pk)] if page.live else []
    moved += [(below, below.pk) for below in page.get_descendants().live()]
    made = 0
    for site in Site.objects.select_related("root_page"):
        root = site.root_page
        if page.pk == root.pk:
            continue
        made += _remember_on_site(site, root, moved, changes)
    return made


def _remember_on_site(
    site: Site,
    root: "BasePage",
    moved: list[tuple["BasePage", int]],
    changes: dict[str, tuple[str, str]],
) -> int:
    wanted: dict[str, int] = {}
    alive: set[str] = set()
    for language, (old, new) in changes.items():
        prefix = root.path_in(language)
        if not (old.startswith(prefix) and new.startswith(prefix)):
            continue
        for below, pk in moved:
            now = below.path_in(language)
            before = old + now[len(new) :]
            wanted[_normal(language, before, prefix)] = pk
            alive.add(_normal(language, now, prefix))
    automatic = Redirect.objects.filter(site=site, automatically_created=True)
    for chunk in _chunks(sorted(alive | wanted.keys())):
        automatic.filter(old_path__in=chunk).delete()
    fresh = [
        Redirect(old_path=path, site=site, redirect_page_id=pk, automatically_created=True)
        for path, pk in wanted.items()
        if path not in alive
    ]
    Redirect.objects.bulk_create(fresh, batch_size=BATCH, ignore_conflicts=True)
    return len(fresh)


def _normal(language: str, path: str, prefix: str) -> str:
    return Redirect.normalise_path(public_path(language, path[len(prefix) :]))


def _chunks(paths: list[str]) -> list[list[str]]:
    return [paths[start : start + BATCH] for start in range(0, len(paths), BATCH)]
