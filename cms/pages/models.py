"""The base page: one page, one tree, every language."""

from typing import Any

from django.db import models
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from wagtail.models import AbstractPage, DefaultBasePageMixin, Site
from wagtail.models.pages import AbstractPageMeta
from wagtail.search import index
from wagtail.url_routing import RouteResult

from . import languages
from .panels import base_promote_panels, base_title_panels
from .paths import TranslatedPaths, atomic_in_default_language
from .starter_entry import StarterEntry

__all__ = ["BasePage", "StarterEntry"]


class BasePage(TranslatedPaths, AbstractPage, DefaultBasePageMixin):
    """What every page is: a title, a slug, a path and words for search engines, per language.

    Numbers, dates and relations of a page type are stored once; only words are translated.
    """

    parent_page_types: list[str] = []
    subpage_types: list[str] = []

    content_panels = base_title_panels()
    promote_panels = base_promote_panels()
    search_fields = [
        *AbstractPage.search_fields,
        *(index.SearchField(languages.field("title", code), boost=2) for code in languages.codes()),
        *(index.AutocompleteField(languages.field("title", code)) for code in languages.codes()),
    ]

    class Meta(AbstractPageMeta):
        constraints = [models.UniqueConstraint(fields=["url_path"], name="page_url_path_unique")]

    # Translation state

    def is_translated(self, language: str | None = None) -> bool:
        """Whether the page has words of its own in `language` (now's, when none is named)."""
        return bool(getattr(self, languages.field("title", language or languages.active())))

    @property
    def text_language(self) -> str:
        """The language in which the page is in fact shown now."""
        return languages.active() if self.is_translated() else languages.default()

    def get_admin_display_title(self) -> str:
        """The default language's title, whatever language the editor's interface has."""
        return self.draft_title or getattr(self, languages.field("title", languages.default()))

    # Saving: always in the default language, so that base columns and draft titles stay in it

    @atomic_in_default_language
    def full_clean(self, *args: Any, **kwargs: Any) -> None:
        super().full_clean(*args, **kwargs)

    @atomic_in_default_language
    def minimal_clean(self) -> None:
        super().minimal_clean()

    def _set_core_field_defaults(self) -> None:
        self._fill_slugs()
        super()._set_core_field_defaults()

    @atomic_in_default_language
    def save(self, clean: bool = True, **kwargs: Any) -> Any:
        update_fields = kwargs.get("update_fields")
        if update_fields is None or self._path_field_names() & set(update_fields):
            return self.save_paths(clean, kwargs)
        return super().save(clean=clean, **kwargs)

    @atomic_in_default_language
    def save_revision(self, *args: Any, **kwargs: Any) -> Any:
        if not kwargs.get("clean", True):
            self._yield_taken_slugs()
        return super().save_revision(*args, **kwargs)

    @atomic_in_default_language
    def copy(self, *args: Any, **kwargs: Any) -> "BasePage":
        return super().copy(*args, **kwargs)

    @atomic_in_default_language
    def create_alias(self, *args: Any, **kwargs: Any) -> "BasePage":
        return super().create_alias(*args, **kwargs)

    @atomic_in_default_language
    def update_aliases(self, *args: Any, **kwargs: Any) -> None:
        super().update_aliases(*args, **kwargs)

    def with_content_json(self, content: dict[str, Any]) -> "BasePage":
        """The page as the revision `content` has it; an alias keeps its own slugs."""
        page = super().with_content_json(content)
        if self.alias_of_id:
            for language in languages.codes():
                name = languages.field("slug", language)
                setattr(page, name, getattr(self, name))
            page.set_url_path(self.get_parent())
        return page

    # Addresses

    def get_url_parts(self, request: HttpRequest | None = None) -> Any:
        """Site, root and path of the page in the language that is active for content."""
        with languages.speaking(languages.active()):
            return super().get_url_parts(request)

    def url_in(self, language: str, request: HttpRequest | None = None) -> str:
        """The page's address in `language`, relative to the site: `/en/plan/`."""
        with languages.speaking(language):
            return self.get_url(request) or ""

    def full_url_in(self, language: str, request: HttpRequest | None = None) -> str:
        """The page's whole address in `language`, with scheme and host."""
        with languages.speaking(language):
            return self.get_full_url(request) or ""

    @staticmethod
    def route_for_request(request: HttpRequest, path: str) -> RouteResult | None:
        """Find the page by its stored path, in one query however deep it lies.

        The longest stored path that the address starts with wins; what is left over goes to that
        page's own `route()`, so that pages with routes of their own work as in Wagtail.
        """
        if not hasattr(request, "_wagtail_route_for_request"):
            request._wagtail_route_for_request = _route(request, path)
        return request._wagtail_route_for_request

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        request.page = self  # the context processor builds navigation and alternates from it
        return super().serve(request, *args, **kwargs)

    def get_sitemap_urls(self, request: HttpRequest | None = None) -> list[dict[str, Any]]:
        """One entry per language in which the page has words, each with its alternates."""
        ready = [code for code in languages.codes() if self.is_translated(code)]
        alternates = [
            {"lang_code": code, "location": self.full_url_in(code, request)} for code in ready
        ]
        return [
            {
                "location": alternate["location"],
                "lastmod": self.last_published_at or self.latest_revision_created_at,
                "alternates": alternates,
            }
            for alternate in alternates
        ]

    # Previews

    @property
    def preview_modes(self) -> list[tuple[str, Any]]:
        return [(code, _LANGUAGE_NAMES.get(code, code)) for code in languages.codes()]

    @property
    def default_preview_mode(self) -> str:
        return languages.default()

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        """The page as a visitor will see it in the language `mode_name`."""
        request.page = self
        with languages.speaking(mode_name or languages.default()):
            request.LANGUAGE_CODE = languages.active()
            response = super().serve_preview(request, mode_name)
            return response.render() if hasattr(response, "render") else response


_LANGUAGE_NAMES = {"sl": _("In Slovenian"), "en": _("In English")}


def _route(request: HttpRequest, path: str) -> RouteResult | None:
    site = Site.find_for_request(request)
    if site is None:
        return None
    root = site.root_page
    components = [component for component in path.split("/") if component]
    column = languages.field("url_path", languages.active())
    prefix = root.path_in(languages.active())
    candidates = [
        prefix + "".join(f"{c}/" for c in components[:length])
        for length in range(len(components) + 1)
    ]
    found = BasePage.objects.filter(**{f"{column}__in": candidates})
    page = max(found, key=lambda candidate: len(getattr(candidate, column)), default=None)
    if page is None:
        return None
    used = candidates.index(getattr(page, column))
    try:
        return page.specific.route(request, components[used:])
    except Http404:
        return None
