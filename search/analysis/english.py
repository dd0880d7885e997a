"""A light stemmer for English: plurals, -ing, -ed, and the doubled letters that they leave.

It works on folded words. `trafficking`, `trafficked` and `traffic` share a stem.
"""

_VOWELS = frozenset("aeiouy")

_IRREGULAR = {
    "children": "child",
    "men": "man",
    "women": "woman",
    "people": "person",
    "persons": "person",
    "lives": "life",
}


def stem(word: str) -> str:
    """The stem of a folded word; words of three letters and fewer stay as they are."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if len(word) <= 3:
        return word
    word = _without_verb_ending(_without_plural(word))
    if len(word) > 4 and word.endswith("e"):
        word = word[:-1]
    return word[:-1] + "i" if len(word) > 3 and word.endswith("y") else word


def _without_plural(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches", "shes", "zes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def _without_verb_ending(word: str) -> str:
    for ending in ("ing", "ed"):
        bare = word.removesuffix(ending)
        if bare == word or len(bare) < 3 or not _VOWELS & set(bare):
            continue
        if bare.endswith("i") and ending == "ed":
            return bare[:-1] + "y"
        if bare.endswith("ck") and bare[:-1].endswith("ic"):
            return bare[:-1]  # trafficking → traffic
        if bare[-1] == bare[-2] and bare[-1] not in "lsz":
            return bare[:-1]
        return bare
    return word
