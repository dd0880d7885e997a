"""What stands around the pages of a bundle: what they refer to, and what they stand beside."""

from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property
from typing import Any

from django.db.models import Model, Q

from cms.files.access import restricted_ids
from cms.pages import languages
from cms.pages.links import public, restricted_paths
from cms.pages.models import BasePage
from content_types.news.bundles.reading import MemberDraft
from content_types.news.bundles.references import FILES


class Surroundings:
    """Each thing is asked of the database once for all drafts, and only where one needs it.

    `references` are the things that each draft refers to, by the draft's key, as model and key;
    `together` are the keys of the pages that become public with one another.
    """

    def __init__(self, drafts: Sequence[MemberDraft]) -> None:
        self.together = {each.member.page_id for each in drafts}
        self._drafts = [each.draft for each in drafts]
        self.references: dict[int, list[tuple[type[Model], Any]]] = {
            each.draft.pk: each.references for each in drafts
        }

    @cached_property
    def files(self) -> dict[tuple[type[Model], Any], Any]:
        """The pictures and documents that exist, by model and key."""
        keys: dict[type[Model], set[Any]] = defaultdict(set)
        for found in self.references.values():
            for model, key in found:
                if model in FILES:
                    keys[model].add(key)
        return {
            (model, key): file
            for model, of_model in keys.items()
            for key, file in model._default_manager.in_bulk(of_model).items()
        }

    @cached_property
    def restricted_paths(self) -> list[str]:
        """The places in the tree that not everybody may see."""
        return restricted_paths(self)

    @cached_property
    def hidden_files(self) -> set[tuple[type[Model], Any]]:
        """Those of `files` that stay hidden in a restricted collection whatever shows them."""
        of = {model: {key for each, key in self.files if each is model} for model in FILES}
        return {(model, key) for model, keys in of.items() for key in restricted_ids(model, keys)}

    @cached_property
    def pages(self) -> dict[int, BasePage]:
        """The pages outside the bundle that are referred to and exist."""
        everything = [each for found in self.references.values() for each in found]
        keys = {key for model, key in everything if issubclass(model, BasePage)}
        return BasePage.objects.in_bulk(keys - self.together)

    @cached_property
    def public(self) -> set[int]:
        """Those of `pages` that everybody may see."""
        found = public(BasePage.objects.filter(pk__in=self.pages))
        return set(found.order_by().values_list("pk", flat=True))

    def slug_is_free(
        self, language: str, slug: str, parent: BasePage, page: BasePage | None
    ) -> bool:
        """As the page's own `_slug_is_free`, for the pages of the bundle."""
        default = languages.field("slug", languages.default())
        own = languages.field("slug", language)
        # A language without a slug of its own uses the default language's.
        return not any(
            (row[own] or row[default]) == slug
            for row in self._siblings.get(parent.path, ())
            if page is None or row["pk"] != page.pk
        )

    @cached_property
    def _siblings(self) -> dict[str, list[dict[str, Any]]]:
        """The slugs of the pages that stand beside a draft with one of its slugs, by place."""
        columns = [languages.field("slug", code) for code in languages.codes()]
        same = Q()
        for draft in self._drafts:
            place = draft.path[: -draft.steplen]
            slugs = {getattr(draft, column) for column in columns} - {"", None}
            beside = Q(path__startswith=place, depth=draft.depth)
            for column in columns:
                same |= beside & Q(**{f"{column}__in": slugs})
        found: dict[str, list[dict[str, Any]]] = defaultdict(list)
        if same:
            rows = BasePage.objects.filter(same).order_by().rewrite(mode=False)
            for row in rows.values("pk", "path", *columns):
                found[row["path"][: -BasePage.steplen]].append(row)
        return found
