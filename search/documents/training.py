"""What trainings add to the title."""

from django.utils import translation

from cms.pages import languages
from content_types.training.models import TrainingPage
from content_types.training.presentation.when import Span, when
from search.kinds import Kind

from .document import plain
from .institutions import all_names
from .pages import PageTexts, page_texts, words


@page_texts.register
def _training_texts(page: TrainingPage, language: str) -> PageTexts:
    organisers = page.organisers.select_related("institution")
    institutions = [each.institution for each in organisers if each.institution]
    named = (*page.audiences.all(), *page.regions.all())
    body = plain(
        words(page, "outcome", language),
        words(page, "place", language),
        " · ".join(words(each, "name", language) for each in (*institutions, *named)),
        _dates(page, language),
    )
    wordings = (words(each, "wording", code) for each in organisers for code in languages.codes())
    names = (name for institution in institutions for name in all_names(institution))
    return PageTexts(
        kind=Kind.TRAINING,
        summary=words(page, "summary", language),
        body=body,
        mentions=tuple(dict.fromkeys(name for name in (*names, *wordings) if name)),
    )


def _dates(page: TrainingPage, language: str) -> str:
    """When it takes place, in words, so that a month and a year lead to it."""
    spans = [Span(each.starts, each.ends, each.precision) for each in page.occasions.all()]
    with translation.override(language):
        return when(spans)
