"""Numbers that a document uses twice: one page each, nothing of either lost."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from content_types.plan.importing.plan import (
    ParsedMeasure,
    ParsedObjective,
    ParsedRole,
    ParsedTimeframe,
    Passage,
)

Block = TypeVar("Block", ParsedRole, ParsedTimeframe)


def joined(measures: Iterable[ParsedMeasure]) -> dict[str, ParsedMeasure]:
    """Measures by number; what stands under a number again is put behind what stood there first.

    The checks report the repeated number; here the words of both are kept on the one page.
    """
    found: dict[str, ParsedMeasure] = {}
    for measure in measures:
        first = found.get(measure.number)
        found[measure.number] = _join(first, measure) if first else measure
    return found


def _join(first: ParsedMeasure, second: ParsedMeasure) -> ParsedMeasure:
    shift = len(first.objectives)
    blocks: list[ParsedRole | ParsedTimeframe] = [*first.roles, *first.timeframes]
    groups = max((each.group for each in blocks), default=0)
    heading = Passage(second.title)

    def moved(block: Block) -> Block:
        objectives = tuple(number + shift for number in block.objectives)
        return replace(block, objectives=objectives, group=block.group + groups)

    return replace(
        first,
        paragraphs=(*first.paragraphs, heading, *second.paragraphs),
        objectives=(*first.objectives, *(_shifted(each, shift) for each in second.objectives)),
        roles=(*first.roles, *(moved(role) for role in second.roles)),
        timeframes=(*first.timeframes, *(moved(frame) for frame in second.timeframes)),
        references=(*first.references, *second.references),
        amounts=(*first.amounts, *second.amounts),
        carried_over=first.carried_over or second.carried_over,
    )


def _shifted(objective: ParsedObjective, shift: int) -> ParsedObjective:
    return replace(objective, position=objective.position + shift)
