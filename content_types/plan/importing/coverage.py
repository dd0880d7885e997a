"""What of a document a parsed plan accounts for."""

from dataclasses import replace

from content_types.plan.importing.document import Document
from content_types.plan.importing.plan import ParsedPlan, Passage


def placed_indices(plan: ParsedPlan) -> frozenset[int]:
    """Every index of the document that the plan accounts for, with those in `unplaced`."""
    appendix = plan.appendix
    found: set[int] = {*plan.heading_sources, *appendix.sources}
    for part in plan.parts():
        found.update(part.sources)
        found.update(index for each in part.paragraphs for index in each.sources)
    for measure in plan.measures():
        found.update(index for node in measure.nodes() for index in node.sources)
    for passage in (*plan.introduction, *plan.unplaced, *appendix.passages):
        found.update(passage.sources)
    for rows in (appendix.budget, appendix.external):
        found.update(index for row in rows for index in row.sources)
    parts = (each.totals for each in appendix.subtotals)
    for totals in filter(None, (appendix.totals, appendix.external_totals, *parts)):
        found.update(totals.sources)
    found.update(index for note in plan.footnotes for index in note.sources)
    return frozenset(found)


def with_leftovers(plan: ParsedPlan, document: Document) -> ParsedPlan:
    """The plan with everything that the parser has left aside among its unplaced passages.

    The parser accounts for all of a document; should it ever fail to, an editor is told.
    """
    placed = placed_indices(plan)
    left = tuple(
        Passage(each.text, each.list_item, each.place, (each.index,))
        for each in document.paragraphs()
        if each.text.strip() and each.index not in placed
    )
    return replace(plan, unplaced=(*plan.unplaced, *left))
