"""A light stemmer for Slovenian: it trims endings until none is left.

Nobody ships one. It works on folded words, so that a word typed without carons meets the same
stem. Its stems are keys and not words; what matters is that all forms of a word share one, which
trimming to the end gives even where a part of the stem looks like an ending (sistem → sist).
"""

import re

_VOWELS = "aeiou"

# Forms that no rule leads to the same stem.
_IRREGULAR = {
    form: stem
    for stem, forms in {
        "clovk": "clovek ljudje ljudi ljudem ljudmi ljudeh",
        "dan": "dan dne dneh dnem dnema dnemi dnev dneva dneve dnevi dnevih dnevom dnevov dnevu "
        "dni",
        "otrok": "otroci otrocih otroke otroki",
        "zascit": "zascita zasciti zascite zascito",
        "mater": "mati mater matere materi materjo materam materah materami",
        "imn": "ime imen imena imenih imenom imenoma imeni imenu",
        "ura": "ur ura urah uram urama urami ure uri uro",
        "hcer": "hci hcer hcere hceri hcerjo hceram hcerah hcerami",
    }.items()
    for form in forms.split()
}

# Endings, the longest first, each with the stem that has to stay before it.
_ENDINGS = [
    re.compile(f"^({stem})(?:{endings})$")
    for stem, endings in (
        # Verbs: sodelovati, sodeluje, sodeloval, prijaviti, prijavili, pomagajo.
        # A noun like zakonodajo only looks like one.
        (
            ".{4,}?",
            "(?:[eo]va|uje|[aei])(?:ti|l[aeio]|mo)|(?:[eo]va|[ai])[lm]|(?:uje|[ei]|(?<!od)a)jo|uje",
        ),
        (".{5,}", "ite"),
        # Nouns and adjectives: žrtvami, ranljivega, ukrepoma, državah, možnostmi.
        (".{3,}?", "[aei]mi|[aeio]ma|ega|emu|[ao]m|(?<!iz)em|[aei]h|im|ov"),
        (".{3,}st", "m[ai]"),
        (".{4,}", "ij"),
        # Soft stems alone have -ev in the genitive plural: storilcev, but žrtev.
        (".{2,}[cjsz]", "ev"),
        (".{3,}", "[aeiou]"),
    )
]


def stem(word: str) -> str:
    """The stem of a folded word; words of three letters and fewer stay as they are."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if len(word) <= 3:
        return word
    return _normal_end(_trim(word))


def _trim(word: str) -> str:
    while True:
        for ending in _ENDINGS:
            if found := ending.match(word):
                word = found[1]
                break
        else:
            return word


def _normal_end(stem: str) -> str:
    """Undo what endings do to the stem before them."""
    # pomočjo, inšpektorja: a j that belongs to the ending.
    if len(stem) > 3 and stem[-1] == "j" and stem[-2] not in _VOWELS + "ln":
        stem = stem[:-1]
    # žrtev – žrtve, center – centra: an e that comes and goes.
    if len(stem) > 3 and stem[-2] == "e" and stem[-1] not in _VOWELS and stem[-3] not in _VOWELS:
        stem = stem[:-2] + stem[-1]
    # delavec – delavka, tožilci – tožilke: one key for both.
    feminine = len(stem) > 3 and stem[-1] == "c" and stem[-2] not in _VOWELS
    return stem[:-1] + "k" if feminine else stem
