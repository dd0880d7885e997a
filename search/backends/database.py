"""The index in the site's own database, SQLite and PostgreSQL alike.

Each document has a row per term with the term's weight. A search reads the rows of the terms that
were typed, which one index holds in one place, and adds up the weights per document. Nothing in
it is particular to one database, and a search takes two statements, three
where a document with a last day is among what it finds.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from itertools import chain, islice
from math import log

from django.db import connection, transaction
from django.utils import timezone

from search import analysis
from search.documents import Document, term_weights
from search.kinds import TEMPORARY
from search.models import SearchDocument, SearchTerm

from .base import Hit, Identity, Known, Query, Results

_BATCH = 500
_SHOWN = ("url", "kind", "number", "title", "place", "summary", "body", "text_language")
_COLUMNS = ("term", "document_id", "kind", "weight")


class DatabaseBackend:
    """Documents and terms in two tables of the default database."""

    def search(self, query: Query) -> Results:
        """See Backend."""
        words = query.words()
        matches = _Matches(query.language, words, query.whole())
        partial = not matches.complete
        found = matches.scores(matches.found if partial else matches.complete)
        facets = Counter(matches.kinds[pk] for pk in found)
        if query.kind:
            found = {pk: score for pk, score in found.items() if matches.kinds[pk] == query.kind}
        page = Results.page_within(query, len(found))
        ranked = sorted(found, key=lambda pk: (-found[pk], pk))
        return Results(
            hits=_hits(ranked[(page - 1) * query.per_page : page * query.per_page]),
            total=len(found),
            facets=dict(facets),
            partial=partial and bool(facets),
            page=page,
            per_page=query.per_page,
            terms=frozenset(chain.from_iterable(word.terms for word in words)),
        )

    def count(self, query: Query) -> int:
        """See Backend."""
        return len(_Matches(query.language, query.words(), frozenset()).complete)

    def known(self, keys: Collection[str] | None = None) -> dict[Identity, Known]:
        """See Backend."""
        rows = SearchDocument.objects.order_by()
        if keys is not None:
            rows = rows.filter(key__in=keys)
        fields = ("key", "language", "digest", "url", "title")
        return {
            (key, language): Known(*facts) for key, language, *facts in rows.values_list(*fields)
        }

    @transaction.atomic
    def write(self, documents: Collection[Document], gone: Collection[Identity]) -> None:
        """See Backend. Readers see the old rows until the new ones are complete."""
        _remove({(document.key, document.language) for document in documents} | set(gone))
        rows = SearchDocument.objects.bulk_create(map(_row, documents), batch_size=_BATCH)
        _insert_terms(
            (_posted(document.language, term), row.pk, document.kind, weight)
            for row, document in zip(rows, documents, strict=True)
            for term, weight in term_weights(document).items()
        )


class _Matches:
    """Which documents have which of the words, and with what weight."""

    def __init__(self, language: str, words: list[analysis.Word], whole: frozenset[str]) -> None:
        self.kinds: dict[int, str] = {}
        # What is called as the words together are: it has them all, so it is found by them, too.
        self.called: dict[int, float] = {}
        # Per word: the best weight that any of its terms has in each document.
        self.weights: list[dict[int, float]] = [{} for _word in words]
        places: dict[str, list[dict[int, float]]] = {}
        for word, weights in zip(words, self.weights, strict=True):
            for term in word.terms:
                places.setdefault(_posted(language, term), []).append(weights)
        if words:
            places |= {_posted(language, term): [self.called] for term in whole}
        postings = SearchTerm.objects.filter(term__in=sorted(places)).order_by()
        for term, pk, kind, weight in postings.values_list(*_COLUMNS) if places else ():
            self.kinds[pk] = kind
            for weights in places[term]:
                if weight > weights.get(pk, 0.0):
                    weights[pk] = weight
        self._forget(self._expired())

    def _expired(self) -> set[int]:
        """The documents whose last day is over; the index may be older than that."""
        temporary = [pk for pk, kind in self.kinds.items() if kind in TEMPORARY]
        if not temporary:
            return set()
        rows = SearchDocument.objects.filter(pk__in=temporary, until__lt=timezone.localdate())
        return set(rows.order_by().values_list("pk", flat=True))

    def _forget(self, documents: set[int]) -> None:
        for pk in documents:
            del self.kinds[pk]
            for weights in self.weights:
                weights.pop(pk, None)

    @property
    def found(self) -> Collection[int]:
        """The documents that have any of the words."""
        return self.kinds.keys()

    @property
    def complete(self) -> Collection[int]:
        """The documents that have all of the words."""
        rarest_first = sorted(self.weights, key=len)
        return set(rarest_first[0]).intersection(*rarest_first[1:]) if rarest_first else set()

    def scores(self, documents: Collection[int]) -> dict[int, float]:
        """How well each of `documents` fits: the fewer documents have a word, the more it says."""
        scores = dict.fromkeys(documents, 0.0)
        for weights in self.weights:
            rarity = 1 / (1 + log(1 + len(weights)))
            for pk in scores:
                scores[pk] += rarity * weights.get(pk, 0.0)
        for pk in scores.keys() & self.called:
            scores[pk] += self.called[pk]
        return scores


def _hits(ids: list[int]) -> list[Hit]:
    rows = {row.pk: row for row in SearchDocument.objects.filter(pk__in=ids)} if ids else {}
    return [Hit(**{name: getattr(rows[pk], name) for name in _SHOWN}) for pk in ids if pk in rows]


def _row(document: Document) -> SearchDocument:
    return SearchDocument(
        key=document.key,
        language=document.language,
        digest=document.digest,
        until=document.until,
        **{name: getattr(document, name) for name in _SHOWN},
    )


def _posted(language: str, term: str) -> str:
    """The term as it is stored: each language has an index of its own."""
    return f"{language}/{term}"


def _insert_terms(rows: Iterator[tuple[str, int, str, float]]) -> None:
    """Insert documents' terms past the model: there are a hundred to a document."""
    quote = connection.ops.quote_name
    columns = ", ".join(quote(column) for column in _COLUMNS)
    statement = f"INSERT INTO {quote(SearchTerm._meta.db_table)} ({columns}) VALUES "  # noqa: S608
    with connection.cursor() as cursor:
        while batch := list(islice(rows, _BATCH)):
            values = ", ".join(["(%s, %s, %s, %s)"] * len(batch))
            cursor.execute(statement + values, list(chain.from_iterable(batch)))


def _remove(identities: Iterable[Identity]) -> None:
    by_language: dict[str, list[str]] = {}
    for key, language in identities:
        by_language.setdefault(language, []).append(key)
    for language, keys in by_language.items():
        for start in range(0, len(keys), _BATCH):
            chunk = keys[start : start + _BATCH]
            SearchDocument.objects.filter(language=language, key__in=chunk).delete()
