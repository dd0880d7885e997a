"""Trainings: when somebody learnt to recognise trafficking, and how many did."""

from .index import TrainingIndexPage
from .parts import Occasion, TrainingFigure, TrainingMeasure, TrainingOrganiser
from .training import TrainingPage
from .workshops import StatedCount, WorkshopCount

__all__ = [
    "Occasion",
    "StatedCount",
    "TrainingFigure",
    "TrainingIndexPage",
    "TrainingMeasure",
    "TrainingOrganiser",
    "TrainingPage",
    "WorkshopCount",
]
