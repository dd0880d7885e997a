"""A paragraph of the official text, and where it came from."""

from dataclasses import dataclass, field

from content_types.plan.importing.document import Place

# Indices of the document's paragraphs (see `document`).
Sources = tuple[int, ...]


@dataclass(frozen=True)
class Passage:
    """A paragraph of the official text."""

    text: str
    list_item: bool = False
    place: Place = field(default=Place("file", 0), compare=False)
    sources: Sources = field(default=(), compare=False)
