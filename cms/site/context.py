"""What the frame around every public page shows, in two queries."""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import NoReverseMatch, reverse
from wagtail.models import Site

from cms.pages import languages
from cms.pages.links import addresses
from cms.pages.models import BasePage
from cms.pages.place import Crumb, Place, place_of
from cms.pages.redirects import public_path
from cms.pages.rows import Words
from cms.pages.sites import find_site
from cms.pages.surroundings import around

from .models import SiteSettings, ThemePage

SITE_PAGES = ("help", "accessibility", "privacy", "about")
MENU_DEPTH = 3


def site(request: HttpRequest) -> dict[str, Any]:
    """Context processor: everything that templates/base.html expects.

    The admin has its own frame and gets nothing.
    """
    if request.path_info.startswith(reverse("wagtailadmin_home")) and not hasattr(request, "page"):
        return {}
    current_site = find_site(request)
    if current_site is None:
        return {}
    return _Frame(request, current_site).context()


def _own_pages(settings: SiteSettings) -> list[int]:
    """The ids of the site's own pages that an editor has chosen."""
    ids = (getattr(settings, f"{name}_page_id") for name in SITE_PAGES)
    return [pk for pk in ids if pk]


def everywhere(site: Site) -> Q:
    """The pages to which every page of a site leads: home, the menu, the site's own pages."""
    menu = Q(depth=MENU_DEPTH, show_in_menus=True, live=True)
    own = Q(pk__in=_own_pages(SiteSettings.for_site(site)), live=True)
    return menu | own | Q(pk=site.root_page_id)


@dataclass(frozen=True, slots=True)
class _FramePage:
    """A page that the frame leads to."""

    pk: int
    path: str
    in_menu: bool
    is_theme: bool
    url: str
    title: Words
    short_title: Words

    @property
    def label(self) -> Words:
        """What the menu and breadcrumbs call it; never short in another language than its title."""
        fits = self.short_title and self.short_title.lang == self.title.lang
        return self.short_title if fits else self.title


@dataclass(frozen=True, slots=True)
class _NavLink:
    """A link of the menu or the footer."""

    title: str
    url: str
    lang: str = ""
    current: bool = False


