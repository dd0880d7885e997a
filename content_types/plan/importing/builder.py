"""One measure, put together from its events."""

import re
from dataclasses import dataclass, field

from content_types.plan.enums import RoleKind
from content_types.plan.importing.document import Paragraph, Place
from content_types.plan.importing.events import LabelEvent, ObjectiveEvent, TextEvent, shown_text
from content_types.plan.importing.labels import Label
from content_types.plan.importing.pieces import joined_lines, split_pieces
from content_types.plan.importing.plan import (
    Irregularity,
    ParsedMeasure,
    ParsedObjective,
    ParsedRole,
    ParsedTimeframe,
    Passage,
)
from content_types.plan.importing.references import (
    find_references,
    find_stated_amounts,
    is_carried_over,
)
from content_types.plan.timeframes import parse_timeframe

_STRAY_NUMBER = re.compile(r"^\d{1,2}(?:\.\d{1,2}){1,2}\.?$")
_ITEM_NUMBER = re.compile(r"^\d{1,2}[.)]\s+(?=\S)")
_LONGEST_NAME = 220


def passage(paragraph: Paragraph, text: str | None = None) -> Passage:
    shown = shown_text(paragraph) if text is None else text
    return Passage(shown, paragraph.list_item, paragraph.place, (paragraph.index,))


@dataclass
class _Block:
    """An open label block."""

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
class _Objective:
    number: int | None
    position: int
    place: Place
    sources: list[int]
    paragraphs: list[Passage] = field(default_factory=list)
    plural: bool = False


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
        self.objectives: list[_Objective] = []
        self.blocks: list[_Block] = []
        self.irregularities: list[Irregularity] = []
        self.open_block: _Block | None = None
        self.in_group = False
        self.covered = 0
        self.groups = 0

    def objective(self, event: ObjectiveEvent) -> None:
        self._end_group()
        label = event.label
        self._open_objective(label.number, event.paragraph)
        self.objectives[-1].plural = label.plural and label.number is None
        if _STRAY_NUMBER.match(label.rest):
            stated = shown_text(event.paragraph)
            self._note("objective.stray-number", stated, event.paragraph.place, label.written)
        elif label.rest:
            self.objectives[-1].paragraphs.append(passage(event.paragraph, label.rest))

    def _open_objective(self, number: int | None, paragraph: Paragraph) -> None:
        position = len(self.objectives) + 1
        self.objectives.append(_Objective(number, position, paragraph.place, [paragraph.index]))

    def label(self, event: LabelEvent) -> None:
        opened = self.open_block
        index = event.paragraph.index
        if opened and not opened.lines and opened.label.kind == event.label.kind:
            stated = shown_text(event.paragraph)
            self._note("label.repeated", stated, event.paragraph.place, event.label.rest)
            opened.sources.append(index)
            opened.lines += filter(None, [event.label.rest])
            return
        if not self.in_group:
            self._begin_group()
        self.open_block = _Block(
            event.label,
            event.table,
            self.groups,
            event.paragraph.place,
            tuple(range(self.covered + 1, len(self.objectives) + 1)),
            [index],
            [event.label.rest] if event.label.rest else [],
        )
        self.blocks.append(self.open_block)

    def _begin_group(self) -> None:
        self.in_group = True
        self.groups += 1

    def _end_group(self) -> None:
        if self.in_group:
            self.covered = len(self.objectives)
        self.in_group = False
        self.open_block = None

    def text(self, event: TextEvent) -> None:
        if self.open_block and self.open_block.takes(event):
            self.open_block.lines.append(event.paragraph.text)
            self.open_block.sources.append(event.paragraph.index)
            return
        was_in_group = self.in_group
        self._end_group()
        if was_in_group or self.covered == len(self.objectives):
            self.paragraphs.append(passage(event.paragraph))
        else:
            self._objective_text(event.paragraph)

    def _objective_text(self, paragraph: Paragraph) -> None:
        current = self.objectives[-1]
        text = shown_text(paragraph)
        if current.plural and (paragraph.list_item or _ITEM_NUMBER.match(text)):
            if current.paragraphs:
                self._open_objective(None, paragraph)
                current = self.objectives[-1]
                current.plural = True
                current.sources = []
            current.number = current.position
            text = _ITEM_NUMBER.sub("", text)
            current.paragraphs.append(
                Passage(text, place=paragraph.place, sources=(paragraph.index,))
            )
            return
        current.paragraphs.append(passage(paragraph))

    def _note(self, code: str, stated: str, place: Place, computed: str = "") -> None:
        self.irregularities.append(Irregularity(code, self.number, stated, computed, place))

    def build(self) -> ParsedMeasure:
        """The measure, once all of its events were taken."""
        for block in self.blocks:
            if not block.lines:
                self._note("label.empty", block.label.written, block.place)
        roles = tuple(
            self._role(block, block.label.kind) for block in self.blocks if block.label.kind
        )
        timeframes = tuple(self._timeframe(block) for block in self.blocks if not block.label.kind)
        objectives = tuple(self._objective(each, roles, timeframes) for each in self.objectives)
        title = Passage(self.title, place=self.place)
        texts = [*self.paragraphs, *(text for each in objectives for text in each.paragraphs)]
        return ParsedMeasure(
            number=self.number,
            title=self.title,
            paragraphs=tuple(self.paragraphs),
            objectives=objectives,
            roles=roles,
            timeframes=timeframes,
            references=find_references([title, *texts]),
            amounts=find_stated_amounts(texts),
            carried_over=is_carried_over(texts),
            place=self.place,
            sources=tuple(self.sources),
        )

    def _objective(
        self,
        objective: _Objective,
        roles: tuple[ParsedRole, ...],
        timeframes: tuple[ParsedTimeframe, ...],
    ) -> ParsedObjective:
        own = (objective.position,) if self.groups > 1 else None
        return ParsedObjective(
            number=objective.number,
            position=objective.position,
            paragraphs=tuple(objective.paragraphs),
            roles=tuple(role for role in roles if role.objectives == own),
            timeframes=tuple(each for each in timeframes if each.objectives == own),
            place=objective.place,
            sources=tuple(objective.sources),
        )

    def _role(self, block: _Block, kind: RoleKind) -> ParsedRole:
        text = joined_lines(block.lines)
        return ParsedRole(
            kind=kind,
            label=block.label.written,
            text=text,
            pieces=split_pieces(text, self.language),
            objectives=block.objectives,
            group=block.group,
            place=block.place,
            sources=tuple(block.sources),
        )

    def _timeframe(self, block: _Block) -> ParsedTimeframe:
        text = joined_lines(block.lines)
        return ParsedTimeframe(
            label=block.label.written,
            text=text,
            timeframe=parse_timeframe(text, self.language),
            objectives=block.objectives,
            group=block.group,
            place=block.place,
            sources=tuple(block.sources),
        )
