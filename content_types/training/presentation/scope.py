"""Which trainings a page is about."""

from django.db.models import F
from django.http import HttpRequest

from cms.pages.links import public
from content_types.training.models import TrainingIndexPage, TrainingPage
from content_types.training.models.training import TrainingQuerySet


def visible_trainings(index: TrainingIndexPage, request: HttpRequest) -> TrainingQuerySet:
    """The trainings of the list that everybody may see."""
    # By the path alone: the list itself is no training.
    return public(TrainingPage.objects.filter(path__startswith=index.path), request)


def newest_first(trainings: TrainingQuerySet) -> TrainingQuerySet:
    """The latest date on top; what has no date yet stands at the end."""
    return trainings.order_by(F("begins").desc(nulls_last=True), "path")