class _Frame:
    def __init__(self, request: HttpRequest, current_site: Site) -> None:
        self.request = request
        self.site = current_site
        self.root_id = current_site.root_page_id
        self.page: BasePage | None = getattr(request, "page", None)
        self.place: Place | None = place_of(request)
        self.settings = SiteSettings.for_request(request)
        self.addresses = addresses(request)
        self.pages = self._pages()

    def _pages(self) -> list[_FramePage]:
        """Ancestors, menu and the site's own pages in the order of the tree."""
        steps = self._steps()
        always = {self.root_id, *_own_pages(self.settings)}
        found = around(BasePage, self.request, self.site, steps)
        theme = ContentType.objects.get_for_model(ThemePage).pk
        return [
            _FramePage(
                row.pk,
                row.path,
                in_menu,
                row.content_type == theme,
                url,
                row.title,
                row.short_title,
            )
            for row in found
            if (in_menu := row.depth == MENU_DEPTH and row.show_in_menus and row.live)
            or row.path in steps
            or (row.pk in always and row.live)
            # A page of another site is not reached from here.
            if (url := self.addresses.of(row.url_path)).startswith("/")
        ]

    @property
    def root(self) -> _FramePage:
        return next(page for page in self.pages if page.pk == self.root_id)

    def _steps(self) -> list[str]:
        """The places in the tree of the pages from home to the last one before this place."""
        if self.page is None or not self.page.path:
            return []
        length, path = self.page.steplen, self.page.path
        last = len(path) + (length if self.place and self.place.below_page else 0)
        return [path[:end] for end in range(2 * length, last, length)]

    def context(self) -> dict[str, Any]:
        help_page, root = self._own("help"), self.root
        return {
            "site_name": root.title.plain,
            "home_url": root.url,
            "nav": self._menu(),
            "help_url": help_page.url if help_page else "",
            "exit_url": settings.QUICK_EXIT_URL,
            "search_url": _reverse("search"),
            "footer_links": self._footer(),
            "demonstration": self.settings.demonstration,
            "social_image_url": self._social_image(),
            **self._of_place(),
        }

    def _of_place(self) -> dict[str, Any]:
        place = self.place
        language = languages.active()
        elsewhere = [code for code in languages.codes() if code != language]
        if place is None:
            # Nothing is here in any language; the other one begins at its first page.
            return {
                "robots": "noindex",
                "breadcrumbs": self._crumbs(),
                "language_switches": [_switch(code, public_path(code, "")) for code in elsewhere],
            }
        available = language in place.translated
        here = self._absolute(place.url_in(language) + self._page_query(place))
        return {
            "page_title": place.title if self.page is None or self.page.pk != self.root_id else "",
            "page_description": place.description,
            "page_url": here if available and place.indexed else "",
            "alternates": self._alternates(place) if available and place.indexed else [],
            "robots": "" if available and place.indexed else "noindex",
            "content_lang": place.text_language,
            "breadcrumbs": self._crumbs(),
            "language_switches": [
                _switch(code, place.url_in(code) + place.query) for code in elsewhere
            ],
            "last_changed": place.changed,
        }

    def _alternates(self, place: Place) -> list[dict[str, str]]:
        found = [
            {"lang": code, "url": self._absolute(place.url_in(code) + self._page_query(place))}
            for code in place.translated
        ]
        if len(found) < 2:
            return []
        is_first = self.page is not None and self.page.pk == self.root_id and not place.below_page
        # The first page has an address that asks the browser for the language.
        default = "/" if is_first else place.url_in(languages.default()) + self._page_query(place)
        return [*found, {"lang": "x-default", "url": self._absolute(default)}]

    @staticmethod
    def _page_query(place: Place) -> str:
        """A further page of a list is a page of its own; a filtered list is the list."""
        return place.query if place.query.startswith("?page=") else ""

    def _menu(self) -> tuple[tuple[_NavLink, ...], ...]:
        """The themes, then what else stands below home: two groups that wrap apart."""
        here = self.page.path or "" if self.page is not None else ""
        groups: dict[bool, list[_NavLink]] = {True: [], False: []}
        for page in self.pages:
            if page.in_menu:
                current = here.startswith(page.path)
                link = _NavLink(page.label.plain, page.url, page.label.lang, current)
                groups[page.is_theme].append(link)
        return tuple(tuple(group) for group in groups.values() if group)

    def _crumbs(self) -> list[Crumb]:
        """Home and the pages above a page; home and its own crumbs for any other place."""
        steps = set(self._steps()) if self.page is not None else {self.root.path}
        above = [
            Crumb(title=page.label.plain, url=page.url, lang=page.label.lang)
            for page in self.pages
            if page.path in steps
        ]
        return [*above, *(self.place.crumbs if self.place else [])]

    def _footer(self) -> tuple[_NavLink, ...]:
        found = [self._own(name) for name in ("about", "accessibility", "privacy", "help")]
        return tuple(
            _NavLink(page.title.plain, page.url, page.title.lang) for page in found if page
        )

    def _own(self, name: str) -> _FramePage | None:
        pk = getattr(self.settings, f"{name}_page_id")
        return next((page for page in self.pages if page.pk == pk), None)

    def _absolute(self, url: str) -> str:
        return self.request.build_absolute_uri(url) if url else ""

    def _social_image(self) -> str:
        language = languages.active() if languages.active() in SOCIAL_CARDS else "en"
        return self._absolute(static(f"site/img/social-{language}.png"))


def _switch(code: str, url: str) -> dict[str, str]:
    return {"lang": code, "name": OWN_NAMES.get(code, code), "url": url}


# Each language is named in itself: who cannot read this page looks for it.
OWN_NAMES = {"sl": "Slovenščina", "en": "English", "it": "Italiano", "hu": "Magyar"}
SOCIAL_CARDS = {"sl", "en"}


def _reverse(name: str) -> str:
    try:
        return reverse(name)
    except NoReverseMatch:
        return ""
