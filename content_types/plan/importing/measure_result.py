"""A measure out of the parts that were opened while it was read."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from content_types.plan.enums import RoleKind
from content_types.plan.importing.open_parts import OpenBlock, OpenObjective
from content_types.plan.importing.pieces import joined_lines, split_pieces
from content_types.plan.importing.plan import (
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
from content_types.plan.money import names_nobody
from content_types.plan.timeframes import parse_timeframe


@dataclass(frozen=True)
class Parts:
    """What stands below a measure's heading; `head` has its number, title and place."""

    head: ParsedMeasure
    paragraphs: list[Passage]
    objectives: list[OpenObjective]
    blocks: list[OpenBlock]
    groups: int
    language: str


def measure_of(parts: Parts) -> ParsedMeasure:
    """The measure with its roles, timeframes and objectives."""
    blocks, sums = _sums_apart(parts.blocks)
    roles = tuple(_role(each, each.label.kind, parts) for each in blocks if each.label.kind)
    timeframes = tuple(_timeframe(each, parts) for each in blocks if not each.label.kind)
    objectives = tuple(_objective(each, roles, timeframes, parts) for each in parts.objectives)
    paragraphs = (*parts.paragraphs, *sums)
    texts = [*paragraphs, *(text for each in objectives for text in each.paragraphs)]
    return replace(
        parts.head,
        paragraphs=paragraphs,
        objectives=objectives,
        roles=roles,
        timeframes=timeframes,
        references=find_references([Passage(parts.head.title, place=parts.head.place), *texts]),
        amounts=find_stated_amounts([*texts, *_beside_funders(roles)]),
        carried_over=is_carried_over(texts),
    )


def _sums_apart(blocks: list[OpenBlock]) -> tuple[list[OpenBlock], list[Passage]]:
    """'Finančna sredstva: 5.000 EUR' names no funder: it is text of the measure."""
    named: list[OpenBlock] = []
    sums: list[Passage] = []
    for block in blocks:
        text = joined_lines(block.lines)
        if block.label.kind is RoleKind.FUNDER and text and names_nobody(text):
            shown = f"{block.label.written.rstrip(' :')}: {text}"
            sums.append(Passage(shown, place=block.place, sources=tuple(block.sources)))
        else:
            named.append(block)
    return named, sums


def _beside_funders(roles: Iterable[ParsedRole]) -> list[Passage]:
    """What stands beside the names of funders, where their shares may be told."""
    return [Passage(role.text, place=role.place) for role in roles if role.kind is RoleKind.FUNDER]


def _objective(
    objective: OpenObjective,
    roles: tuple[ParsedRole, ...],
    timeframes: tuple[ParsedTimeframe, ...],
    parts: Parts,
) -> ParsedObjective:
    own = (objective.position,) if parts.groups > 1 else None
    return ParsedObjective(
        number=objective.number,
        position=objective.position,
        paragraphs=tuple(objective.paragraphs),
        roles=tuple(role for role in roles if role.objectives == own),
        timeframes=tuple(each for each in timeframes if each.objectives == own),
        place=objective.place,
        sources=tuple(objective.sources),
    )


def _role(block: OpenBlock, kind: RoleKind, parts: Parts) -> ParsedRole:
    text = joined_lines(block.lines)
    if not any(character.isalnum() for character in text):
        text = ""  # a slash or a dash says that there is nobody
    return ParsedRole(
        kind=kind,
        label=block.label.written,
        text=text,
        pieces=split_pieces(text, parts.language),
        objectives=block.objectives,
        group=block.group,
        place=block.place,
        sources=tuple(block.sources),
    )


def _timeframe(block: OpenBlock, parts: Parts) -> ParsedTimeframe:
    text = joined_lines(block.lines)
    return ParsedTimeframe(
        label=block.label.written,
        text=text,
        timeframe=parse_timeframe(text, parts.language),
        objectives=block.objectives,
        group=block.group,
        place=block.place,
        sources=tuple(block.sources),
    )
