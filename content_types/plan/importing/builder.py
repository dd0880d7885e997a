"""One measure, put together from its events."""

import re

from content_types.plan.importing.document import Paragraph, Place
from content_types.plan.importing.event_types import (
    LabelEvent,
    NoteEvent,
    ObjectiveEvent,
    TextEvent,
    shown_text,
)
from content_types.plan.importing.measure_result import Parts, measure_of
from content_types.plan.importing.open_parts import (
    OpenBlock,
    OpenNote,
    OpenObjective,
    passage,
)
from content_types.plan.importing.plan import Irregularity, ParsedMeasure, Passage

_STRAY_NUMBER = re.compile(r"^\d{1,2}(?:\.\d{1,2}){1,2}\.?$")
_ITEM_NUMBER = re.compile(r"^(?:\d{1,2}[.)]|[a-zčšž]\))\s+(?=\S)")
_FIRST_ITEM = re.compile(r"^1[.)]\s+(?=\S)")


class MeasureBuilder:
    """Takes the events between a measure's heading and the next one."""

    def __init__(
        self, number: str, title: str, place: Place, sources: list[int], language: str
    ) -> None:
        self.number = number
        self.title = title
        self.place = place
        self.sources = sources
        self.language = language
        self.paragraphs: list[Passage] = []
        self.objectives: list[OpenObjective] = []
        self.blocks: list[OpenBlock] = []
        self.irregularities: list[Irregularity] = []
        self.open_block: OpenBlock | None = None
        self.open_note: OpenNote | None = None
        self.in_group = False
        self.covered = 0
        self.groups = 0

    def objective(self, event: ObjectiveEvent) -> None:
        self._end_group()
        label, index = event.label, event.paragraph.index
        current = self._still_empty(event)
        if current is None:
            current = self._open_objective(label.number, event.paragraph, event.table)
            current.plural = label.plural and label.number is None
        else:
            current.number = current.number if label.number is None else label.number
            current.sources.append(index)
        if _STRAY_NUMBER.match(label.rest):
            stated = shown_text(event.paragraph)
            self._note("objective.stray-number", stated, event.paragraph.place, label.written)
        elif label.rest:
            current.paragraphs.append(passage(event.paragraph, label.rest))

    def _still_empty(self, event: ObjectiveEvent) -> OpenObjective | None:
        """The objective whose label only announces this one: 'Cilji' above 'Cilj 1: …'."""
        last = self.objectives[-1] if self.objectives else None
        if last is None or last.paragraphs or last.table != event.table or self._covered():
            return None
        return last if last.plural or event.table is not None else None

    def _covered(self) -> bool:
        """Whether labels stand between here and the last objective."""
        return self.covered == len(self.objectives)

    def _open_objective(
        self, number: int | None, paragraph: Paragraph, table: int | None
    ) -> OpenObjective:
        position = len(self.objectives) + 1
        opened = OpenObjective(number, position, table, paragraph.place, [paragraph.index])
        self.objectives.append(opened)
        return opened

    def label(self, event: LabelEvent) -> None:
        opened = self.open_block
        index = event.paragraph.index
        if opened and not opened.lines and opened.label.kind == event.label.kind:
            stated = shown_text(event.paragraph)
            self._note("label.repeated", stated, event.paragraph.place, event.label.rest)
            opened.sources.append(index)
            opened.lines += filter(None, [event.label.rest])
            return
        self._join_repeated_objective()
        if not self.in_group:
            self._begin_group()
        self._close_note()
        self.open_block = OpenBlock(
            event.label,
            event.table,
            self.groups,
            event.paragraph.place,
            tuple(range(self.covered + 1, len(self.objectives) + 1)),
            [index],
            [event.label.rest] if event.label.rest else [],
        )
        self.blocks.append(self.open_block)

    def _join_repeated_objective(self) -> None:
        """An objective's label that is repeated on the next page, where its table goes on."""
        if self.in_group or len(self.objectives) < 1 + self.covered or not self.covered:
            return
        *_others, before, last = self.objectives
        if last.number is None or last.paragraphs or last.table is None:
            return
        if last.number == before.number and before.paragraphs:
            before.sources += self.objectives.pop().sources
            self.covered -= 1

    def _begin_group(self) -> None:
        self.in_group = True
        self.groups += 1

    def _end_group(self) -> None:
        if self.in_group:
            self.covered = len(self.objectives)
        self.in_group = False
        self.open_block = None
        self._close_note()

    def note(self, event: NoteEvent) -> None:
        """A label whose value is text; it does not end the label table that it stands in."""
        if event.table is None and not self.in_group:
            self.text(TextEvent(event.paragraph, None))
            return
        self._close_note()
        self.open_block = None
        place, index = event.paragraph.place, event.paragraph.index
        self.open_note = OpenNote(event.label, event.table, place, index)
        self.sources.append(index)
        if event.label.rest:
            self.paragraphs += self.open_note.passages(event.paragraph, event.label.rest)
        if not event.label.known:
            self._note("label.unknown", event.label.written, place)

    def _close_note(self) -> None:
        if self.open_note and self.open_note.waits:
            self._note("label.empty", self.open_note.label.written, self.open_note.place)
        self.open_note = None

    def text(self, event: TextEvent) -> None:
        if self.open_block and self.open_block.takes(event):
            self.open_block.lines.append(event.paragraph.text)
            self.open_block.sources.append(event.paragraph.index)
            return
        if self.open_note and self.open_note.takes(event):
            self.paragraphs += self.open_note.passages(event.paragraph)
            return
        was_in_group = self.in_group
        self._end_group()
        if was_in_group or self._covered():
            self.paragraphs.append(passage(event.paragraph))
        else:
            self._objective_text(event.paragraph)

    def _objective_text(self, paragraph: Paragraph) -> None:
        current = self.objectives[-1]
        text = shown_text(paragraph)
        if not current.paragraphs and current.number is None and _FIRST_ITEM.match(text):
            current.plural = True
        if current.plural and self._is_item(paragraph, text, current):
            if current.paragraphs:
                current = self._open_objective(None, paragraph, current.table)
                current.plural = True
                current.sources = []
            current.number = current.position
            text = _ITEM_NUMBER.sub("", text)
            current.paragraphs.append(
                Passage(text, place=paragraph.place, sources=(paragraph.index,))
            )
            return
        current.paragraphs.append(passage(paragraph))

    @staticmethod
    def _is_item(paragraph: Paragraph, text: str, current: OpenObjective) -> bool:
        """Whether a paragraph below a plural label is an objective of its own."""
        if paragraph.list_item or _ITEM_NUMBER.match(text):
            return True
        if current.table is None or not text[:1].isupper():
            return False
        return not current.paragraphs or current.paragraphs[-1].text.endswith((".", ";"))

    def _note(self, code: str, stated: str, place: Place, computed: str = "") -> None:
        self.irregularities.append(Irregularity(code, self.number, stated, computed, place))

    def build(self) -> ParsedMeasure:
        """The measure, once all of its events were taken."""
        self._close_note()
        for block in self.blocks:
            if not block.lines:
                self._note("label.empty", block.label.written, block.place)
        head = ParsedMeasure(
            number=self.number, title=self.title, place=self.place, sources=tuple(self.sources)
        )
        parts = Parts(
            head, self.paragraphs, self.objectives, self.blocks, self.groups, self.language
        )
        return measure_of(parts)
