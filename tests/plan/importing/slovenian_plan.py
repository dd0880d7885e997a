"""An invented Slovenian plan in a short notation, from which documents of any layout are made.

`#` section, `##` subsection, `###` measure (number | title); `?` objective (label | text); `:`
label block (label | value), consecutive ones form one table; `*` item of a list; `!` heading of the
appendix; `$` row of the table of funding, `%` row of external funding; `^` footnote; `[n]` its
marker; other lines are paragraphs.
"""

import re
from dataclasses import dataclass
from pathlib import Path

NOTATION = Path(__file__).with_name("slovenian_plan.txt").read_text(encoding="utf-8")


@dataclass(frozen=True)
class Item:
    """A line of the notation: its sign ('' for a paragraph) and its parts."""

    sign: str
    parts: tuple[str, ...]

    @property
    def text(self) -> str:
        return self.parts[0]


def items(notation: str = NOTATION) -> list[Item]:
    found = []
    for line in notation.strip().splitlines():
        sign, _space, rest = line.partition(" ")
        if sign in ("#", "##", "###", "?", ":", "*", "$", "%", "^", "!"):
            found.append(Item(sign, tuple(part.strip() for part in rest.split("|"))))
        else:
            found.append(Item("", (line.strip(),)))
    return found


def short_notation() -> str:
    """The plan cut down to a few measures, for tests that write it many times."""
    lines = NOTATION.strip().splitlines()
    spot = {line.partition(" |")[0]: number for number, line in enumerate(lines)}
    appendix = next(number for number, line in enumerate(lines) if line.startswith("! "))
    introduction = lines[: spot["# 1"]]
    announced = re.sub(r"šest sklopov: [^.]*", "dva sklopa: Preprečevanje; Pomoč", introduction[1])
    return "\n".join(
        [
            *(introduction[0], announced, *introduction[2:]),
            *lines[spot["# 1"] : spot["## 1.2"]],
            *[
                line.replace("# 3 | Pomoč in zaščita", "# 2 | Pomoč")
                for line in _third(lines, spot)
            ],
            *lines[appendix:],
        ]
    )


def _third(lines: list[str], spot: dict[str, int]) -> list[str]:
    """The section 3 up to its second measure, as section 2."""
    return [line.replace("### 3.1", "### 2.1") for line in lines[spot["# 3"] : spot["### 3.2"]]]


def runs(notation: list[Item]) -> list[list[Item]]:
    """Consecutive items of one table together, every other item by itself."""
    groups: list[list[Item]] = []
    for item in notation:
        if item.sign in (":", "$", "%") and groups and groups[-1][0].sign == item.sign:
            groups[-1].append(item)
        else:
            groups.append([item])
    return groups
