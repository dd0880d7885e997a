"""Styles and automatic numbers of a .docx."""

from dataclasses import dataclass

from docx.oxml.ns import qn

from content_types.plan.importing.docx_xml import Element, child, is_on, local, number, value

_DEEPEST = 9
_LONGEST_CHAIN = 20


@dataclass(frozen=True)
class Style:
    name: str
    based_on: str
    level: int | None
    list_id: int | None
    list_level: int | None


class Styles:
    """The paragraph styles; properties are inherited along `basedOn`."""

    def __init__(self, root: Element | None) -> None:
        self.styles: dict[str, Style] = {}
        for element in root.iter(qn("w:style")) if root is not None else ():
            outline = number(value(element, "pPr/outlineLvl"))
            self.styles[element.get(qn("w:styleId"), "")] = Style(
                name=(value(element, "name") or "").casefold(),
                based_on=value(element, "basedOn") or "",
                level=outline + 1 if outline is not None and 0 <= outline < _DEEPEST else None,
                list_id=number(value(element, "pPr/numPr/numId")),
                list_level=number(value(element, "pPr/numPr/ilvl")),
            )

    def chain(self, style_id: str) -> list[Style]:
        """A style and those that it is based on."""
        found: list[Style] = []
        while style_id in self.styles and len(found) < _LONGEST_CHAIN:
            found.append(self.styles[style_id])
            style_id = found[-1].based_on
        return found

    def name(self, style_id: str) -> str:
        return self.styles[style_id].name if style_id in self.styles else style_id.casefold()

    def level(self, style_id: str) -> int | None:
        """The level of a heading from 1, None for the styles of running text."""
        for style in self.chain(style_id):
            if style.level is not None:
                return style.level
            word, _space, digits = style.name.rpartition(" ")
            if word in ("heading", "naslov") and digits.isdigit() and 0 < int(digits) <= _DEEPEST:
                return int(digits)
        return None


@dataclass(frozen=True)
class _Level:
    start: int
    form: str
    text: str
    style: str


class Numbering:
    """Counts the automatic numbers while the paragraphs are read in order."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self.styles = styles
        self.abstracts: dict[int, dict[int, _Level]] = {}
        self.lists: dict[int, int] = {}
        self.restarts: dict[tuple[int, int], int] = {}
        self.counters: dict[int, dict[int, int]] = {}
        if root is None:
            return
        for element in root.iter(qn("w:abstractNum")):
            key = number(value(element, attribute="abstractNumId"))
            if key is not None:
                self.abstracts[key] = dict(_levels(element))
        for element in root.iter(qn("w:num")):
            self._list(element)

    def _list(self, element: Element) -> None:
        key = number(value(element, attribute="numId"))
        abstract = number(value(element, "abstractNumId"))
        if key is None or abstract is None:
            return
        self.lists[key] = abstract
        for override in element.iter(qn("w:lvlOverride")):
            level = number(value(override, attribute="ilvl"))
            start = number(value(override, "startOverride"))
            if level is not None and start is not None:
                self.restarts[key, level] = start

    def take(self, properties: Element | None, style_id: str) -> tuple[str, bool]:
        """The number that the paragraph shows ('' for none), and whether it is a bullet."""
        place = self._place(properties, style_id)
        if place is None:
            return "", False
        list_id, level = place
        levels = self.abstracts.get(self.lists.get(list_id, -1), {})
        form = levels.get(level)
        if form is None:
            return "", False
        counters = self._count(list_id, level, levels)
        if form.form == "bullet":
            return "", True
        return _shown(form.text, counters, levels), False

    def _place(self, properties: Element | None, style_id: str) -> tuple[int, int] | None:
        direct = child(properties, "numPr")
        list_id = number(value(direct, "numId")) if direct is not None else None
        level = number(value(direct, "ilvl")) if direct is not None else None
        for style in self.styles.chain(style_id):
            if list_id is None and style.list_id is not None:
                list_id = style.list_id
                level = style.list_level if level is None else level
        if not list_id:
            return None
        if level is None:
            levels = self.abstracts.get(self.lists.get(list_id, -1), {})
            level = next((key for key, each in levels.items() if each.style == style_id), 0)
        return list_id, level

    def _count(self, list_id: int, level: int, levels: dict[int, _Level]) -> dict[int, int]:
        counters = self.counters.setdefault(self.lists[list_id], {})
        restart = self.restarts.pop((list_id, level), None)
        if restart is not None:
            counters[level] = restart
        else:
            counters[level] = counters.get(level, levels[level].start - 1) + 1
        for deeper in [key for key in counters if key > level]:
            del counters[deeper]
        for higher in range(level):
            counters.setdefault(higher, levels[higher].start if higher in levels else 1)
        return counters


def _levels(abstract: Element) -> list[tuple[int, _Level]]:
    found = []
    for element in abstract:
        key = number(value(element, attribute="ilvl")) if local(element) == "lvl" else None
        if key is None or not 0 <= key < _DEEPEST:
            continue
        start = number(value(element, "start"))
        form = "decimal" if is_on(child(element, "isLgl")) else value(element, "numFmt")
        level = _Level(
            start=1 if start is None else start,
            form=form or "decimal",
            text=value(element, "lvlText") or "",
            style=value(element, "pStyle") or "",
        )
        found.append((key, level))
    return found


def _shown(text: str, counters: dict[int, int], levels: dict[int, _Level]) -> str:
    for level in range(_DEEPEST):
        if f"%{level + 1}" in text:
            form = levels[level].form if level in levels else "decimal"
            text = text.replace(f"%{level + 1}", _formatted(counters.get(level, 1), form))
    return text.strip()


def _formatted(count: int, form: str) -> str:
    if form in ("lowerLetter", "upperLetter") and 0 < count <= 26:
        letter = chr(ord("a") + count - 1)
        return letter if form == "lowerLetter" else letter.upper()
    if form in ("lowerRoman", "upperRoman") and 0 < count < 40:
        tens, ones = divmod(count, 10)
        units = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
        roman = "x" * tens + units[ones]
        return roman if form == "lowerRoman" else roman.upper()
    if form == "none":
        return ""
    return f"{count:02d}" if form == "decimalZero" else str(count)
