"""What is still open while a measure is being read: a block, a note, an objective."""

from dataclasses import dataclass, field

from content_types.plan.importing.document import Paragraph, Place
from content_types.plan.importing.event_types import TextEvent, shown_text
from content_types.plan.importing.labels import Label, NoteLabel
from content_types.plan.importing.passage import Passage

_LONGEST_NAME = 220


def passage(paragraph: Paragraph, text: str | None = None) -> Passage:
    shown = shown_text(paragraph) if text is None else text
    return Passage(shown, paragraph.list_item, paragraph.place, (paragraph.index,))


@dataclass
class OpenBlock:
    """A label block."""

    label: Label
    table: int | None
    group: int
    place: Place
    objectives: tuple[int, ...]
    sources: list[int]
    lines: list[str] = field(default_factory=list)

    def takes(self, event: TextEvent) -> bool:
        """Whether a paragraph is (more of) the value of this label."""
        if self.table is not None:
            return event.table == self.table
        text = event.paragraph.text
        if not self.lines:
            return event.table is None or len(text) <= _LONGEST_NAME
        if event.table is not None or self.label.kind is None or self.label.rest:
            return False
        return event.paragraph.list_item or (
            len(text) <= _LONGEST_NAME and not text.endswith((".", ":", "!", "?"))
        )


@dataclass
class OpenNote:
    """A note: its label waits for its value, of which it becomes the beginning."""

    label: NoteLabel
    table: int | None
    place: Place
    index: int
    waits: bool = True

    def takes(self, event: TextEvent) -> bool:
        if self.table is not None:
            return event.table == self.table
        return event.table is None and (self.waits or event.paragraph.list_item)

    def passages(self, paragraph: Paragraph, text: str | None = None) -> list[Passage]:
        """A paragraph of the value; the first one with the label, unless it is a description's."""
        first, self.waits = self.waits, False
        taken = passage(paragraph, text)
        if not first or self.label.described:
            return [taken]
        written = self.label.written.rstrip(" :")
        if paragraph.list_item:
            return [Passage(f"{written}:", place=self.place, sources=(self.index,)), taken]
        shown = f"{written}: {taken.text}"
        return [Passage(shown, place=self.place, sources=(self.index, *taken.sources))]


@dataclass
class OpenObjective:
    """An objective; `plural` where its label announces several."""

    number: int | None
    position: int
    table: int | None
    place: Place
    sources: list[int]
    paragraphs: list[Passage] = field(default_factory=list)
    plural: bool = False
