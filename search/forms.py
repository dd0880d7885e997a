"""What a search address may carry, read without ever refusing anything."""

from typing import Any

from django import forms

from .documents.document import plain
from .kinds import Kind

LONGEST_QUERY = 200
MOST_PAGES = 10_000


class QueryField(forms.CharField):
    """What somebody looks for, on one line; what is too long is cut, not refused."""

    def to_python(self, value: Any) -> str:
        typed = plain(str(value or "")[: 10 * LONGEST_QUERY])
        printable = "".join(letter if letter.isprintable() else " " for letter in typed)
        return " ".join(printable.split())[:LONGEST_QUERY].rstrip()


class KindField(forms.ChoiceField):
    """The kind to look among; one that does not exist means every kind."""

    def clean(self, value: Any) -> str:
        return value if value in Kind.values else ""


class PageField(forms.IntegerField):
    """The page of the results, from 1; what is no such number means the first."""

    def clean(self, value: Any) -> int:
        try:
            return min(max(int(str(value)[:9]), 1), MOST_PAGES)
        except ValueError:
            return 1


class SearchForm(forms.Form):
    """`?q=…&kind=…&page=…`; always valid."""

    q = QueryField(required=False)
    kind = KindField(choices=Kind.choices, required=False)
    page = PageField(required=False)
