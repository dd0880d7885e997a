"""Language analysis: text in, terms out. Knows neither the database nor the site."""

from .folding import fold
from .terms import VERSION, Word, analyse, query_words

__all__ = ["VERSION", "Word", "analyse", "fold", "query_words"]
