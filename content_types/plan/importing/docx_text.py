"""The text of one paragraph of a .docx: what a reader of the final version sees."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from docx.oxml.ns import qn

from content_types.plan.importing.docx_xml import Element, child, local, value

_TRANSPARENT_NAMES = "hyperlink smartTag customXml fldSimple sdtContent bdo dir ruby rubyBase"
_TRANSPARENT = frozenset(_TRANSPARENT_NAMES.split())
_ADDED = frozenset({"ins", "moveTo"})
_REMOVED = frozenset({"del", "moveFrom"})
_CHARACTERS = {"tab": " ", "ptab": " ", "cr": "\n", "noBreakHyphen": "-", "softHyphen": ""}
_NOTES = {"footnoteReference": "footnote", "endnoteReference": "endnote"}
_BULLET_SYMBOL = "·"
_DEEPEST = 60


@dataclass
class ParagraphText:
    """Text with '\\n' for soft breaks, the notes that it refers to, its changes and text boxes.

    `notes` holds (offset in `text`, 'footnote' or 'endnote', id); `added` and `removed` the words
    of tracked changes.
    """

    text: str = ""
    notes: list[tuple[int, str, str]] = field(default_factory=list)
    added: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    links: list[str] = field(default_factory=list)


def paragraph_text(paragraph: Element) -> ParagraphText:
    found = ParagraphText()
    _walk(paragraph, found, 0)
    return found


def mark_is_deleted(paragraph: Element) -> bool:
    """Whether a tracked deletion joins the paragraph to the next one."""
    return child(paragraph, "pPr/rPr/del") is not None


def _walk(element: Element, found: ParagraphText, depth: int) -> None:
    if depth > _DEEPEST:
        return
    for each in element:
        name = local(each)
        if name == "r":
            _run(each, found, depth)
        elif name in _ADDED:
            before = len(found.text)
            _walk(each, found, depth + 1)
            found.added += filter(None, [found.text[before:].strip()])
        elif name in _REMOVED:
            found.removed += filter(None, ["".join(_all_text(each)).strip()])
        elif name == "sdt":
            content = child(each, "sdtContent")
            if content is not None:
                _walk(content, found, depth + 1)
        elif name in _TRANSPARENT:
            identifier = each.get(qn("r:id"))
            found.links += [identifier] if identifier else []
            _walk(each, found, depth + 1)
        elif name == "AlternateContent":
            _alternate(each, found, depth)


def _run(run: Element, found: ParagraphText, depth: int) -> None:
    for each in run:
        name = local(each)
        if name == "t":
            found.text += each.text or ""
        elif name == "br":
            found.text += "\n"
        elif name in _CHARACTERS:
            found.text += _CHARACTERS[name]
        elif name in _NOTES:
            identifier = value(each, attribute="id") or ""
            found.notes.append((len(found.text), _NOTES[name], identifier))
        elif name == "sym":
            found.text += _symbol(value(each, attribute="char") or "")
        elif name == "AlternateContent":
            _alternate(each, found, depth)
        elif name in ("drawing", "pict", "object"):
            found.boxes += each.iter(qn("w:txbxContent"))
        elif name == "r":
            _run(each, found, depth + 1)


def _alternate(element: Element, found: ParagraphText, depth: int) -> None:
    """One of the alternatives of a drawing: the first that has text, as both say the same."""
    for option in element:
        if local(option) in ("Choice", "Fallback"):
            before = (len(found.boxes), len(found.text))
            found.boxes += option.iter(qn("w:txbxContent"))
            if len(found.boxes) == before[0]:
                _run(option, found, depth + 1)
            if (len(found.boxes), len(found.text)) != before:
                return


def _symbol(code: str) -> str:
    try:
        point = int(code, 16)
    except ValueError:
        return ""
    if 0xF000 <= point <= 0xF0FF:  # the private area where symbol fonts keep their bullets
        return _BULLET_SYMBOL
    return chr(point) if 32 <= point < 0xD800 else ""


def _all_text(element: Element) -> Iterator[str]:
    for each in element.iter(qn("w:delText"), qn("w:t")):
        yield each.text or ""
