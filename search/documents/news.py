"""What news adds to the title."""

from django.utils import timezone

from content_types.news.models import NewsIndexPage, NewsPage
from search.kinds import Kind

from .blocks import block_words
from .document import plain
from .pages import PageTexts, page_texts, words


@page_texts.register
def _news_texts(page: NewsPage, language: str) -> PageTexts:
    body = block_words(page._meta.get_field("body").stream_block, page.body, language)
    return PageTexts(
        kind=Kind.NEWS,
        summary=words(page, "lead", language),
        body=plain(" · ".join(body), words(page, "correction", language)),
        mentions=(str(timezone.localtime(page.date).year),),
    )


@page_texts.register
def _index_texts(page: NewsIndexPage, language: str) -> PageTexts:
    return PageTexts(summary=words(page, "lead", language))
