"""What a whole bundle lacks."""

from collections.abc import Iterator

from cms.pages import languages
from content_types.campaigns import filling
from content_types.campaigns.enums import TemplateKind
from content_types.news.bundles.drafts import WITH_DRAFT
from content_types.news.bundles.models import Bundle, BundlePost
from content_types.news.bundles.posts.lengths import length, longest
from content_types.news.bundles.posts.text import addresses, as_posted

from .issue import Issue, IssueCode
from .pages import inspect_page


def inspect(bundle: Bundle, urls: dict[str, str] | None = None) -> list[Issue]:
    """Everything that is missing, what blocks the review first.

    `urls` are the addresses of the news where they are known already (see `posts.text`).
    """
    with languages.content_language(languages.default()):
        urls = addresses(bundle) if urls is None else urls
        found = [*_of_pages(bundle), *_of_posts(bundle, urls), *_of_tasks(bundle)]
    return sorted(found, key=lambda issue: not issue.blocking)


def _of_pages(bundle: Bundle) -> Iterator[Issue]:
    members = list(bundle.members.select_related(*WITH_DRAFT))
    if not any(member.kind == TemplateKind.NEWS for member in members):
        yield Issue(IssueCode.NO_NEWS, str(bundle))
    together = {member.page_id for member in members}
    for member in members:
        yield from inspect_page(member, together, bundle.release_at)


def _of_posts(bundle: Bundle, urls: dict[str, str]) -> Iterator[Issue]:
    for post in bundle.posts.all():
        yield from _of_post(post, as_posted(post, urls))


def _of_post(post: BundlePost, text: str) -> Iterator[Issue]:
    name = f"{post.get_network_display()}, {languages.name(post.language)}"
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
