"""Which trainings a page is about."""

from dataclasses import dataclass

from django.db.models import F
from django.http import HttpRequest

from cms.pages.links import public, restricted_paths
from content_types.training.models import TrainingIndexPage, TrainingPage
from content_types.training.models.training import TrainingQuerySet


@dataclass(frozen=True, slots=True)
class Scope:
    """The public trainings below `path`, in none of the restricted parts `hidden` of the tree."""

    path: str
    hidden: tuple[str, ...]

    @classmethod
    def below(cls, path: str, request: HttpRequest) -> "Scope":
        """Those below a page's place in the tree, everywhere for an empty one."""
        return cls(path, tuple(restricted_paths(request)))

    def trainings(self) -> TrainingQuerySet:
        """The trainings, to be narrowed down further."""
        found = TrainingPage.objects.filter(live=True, path__startswith=self.path)
        for path in self.hidden:
            found = found.exclude(path__startswith=path)
        return found


def visible_trainings(index: TrainingIndexPage, request: HttpRequest) -> TrainingQuerySet:
    """The trainings of the list that everybody may see."""
    # By the path alone: the list itself is no training.
    return public(TrainingPage.objects.filter(path__startswith=index.path), request)


def newest_first(trainings: TrainingQuerySet) -> TrainingQuerySet:
    """The latest date on top; what has no date yet stands at the end."""
    return trainings.order_by(F("begins").desc(nulls_last=True), "path")
