"""What the frame around every public page shows, in two queries."""

from typing import Any

from django.conf import settings
from django.db.models import Q
from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import NoReverseMatch, reverse
from wagtail.models import Site

from cms.pages import languages
from cms.pages.models import BasePage
from cms.pages.place import Crumb, Place, place_of

from .models import SiteSettings

SITE_PAGES = ("help", "accessibility", "privacy", "about")
MENU_DEPTH = 3


def site(request: HttpRequest) -> dict[str, Any]:
    """Context processor: everything that templates/base.html expects.

    The admin has its own frame and gets nothing.
    """
    if request.path_info.startswith(reverse("wagtailadmin_home")) and not hasattr(request, "page"):
        return {}
    current_site = Site.find_for_request(request)
    if current_site is None:
        return {}
    return _Frame(request, current_site).context()


class _Frame:
    def __init__(self, request: HttpRequest, current_site: Site) -> None:
        self.request = request
        self.root: BasePage = current_site.root_page
        self.page: BasePage | None = getattr(request, "page", None)
        self.place: Place | None = place_of(request)
        self.settings = SiteSettings.for_request(request)
        self.pages = self._pages()

    def _pages(self) -> dict[str, BasePage]:
        """Ancestors, menu and the site's own pages by their tree path, in one query."""
        steps = []
        if self.page is not None and self.page.path:
            length = self.page.steplen
            steps = [self.page.path[:end] for end in range(length, len(self.page.path), length)]
        own = [getattr(self.settings, f"{name}_page_id") for name in SITE_PAGES]
        menu = Q(depth=MENU_DEPTH, path__startswith=self.root.path, show_in_menus=True, live=True)
        wanted = Q(path__in=steps) | menu | Q(pk__in=[pk for pk in own if pk], live=True)
        return {page.path: page for page in BasePage.objects.filter(wanted).order_by("path")}

    def context(self) -> dict[str, Any]:
        help_page = self._own("help")
        return {
            "site_name": self.root.title,
            "home_url": self.root.get_url(self.request),
            "nav": self._menu(),
            "help_url": self._url(help_page),
            "exit_url": settings.QUICK_EXIT_URL,
            "search_url": _reverse("search"),
            "footer_links": self._footer(),
            "demonstration": self.settings.demonstration,
            "social_image_url": self._social_image(),
            **self._of_place(),
        }

    def _of_place(self) -> dict[str, Any]:
        place = self.place
        if place is None:
            return {"robots": "noindex"}
        language = languages.active()
        elsewhere = [code for code in languages.codes() if code != language]
        available = language in place.translated
        here = self._absolute(place.url_in(language))
        return {
            "page_title": place.title if self.page is None or self.page.pk != self.root.pk else "",
            "page_description": place.description,
            "page_url": here if available and place.indexed else "",
            "alternates": self._alternates(place) if available and place.indexed else [],
            "robots": "" if available and place.indexed else "noindex",
            "content_lang": place.text_language,
            "breadcrumbs": place.crumbs or self._crumbs(),
            "language_switch": self._switch(place, elsewhere[0]) if elsewhere else None,
            "language_switches": [self._switch(place, code) for code in elsewhere],
            "last_changed": place.changed,
        }

    def _alternates(self, place: Place) -> list[dict[str, str]]:
        found = [
            {"lang": code, "url": self._absolute(place.url_in(code))} for code in place.translated
        ]
        if len(found) < 2:
            return []
        default = self._absolute(place.url_in(languages.default()))
        return [*found, {"lang": "x-default", "url": default}]

    @staticmethod
    def _switch(place: Place, code: str) -> dict[str, Any]:
        return {
            "lang": code,
            "name": OWN_NAMES.get(code, code),
            "url": place.url_in(code),
            "available": code in place.translated,
        }

    def _menu(self) -> list[dict[str, Any]]:
        top = [p for p in self.pages.values() if p.depth == MENU_DEPTH and p.show_in_menus]
        here = self.page.path if self.page is not None else None
        return [
            {
                "title": page.title,
                "url": self._url(page),
                "current": bool(here) and here.startswith(page.path),  # type: ignore[union-attr]
                "lang": "" if page.is_translated() else languages.default(),
            }
            for page in top
        ]

    def _crumbs(self) -> list[Crumb]:
        if self.page is None or self.page.pk == self.root.pk or not self.page.path:
            return []
        above = [
            page
            for path, page in self.pages.items()
            if self.page.path.startswith(path) and path != self.page.path and page.depth > 1
        ]
        return [self.crumb(page) for page in above]

    def crumb(self, page: BasePage) -> Crumb:
        lang = "" if page.is_translated() else languages.default()
        return Crumb(title=page.title, url=self._url(page), lang=lang)

    def _footer(self) -> list[dict[str, str]]:
        found = [self._own(name) for name in ("about", "accessibility", "privacy", "help")]
        return [{"title": page.title, "url": self._url(page)} for page in found if page]

    def _own(self, name: str) -> BasePage | None:
        pk = getattr(self.settings, f"{name}_page_id")
        return next((page for page in self.pages.values() if page.pk == pk and page.live), None)

    def _url(self, page: BasePage | None) -> str:
        return page.get_url(self.request) or "" if page else ""

    def _absolute(self, url: str) -> str:
        return self.request.build_absolute_uri(url) if url else ""

    def _social_image(self) -> str:
        language = languages.active() if languages.active() in SOCIAL_CARDS else "en"
        return self._absolute(static(f"site/img/social-{language}.png"))


# Each language is named in itself: who cannot read this page looks for it.
OWN_NAMES = {"sl": "Slovenščina", "en": "English", "it": "Italiano", "hu": "Magyar"}
SOCIAL_CARDS = {"sl", "en"}


def _reverse(name: str) -> str:
    try:
        return reverse(name)
    except NoReverseMatch:
        return ""
