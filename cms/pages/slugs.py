"""One slug per language for every page, unique among its siblings in that language."""

from typing import TYPE_CHECKING, Any
from unicodedata import category

from anyascii import anyascii
from django.core.exceptions import ValidationError
from django.db.models import Q
from django.utils.text import slugify
from django.utils.translation import gettext as _

from . import languages
from .own_addresses import is_own_address

if TYPE_CHECKING:
    from wagtail.models import AbstractPage

    from .models import BasePage
else:
    # A mixin for pages; only a type checker needs to be told whose methods it calls.
    AbstractPage = object

# Longer ones are of no use to anybody, and a number may have to be added within the column's 255.
LONGEST_SLUG = 200


def slug_from(title: str | None) -> str:
    """An ASCII slug; letters that Unicode cannot take apart (đ, ł) are spelt out, not dropped.

    Pictures (💙) are dropped: their English names would stand in addresses of every language.
    """
    words = "".join(sign for sign in title or "" if category(sign) not in ("So", "Sk"))
    return slugify(anyascii(words))[:LONGEST_SLUG].rstrip("-_")


class TranslatedSlugs(AbstractPage):
    """Mixin for the base page: slugs and their uniqueness in every language."""

    def slug_in(self, language: str, parent: "BasePage | None" = None) -> str:
        """The slug that the path uses in `language`, below `parent` or where the page stands now.

        A language without a slug of its own uses the default language's. A site's root page has
        one slug for all languages: Wagtail caches the roots' paths once.
        """
        own = getattr(self, languages.field("slug", language)) or ""
        default = getattr(self, languages.field("slug", languages.default())) or ""
        depth = parent.depth + 1 if parent else self.depth
        is_site_root = depth is not None and depth <= 2
        return default if is_site_root or not own else own

    def _known_parent(self) -> "BasePage | None":
        """The parent, also of a page that a form is about to create below it."""
        return self.get_parent() or getattr(self, "_cached_parent_obj", None)

    @staticmethod
    def _slug_is_free(
        language: str, slug: str, parent: "BasePage", page: "BasePage | None"
    ) -> bool:
        if is_own_address(language, slug, parent):
            return False
        default = languages.field("slug", languages.default())
        same = Q(**{default: slug})
        if parent.depth > 1 and language != languages.default():
            own = languages.field("slug", language)
            same = Q(**{own: slug}) | (Q(**{own: ""}) | Q(**{own: None})) & same
        # Not get_children(): it trusts a count that a parent in memory may have out of date.
        siblings = parent.base_page_model.objects.child_of(parent).filter(same)
        if page is not None and page.pk:
            siblings = siblings.exclude(pk=page.pk)
        return not siblings.exists()

    @staticmethod
    def _slug_is_available(
        slug: str, parent_page: "BasePage | None", page: "BasePage | None" = None
    ) -> bool:
        """Whether `page` may stand below `parent_page` with `slug`, in every language."""
        if parent_page is None:
            return True
        if page is None:
            return TranslatedSlugs._slug_is_free(languages.default(), slug, parent_page, None)
        return not page.taken_slugs(parent_page, slug)

    def taken_slugs(self, parent: "BasePage", slug: str = "") -> dict[str, str]:
        """The slugs, by language, that other pages below `parent` have already.

        `slug` is the default language's, where it is about to be another one.
        """
        wanted = {code: self.slug_in(code, parent) for code in languages.codes()}
        wanted[languages.default()] = slug or wanted[languages.default()]
        return {
            code: name
            for code, name in wanted.items()
            if name and not self._slug_is_free(code, name, parent, self)
        }

    def _free_slug(
        self,
        language: str,
        wanted: str,
        parent: "BasePage | None",
        is_copy: bool = False,
    ) -> str:
        """`wanted`, or `wanted-2`, `wanted-3` …: the first that no sibling uses in `language`.

        `is_copy`: the slug is for a copy, to which this page itself is a sibling.
        """
        candidate, number = wanted, 1
        page = None if is_copy else self
        while parent and not self._slug_is_free(language, candidate, parent, page):
            number += 1
            candidate = f"{wanted[:LONGEST_SLUG]}-{number}"
        return candidate

    def slug_for_copy(self, parent: "BasePage | None") -> str:
        """The default language's slug for a copy of this page below `parent` (or beside it)."""
        default = languages.default()
        return self._free_slug(
            default, self.slug_in(default), parent or self.get_parent(), is_copy=True
        )

    def _get_autogenerated_slug(self, base_slug: str) -> str:
        return self._free_slug(languages.default(), base_slug, self._known_parent())

    def _fill_slugs(self) -> None:
        """Give each language that has a title but no slug a slug from its title."""
        parent = self._known_parent()
        if parent is None:
            return
        for language in languages.codes():
            name = languages.field("slug", language)
            base = slug_from(getattr(self, languages.field("title", language)))
            if base and not getattr(self, name):
                setattr(self, name, self._free_slug(language, base, parent))
        self._yield_taken_slugs(only_unnamed=True)

    def _yield_taken_slugs(self, only_unnamed: bool = False) -> None:
        """Give way to siblings in the languages that nobody was asked about.

        A copy or an alias gets a new slug from the editor in one language only; in the others it
        would take its original's path. `only_unnamed`: only where the page has no slug of its own
        and the default language's would be used.
        """
        parent = self._known_parent()
        for language in languages.others():
            name = languages.field("slug", language)
            if only_unnamed and getattr(self, name):
                continue
            wanted = self.slug_in(language, parent)
            free = self._free_slug(language, wanted, parent) if wanted else wanted
            if free != wanted:
                setattr(self, name, free)

    def _check_slug_is_unique(self) -> None:
        """Every language's slug is there and free; errors stand at the field of the language."""
        parent = self._known_parent()
        if parent is None:
            return
        errors: dict[str, Any] = {}
        for language in languages.codes():
            slug = self.slug_in(language, parent)
            if slug and not self._slug_is_free(language, slug, parent, self):
                message = (
                    _("The site itself answers at the address with “%(slug)s”. Choose another one.")
                    if is_own_address(language, slug, parent)
                    else _(
                        "The slug “%(slug)s” is already used by another page below the same page. "
                        "Choose another one."
                    )
                )
                errors[languages.field("slug", language)] = message % {"slug": slug}
        default = languages.default()
        if not self.slug_in(default) and getattr(self, languages.field("title", default)):
            errors[languages.field("slug", default)] = _(
                "No address can be made from this title. Write one yourself."
            )
        if errors:
            raise ValidationError(errors)
