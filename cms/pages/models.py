"""The base page: one page, one tree, every language."""

from collections.abc import Collection
from http import HTTPMethod
from typing import Any

from django.db import models
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from wagtail.models import AbstractPage, DefaultBasePageMixin, PageViewRestriction
from wagtail.models.pages import AbstractPageMeta
from wagtail.search import index
from wagtail.url_routing import RouteResult

from . import languages
from .addresses import TranslatedAddresses
from .links import restricted_paths, share_restricted_paths
from .panels import base_promote_panels, base_title_panels
from .paths import TranslatedPaths, atomic_in_default_language
from .permissions import BasePagePermissionTester
from .previews import SpokenPreviews, page_previewed
from .publication import CheckedPublication
from .routing import find_route
from .search_fields import EveryLanguageAutocompleteField, EveryLanguageSearchField
from .starter_entry import StarterEntry

__all__ = ["BasePage", "StarterEntry"]


class BasePage(
    CheckedPublication,
    TranslatedAddresses,
    TranslatedPaths,
    SpokenPreviews,
    AbstractPage,
    DefaultBasePageMixin,
):
    """What every page is: a title, a slug, a path and words for search engines, per language.

    Numbers, dates and relations of a page type are stored once; only words are translated.
    """

    parent_page_types: list[str] = []
    subpage_types: list[str] = []
    # Pages are read; what is sent to the site has views of its own.
    allowed_http_methods = [HTTPMethod.GET, HTTPMethod.HEAD, HTTPMethod.OPTIONS]

    short_title = models.CharField(
        _("short title"),
        max_length=40,
        blank=True,
        help_text=_(
            "Shown instead of the title in the menu and in breadcrumbs, where there is little room."
        ),
    )

    content_panels = base_title_panels()
    promote_panels = base_promote_panels()
    search_fields = [
        *(field for field in AbstractPage.search_fields if field.field_name != "title"),
        EveryLanguageSearchField("title", boost=2),
        EveryLanguageAutocompleteField("title"),
        # A queryset ordered or filtered by `title` names the active language's column.
        index.FilterField("title"),
        *(index.FilterField(languages.field("title", code)) for code in languages.codes()),
    ]

    class Meta(AbstractPageMeta):
        constraints = [models.UniqueConstraint(fields=["url_path"], name="page_url_path_unique")]

    # Permissions

    def permissions_for_user(self, user: Any) -> BasePagePermissionTester:
        return BasePagePermissionTester(user, self)

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

    def validate_constraints(self, exclude: Collection[str] | None = None) -> None:
        """Leave the paths out: clean() has checked the slugs and names the field to change."""
        super().validate_constraints(exclude={*(exclude or ()), *self._path_field_names()})

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
    def copy(
        self,
        recursive: bool = False,
        to: "BasePage | None" = None,
        update_attrs: dict[str, Any] | None = None,
        *args: Any,
        **kwargs: Any,
    ) -> "BasePage":
        """Copy the page; where no slug is given, the copy takes the next free one."""
        attrs = dict(update_attrs or {})
        if not attrs.keys() & {"slug", languages.field("slug", languages.default())}:
            attrs["slug"] = self.slug_for_copy(to)
        return super().copy(recursive, to, attrs, *args, **kwargs)

    @atomic_in_default_language
    def create_alias(
        self,
        *,
        parent: "BasePage | None" = None,
        update_slug: str | None = None,
        **kwargs: Any,
    ) -> "BasePage":
        """Make an alias; where no slug is given, it takes the next free one."""
        update_slug = update_slug or self.slug_for_copy(parent)
        return super().create_alias(parent=parent, update_slug=update_slug, **kwargs)

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

    # Requests

    @staticmethod
    def route_for_request(request: HttpRequest, path: str) -> RouteResult | None:
        """Find the page by its stored path, in one query however deep it lies.

        The longest stored path that the address starts with wins; what is left over goes to that
        page's own `route()`, so that pages with routes of their own work as in Wagtail.
        """
        kept = request.__dict__
        if "_wagtail_route_for_request" not in kept:
            kept["_wagtail_route_for_request"] = find_route(BasePage, request, path)
        return kept["_wagtail_route_for_request"]

    def get_view_restrictions(self) -> QuerySet[PageViewRestriction]:
        """As Wagtail's, without a look at the ancestors where nothing at all is restricted."""
        if not restricted_paths(self):
            return PageViewRestriction.objects.none()
        return super().get_view_restrictions()

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        self.arrive(request)
        return super().serve(request, *args, **kwargs)

    def arrive(self, request: HttpRequest) -> None:
        """Tell the frame that the request is for this page: navigation and alternates follow it."""
        request.page = self  # type: ignore[attr-defined]
        share_restricted_paths(self, request)

    # Previews

    @property
    def default_preview_mode(self) -> str:
        return languages.default()

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        """The page as a visitor will see it in the language `mode_name`."""
        return page_previewed(self, request, mode_name, super().serve_preview)
