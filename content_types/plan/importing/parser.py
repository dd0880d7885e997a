"""A document turned into a plan, whatever format it was read from."""

from content_types.plan.importing.anchors import place_footnotes
from content_types.plan.importing.appendix import FundingReader
from content_types.plan.importing.builder import MeasureBuilder
from content_types.plan.importing.coverage import with_leftovers
from content_types.plan.importing.document import Document, Place
from content_types.plan.importing.event_types import (
    AppendixEvent,
    ColumnEvent,
    ContentsEvent,
    EmptyTableEvent,
    Event,
    FundingEvent,
    HeadingEvent,
    IntroductionEvent,
    LabelEvent,
    NoteEvent,
    ObjectiveEvent,
    TextEvent,
)
from content_types.plan.importing.events import events
from content_types.plan.importing.identity import find_title, find_years
from content_types.plan.importing.language import detect_language
from content_types.plan.importing.numbering import Number
from content_types.plan.importing.open_parts import passage
from content_types.plan.importing.plan import (
    Appendix,
    Irregularity,
    ParsedMeasure,
    ParsedPlan,
    ParsedSection,
    ParsedSubsection,
    Passage,
)


class _Part:
    """A section or subsection while it is being read."""

    def __init__(self, number: str, title: str, place: Place, sources: tuple[int, ...]) -> None:
        self.number, self.title, self.place, self.sources = number, title, place, sources
        self.paragraphs: list[Passage] = []
        self.measures: list[ParsedMeasure] = []
        self.subsections: list[_Part] = []


