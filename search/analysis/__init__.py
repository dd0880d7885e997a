"""Language analysis: text in, terms out. Knows neither the database nor the site."""

from .folding import fold
from .occurrences import Occurrence, occurrences
from .terms import VERSION, Word, analyse, count_terms, query_words, whole_terms

__all__ = [
    "VERSION",
    "Occurrence",
    "Word",
    "analyse",
    "count_terms",
    "fold",
    "occurrences",
    "query_words",
    "whole_terms",
]
