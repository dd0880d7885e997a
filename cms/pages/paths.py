"""One path per language for every page: `url_path_sl`, `url_path_en`, kept in step with the tree.

Wagtail keeps one `slug` and one `url_path`. Here each language has its own, and every change of a
slug or of the place in the tree reaches the page and all that is below it, in every language, in
one transaction. A language without a slug of its own uses the default language's.
"""

from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.db.models import Value
from django.db.models.functions import Concat, Substr

from . import languages, redirects
from .slugs import TranslatedSlugs

if TYPE_CHECKING:
    from .models import BasePage

PATH_FIELDS = ("slug", "url_path")
TREE_FIELDS = ("path", "depth", "numchild")


class TranslatedPaths(TranslatedSlugs):
    """Mixin for the base page: paths in every language."""

    def path_in(self, language: str) -> str:
        """The `url_path` in `language`, as stored; it starts and ends with a slash."""
        return getattr(self, languages.field("url_path", language)) or ""

    def set_url_path(self, parent: "BasePage | None") -> str:
        """Set the path of every language below `parent`; returns the default language's."""
        for language in languages.codes():
            path = "/"
            if parent:
                path = f"{parent.path_in(language)}{self.slug_in(language, parent)}/"
            setattr(self, languages.field("url_path", language), path)
        return self.path_in(languages.default())

    def _update_descendant_url_paths(self, old_url_path: str, new_url_path: str) -> None:
        """Nothing: save_paths() has moved the descendants in every language already."""

    def save_paths(self, clean: bool, kwargs: dict[str, Any]) -> Any:
        """Save the page and, with it, every path that the change touches."""
        stored = self._stored() if self.pk else None
        if stored:
            # An instance from before a move must not take its old place in the tree again.
            for name in TREE_FIELDS:
                setattr(self, name, stored[name])
        # Fresh from the database: the parent in memory may have been renamed since.
        parent = self.get_parent(update=True)
        self._set_core_field_defaults()
        if not stored or not clean:
            self._yield_taken_slugs()
        self.set_url_path(parent)
        if kwargs.get("update_fields") is not None:
            kwargs["update_fields"] = {*kwargs["update_fields"], *self._path_field_names()}
        result = super().save(clean=clean, **kwargs)
        if stored and (changes := self._path_changes(stored)):
            self._move_descendants(changes)
            redirects.remember(self, changes, was_public=redirects.is_public(stored))
        return result

    @staticmethod
    def _path_field_names() -> set[str]:
        translated = {languages.field(n, code) for n in PATH_FIELDS for code in languages.codes()}
        return translated | set(PATH_FIELDS)

    def _stored(self) -> dict[str, Any] | None:
        """What the database has of the page's place, paths and publication."""
        names = [languages.field("url_path", code) for code in languages.codes()]
        rows = self.base_page_model.objects.filter(pk=self.pk)
        return rows.values(*names, *TREE_FIELDS, *redirects.PUBLIC_FIELDS).first()

    def _path_changes(self, stored: dict[str, Any]) -> redirects.PathChanges:
        old_paths = {
            language: stored[languages.field("url_path", language)] or ""
            for language in languages.codes()
        }
        return {
            language: (old, self.path_in(language))
            for language, old in old_paths.items()
            if old and old != self.path_in(language)
        }

    def _move_descendants(self, changes: redirects.PathChanges) -> None:
        below = self.base_page_model.objects.filter(path__startswith=self.path).exclude(pk=self.pk)
        columns = {}
        for language, (old, new) in changes.items():
            name = languages.field("url_path", language)
            columns[name] = Concat(Value(new), Substr(name, len(old) + 1))
            if language == languages.default():
                columns["url_path"] = columns[name]
        # Not rewritten: the base column is meant here, not its translation.
        below.rewrite(mode=False).update(**columns)


def atomic_in_default_language(method: Callable[..., Any]) -> Any:
    """Run a method of a page in one transaction and with the content in the default language."""

    @wraps(method)
    def wrapper(self: "BasePage", *args: Any, **kwargs: Any) -> Any:
        with transaction.atomic(), languages.content_language(languages.default()):
            return method(self, *args, **kwargs)

    wrapper.alters_data = True  # type: ignore[attr-defined]
    return wrapper
