"""The invented plan as text, as the conversion from a word processor writes it."""

import re

from tests.plan.importing.slovenian_plan import Item, items, runs

_MARK = re.compile(r"\[(\d)\] ?")


def text_document(notation: list[Item] | None = None) -> str:
    return "".join(_written(group) for group in runs(notation or items()))


def _written(group: list[Item]) -> str:
    first = group[0]
    if first.sign in ("#", "##", "###"):
        return f"{first.parts[0]}\n{first.parts[1]}\n"
    if first.sign == "?":
        return f"{first.parts[0]}: \n{first.parts[1]}\n"
    if first.sign == ":":
        cells = "".join(f"\t{label}: \n\n\t{value}\n\n" for label, value in _pairs(group))
        return f"{cells}\n"
    if first.sign in ("$", "%"):
        rows = ["".join(f"\t{cell}\n" for cell in item.parts) for item in group]
        return "\n".join(rows) + "\n\n\n"
    if first.sign == "^":
        return f"\ufffd {_linked(first.text)}\n\n\n"
    if first.sign == "*":
        return f"· {first.text}\n\n"
    return _MARK.sub(_broken, first.text) + "\n\n"


def _pairs(group: list[Item]) -> list[tuple[str, str]]:
    return [(item.parts[0], item.parts[1]) for item in group]


def _linked(text: str) -> str:
    return re.sub(r"(https://\S+[^\s.])", '\ufffd HYPERLINK "\\1" \ufffd\\1\ufffd', text)


def _broken(match: re.Match[str]) -> str:
    """A marker is lost and leaves a line break; what follows keeps its space."""
    following = match.string[match.end() : match.end() + 1]
    return "\n" if following in ".,;" else "\n "
