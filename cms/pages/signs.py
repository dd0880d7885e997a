"""Signs that are no letters: pictures, what colours and joins them, and what is never seen."""

from unicodedata import category

# Categories of Unicode.
PICTURES = frozenset({"So", "Sk"})
INVISIBLE = frozenset({"Cf"})


def without(categories: frozenset[str], text: str) -> str:
    """The text without the signs of these categories."""
    return "".join(sign for sign in text if category(sign) not in categories)
