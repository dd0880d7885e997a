"""What the measures' texts say about money, held against the tables of the appendix."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, islice

from content_types.plan.importing.budget_links import BudgetLinker, Link, Row
from content_types.plan.importing.names import normal
from content_types.plan.importing.plan import BudgetRow, ParsedMeasure, ParsedPlan, StatedAmount
from content_types.plan.importing.resolve import Resolver

_LARGEST_SUM = 3
_MOST_CLAIMS = 1_000  # the longest plan has thirty; each is held against all others


@dataclass(frozen=True)
class Claim:
    """An amount in a measure's text and the rows that it speaks of.

    `how`: 'row' (a row gives it), 'part' (with other measures' amounts it makes up a row), 'sum'
    (it is the sum of others in its sentence), 'differs' (the row gives another amount), 'none'.
    """

    measure: ParsedMeasure
    stated: StatedAmount
    rows: tuple[Row, ...]
    how: str


class Claims:
    """Every stated amount of a plan with the rows of the appendix that answer to it."""

    def __init__(self, plan: ParsedPlan, resolver: Resolver | None) -> None:
        self.linker = BudgetLinker(plan, resolver)
        self.links: list[Link] = self.linker.links()
        self.linked: dict[str, list[Row]] = defaultdict(list)
        for link in self.links:
            self.linked[link.measure.number].append(link.row)
        self.claims = list(islice(self._claims(plan), _MOST_CLAIMS))
        self._find_parts()
        self._find_differences()

    def rows_of(self, measure: ParsedMeasure) -> tuple[Row, ...]:
        """The rows that pay for a measure alone."""
        return tuple(self.linked.get(measure.number, ()))

    def _claims(self, plan: ParsedPlan) -> Iterator[Claim]:
        for measure in plan.measures():
            for stated in measure.amounts:
                row = self._row_with(measure, stated)
                yield Claim(measure, stated, (row,) if row else (), "row" if row else "none")

    def _row_with(self, measure: ParsedMeasure, stated: StatedAmount) -> Row | None:
        """A row that gives the amount: one linked to the measure, or one of its funders' rows."""
        linked = self.linked.get(measure.number, [])
        others = [row for row in self.linker.rows if isinstance(row, BudgetRow)]
        for row in (*linked, *others):
            given = [cents for _year, cents in row.amounts]
            every = all(cents == stated.amount.cents for cents in given)
            once = stated.amount.cents in given and not stated.amount.yearly
            shares = row in linked or (
                self.linker.takes_part(row, measure) and self.linker.score(row, measure) > 0
            )
            if shares and (every or once):
                return row
        return None

    def _open(self) -> list[int]:
        return [index for index, claim in enumerate(self.claims) if claim.how == "none"]

    def _find_parts(self) -> None:
        """Amounts per year of several measures that together make up a row that nothing claims."""
        taken = {id(row) for claim in self.claims for row in claim.rows}
        linked = {id(link.row): link.measure for link in self.links}
        for row in self.linker.rows:
            given = {cents for _year, cents in row.amounts}
            if id(row) in taken or len(given) != 1 or None in given:
                continue
            parts = self._parts_of(row, next(iter(given)) or 0, linked.get(id(row)))
            for index in parts:
                claim = self.claims[index]
                self.claims[index] = Claim(claim.measure, claim.stated, (row,), "part")

    def _parts_of(self, row: Row, cents: int, linked: ParsedMeasure | None) -> tuple[int, ...]:
        """The amounts that make up a row; among them one of the measure that it is linked to."""
        candidates = [
            index
            for index in self._open()
            if self.claims[index].stated.amount.yearly
            and self.linker.takes_part(row, self.claims[index].measure)
        ]
        for size in range(2, _LARGEST_SUM + 1):
            for chosen in combinations(candidates[:12], size):
                claims = [self.claims[index] for index in chosen]
                belongs = linked is None or any(claim.measure is linked for claim in claims)
                if belongs and sum(claim.stated.amount.cents for claim in claims) == cents:
                    return chosen
        return ()

    def _find_differences(self) -> None:
        for index in self._open():
            claim = self.claims[index]
            rows = self._named_rows(claim) or self._unanswered_rows(claim.measure)
            if self._is_sum(claim):
                linked = tuple(self.linked.get(claim.measure.number, ()))
                self.claims[index] = Claim(claim.measure, claim.stated, linked, "sum")
            elif rows:
                self.claims[index] = Claim(claim.measure, claim.stated, tuple(rows), "differs")

    def _unanswered_rows(self, measure: ParsedMeasure) -> list[Row]:
        """Linked rows that no other amount of the measure's text already gives."""
        answered = {
            id(row) for claim in self.claims if claim.measure is measure for row in claim.rows
        }
        return [row for row in self.linked.get(measure.number, []) if id(row) not in answered]

    def _named_rows(self, claim: Claim) -> list[Row]:
        """Linked rows whose funder or source stands right after the amount in its sentence."""
        sentence, amount = claim.stated.sentence, claim.stated.amount
        following = [
            other.amount.start
            for other in claim.measure.amounts
            if other.sentence == sentence and other.amount.start > amount.start
        ]
        after = normal(sentence[amount.end : min(following, default=len(sentence))])
        return [
            row
            for row in self.linked.get(claim.measure.number, [])
            if (payer := normal(row.funder if isinstance(row, BudgetRow) else row.source))
            and payer in after
        ]

    def _is_sum(self, claim: Claim) -> bool:
        others = [
            other.amount.cents
            for other in claim.measure.amounts
            if other.sentence == claim.stated.sentence and other is not claim.stated
        ]
        return len(others) > 1 and sum(others) == claim.stated.amount.cents


def row_total(row: Row) -> int:
    """The sum of a row's years in cents."""
    return sum(cents or 0 for _year, cents in row.amounts)
