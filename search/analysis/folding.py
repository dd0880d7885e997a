"""Folding: one spelling for everything that a visitor may type on a keyboard without carons."""

import unicodedata

# Letters that Unicode does not take apart into a plain letter and a mark.
_WHOLE_LETTERS = str.maketrans({"đ": "d", "ð": "d", "ł": "l", "ø": "o", "ħ": "h", "ı": "i"})


def fold(text: str) -> str:
    """`text` in lower case and without diacritics: `Žrtev` → `zrtev`, `Đorđe` → `dorde`."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(letter for letter in apart if not unicodedata.combining(letter))
    # Taking apart may bring capitals back (the Kelvin sign), hence the second casefold.
    return bare.casefold().translate(_WHOLE_LETTERS)
