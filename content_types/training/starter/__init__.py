"""Starter content: the trainings of the 2024 annual report, from the files beside this one."""

import uuid
from pathlib import Path

from cms.pages import starter
from cms.pages.models import BasePage
from content_types.training.models import TrainingIndexPage, TrainingPage

from .trainings import PAGE_WORDS, WORDS, fill_training

FOLDER = Path(__file__).parent
FILES = ("workshops", "police", "ministries", "organisations", "labour")
# From it and a training's key comes an identity that is the same on every installation, so that a
# calendar that has subscribed knows its events again when the site was set up anew.
IDENTITY = uuid.UUID("6d1f1d3e-63a0-4f0e-9d0b-0c5f5b1b7a58")


def load(tally: starter.Tally) -> None:
    """Load the list of trainings below the home page, and the trainings below it."""
    record = starter.read(FOLDER / "list.toml")
    index = _load_index(record, tally)
    # What an editor has deleted stays deleted, with all that would stand below it.
    if index is None:
        return
    for file in FILES:
        for training in starter.read(FOLDER / f"{file}.toml")["trainings"]:
            _load_training(index, training, record["document"], tally)


def _load_index(record: starter.Record, tally: starter.Tally) -> TrainingIndexPage | None:
    existing = TrainingIndexPage.objects.first()
    head = {name: value for name, value in record.items() if name != "document"}

    def write() -> tuple[str, BasePage]:
        page = existing or TrainingIndexPage(show_in_menus=True)
        _fill(page, head, (*PAGE_WORDS, "lead", "note"), "list of trainings")
        return starter.publish(page, _home())

    state = starter.state_of_page
    starter.once("training:list", head, lambda: state(existing), write, tally)
    return TrainingIndexPage.objects.first()


def _load_training(
    index: TrainingIndexPage,
    record: starter.Record,
    document: starter.Record,
    tally: starter.Tally,
) -> None:
    key = f"training:{record['key']}"
    identity = uuid.uuid5(IDENTITY, record["key"])
    existing = TrainingPage.objects.filter(translation_key=identity).first()

    def write() -> tuple[str, BasePage]:
        page = existing or TrainingPage(translation_key=identity)
        _fill(page, record, (*PAGE_WORDS, *WORDS), key)
        fill_training(page, record, document, key)
        return starter.publish(page, index)

    state = starter.state_of_page
    starter.once(key, [record, document], lambda: state(existing), write, tally)


def _fill(page: BasePage, record: starter.Record, words: tuple[str, ...], where: str) -> None:
    for name, value in starter.translated(record, words, where).items():
        setattr(page, name, value)


def _home() -> BasePage:
    home = starter.page_of("page:home")
    if home is None:
        raise starter.StarterError("the home page has to be loaded before the trainings")
    return home
