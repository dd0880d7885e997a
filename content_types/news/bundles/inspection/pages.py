"""What one page of a bundle lacks."""

from collections.abc import Iterator
from datetime import datetime
from functools import partial
from typing import Any

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.utils import timezone
from django.utils.text import capfirst
from wagtail.images import get_image_model

from cms.files.alternatives import missing_alternatives
from cms.files.silent_pictures import decorations
from cms.pages import languages
from cms.pages.models import BasePage
from cms.pages.publication import label
from content_types.campaigns import filling
from content_types.materials.models import MaterialPage
from content_types.news.bundles.reading import MemberDraft
from content_types.news.bundles.references import FILES
from content_types.training.models import TrainingPage

from .issue import Issue, IssueCode
from .surroundings import Surroundings
from .words import words_of_draft

# Said, but no reason to keep a bundle back: a poster may be printed later.
ADVICE = {IssueCode.NO_EDITION, IssueCode.NO_ORGANISER}


def inspect_page(
    read: MemberDraft, around: Surroundings, release_at: datetime | None
) -> Iterator[Issue]:
    """The issues of a page; `around` knows what it refers to and what stands beside it."""
    member, draft = read.member, read.draft
    name = member.page.get_admin_display_title()

    def issue(code: IssueCode, **values: Any) -> Issue:
        return Issue(code, name, values, member.page_id, blocking=code not in ADVICE)

    if member.page.latest_revision_id is None:
        yield issue(IssueCode.NO_REVISION)
        return
    if member.page.go_live_at or draft.go_live_at:
        yield issue(IssueCode.OWN_SCHEDULE)
    if any(draft.path.startswith(path) for path in around.restricted_paths):
        yield issue(IssueCode.PRIVATE)
    if draft.expire_at and draft.expire_at <= max(filter(None, (release_at, timezone.now()))):
        yield issue(IssueCode.EXPIRES)
    for code, values in (
        *_of_words(draft),
        *_of_references(draft, around),
        *_of_rules(draft, around, release_at),
        *_of_parts(draft),
    ):
        yield issue(code, **values)


Found = Iterator[tuple[IssueCode, dict[str, Any]]]


def _of_words(draft: BasePage) -> Found:
    placeholders: dict[str, None] = {}
    for text in words_of_draft(draft):
        # Words in one language alone would leave a gap on the page of every other one.
        for code in languages.codes() if any(text.words.values()) else ():
            if not text.words[code]:
                values = {"language": languages.name(code), "field": text.label}
                yield IssueCode.NOT_TRANSLATED, values
        for words in text.words.values():
            placeholders.update(dict.fromkeys(filling.unfilled(words)))
    for placeholder in placeholders:
        yield IssueCode.PLACEHOLDER, {"placeholder": placeholder}


def _of_references(draft: BasePage, around: Surroundings) -> Found:
    """Files that are gone or without words, links that lead nowhere."""
    passed_over = decorations(draft) - {getattr(draft, "image_id", None)}
    for model, key in around.references[draft.pk]:
        if model in FILES:
            file = around.files.get((model, key))
            if file is None:
                yield IssueCode.FILE_GONE, {}
                continue
            if (model, key) in around.hidden_files:
                yield IssueCode.FILE_HIDDEN, {"name": file}
            if model is get_image_model() and key not in passed_over:
                for code in missing_alternatives(file):
                    values = {"name": file.title, "language": languages.name(code)}
                    yield IssueCode.NO_ALTERNATIVE, values
        elif issubclass(model, BasePage) and key not in around.together:
            yield from _dead_link(key, around)


def _of_parts(draft: Any) -> Found:
    """What readers would look for in vain."""
    if isinstance(draft, MaterialPage) and not (draft.editions.all() or draft.where_to_get):
        yield IssueCode.NO_EDITION, {}
    if isinstance(draft, TrainingPage) and not draft.organisers.all():
        yield IssueCode.NO_ORGANISER, {}


def _dead_link(page_id: int, around: Surroundings) -> Found:
    page = around.pages.get(page_id)
    if page is None:
        yield IssueCode.LINK_GONE, {}
    elif page_id not in around.public:
        yield IssueCode.DEAD_LINK, {"name": page.get_admin_display_title()}


def _of_rules(draft: Any, around: Surroundings, release_at: datetime | None) -> Found:
    """What the page's own rules say of it, as they would at the minute of the release."""
    # A page that must not be dated after its publication asks when that is.
    draft.go_live_at = max(filter(None, (release_at, timezone.now())))
    # The addresses in use are known for all pages of the bundle at once.
    draft._slug_is_free = around.slug_is_free
    seen = set()
    clean_fields = partial(draft.clean_fields, exclude=_given(draft))
    # What full_clean() does beside these would fill in what a saved revision has already.
    for check in (clean_fields, draft.clean, draft.check_publication):
        try:
            check()
        except ValidationError as error:
            for field, messages in error.message_dict.items():
                for message in messages:
                    if (field, message) not in seen:
                        seen.add((field, message))
                        yield IssueCode.INVALID, {"field": _label(draft, field), "message": message}


def _given(draft: BasePage) -> set[str]:
    """The fields that nobody has to check once more.

    Places in the tree and keys are the site's own, and of what a draft refers to only what still
    exists is left in it: to ask the database for each once more would cost a query a field.
    """
    return {
        field.name
        for field in draft._meta.concrete_fields
        if field.is_relation and getattr(draft, field.attname) is not None
    }


def _label(draft: BasePage, field: str) -> str:
    return (
        capfirst(str(draft._meta.verbose_name))
        if field == NON_FIELD_ERRORS
        else label(draft, field)
    )
