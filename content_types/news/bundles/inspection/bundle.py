"""What a whole bundle lacks."""

from collections.abc import Iterator, Sequence

from django.utils import timezone

from cms.pages import languages
from content_types.assistance.numbers_in_drafts import EMERGENCY
from content_types.assistance.numbers_in_text import (
    numbers_in,
    unverified_numbers,
    verified_numbers,
)
from content_types.campaigns import filling
from content_types.campaigns.enums import TemplateKind
from content_types.news.bundles.enums import BundleState
from content_types.news.bundles.models import Bundle, BundlePost
from content_types.news.bundles.posts.lengths import length, longest
from content_types.news.bundles.posts.text import addresses, as_posted
from content_types.news.bundles.reading import MemberDraft, read
from content_types.news.dates import minute

from .issue import Issue, IssueCode
from .pages import inspect_page
from .surroundings import Surroundings

_UNSCHEDULED = {BundleState.PREPARING, BundleState.IN_REVIEW, BundleState.APPROVED}


def inspect(bundle: Bundle, drafts: Sequence[MemberDraft] | None = None) -> list[Issue]:
    """Everything that is missing, what blocks the review first.

    `drafts` are its pages where they have been read already (see `reading`).
    """
    with languages.content_language(languages.default()):
        drafts = read(bundle) if drafts is None else drafts
        posts = _of_posts(bundle, addresses(drafts))
        found = [*_of_minute(bundle), *_of_pages(bundle, drafts), *posts, *_of_tasks(bundle)]
    return sorted(found, key=lambda issue: not issue.blocking)


def _of_minute(bundle: Bundle) -> Iterator[Issue]:
    """A minute at which nothing happened, because the bundle was not scheduled by then."""
    if bundle.state in _UNSCHEDULED and bundle.release_at and bundle.release_at <= timezone.now():
        values = {"minute": minute(bundle.release_at)}
        yield Issue(IssueCode.MINUTE_PASSED, str(bundle), values, blocking=False)


def _of_pages(bundle: Bundle, drafts: Sequence[MemberDraft]) -> Iterator[Issue]:
    if not any(each.member.kind == TemplateKind.NEWS for each in drafts):
        yield Issue(IssueCode.NO_NEWS, str(bundle))
    around = Surroundings(drafts)
    for each in drafts:
        yield from inspect_page(each, around, bundle.release_at)


def _of_posts(bundle: Bundle, urls: dict[str, str]) -> Iterator[Issue]:
    texts = [(post, as_posted(post, urls)) for post in bundle.posts.all()]
    has_numbers = any(numbers_in(text) for _post, text in texts)
    known = verified_numbers() | EMERGENCY if has_numbers else EMERGENCY
    for post, text in texts:
        name = f"{post.get_network_display()}, {languages.name(post.language)}"
        yield from _of_post(post, text, name)
        for number in unverified_numbers(text, known):
            yield Issue(IssueCode.POST_NUMBER, name, {"number": number})


def _of_post(post: BundlePost, text: str, name: str) -> Iterator[Issue]:
    if not text.strip():
        yield Issue(IssueCode.POST_EMPTY, name)
        return
    for placeholder in filling.unfilled(text):
        yield Issue(IssueCode.PLACEHOLDER, name, {"placeholder": placeholder})
    count, most = length(text, post.network), longest(post.network)
    if count > most:
        yield Issue(IssueCode.POST_TOO_LONG, name, {"length": count, "longest": most})


def _of_tasks(bundle: Bundle) -> Iterator[Issue]:
    for task in bundle.tasks.filter(done_at=None):
        yield Issue(IssueCode.TASK_OPEN, str(bundle), {"task": task.text}, blocking=task.required)
