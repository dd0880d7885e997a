"""The names in a label block, parted at the commas and conjunctions that belong to no name.

'Ministry of Labour, Family, Social Affairs and Equal Opportunities, NGOs (A, B) and courts' has
three pieces. What a register knows is never cut; without one, the fields of ministries are known.
"""

import re
from collections.abc import Callable
from itertools import pairwise

_SEPARATORS = {
    "en": re.compile(r"\s*;\s*|\s*,\s+(?:(?:and|as well as)\s+)?|\s+(?:and|as well as)\s+"),
    "sl": re.compile(r"\s*;\s*|\s*,\s+(?:(?:in|ter|kot tudi)\s+)?|\s+(?:in|ter|kot tudi)\s+"),
}
_CONTINUES = re.compile(
    r"^(?:selected|which|who|that|including|in particular|especially|trained|qualified|engaged"
    r"|participating|as necessary|where necessary|izbran\w*|ki|kateri\w*|vključno|zlasti|predvsem"
    r"|usposobljen\w*|po potrebi|če)\b"
)
_ADJECTIVE_AT_END = re.compile(
    r"\b(?:non-governmental|governmental|nongovernmental|humanitarian|state|national|local|primary"
    r"|public|private|international|domestic|other|nevladn\w+|vladn\w+|humanitarn\w+|državn\w+"
    r"|secondary|district|regional|municipal|higher"
    r"|osnovn\w+|srednj\w+|javn\w+|zasebn\w+|mednarodn\w+|lokaln\w+|drug\w+|strokovn\w+"
    r"|narodn\w+|nacionaln\w+|splošn\w+|okrožn\w+|okrajn\w+|višj\w+|občinsk\w+|regionaln\w+"
    r"|osnovnošolsk\w+|srednješolsk\w+|visokošolsk\w+|univerzitetn\w+)$",
    re.IGNORECASE,
)
_OPEN_NAME = re.compile(
    r"\b(?:ministry|office|commission|institute|agency|service|directorate|network|centre"
    r"|ministrstv\w+|urad\w*|služb\w+|komisij\w+|agencij\w+|zavod\w*|mrež\w+|direktorat\w*)\b"
    r".*\b(?:of|for|za)\b",
    re.IGNORECASE,
)
_FIELD_WORDS = """
family social equal european tourism sport sports forestry food climate energy environment
environmental spatial innovation science higher education youth culture technology integration
fight combating human protection planning infrastructure affairs
družino družine družini socialne socialno enake enakih evropske evropskih turizem turizma šport
športa gozdarstvo gozdarstva prehrano prehrane podnebje podnebja energijo energije energetiko
okolje prostor prostora naravne znanost znanosti inovacije inovacij inovacijsko visoko
izobraževanje izobraževanja mladino mladine kulturo kulture integracijo integracije boj boja
človekove človekovih zaščito infrastrukturo tehnologijo raziskovanje
"""
_FIELDS = frozenset(_FIELD_WORDS.split())


def split_pieces(
    text: str, language: str, known: Callable[[str], bool] | None = None
) -> tuple[str, ...]:
    """The pieces of a block's text, in its order and wording.

    `known` says whether a wording is a name of the register; the longest such wording wins.
    """
    spans = _atoms(text, _SEPARATORS["sl" if language == "sl" else "en"])
    pieces: list[tuple[int, int]] = []
    position = 0
    while position < len(spans):
        last = _longest_known(text, spans, position, known)
        if last is None:
            last = position
            while last + 1 < len(spans) and _belongs_together(
                text[spans[position][0] : spans[last][1]],
                text[spans[last][1] : spans[last + 1][0]],
                text[slice(*spans[last + 1])],
            ):
                last += 1
        pieces.append((spans[position][0], spans[last][1]))
        position = last + 1
    return tuple(text[start:end].strip() for start, end in pieces)


def _atoms(text: str, separator: re.Pattern[str]) -> list[tuple[int, int]]:
    """The smallest parts: between the separators that stand outside of brackets."""
    cuts = [0]
    for match in separator.finditer(text):
        before = text[: match.start()]
        if before.count("(") <= before.count(")"):
            cuts += [match.start(), match.end()]
    cuts.append(len(text))
    spans = list(zip(cuts[0::2], cuts[1::2], strict=True))
    return [(start, end) for start, end in spans if text[start:end].strip()]


def _longest_known(
    text: str,
    spans: list[tuple[int, int]],
    position: int,
    known: Callable[[str], bool] | None,
) -> int | None:
    if known is None:
        return None
    for last in range(len(spans) - 1, position - 1, -1):
        if known(text[spans[position][0] : spans[last][1]]):
            if last + 1 < len(spans) and _CONTINUES.match(text[spans[last + 1][0] :]):
                return None
            return last
    return None


def _belongs_together(left: str, separator: str, right: str) -> bool:
    if _CONTINUES.match(right):
        return True
    if "," not in separator and _ADJECTIVE_AT_END.search(left):
        return True
    first = re.split(r"\W+", right.strip())[0]
    return bool(_OPEN_NAME.search(left)) and first.casefold() in _FIELDS


def joined_lines(lines: list[str]) -> str:
    """The lines of a block as one text: wrapped lines joined, others parted by semicolons."""
    if not lines:
        return ""
    text = lines[0]
    for before, line in pairwise(lines):
        wrapped = before.endswith((",", "–", "-")) or line[:1].islower()
        text += (" " if wrapped or before.endswith(";") else "; ") + line
    return text
