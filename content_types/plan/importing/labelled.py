"""Paragraphs told as labels, objectives, notes or text."""

from collections.abc import Iterator
from dataclasses import replace

from content_types.plan.importing.document import Paragraph
from content_types.plan.importing.event_types import (
    Event,
    LabelEvent,
    NoteEvent,
    ObjectiveEvent,
    TextEvent,
    shown_text,
)
from content_types.plan.importing.labels import (
    labelled_parts,
    read_label,
    read_note,
    read_objective,
)


def labelled_events(paragraph: Paragraph, table: int | None) -> Iterator[Event]:
    """The events of one paragraph: several where several labels with their values stand in it."""
    first, *others = labelled_parts(shown_text(paragraph))
    if not others:
        yield labelled_event(paragraph, table)
        return
    if paragraph.number and not paragraph.list_item:
        paragraph = replace(paragraph, number="")
    for part in (first, *others):
        if part:
            yield labelled_event(replace(paragraph, text=part), table)


def labelled_event(paragraph: Paragraph, table: int | None) -> Event:
    shown = shown_text(paragraph)
    if objective := read_objective(shown):
        return ObjectiveEvent(objective, paragraph, table)
    if label := read_label(shown):
        return LabelEvent(label, paragraph, table)
    if note := read_note(shown):
        return NoteEvent(note, paragraph, table)
    return TextEvent(paragraph, table)
