"""What happens in a document, block by block: the parser's input."""

from dataclasses import dataclass

from content_types.plan.importing.document import Paragraph, Table
from content_types.plan.importing.headings import Heading
from content_types.plan.importing.labels import Label, NoteLabel, ObjectiveLabel


@dataclass(frozen=True)
class HeadingEvent:
    heading: Heading
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True)
class IntroductionEvent:
    """The heading of the introduction; `number` where it is numbered like the sections."""

    paragraph: Paragraph
    number: int | None = None


@dataclass(frozen=True)
class ContentsEvent:
    """A line of the table of contents."""

    paragraph: Paragraph


@dataclass(frozen=True)
class ColumnEvent:
    """A cell that only names a column of a table of measures."""

    paragraph: Paragraph


@dataclass(frozen=True)
class AppendixEvent:
    paragraph: Paragraph


@dataclass(frozen=True)
class ObjectiveEvent:
    label: ObjectiveLabel
    paragraph: Paragraph
    table: int | None


@dataclass(frozen=True)
class LabelEvent:
    label: Label
    paragraph: Paragraph
    table: int | None


@dataclass(frozen=True)
class NoteEvent:
    """A label whose value is text of the measure: a description, indicators, a sum of money."""

    label: NoteLabel
    paragraph: Paragraph
    table: int | None


@dataclass(frozen=True)
class TextEvent:
    """A paragraph of text; `table` tells the table that it stands in, None for the running text."""

    paragraph: Paragraph
    table: int | None


@dataclass(frozen=True)
class FundingEvent:
    table: Table


@dataclass(frozen=True)
class EmptyTableEvent:
    table: Table


Event = (
    HeadingEvent
    | IntroductionEvent
    | ContentsEvent
    | ColumnEvent
    | AppendixEvent
    | ObjectiveEvent
    | LabelEvent
    | NoteEvent
    | TextEvent
    | FundingEvent
    | EmptyTableEvent
)


def shown_text(paragraph: Paragraph) -> str:
    """The text with its automatic number or label, as a reader sees it."""
    if paragraph.number and not paragraph.list_item:
        return f"{paragraph.number} {paragraph.text}"
    return paragraph.text
