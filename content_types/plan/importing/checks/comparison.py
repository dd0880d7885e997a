"""Two languages of one plan: facts that must be equal in both."""

from collections import Counter
from collections.abc import Iterator

from django.utils import translation
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

from content_types.plan.enums import RoleKind
from content_types.plan.importing.budget_links import Row
from content_types.plan.importing.checks.finding import Finding
from content_types.plan.importing.plan import ParsedMeasure, ParsedPlan, YearAmounts
from content_types.plan.importing.resolve import Resolver
from content_types.plan.money import format_amount


def compare_plans(first: ParsedPlan, second: ParsedPlan, resolver: Resolver) -> list[Finding]:
    """What differs: `stated` is the first plan's side, `computed` the second's.

    Both are written in the first plan's language and come in the order of the documents.
    Places are those of the first plan. Institutions that neither side resolves are not compared.
    """
    return [
        *_whole(first, second),
        *_measures(first, second, resolver),
        *_budgets(first, second),
    ]


def _whole(first: ParsedPlan, second: ParsedPlan) -> Iterator[Finding]:
    if first.years != second.years:
        yield Finding("translation.years-differ", "", _years(first), _years(second))
    counts: tuple[tuple[str | Promise, int, int], ...] = (
        (gettext_lazy("sections"), len(first.sections), len(second.sections)),
        (gettext_lazy("footnotes"), len(first.footnotes), len(second.footnotes)),
        (
            gettext_lazy("rows of funding"),
            len(first.appendix.budget) + len(first.appendix.external),
            len(second.appendix.budget) + len(second.appendix.external),
        ),
    )
    for what, one, other in counts:
        if one != other:
            yield _count("", what, one, other, None)


def _years(plan: ParsedPlan) -> str:
    return ", ".join(map(str, plan.years)) or "–"


def _count(
    node: str, what: str | Promise, one: int, other: int, measure: ParsedMeasure | None
) -> Finding:
    return Finding(
        "translation.count-differs",
        node,
        str(one),
        str(other),
        measure.place if measure else None,
        {"where": node or gettext_lazy("The whole plan"), "what": what},
    )


def _measures(first: ParsedPlan, second: ParsedPlan, resolver: Resolver) -> Iterator[Finding]:
    ours = {measure.number: measure for measure in first.measures()}
    theirs = {measure.number: measure for measure in second.measures()}
    for number, measure in ours.items():
        if number in theirs:
            yield from _measure(measure, theirs[number], resolver, first.language)
        else:
            yield Finding(
                "translation.measure-missing", number, number, first.language, measure.place
            )
    for number in (each for each in theirs if each not in ours):
        yield Finding("translation.measure-missing", number, number, second.language)


def _measure(
    one: ParsedMeasure, other: ParsedMeasure, resolver: Resolver, language: str
) -> Iterator[Finding]:
    counts: tuple[tuple[str | Promise, int, int], ...] = (
        (gettext_lazy("objectives"), len(one.objectives), len(other.objectives)),
        (gettext_lazy("timeframes"), len(one.timeframes), len(other.timeframes)),
        (gettext_lazy("cross-references"), len(one.references), len(other.references)),
        *((kind.label, _blocks(one, kind), _blocks(other, kind)) for kind in RoleKind),
    )
    for what, ours, theirs in counts:
        if ours != theirs:
            yield _count(one.number, what, ours, theirs, one)
    sides = [
        (
            "translation.institutions-differ",
            _institutions(one, resolver, language),
            _institutions(other, resolver, language),
        ),
        ("translation.amounts-differ", _amounts(one, language), _amounts(other, language)),
    ]
    for code, ours_named, theirs_named in sides:
        if ours_named != theirs_named:
            yield _differ(code, one, ours_named - theirs_named, theirs_named - ours_named)
    if [each.timeframe for each in one.timeframes] != [each.timeframe for each in other.timeframes]:
        stated = "; ".join(each.text for each in one.timeframes)
        computed = "; ".join(each.text for each in other.timeframes)
        about = {"where": one.number}
        yield Finding(
            "translation.timeframes-differ", one.number, stated, computed, one.place, about
        )


def _blocks(measure: ParsedMeasure, kind: RoleKind) -> int:
    return sum(role.kind is kind for role in measure.roles)


def _differ(code: str, measure: ParsedMeasure, ours: Counter[str], theirs: Counter[str]) -> Finding:
    return Finding(
        code,
        measure.number,
        "; ".join(sorted(ours.elements())) or "–",
        "; ".join(sorted(theirs.elements())) or "–",
        measure.place,
        {"where": measure.number},
    )


def _institutions(measure: ParsedMeasure, resolver: Resolver, language: str) -> Counter[str]:
    """The institutions of the register with their roles, in words of the language."""
    with translation.override(language):
        return Counter(
            f"{role.kind.label}: {resolver.shown(key, language)}"
            for role in measure.roles
            for piece in role.pieces
            if (key := resolver.resolve(piece))
        )


def _amounts(measure: ParsedMeasure, language: str) -> Counter[str]:
    return Counter(format_amount(each.amount.cents, language) for each in measure.amounts)


def _budgets(first: ParsedPlan, second: ParsedPlan) -> Iterator[Finding]:
    ours: list[Row] = [*first.appendix.budget, *first.appendix.external]
    theirs: list[Row] = [*second.appendix.budget, *second.appendix.external]
    if len(ours) != len(theirs):
        return  # counted above; rows that are not there cannot be held against each other
    for one, other in zip(ours, theirs, strict=True):
        if (one.amounts, one.total) != (other.amounts, other.total):
            yield Finding(
                "translation.amounts-differ",
                "",
                _row(one.amounts, one.total, first.language),
                _row(other.amounts, other.total, first.language),
                one.place,
                {"where": one.activity},
            )


def _row(amounts: YearAmounts, total: int | None, language: str) -> str:
    cells = [cents for _year, cents in amounts] + [total]
    return " / ".join("–" if cents is None else format_amount(cents, language) for cents in cells)
