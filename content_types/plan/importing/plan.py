"""An action plan as parsed: what the document says, with its places and sources.

`sources` are the indices of the document's paragraphs (see `document`). Places and sources take no
part in comparisons, so the same plan read from two formats is equal.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from content_types.plan.enums import RoleKind
from content_types.plan.importing.document import Place, TrackedChange
from content_types.plan.importing.funding import (
    Appendix,
    BudgetRow,
    ExternalRow,
    StatedTotals,
    Subtotal,
    YearAmounts,
)
from content_types.plan.importing.passage import Passage, Sources
from content_types.plan.money import FoundAmount
from content_types.plan.timeframes import Timeframe

__all__ = [
    "Appendix",
    "BudgetRow",
    "ExternalRow",
    "Irregularity",
    "ParsedFootnote",
    "ParsedMeasure",
    "ParsedObjective",
    "ParsedPlan",
    "ParsedRole",
    "ParsedSection",
    "ParsedSubsection",
    "ParsedTimeframe",
    "Passage",
    "Reference",
    "Sources",
    "StatedAmount",
    "StatedTotals",
    "Subtotal",
    "YearAmounts",
]


@dataclass(frozen=True)
class ParsedRole:
    """A label block that names institutions.

    `pieces` are the parts of `text` in the plan's order; `objectives` the positions (from 1) of the
    objectives that it stands under; `group` counts the label tables of a measure.
    """

    kind: RoleKind
    label: str
    text: str
    pieces: tuple[str, ...]
    objectives: tuple[int, ...]
    group: int
    place: Place = field(compare=False)
    sources: Sources = field(compare=False)


@dataclass(frozen=True)
class ParsedTimeframe:
    """A label block that says when."""

    label: str
    text: str
    timeframe: Timeframe
    objectives: tuple[int, ...]
    group: int
    place: Place = field(compare=False)
    sources: Sources = field(compare=False)


@dataclass(frozen=True)
class ParsedObjective:
    """An objective. `number` is the stated one, `roles` and `timeframes` are only its own ones."""

    number: int | None
    position: int
    paragraphs: tuple[Passage, ...]
    roles: tuple[ParsedRole, ...]
    timeframes: tuple[ParsedTimeframe, ...]
    place: Place = field(compare=False)
    sources: Sources = field(compare=False)

    @property
    def text(self) -> str:
        return "\n".join(each.text for each in self.paragraphs)


@dataclass(frozen=True)
class Reference:
    """A cross-reference: its words, the numbers that it names and the sentence around it."""

    text: str
    numbers: tuple[str, ...]
    sentence: str
    place: Place = field(compare=False)


@dataclass(frozen=True)
class StatedAmount:
    """An amount in the running text of a measure, with its sentence."""

    amount: FoundAmount
    sentence: str
    place: Place = field(compare=False)


@dataclass(frozen=True)
class ParsedMeasure:
    number: str
    title: str
    place: Place = field(compare=False)
    sources: Sources = field(compare=False)
    paragraphs: tuple[Passage, ...] = ()
    objectives: tuple[ParsedObjective, ...] = ()
    roles: tuple[ParsedRole, ...] = ()
    timeframes: tuple[ParsedTimeframe, ...] = ()
    references: tuple[Reference, ...] = ()
    amounts: tuple[StatedAmount, ...] = ()
    carried_over: bool = False

    def passages(self) -> Iterator[Passage]:
        """The text of the measure and of its objectives."""
        yield from self.paragraphs
        for objective in self.objectives:
            yield from objective.paragraphs

    def nodes(self) -> Iterator[ParsedObjective | ParsedRole | ParsedTimeframe | Passage]:
        """Everything in the measure that has sources of its own."""
        yield from self.objectives
        yield from self.roles
        yield from self.timeframes
        yield from self.passages()

    @property
    def text(self) -> str:
        return "\n".join((self.title, *(each.text for each in self.passages())))


@dataclass(frozen=True)
class ParsedSubsection:
    number: str
    title: str
    paragraphs: tuple[Passage, ...]
    measures: tuple[ParsedMeasure, ...]
    place: Place = field(compare=False)
    sources: Sources = field(compare=False)


@dataclass(frozen=True)
class ParsedSection:
    """A section; `measures` are only those that stand in none of its `subsections`."""

    number: str
    title: str
    paragraphs: tuple[Passage, ...]
    subsections: tuple[ParsedSubsection, ...]
    measures: tuple[ParsedMeasure, ...]
    place: Place = field(compare=False)
    sources: Sources = field(compare=False)

    def all_measures(self) -> Iterator[ParsedMeasure]:
        for subsection in self.subsections:
            yield from subsection.measures
        yield from self.measures


@dataclass(frozen=True)
class ParsedFootnote:
    """A footnote and where its marker stands.

    `node` is a measure's, subsection's or section's number, or empty for the introduction; `after`
    the words before the marker. `certainty` is 'marker' where the document says so, 'break' where a
    cut sentence shows it, 'mention' where only the same words are met, 'none' where it is unknown.
    """

    number: int
    text: str
    urls: tuple[str, ...]
    node: str = field(compare=False)
    after: str = field(compare=False)
    certainty: str = field(compare=False)
    place: Place = field(compare=False)
    sources: Sources = field(compare=False)


@dataclass(frozen=True)
class Irregularity:
    """Something in the form of the document that the parser has put right or could not read."""

    code: str
    node: str
    stated: str
    computed: str = ""
    place: Place = field(default=Place("file", 0), compare=False)


@dataclass(frozen=True)
class ParsedPlan:
    """The whole plan. `unplaced` holds what found no place in the structure.

    `numbers_elsewhere` are one-level numbers that the introduction has, as if it were a section.
    """

    title: str
    years: tuple[int, ...]
    language: str
    introduction: tuple[Passage, ...]
    sections: tuple[ParsedSection, ...]
    appendix: Appendix
    footnotes: tuple[ParsedFootnote, ...]
    unplaced: tuple[Passage, ...] = ()
    irregularities: tuple[Irregularity, ...] = ()
    changes: tuple[TrackedChange, ...] = field(default=(), compare=False)
    heading_sources: Sources = field(default=(), compare=False)
    numbers_elsewhere: tuple[int, ...] = field(default=(), compare=False)

    def measures(self) -> Iterator[ParsedMeasure]:
        for section in self.sections:
            yield from section.all_measures()

    def subsections(self) -> Iterator[ParsedSubsection]:
        for section in self.sections:
            yield from section.subsections

    def parts(self) -> Iterator[ParsedSection | ParsedSubsection | ParsedMeasure]:
        """Everything that has a number and a heading."""
        yield from self.sections
        yield from self.subsections()
        yield from self.measures()
