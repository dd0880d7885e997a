"""What trainings add to the title."""

from django.utils import translation

from cms.pages import languages
from content_types.training.models import TrainingPage
from content_types.training.presentation.cards import tag
from content_types.training.presentation.when import Span, when_one
from search.kinds import Kind

from .document import plain
from .institutions import all_names
from .pages import PageTexts, page_texts, words


@page_texts.register
def _training_texts(page: TrainingPage, language: str) -> PageTexts:
    organisers = page.organisers.select_related("institution")
    institutions = [each.institution for each in organisers if each.institution]
    workshops = page.workshop_counts.select_related("region")
    counted = [each.region for each in workshops if each.region]
    named = (*page.audiences.all(), *dict.fromkeys((*page.regions.all(), *counted)))
    shown = [words(each, "name", language) for each in (*institutions, *named)]
    body = plain(
        words(page, "outcome", language),
        words(page, "place", language),
        " · ".join(filter(None, (_form(page, language), *shown))),
        _dates(page, language),
    )
    wordings = (words(each, "wording", code) for each in organisers for code in languages.codes())
    names = (name for institution in institutions for name in all_names(institution))
    return PageTexts(
        kind=Kind.TRAINING,
        summary=_summary(page, language),
        body=body,
        mentions=tuple(dict.fromkeys(name for name in (*names, *wordings) if name)),
    )


def _summary(page: TrainingPage, language: str) -> str:
    """The summary; before it stands that the training is off, where it is."""
    with translation.override(language):
        # Without its dates it is off or not: whether it is still to come changes by itself.
        state = tag(page.state, ())
    return ". ".join(filter(None, (state.label if state else "", words(page, "summary", language))))


def _form(page: TrainingPage, language: str) -> str:
    with translation.override(language):
        return str(page.get_form_display())


def _dates(page: TrainingPage, language: str) -> str:
    """When it takes place, in words, so that each month and year lead to it."""
    spans = [Span(each.starts, each.ends, each.precision) for each in page.occasions.all()]
    with translation.override(language):
        return " · ".join(map(when_one, spans))
