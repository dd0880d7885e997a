"""What XML inside a document says, with whatever prefixes, quotes or entities it is written."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree

from .archive import parse

# What somebody has to click on and what a browser or a mail program opens without running it.
_OPENED = {"", "http", "https", "mailto", "tel", "ftp"}
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
# Browsers leave these out of an address before they read it.
_LEFT_OUT = re.compile(r"[\x00-\x20]")


class Part(NamedTuple):
    """An element: the namespace and local name of its tag, its attributes by local name."""

    space: str
    name: str
    attributes: dict[str, str]
    element: etree._Element


def parts(content: bytes) -> Iterator[Part]:
    """Every element of an XML document. Raises FileRefusedError when it is not well-formed."""
    for element in parse(content).iter(etree.Element):
        tag = etree.QName(element)
        attributes = {etree.QName(key).localname: str(each) for key, each in element.items()}
        yield Part(tag.namespace or "", tag.localname, attributes, element)


def scheme(target: str) -> str:
    """The scheme of an address in small letters; `unc` for a folder of another computer."""
    bare = _LEFT_OUT.sub("", target)
    if bare.startswith(("\\\\", "//")):
        return "unc"
    found = _SCHEME.match(bare)
    return found[1].lower() if found else ""


def may_be_linked(target: str) -> bool:
    """Whether a link may lead there: a page, an address for messages, a place in the document."""
    return scheme(target) in _OPENED


def is_outside(target: str) -> bool:
    """Whether something that is fetched from there is not in the document itself."""
    return scheme(target) not in {"", "data"}
