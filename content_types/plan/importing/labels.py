"""The labels of a plan in English and Slovenian, with their variants and typing errors."""

import re
from dataclasses import dataclass
from functools import lru_cache

from content_types.plan.enums import RoleKind
from content_types.plan.importing.spelling import distance

_ROLES: dict[RoleKind, str] = {
    RoleKind.RESPONSIBLE: (
        "responsible institution|responsible institutions|responsible authority"
        "|responsible authorities|responsible body|responsible bodies|responsible"
        "|institution responsible|lead institution|lead institutions|competent authority"
        "|competent authorities|responsible institution(s)"
        "|nosilec|nosilca|nosilci|nosilka|nosilke|nosilec naloge|nosilci naloge|nosilec ukrepa"
        "|nosilci ukrepa|nosilna institucija|nosilne institucije|odgovorna institucija"
        "|odgovorni instituciji|odgovorne institucije|odgovorni organ|odgovorni organi"
        "|odgovorni nosilec|odgovorni nosilci|pristojni organ|pristojni organi"
        "|pristojna institucija|pristojne institucije|pristojno ministrstvo|odgovorni"
    ),
    RoleKind.PARTICIPANT: (
        "participants|participant|participating institution|participating institutions"
        "|participating bodies|partners|partner institutions|cooperating institutions"
        "|sodelujoči|sodelujoča|sodelujoča institucija|sodelujoče institucije|sodelujoči organi"
        "|sodelujoči organ|drugi sodelujoči|sodelujejo|sodeluje|sodelujeta|udeleženci|partnerji"
    ),
    RoleKind.PROVIDER: (
        "provider|providers|provider(s)|service provider|service providers|contractor"
        "|contractors|implementing organisation|implementing organisations"
        "|izvajalec|izvajalca|izvajalci|izvajalka|izvajalke|izvajalec programa|izvajalec ukrepa"
        "|izvajalec naloge|izvajalec projekta|izvajalci programa|izvajalci projekta"
    ),
    RoleKind.FUNDER: (
        "funds provided by|funding provided by|funded by|financed by|funds are provided by"
        "|funder|funders|source of funds|financial resources provided by"
        "|sredstva zagotavlja|sredstva zagotavljata|sredstva zagotavljajo"
        "|finančna sredstva zagotavlja|finančna sredstva zagotavljata"
        "|finančna sredstva zagotavljajo|vir financiranja|viri financiranja|vir sredstev"
        "|viri sredstev|financer|financerja|financerji|financira|financirata|financirajo"
        "|finančna sredstva|sredstva|financiranje"
    ),
}
_TIMEFRAME = (
    "timeframe",
    "timeframes",
    "time frame",
    "time-frame",
    "timeline",
    "deadline",
    "deadlines",
    "time limit",
    "implementation period",
    "period of implementation",
    "rok",
    "roki",
    "rok izvedbe",
    "roki izvedbe",
    "rok za izvedbo",
    "rok izvajanja",
    "časovni okvir",
    "časovni okvir izvedbe",
    "časovnica",
    "čas izvedbe",
    "časovni rok",
    "časovno obdobje",
    "obdobje izvajanja",
    "obdobje izvedbe",
)
_PHRASES: dict[str, RoleKind | None] = {
    **{phrase: kind for kind, phrases in _ROLES.items() for phrase in phrases.split("|")},
    **dict.fromkeys(_TIMEFRAME),
}
_LONGEST_LABEL = max(map(len, _PHRASES)) + 4
_LONGEST_VALUE_WITHOUT_COLON = 300
_SHORTEST_FUZZY, _LONG_WORD = 6, 9
_FUZZY: dict[int, list[tuple[str, frozenset[str], int]]] = {}
for _phrase in _PHRASES:
    if len(_phrase) >= _SHORTEST_FUZZY:
        _edits = 2 if len(_phrase) >= _LONG_WORD else 1
        _FUZZY.setdefault(len(_phrase), []).append((_phrase, frozenset(_phrase), _edits))
