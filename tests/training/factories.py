"""Factories for trainings: `training(index, dates=[date("2024-03-21")], numbers=[40])`."""

import datetime
from itertools import count

from content_types.training.models import (
    Occasion,
    StatedCount,
    TrainingFigure,
    TrainingIndexPage,
    TrainingMeasure,
    TrainingOrganiser,
    TrainingPage,
    WorkshopCount,
)

_numbers = count(1)


def index_page(home, **fields):
    words = {"title_sl": "Usposabljanja", "title_en": "Trainings"}
    page = home.add_child(
        instance=TrainingIndexPage(slug_sl="usposabljanja", slug_en="trainings", **(words | fields))
    )
    page.save_revision().publish()
    return page


def date(starts, ends=None, precision="day", **hours):
    """An occasion from ISO dates; `starts_at="9:00"` gives it hours."""
    times = {name: datetime.time.fromisoformat(f"{value:0>5}") for name, value in hours.items()}
    return Occasion(
        starts=datetime.date.fromisoformat(starts),
        ends=datetime.date.fromisoformat(ends) if ends else None,
        precision=precision,
        **times,
    )


def figure(number, role="participants", **fields):
    if fields.get("other_number") is not None:
        fields.setdefault("other_stated_in_sl", "poglavje 3.3")
        fields.setdefault("other_stated_in_en", "chapter 3.3")
    return TrainingFigure(number=number, role=role, **fields)


def training(
    index,
    dates=(),
    numbers=(),
    organisers=(),
    audiences=(),
    regions=(),
    measures=(),
    counts=(),
    stated=(),
    publish=True,
    **fields,
):
    """A published training below `index`; without `dates` it takes place on 21 March 2024."""
    number = next(_numbers)
    words = {"title_sl": f"Usposabljanje {number}", "title_en": f"Training {number}"}
    page = TrainingPage(**(words | fields))
    page.occasions = list(dates) or [date("2024-03-21")]
    page.figures = [each if isinstance(each, TrainingFigure) else figure(each) for each in numbers]
    page.organisers = [
        TrainingOrganiser(wording_sl=each, wording_en=each)
        if isinstance(each, str)
        else TrainingOrganiser(institution=each)
        for each in organisers
    ]
    page.audiences = list(audiences)
    page.regions = list(regions)
    page.measure_links = [TrainingMeasure(measure=each) for each in measures]
    page.workshop_counts = [WorkshopCount(**each) for each in counts]
    page.stated_counts = [StatedCount(**each) for each in stated]
    index.refresh_from_db()
    index.add_child(instance=page)
    if publish:
        page.save_revision().publish()
        page.refresh_from_db()
    return page


def counted(level="primary", region=None, year=2024, workshops=1, pupils=20, teachers=1):
    return {
        "year": year,
        "level": level,
        "region": region,
        "workshops": workshops,
        "pupils": pupils,
        "teachers": teachers,
    }
