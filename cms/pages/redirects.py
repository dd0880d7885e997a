"""Old addresses go on working: a redirect per language when a page is renamed or moved."""

import logging
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from django.urls import reverse
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Site

from . import languages

if TYPE_CHECKING:
    from .models import BasePage

logger = logging.getLogger(__name__)

BATCH = 500
LONGEST_PATH = Redirect._meta.get_field("old_path").max_length
# A page that was taken off the site for a while was public, too: its address is out there.
PUBLIC_FIELDS = ("live", "first_published_at")

PathChanges = dict[str, tuple[str, str]]


def is_public(row: Mapping[str, Any]) -> bool:
    """Whether the page of a database row is or was public."""
    return bool(row["live"] or row["first_published_at"])


def public_path(language: str, path_below_root: str) -> str:
    """The address that a visitor sees for a path below a site's root: `/en/plan/`."""
    with languages.speaking(language):
        return reverse("wagtail_serve", args=(path_below_root,))


def remember(page: "BasePage", changes: PathChanges, was_public: bool) -> int:
    """Redirect the old addresses of `page` and of all public pages below it.

    `changes` maps a language to the page's old and new path. A page that was never public leaves
    no redirect. Returns how many redirects were made. Redirects that now stand where a page lives
    again are removed, so that a rename there and back makes no loop.
    """
    names = {language: languages.field("url_path", language) for language in changes}
    moved = page.base_page_model.objects.filter(path__startswith=page.path).exclude(pk=page.pk)
    rows = list(
        moved.filter(Q(live=True) | Q(first_published_at__isnull=False)).values(
            "pk", "content_type_id", *names.values()
        )
    )
    if was_public:
        paths = {names[code]: new for code, (_, new) in changes.items()}
        rows.append({"pk": page.pk, "content_type_id": page.content_type_id, **paths})
    sites = Site.objects.select_related("root_page").exclude(root_page=page.pk)
    return sum(_remember_on_site(site, rows, changes) for site in sites)


def _remember_on_site(site: Site, rows: list[dict[str, Any]], changes: PathChanges) -> int:
    wanted: dict[str, tuple[int, str]] = {}
    alive: set[str] = set()
    for language, (old, new) in changes.items():
        root = site.root_page.path_in(language)
        if not (old.startswith(root) and new.startswith(root)):
            continue
        start = public_path(language, "")
        for row, route in _with_routes(rows, language):
            now = row[languages.field("url_path", language)] + route.lstrip("/")
            before = old + now[len(new) :]
            wanted[Redirect.normalise_path(start + before[len(root) :])] = row["pk"], route
            alive.add(Redirect.normalise_path(start + now[len(root) :]))
    automatic = Redirect.objects.filter(site=site, automatically_created=True)
    for chunk in _chunks(sorted(alive | wanted.keys())):
        automatic.filter(old_path__in=chunk).delete()
    fresh = [
        Redirect(
            old_path=path,
            site=site,
            redirect_page_id=pk,
            redirect_page_route_path=Redirect.normalise_page_route_path(route),
            automatically_created=True,
        )
        for path, (pk, route) in wanted.items()
        if _fits(path)
    ]
    Redirect.objects.bulk_create(fresh, batch_size=BATCH, ignore_conflicts=True)
    return len(fresh)


def _with_routes(rows: list[dict[str, Any]], language: str) -> Iterator[tuple[dict[str, Any], str]]:
    """Each row with every route that its page serves, which is `/` for the page itself."""
    routes: dict[int, list[str]] = {}
    with languages.speaking(language):
        for row in rows:
            kind = row["content_type_id"]
            if kind not in routes:
                model: Any = ContentType.objects.get_for_id(kind).model_class()
                routes[kind] = model().get_route_paths() if model else ["/"]
            yield from ((row, route) for route in routes[kind])


def _fits(path: str) -> bool:
    if len(path) <= LONGEST_PATH:
        return True
    logger.warning("No redirect from an address of %d characters: %s", len(path), path)
    return False


def _chunks(paths: list[str]) -> Iterator[list[str]]:
    return (paths[start : start + BATCH] for start in range(0, len(paths), BATCH))