_COLONS = r"\s*[:：;]+(?:\s*:)*\s*"
_SPLIT = re.compile(
    rf"^(?P<label>[^:：;\n]{{2,{_LONGEST_LABEL}}}?){_COLONS}(?P<rest>.*)$", re.DOTALL
)
_OBJECTIVE_WORDS = {
    "objective": False,
    "objectives": True,
    "goal": False,
    "goals": True,
    "cilj": False,
    "cilja": True,
    "cilji": True,
    "cilj ukrepa": False,
    "cilji ukrepa": True,
}
_OBJECTIVE = re.compile(
    r"^(?:(?P<before>\d{1,2})\s*[.)]\s*)?(?P<word>[^\W\d]+(?: ukrepa)?)"
    r"(?:\s*(?:št\.|no\.)?\s*(?P<after>\d{1,2})(?![\d%]))?(?P<sign>\s*[.:：;)]*(?:\s*:)?)\s*(?P<rest>.*)$",
    re.DOTALL | re.IGNORECASE,
)


@dataclass(frozen=True)
class Label:
    """A role's label (`kind`) or a timeframe's (`kind` is None), as written, and what follows."""

    kind: RoleKind | None
    written: str
    rest: str


@dataclass(frozen=True)
class ObjectiveLabel:
    """The label of an objective with its stated number; `plural` announces a list of them."""

    number: int | None
    written: str
    rest: str
    plural: bool


def read_label(text: str) -> Label | None:
    """The label that a paragraph or cell starts with, if it starts with one."""
    split = _SPLIT.match(text)
    if split:
        phrase = _known(split["label"])
        if phrase:
            return Label(_PHRASES[phrase], split["label"].strip(), split["rest"].strip())
        return None
    phrase = _known(text) if len(text) <= _LONGEST_LABEL else None
    if phrase:
        return Label(_PHRASES[phrase], text.strip(), "")
    return _without_colon(text)


def _without_colon(text: str) -> Label | None:
    """A label and its value in one line without a colon, as 'Nosilec Ministrstvo za zdravje'."""
    if len(text) > _LONGEST_VALUE_WITHOUT_COLON or text.endswith((".", "!", "?")):
        return None
    words = text.split(" ")
    for count in range(min(4, len(words) - 1), 0, -1):
        written, rest = " ".join(words[:count]), " ".join(words[count:])
        if written[:1].isupper() and written.casefold() in _PHRASES and _starts_a_value(rest):
            return Label(_PHRASES[written.casefold()], written, rest)
    return None


def _starts_a_value(rest: str) -> bool:
    return rest[:1].isupper() or rest[:1].isdigit()


@lru_cache(maxsize=4096)
def _known(written: str) -> str | None:
    phrase = " ".join(written.casefold().replace("\u00ad", "").split()).strip(" .*-–")
    if phrase in _PHRASES:
        return phrase
    slashed = re.split(r"\s*/\s*", phrase)[0]
    if slashed in _PHRASES:
        return slashed
    letters = frozenset(phrase)
    for length in range(len(phrase) - 2, len(phrase) + 3):
        for candidate, its_letters, allowed in _FUZZY.get(length, ()):
            # An edit changes at most two letters of the set: this spares most comparisons.
            near = len(letters ^ its_letters) <= 2 * allowed
            if near and distance(phrase, candidate, allowed) <= allowed:
                return candidate
    return None


def read_objective(text: str) -> ObjectiveLabel | None:
    """The label of an objective that a paragraph or cell starts with, if it starts with one."""
    match = _OBJECTIVE.match(text)
    if not match:
        return None
    plural = _objective_word(match["word"])
    if plural is None:
        return None
    number = match["before"] or match["after"]
    has_sign = bool(match["sign"].strip(" ."))
    if match["rest"] and not has_sign and not (number and _starts_a_value(match["rest"])):
        return None
    written = text[: match.start("rest")].strip()
    return ObjectiveLabel(int(number) if number else None, written, match["rest"].strip(), plural)


@lru_cache(maxsize=4096)
def _objective_word(written: str) -> bool | None:
    word = " ".join(written.casefold().split())
    if word in _OBJECTIVE_WORDS:
        return _OBJECTIVE_WORDS[word]
    for candidate, plural in _OBJECTIVE_WORDS.items():
        if len(candidate) >= _LONG_WORD and distance(word, candidate, 1) == 1:
            return plural  # two edits away are already other words: 'subjective'
    return None
