"""The index in the site's own database, SQLite and PostgreSQL alike.

Each document has a row per term with its weight. To search is to add up, per document, the
weights of the words that were typed; nothing in it is particular to one database.
"""

from collections.abc import Collection
from itertools import chain
from math import log
from typing import Any

from django.db import transaction
from django.db.models import Case, Count, F, FloatField, Max, Min, QuerySet, Value, When

from search import analysis
from search.documents import Document, term_weights
from search.models import SearchDocument, SearchTerm

from .base import Hit, Identity, Known, Query, Results

_BATCH = 500
_HIT_FIELDS = ("url", "kind", "number", "title", "place", "summary", "body", "text_language")


class DatabaseBackend:
    """Documents and terms in two tables of the default database."""

    def search(self, query: Query) -> Results:
        """See Backend. At most five statements."""
        words = query.words()
        if not words:
            return Results(per_page=query.per_page)
        terms = _terms(words)
        facets, partial = self._facets(query, words, everything=True), False
        if not facets and len(words) > 1:
            facets, partial = self._facets(query, words, everything=False), True
        total = facets.get(query.kind, 0) if query.kind else sum(facets.values())
        counted = Results([], total, facets, partial and bool(facets), 1, query.per_page, terms)
        page = min(max(query.page, 1), counted.pages)
        hits = self._hits(query, words, page, everything=not partial) if total else []
        return Results(hits, total, facets, counted.partial, page, query.per_page, terms)

    def count(self, query: Query) -> int:
        """See Backend. One statement."""
        words = query.words()
        return sum(self._facets(query, words, everything=True).values()) if words else 0

    def known(self, keys: Collection[str] | None = None) -> dict[Identity, Known]:
        """See Backend."""
        rows = SearchDocument.objects.order_by()
        if keys is not None:
            rows = rows.filter(key__in=keys)
        return {
            (key, language): Known(*facts)
            for key, language, *facts in rows.values_list(
                "key", "language", "digest", "url", "title"
            )
        }

    @transaction.atomic
    def write(self, documents: Collection[Document], gone: Collection[Identity]) -> None:
        """See Backend. Readers see the old rows until the new ones are complete."""
        replaced = {(document.key, document.language) for document in documents}
        _remove(replaced | set(gone))
        rows = SearchDocument.objects.bulk_create(map(_row, documents), batch_size=_BATCH)
        terms = (
            SearchTerm(document=row, term=term, weight=weight)
            for row, document in zip(rows, documents, strict=True)
            for term, weight in term_weights(document).items()
        )
        SearchTerm.objects.bulk_create(terms, batch_size=_BATCH)

    @staticmethod
    def _facets(
        query: Query, words: list[analysis.Word], *, everything: bool
    ) -> dict[str, int]:
        found = _matches(query.language, words, everything=everything).values("document_id")
        rows = SearchDocument.objects.filter(pk__in=found).order_by().values_list("kind")
        return dict(rows.annotate(number=Count("pk")))

    @staticmethod
    def _hits(
        query: Query, words: list[analysis.Word], page: int, *, everything: bool
    ) -> list[Hit]:
        rarity = _rarity(query.language, words)
        found = _matches(query.language, words, everything=everything)
        if query.kind:
            found = found.filter(document__kind=query.kind)
        score: Any = Value(0.0)
        for place, word in enumerate(words):
            score = score + F(f"word_{place}") * Value(rarity[word.terms])
        ranked = found.annotate(
            score=Max("document__boost") * score, sort_key=Min("document__sort_key")
        ).order_by("-score", "sort_key", "document_id")
        first = (page - 1) * query.per_page
        ids = list(ranked.values_list("document_id", flat=True)[first : first + query.per_page])
        rows = SearchDocument.objects.in_bulk(ids)
        return [_hit(rows[pk]) for pk in ids if pk in rows]


def _terms(words: list[analysis.Word]) -> frozenset[str]:
    return frozenset(chain.from_iterable(word.terms for word in words))


def _matches(
    language: str, words: list[analysis.Word], *, everything: bool
) -> "QuerySet[SearchTerm, dict[str, Any]]":
    """One row per document that has all words, or any, with the best weight of each word."""
    best = {
        f"word_{place}": Max(
            Case(
                When(term__in=sorted(word.terms), then=F("weight")),
                default=0.0,
                output_field=FloatField(),
            )
        )
        for place, word in enumerate(words)
    }
    found = (
        SearchTerm.objects.filter(term__in=sorted(_terms(words)), document__language=language)
        .order_by()
        .values("document_id")
        .annotate(**best)
    )
    return found.filter(**{f"{name}__gt": 0 for name in best}) if everything else found


def _rarity(language: str, words: list[analysis.Word]) -> dict[frozenset[str], float]:
    """What each word is worth: the fewer documents have it, the more it says."""
    if len(words) == 1:
        return {words[0].terms: 1.0}
    counted = SearchTerm.objects.filter(
        term__in=sorted(_terms(words)), document__language=language
    ).order_by().values_list("term")
    counts = dict(counted.annotate(number=Count("pk")))
    return {
        word.terms: 1 / (1 + log(1 + max(counts.get(term, 0) for term in word.terms)))
        for word in words
    }


def _row(document: Document) -> SearchDocument:
    shown = {name: getattr(document, name) for name in _HIT_FIELDS}
    return SearchDocument(
        key=document.key,
        language=document.language,
        sort_key=document.sort_key,
        boost=document.boost,
        digest=document.digest,
        **shown,
    )


def _hit(row: SearchDocument) -> Hit:
    return Hit(**{name: getattr(row, name) for name in _HIT_FIELDS})


def _remove(identities: Collection[Identity]) -> None:
    by_language: dict[str, list[str]] = {}
    for key, language in identities:
        by_language.setdefault(language, []).append(key)
    for language, keys in by_language.items():
        for start in range(0, len(keys), _BATCH):
            chunk = keys[start : start + _BATCH]
            SearchDocument.objects.filter(language=language, key__in=chunk).delete()
