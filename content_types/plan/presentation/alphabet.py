"""The order of names in an alphabetical list."""

# Slovenian puts č after c, š after s, ž after z; foreign ć and đ stand behind their neighbours.
_PLACES = str.maketrans(
    {"č": "c\uffff0", "ć": "c\uffff1", "đ": "d\uffff0", "š": "s\uffff0", "ž": "z\uffff0"}
)


def alphabetical(name: str) -> str:
    """A key that sorts names as the Slovenian alphabet does; the English one is part of it."""
    return name.casefold().translate(_PLACES)
