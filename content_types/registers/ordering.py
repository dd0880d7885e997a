"""Slovenian alphabetical order, which neither database has of itself.

SQLite compares bytes and puts Č after Z; what PostgreSQL does depends on how it was installed.
"""

from django.db.models import F, Value
from django.db.models.expressions import Combinable
from django.db.models.functions import Lower, Replace

# Each letter stands after the plain one and before the next: c < č < ć < d < đ.
LETTERS = {"č": "c~", "ć": "c~~", "đ": "d~", "š": "s~", "ž": "z~"}


def alphabetical(column: str) -> Combinable:
    """An expression to order by: the words of `column` as a Slovenian dictionary sorts them."""
    words: Combinable = F(column)
    for letter, key in LETTERS.items():
        # SQLite's lower() knows the plain letters only.
        for form in (letter, letter.upper()):
            words = Replace(words, Value(form), Value(key))
    return Lower(words)