class PlanParser:
    """Reads the events of one document in their order."""

    def __init__(self, document: Document, language: str | None) -> None:
        self.document = document
        self.language = language or detect_language(each.text for each in document.paragraphs())
        self.events = list(events(document))
        numbers = [each.heading.number for each in self.events if isinstance(each, HeadingEvent)]
        self.parents = {number[:-1] for number in numbers if len(number) == 3}
        self.introduction: list[Passage] = []
        self.heading_sources: list[int] = []
        self.sections: list[_Part] = []
        self.subsection: _Part | None = None
        self.measure: MeasureBuilder | None = None
        self.in_appendix = False
        self.appendix: list[Passage] = []
        self.funding = FundingReader()
        self.unplaced: list[Passage] = []
        self.irregularities: list[Irregularity] = []
        self.last_text = ""
        self.numbers_elsewhere: list[int] = []

    def parse(self) -> ParsedPlan:
        for event in self.events:
            self._take(event)
        self._close_measure()
        self._compare_numbers()
        title = find_title(self.document, self.introduction)
        sections = tuple(_section(part) for part in self.sections)
        plan = ParsedPlan(
            title=title,
            years=find_years(self.document, title, sections),
            language=self.language,
            introduction=tuple(self.introduction),
            sections=sections,
            appendix=self._appendix(),
            footnotes=(),
            unplaced=tuple(self.unplaced),
            irregularities=(*self.irregularities, *self.funding.result.irregularities),
            changes=self.document.changes,
            heading_sources=tuple(self.heading_sources),
            numbers_elsewhere=tuple(dict.fromkeys(self.numbers_elsewhere)),
        )
        return place_footnotes(plan, self.document)

    def _appendix(self) -> Appendix:
        tables = self.funding.finished()
        return Appendix(
            passages=tuple(self.appendix),
            budget=tuple(tables.budget),
            totals=tables.totals,
            external=tuple(tables.external),
            external_totals=tables.external_totals,
            tables=tables.tables,
            sources=tuple(tables.sources),
            subtotals=tuple(tables.subtotals),
        )

    def _take(self, event: Event) -> None:
        match event:
            case HeadingEvent():
                self._heading(event)
            case FundingEvent():
                self._close_measure()
                self.funding.read(event.table, self.last_text)
            case EmptyTableEvent():
                self._empty_table(event)
            case IntroductionEvent():
                self.heading_sources.append(event.paragraph.index)
                self.numbers_elsewhere += [event.number] if event.number is not None else []
            case ContentsEvent() | ColumnEvent():
                self.heading_sources.append(event.paragraph.index)
            case AppendixEvent():
                self._close_measure()
                self.in_appendix = True
                self._text(TextEvent(event.paragraph, None))
            case _ if self.measure:
                self._take_of_measure(event, self.measure)
            case ObjectiveEvent() | LabelEvent():
                role = isinstance(event, LabelEvent) and event.label.kind is not None
                text = TextEvent(event.paragraph, event.table)
                self._text(text, labelled=role or bool(self.sections))
            case NoteEvent() | TextEvent():
                self._text(TextEvent(event.paragraph, event.table))

    def _take_of_measure(self, event: Event, measure: MeasureBuilder) -> None:
        match event:
            case ObjectiveEvent():
                measure.objective(event)
            case LabelEvent():
                measure.label(event)
            case NoteEvent():
                measure.note(event)
            case TextEvent():
                self._text(event)

    def _text(self, event: TextEvent, *, labelled: bool = False) -> None:
        self.last_text = event.paragraph.text
        text = passage(event.paragraph)
        if self.measure:
            self.measure.text(event)
        elif self.in_appendix:
            self.appendix.append(text)
        elif labelled:
            self.unplaced.append(text)
        elif self.subsection:
            self.subsection.paragraphs.append(text)
        elif self.sections:
            self.sections[-1].paragraphs.append(text)
        elif event.paragraph.style == "title" or event.paragraph.text == self.document.title:
            self.heading_sources.append(event.paragraph.index)
        else:
            self.introduction.append(text)

    def _empty_table(self, event: EmptyTableEvent) -> None:
        node = self.measure.number if self.measure else ""
        self.irregularities.append(Irregularity("table.empty", node, "", place=event.table.place))

    def _close_measure(self) -> None:
        if self.measure is None:
            return
        built = self.measure.build()
        self.irregularities += self.measure.irregularities
        parent = self.subsection or self.sections[-1]
        parent.measures.append(built)
        self.measure = None

    def _heading(self, event: HeadingEvent) -> None:
        self._close_measure()
        self.in_appendix = False
        heading = event.heading
        sources = tuple(paragraph.index for paragraph in event.paragraphs)
        place = event.paragraphs[0].place
        part = _Part(heading.dotted, heading.title, place, sources)
        if len(heading.number) == 1:
            self.sections.append(part)
            self.subsection = None
            return
        self._ensure_section(heading.number, place)
        if heading.number in self.parents:
            self.sections[-1].subsections.append(part)
            self.subsection = part
            return
        if self.subsection and not _is_below(heading.number, self.subsection.number):
            self.subsection = None
        self.measure = MeasureBuilder(
            heading.dotted, heading.title, place, list(sources), self.language
        )

    def _ensure_section(self, number: Number, place: Place) -> None:
        """A measure whose section has no heading still stands in a section of that number."""
        if self.sections and self.sections[-1].number == str(number[0]):
            return
        self.sections.append(_Part(str(number[0]), "", place, ()))
        self.subsection = None
        self.irregularities.append(
            Irregularity("section.heading-missing", str(number[0]), str(number[0]), place=place)
        )

    def _compare_numbers(self) -> None:
        """Note the typed numbers that end in a full stop where most of them do not."""
        typed = [e for e in self.events if isinstance(e, HeadingEvent) and e.heading.written]
        for depth in {len(event.heading.number) for event in typed}:
            alike = [event for event in typed if len(event.heading.number) == depth]
            dotted = [event for event in alike if event.heading.written.endswith(".")]
            if len(dotted) * 2 < len(alike):
                self.irregularities += map(_dotted_number, dotted)


def _dotted_number(event: HeadingEvent) -> Irregularity:
    number, written = event.heading.dotted, event.heading.written
    return Irregularity("heading.number-dot", number, written, number, event.paragraphs[0].place)


def _is_below(number: Number, parent: str) -> bool:
    return len(number) == 3 and ".".join(map(str, number[:-1])) == parent


def _section(part: _Part) -> ParsedSection:
    return ParsedSection(
        number=part.number,
        title=part.title,
        paragraphs=tuple(part.paragraphs),
        subsections=tuple(
            ParsedSubsection(
                each.number,
                each.title,
                tuple(each.paragraphs),
                tuple(each.measures),
                each.place,
                each.sources,
            )
            for each in part.subsections
        ),
        measures=tuple(part.measures),
        place=part.place,
        sources=part.sources,
    )


def parse_document(document: Document, language: str | None = None) -> ParsedPlan:
    """The plan that a document holds; `language` is detected where it is not given."""
    return with_leftovers(PlanParser(document, language).parse(), document)
