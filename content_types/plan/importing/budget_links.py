"""Which measure a row of the appendix pays for.

The appendix names activities, not measures. A link is made only on evidence: the row's funder takes
part in the measure, and the row's rare words or its amount are met there and nowhere else as much.
"""

import math
import re
from collections import Counter
from dataclasses import dataclass

from content_types.plan.importing.names import normal
from content_types.plan.importing.plan import BudgetRow, ExternalRow, ParsedMeasure, ParsedPlan
from content_types.plan.importing.resolve import Resolver

Row = BudgetRow | ExternalRow
_STEM = 5
_SHORTEST = 3
_TITLE_WEIGHT = 1.5
_ENOUGH = 0.5
_ENOUGH_WEIGHT = 1.5
_MARGIN = 1.12
_AMOUNT = 0.5
_ORDINARY_WORDS = "the and for proje progr activ fund funds aktiv dejav costs stros"
_ORDINARY = frozenset(_ORDINARY_WORDS.split())
_WORD_IN_BRACKETS = re.compile(r"\((\w+)\)(?=\w)")


@dataclass(frozen=True)
class Link:
    """A row with its measure; `by_amount` where the measure's text states the row's amount."""

    row: Row
    measure: ParsedMeasure
    score: float
    by_amount: bool


def row_words(row: Row) -> str:
    if isinstance(row, ExternalRow):
        return f"{row.project} {row.activity}"
    return f"{row.activity} {row.heading}"


class BudgetLinker:
    """Weighs the words of rows and measures; words that many measures have count little."""

    def __init__(self, plan: ParsedPlan, resolver: Resolver | None) -> None:
        self.measures = list(plan.measures())
        self.resolver = resolver
        self.titles = {measure.number: _words(measure.title) for measure in self.measures}
        self.texts = {measure.number: _words(measure.text) for measure in self.measures}
        self.frequency = Counter(word for words in self.texts.values() for word in words)
        self.institutions = {m.number: self._institutions(m) for m in self.measures}
        self.rows: list[Row] = [*plan.appendix.budget, *plan.appendix.external]

    def links(self) -> list[Link]:
        """A link for each row that has one, in the order of the rows."""
        return [link for row in self.rows if (link := self._link(row))]

    def _link(self, row: Row) -> Link | None:
        candidates = [measure for measure in self.measures if self.takes_part(row, measure)]
        ranked = sorted(
            ((self.score(row, measure), -index) for index, measure in enumerate(candidates)),
            reverse=True,
        )
        if not ranked or (len(ranked) > 1 and not self._is_clear(row, ranked, candidates)):
            return None
        measure = candidates[-ranked[0][1]]
        if ranked[0][0] <= 0:
            return None
        return Link(row, measure, ranked[0][0], states_amount(measure, row))

    def _is_clear(
        self, row: Row, ranked: list[tuple[float, int]], candidates: list[ParsedMeasure]
    ) -> bool:
        (best, index), (second, _index) = ranked[:2]
        measure = candidates[-index]
        known = self.texts[measure.number]
        weight = sum(self._weight(word) for word in _words(row_words(row)) if word in known)
        enough = weight >= _ENOUGH_WEIGHT or states_amount(measure, row)
        return enough and best >= _ENOUGH and best >= second * _MARGIN

    def score(self, row: Row, measure: ParsedMeasure) -> float:
        """From 0 (nothing in common); 1 and more where all words of the row are met."""
        weights = {word: self._weight(word) for word in _words(row_words(row))}
        title, text = self.titles[measure.number], self.texts[measure.number]
        met = sum(
            weight * (_TITLE_WEIGHT if word in title else 1.0)
            for word, weight in weights.items()
            if word in text
        )
        score = met / (sum(weights.values()) or 1.0)
        return score + (_AMOUNT if score > 0 and states_amount(measure, row) else 0)

    def _weight(self, word: str) -> float:
        """Words that no measure has tell nothing about which one is meant."""
        if not self.frequency[word]:
            return 0.0
        return math.log((len(self.measures) + 1) / (self.frequency[word] + 0.5)) + 0.05

    def takes_part(self, row: Row, measure: ParsedMeasure) -> bool:
        """Whether the row's funder stands in one of the measure's blocks; always for other rows."""
        if isinstance(row, ExternalRow):
            return True
        funder = normal(row.funder)
        if any(funder in normal(role.text) for role in measure.roles):
            return True
        key = self.resolver.resolve(row.funder) if self.resolver else None
        return key is not None and key in self.institutions[measure.number]

    def _institutions(self, measure: ParsedMeasure) -> frozenset[str]:
        if self.resolver is None:
            return frozenset()
        return frozenset(
            each
            for role in measure.roles
            for piece in role.pieces
            if (key := self.resolver.resolve(piece))
            for each in self.resolver.with_parents(key)
        )


def states_amount(measure: ParsedMeasure, row: Row) -> bool:
    """Whether the measure's text names what the row gives for a year (for every year if yearly)."""
    given = {cents for _year, cents in row.amounts if cents is not None}
    every_year = len(given) == 1 and all(cents is not None for _year, cents in row.amounts)
    return any(
        stated.amount.cents in given and (every_year or not stated.amount.yearly)
        for stated in measure.amounts
    )


def _words(text: str) -> frozenset[str]:
    words = normal(_WORD_IN_BRACKETS.sub(r"\1", text)).split()
    return frozenset(
        word[:_STEM]
        for word in words
        if len(word) >= _SHORTEST and not word.isdigit() and word[:_STEM] not in _ORDINARY
    )
