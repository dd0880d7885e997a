"""The index: what can be found, and the terms by which it is found."""

from django.db import models


class SearchDocument(models.Model):
    """One thing that can be found, in one language, as a result shows it.

    Everything here is derived from the content: it is written by the index alone and may be
    thrown away and built anew at any time.
    """

    key = models.CharField(max_length=60)
    language = models.CharField(max_length=10)
    # The language of the words, which is the default one where nothing is translated yet.
    text_language = models.CharField(max_length=10)
    kind = models.CharField(max_length=20)
    number = models.CharField(max_length=20, blank=True)
    url = models.CharField(max_length=1000)
    # Of the document and the analysis together: equal digests have equal rows and terms.
    digest = models.CharField(max_length=64)
    updated = models.DateTimeField(auto_now=True)
    title = models.CharField(max_length=255)
    place = models.CharField(max_length=255, blank=True)
    summary = models.TextField(blank=True)
    body = models.TextField(blank=True)
    # The last day on which it may be found, however old the index is by then.
    until = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["key", "language"], name="search_document_unique")
        ]

    def __str__(self) -> str:
        return f"{self.key} ({self.language})"


class SearchTerm(models.Model):
    """A term of a document with its weight: an inverted index that every database understands."""

    document = models.ForeignKey(SearchDocument, models.CASCADE, related_name="terms")
    # With the language of the index before it: `sl/sl:zrtv`, `en/1.4.10`.
    term = models.CharField(max_length=100)
    kind = models.CharField(max_length=20)
    weight = models.FloatField()

    class Meta:
        # Holds everything that a search reads, so the table itself is not touched.
        indexes = [
            models.Index(fields=["term", "document", "kind", "weight"], name="search_term_posting")
        ]

    def __str__(self) -> str:
        return self.term
