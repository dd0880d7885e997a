"""The names in a label block, parted at the commas and conjunctions that belong to no name.

'Ministry of Labour, Family, Social Affairs and Equal Opportunities, NGOs (A, B) and courts' has
three pieces. What a register knows is never cut; without one, the fields of ministries are known.
"""

import re
from collections.abc import Callable
from itertools import pairwise

from content_types.plan.importing.unknown_names import is_one_name
from content_types.plan.money import names_nobody

_SEPARATORS = {
    "en": re.compile(r"\s*;\s*|\s+/\s+|\s*,\s+(?:(?:and|as well as)\s+)?|\s+(?:and|as well as)\s+"),
    "sl": re.compile(
        r"\s*;\s*|\s+/\s+|\s*,\s+(?:(?:in|ter|kot tudi)\s+)?|\s+(?:in|ter|kot tudi)\s+"
    ),
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
                known=_longest_known(text, spans, last + 1, known) is not None,
                language=language,
            ):
                last += 1
        while last + 1 < len(spans) and _is_amount(text[slice(*spans[last + 1])]):
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


def _belongs_together(left: str, separator: str, right: str, *, known: bool, language: str) -> bool:
    """Whether what a separator parts is one piece; `known` says that a known name follows it."""
    if _CONTINUES.match(right):
        return True
    if known or ";" in separator or "/" in separator:
        return False
    if "," not in separator and _ADJECTIVE_AT_END.search(left):
        return True
    return is_one_name(left, right, by_comma="," in separator, language=language)


def _is_amount(piece: str) -> bool:
    """Whether a piece is the share of the funder named before it."""
    return any(each.isdigit() for each in piece) and names_nobody(piece)


def joined_lines(lines: list[str]) -> str:
    """The lines of a block as one text: wrapped lines joined, others parted by semicolons."""
    if not lines:
        return ""
    text = lines[0]
    for before, line in pairwise(lines):
        wrapped = before.endswith((",", "–", "-")) or line[:1].islower()
        text += (" " if wrapped or before.endswith(";") else "; ") + line
    return text
