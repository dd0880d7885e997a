"""A text for social media as it will be posted: with the address of the news in it."""

from collections.abc import Iterable

from cms.pages import languages
from content_types.campaigns import filling
from content_types.campaigns.enums import TemplateKind
from content_types.news.bundles.models import BundlePost
from content_types.news.bundles.reading import MemberDraft


def addresses(drafts: Iterable[MemberDraft]) -> dict[str, str]:
    """The whole address that the bundle's first news will have, by language."""
    page = next((each.draft for each in drafts if each.member.kind == TemplateKind.NEWS), None)
    if page is None:
        return {}
    page.set_url_path(page.get_parent())
    return {code: page.full_url_in(code) for code in languages.codes()}


def as_posted(post: BundlePost, urls: dict[str, str]) -> str:
    """The text with the address of the news in the post's language."""
    url = urls.get(post.language)
    return filling.fill(post.text, {filling.URL: url} if url else {})
