"""Short ways into WordprocessingML."""

from collections.abc import Iterator
from typing import TypeAlias

from docx.oxml.ns import qn
from lxml import etree

Element: TypeAlias = etree._Element


def local(element: Element) -> str:
    """The name of an element without its namespace; empty for what is none."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def child(element: Element | None, path: str) -> Element | None:
    """The first descendant along a path of w: names ('pPr/numPr/numId')."""
    for name in path.split("/"):
        if element is None:
            return None
        element = element.find(qn(f"w:{name}"))
    return element


def value(element: Element | None, path: str = "", attribute: str = "val") -> str | None:
    """An attribute of an element or of its descendant along a path; None without it."""
    found = child(element, path) if path else element
    return None if found is None else found.get(qn(f"w:{attribute}"))


def number(text: str | None) -> int | None:
    """A whole number of an attribute; None for anything else."""
    if text is None or len(text) > 9:
        return None
    try:
        return int(text)
    except ValueError:
        return None


def is_on(element: Element | None) -> bool:
    """Whether a switch such as w:tblHeader is there and not turned off."""
    return element is not None and value(element) not in ("0", "false", "off")


def wrapped(element: Element, wanted: frozenset[str]) -> Iterator[Element]:
    """Children of the wanted names, also those inside content controls and tracked insertions."""
    for each in element:
        name = local(each)
        if name in wanted:
            yield each
        elif name in _WRAPPERS:
            yield from wrapped(each, wanted)
        elif name == "sdt":
            content = child(each, "sdtContent")
            if content is not None:
                yield from wrapped(content, wanted)


_WRAPPERS = frozenset({"ins", "moveTo", "customXml", "smartTag", "sdtContent"})
