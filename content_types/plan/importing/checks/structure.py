"""Numbers, headings, objectives and labels."""

from collections import Counter
from collections.abc import Iterator

from content_types.plan.importing.checks.context import Context
from content_types.plan.importing.checks.finding import Finding
from content_types.plan.importing.names import normal
from content_types.plan.importing.plan import ParsedMeasure, ParsedRole, ParsedTimeframe

_PART_OF_SENTENCE = 160


def form(context: Context) -> Iterator[Finding]:
    """What the parser noticed about the form of the document."""
    for each in context.plan.irregularities:
        yield Finding(each.code, each.node, each.stated, each.computed, each.place)


def unplaced(context: Context) -> Iterator[Finding]:
    for passage in context.plan.unplaced:
        yield Finding(
            "plan.unplaced-text", stated=passage.text[:_PART_OF_SENTENCE], place=passage.place
        )


def tracked_changes(context: Context) -> Iterator[Finding]:
    for change in context.plan.changes:
        kind = "deletion" if change.kind == "deleted" else "insertion"
        stated = change.text[:_PART_OF_SENTENCE]
        yield Finding(f"text.tracked-{kind}", stated=stated, place=change.place)


def title(context: Context) -> Iterator[Finding]:
    if not context.plan.title:
        yield Finding("plan.title-missing")


def section_numbers(context: Context) -> Iterator[Finding]:
    """Sections missing, repeated, or fewer than announced."""
    sections = context.plan.sections
    counted = Counter(section.number for section in sections)
    seen: set[str] = set()
    for section in sections:
        if section.number in seen:
            yield Finding(
                "section.number-repeated", section.number, section.number, place=section.place
            )
        seen.add(section.number)
    numbers = sorted(int(number) for number in counted)
    taken = {*numbers, *context.plan.numbers_elsewhere}
    for missing in sorted(set(range(1, max(numbers, default=0))) - taken):
        yield Finding("section.number-missing", computed=str(missing))
    announced = context.announcement
    if announced.sections and announced.sections != len(counted):
        yield Finding(
            "section.count-differs",
            stated=str(announced.sections),
            computed=str(len(counted)),
            place=announced.passage.place if announced.passage else None,
        )


def section_titles(context: Context) -> Iterator[Finding]:
    """Headings that the introduction names otherwise."""
    names = dict(enumerate(context.announcement.names, start=1))
    for section in context.plan.sections:
        announced = names.get(int(section.number))
        if announced and section.title and normal(announced) != normal(section.title):
            yield Finding(
                "section.title-differs",
                section.number,
                section.title,
                announced,
                section.place,
                {"section": section.number},
            )


def measure_numbers(context: Context) -> Iterator[Finding]:
    """Numbers repeated, missing or out of order under one heading."""
    everywhere = {measure.number for measure in context.measures}
    last: dict[str, tuple[int, ParsedMeasure]] = {}
    highest: dict[str, int] = {}
    seen: set[str] = set()
    for measure in context.measures:
        parent, _dot, written = measure.number.rpartition(".")
        number = int(written)
        before, measure_before = last.get(parent, (0, None))
        after = {"before": measure_before.number if measure_before else parent}
        if measure.number in seen:
            yield Finding(
                "measure.number-repeated", measure.number, measure.number, place=measure.place
            )
        elif number < before:
            yield Finding(
                "measure.number-order",
                measure.number,
                measure.number,
                place=measure.place,
                params=after,
            )
        for missing in range(highest.get(parent, 0) + 1, number):
            stated, computed = measure.number, f"{parent}.{missing}"
            if computed not in everywhere:
                yield Finding(
                    "measure.number-missing", stated, stated, computed, measure.place, after
                )
        seen.add(measure.number)
        last[parent] = (number, measure)
        highest[parent] = max(number, highest.get(parent, 0))


def measure_parts(context: Context) -> Iterator[Finding]:
    """Measures without objective, responsible institution or timeframe."""
    for measure in context.measures:
        kinds = {role.kind.value for role in measure.roles}
        for present, code in (
            (measure.objectives, "measure.without-objective"),
            ("responsible" in kinds, "measure.without-responsible"),
            (measure.timeframes, "measure.without-timeframe"),
        ):
            if not present:
                yield Finding(code, measure.number, measure.number, place=measure.place)


def objectives(context: Context) -> Iterator[Finding]:
    for measure in context.measures:
        numbers = [each.number for each in measure.objectives]
        for objective in measure.objectives:
            if not objective.text:
                yield Finding(
                    "objective.empty", measure.number, measure.number, place=objective.place
                )
        about = {"measure": measure.number}
        place = measure.objectives[0].place if measure.objectives else measure.place
        if len(numbers) == 1 and numbers[0] is not None:
            yield Finding(
                "objective.numbered-alone", measure.number, str(numbers[0]), "", place, about
            )
        expected = list(range(1, len(numbers) + 1))
        if len(numbers) > 1 and any(numbers) and numbers != expected:
            yield Finding(
                "objective.number-order",
                measure.number,
                ", ".join("–" if number is None else str(number) for number in numbers),
                ", ".join(map(str, expected)),
                place,
                about,
            )


def repeated_roles(context: Context) -> Iterator[Finding]:
    """The same kind of label twice in one label table."""
    for measure in context.measures:
        seen: set[tuple[int, str]] = set()
        blocks: list[ParsedRole | ParsedTimeframe] = [*measure.roles, *measure.timeframes]
        for block in blocks:
            kind = block.kind.value if isinstance(block, ParsedRole) else "timeframe"
            if (block.group, kind) in seen:
                yield Finding(
                    "role.repeated",
                    measure.number,
                    block.label,
                    "",
                    block.place,
                    {"measure": measure.number},
                )
            seen.add((block.group, kind))
