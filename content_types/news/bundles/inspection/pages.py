"""What one page of a bundle lacks."""

from collections.abc import Collection, Iterator
from datetime import datetime
from functools import partial
from typing import Any

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.utils import timezone
from django.utils.text import capfirst
from wagtail.documents import get_document_model
from wagtail.images import get_image_model

from cms.pages import languages
from cms.pages.links import public
from cms.pages.models import BasePage
from cms.pages.publication import label
from content_types.campaigns import filling
from content_types.news.bundles.drafts import draft_of
from content_types.news.bundles.manifest import references
from content_types.news.bundles.models import BundleMember

from .issue import Issue, IssueCode
from .words import words_of_draft


def inspect_page(
    member: BundleMember, members: Collection[int], release_at: datetime | None
) -> Iterator[Issue]:
    """The issues of a page; `members` are the pages that become public together with it."""
    name = member.page.get_admin_display_title()

    def issue(code: IssueCode, **values: Any) -> Issue:
        return Issue(code, name, values, member.page_id)

    if member.page.latest_revision_id is None:
        yield issue(IssueCode.NO_REVISION)
        return
    draft = draft_of(member.page)
    if member.page.go_live_at or draft.go_live_at:
        yield issue(IssueCode.OWN_SCHEDULE)
    for code, values in (
        *_of_words(draft),
        *_of_references(draft, members),
        *_of_rules(draft, release_at),
    ):
        yield issue(code, **values)


Found = Iterator[tuple[IssueCode, dict[str, Any]]]


def _of_words(draft: BasePage) -> Found:
    placeholders: dict[str, None] = {}
    for text in words_of_draft(draft):
        present = text.words[languages.default()]
        for code in languages.others():
            if present and not text.words[code]:
                values = {"language": capfirst(languages.name(code)), "field": text.label}
                yield IssueCode.NOT_TRANSLATED, values
        for words in text.words.values():
            placeholders.update(dict.fromkeys(filling.unfilled(words)))
    for placeholder in placeholders:
        yield IssueCode.PLACEHOLDER, {"placeholder": placeholder}


def _of_references(draft: BasePage, members: Collection[int]) -> Found:
    """Files that are gone or without words, links that lead nowhere."""
    for model, key in references(draft):
        if model is None:
            continue
        if model in (get_image_model(), get_document_model()):
            file = model._default_manager.filter(pk=key).first()
            if file is None:
                yield IssueCode.FILE_GONE, {}
            elif model is get_image_model():
                yield from _without_alternative(file)
        elif issubclass(model, BasePage) and int(key) not in members:
            yield from _dead_link(int(key))


def _without_alternative(image: Any) -> Found:
    for code in languages.codes():
        if not getattr(image, languages.field("alternative", code)):
            language = languages.name(code)
            yield IssueCode.NO_ALTERNATIVE, {"name": image.title, "language": language}


def _dead_link(page_id: int) -> Found:
    page = BasePage.objects.filter(pk=page_id).first()
    if page is None:
        yield IssueCode.LINK_GONE, {}
    elif not public(BasePage.objects.filter(pk=page_id)).exists():
        yield IssueCode.DEAD_LINK, {"name": page.get_admin_display_title()}


def _of_rules(draft: Any, release_at: datetime | None) -> Found:
    """What the page's own rules say of it, as they would at the minute of the release."""
    # A page that must not be dated after its publication asks when that is.
    draft.go_live_at = max(filter(None, (release_at, timezone.now())))
    seen = set()
    for check in (partial(_clean, draft), draft.check_publication):
        try:
            check()
        except ValidationError as error:
            for field, messages in error.message_dict.items():
                for message in messages:
                    if (field, message) not in seen:
                        seen.add((field, message))
                        yield IssueCode.INVALID, {"field": _label(draft, field), "message": message}


def _clean(draft: BasePage) -> None:
    """Raises ValidationError for what an editor wrote.

    Places in the tree and keys are the site's own, and of what a draft refers to only what still
    exists is left in it: to ask the database for each once more would cost a query a field.
    """
    given = {
        field.name
        for field in draft._meta.concrete_fields
        if field.is_relation and getattr(draft, field.attname) is not None
    }
    draft.full_clean(exclude=given, validate_unique=False, validate_constraints=False)


def _label(draft: BasePage, field: str) -> str:
    return (
        capfirst(str(draft._meta.verbose_name))
        if field == NON_FIELD_ERRORS
        else label(draft, field)
    )
