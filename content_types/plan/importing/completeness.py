"""Whether a document is a plan at all, and whether all of it is there."""

from content_types.plan.importing.document import Document, Place, Table
from content_types.plan.importing.errors import (
    AppendixMissingError,
    NotAPlanError,
    PlanTooLongError,
    SectionsMissingError,
    TruncatedPlanError,
)
from content_types.plan.importing.introduction import read_announcement
from content_types.plan.importing.plan import ParsedPlan

MOST_PARTS = 1_000  # twenty times the longest plan; what has more is none, and never ends


def refuse_incomplete(plan: ParsedPlan, document: Document, name: str) -> None:
    """Raise NotAPlanError or TruncatedPlanError where no plan, or only a part of one, was read.

    Only a text file can be cut off and still be read; a .docx that lacks sections is what its
    authors made of it, which the checks report instead.
    """
    if not any(measure.roles or measure.timeframes for measure in plan.measures()):
        raise NotAPlanError(name, place=_first_place(document))
    parts = list(plan.parts())
    if len(parts) > MOST_PARTS:
        place = parts[-1].place
        raise PlanTooLongError(name, found=len(parts), limit=MOST_PARTS, place=place)
    end = _last_place(document)
    if document.broken_at is not None:
        raise TruncatedPlanError(name, place=document.broken_at)
    if end.kind != "line":
        return
    announced = read_announcement(plan.introduction)
    found = len({section.number for section in plan.sections})
    if found < announced.sections:
        raise SectionsMissingError(name, stated=announced.sections, found=found, place=end)
    if announced.funding_table and (not plan.appendix.budget or _breaks_off(plan, document)):
        raise AppendixMissingError(name, place=end)


def _breaks_off(plan: ParsedPlan, document: Document) -> bool:
    """Whether the file ends inside the tables of funding."""
    if document.footnotes or not document.blocks or not isinstance(document.blocks[-1], Table):
        return False
    last = document.blocks[-1].rows[-1]
    cut = any(
        note.place == last.place and note.code.startswith("budget.") for note in plan.irregularities
    )
    return cut or plan.appendix.totals is None


def _first_place(document: Document) -> Place:
    return next((each.place for each in document.paragraphs() if each.text), Place("paragraph", 1))


def _last_place(document: Document) -> Place:
    """The last place of a text; for a .docx its last paragraph."""
    places = [each.place for each in document.paragraphs() if each.text]
    places += [each.place for each in document.footnotes]
    return places[-1] if places else Place("paragraph", 1)
