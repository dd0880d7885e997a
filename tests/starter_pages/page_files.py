"""Reads the starter pages as they are written, without Django."""

import re
import tomllib
from html.parser import HTMLParser
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "cms/site/starter"
INSTITUTIONS = ROOT / "content_types/registers/starter/institutions.toml"
SHARED = ROOT.parent / "shared"
LANGUAGES = {"sl", "en"}

PAGES = {
    path.stem: tomllib.loads(path.read_text(encoding="utf-8"))
    for path in sorted(FOLDER.glob("*.toml"))
}


def pairs(node, place=""):
    """Every pair of words in a page: (where it is, the dictionary with one text per language)."""
    if isinstance(node, dict):
        if LANGUAGES & node.keys():
            yield place, node
            return
        for name, child in node.items():
            yield from pairs(child, f"{place}.{name}" if place else name)
    elif isinstance(node, list):
        for position, child in enumerate(node):
            yield from pairs(child, f"{place}[{position}]")


def texts(key, rich=None):
    """Every text of a page: (where it is, language, text); formatted ones, plain ones or all."""
    return [
        (f"{place}.{code}", code, text)
        for place, pair in pairs(PAGES[key])
        for code, text in pair.items()
        if rich in (None, is_rich(place))
    ]


def is_rich(place):
    """Whether the words at this place are formatted text."""
    return place.startswith("body") and place.endswith(".text")


def visible(text):
    """What a reader sees of formatted text; blocks of text stand apart."""
    text = re.sub(r"</(?:p|li|h3|ul|ol)>\s*", "\n", text)
    return re.sub(r"<[^>]*>", "", text).strip()


def hrefs(text):
    return re.findall(r'href="([^"]*)"', text)


class Markup(HTMLParser):
    """Collects what is wrong with a formatted text, and its tags in order."""

    BLOCKS = {"p", "ul", "ol", "h3"}
    INLINE = {"strong", "em", "a"}
    INSIDE = {
        "ul": {"li"},
        "ol": {"li"},
        "p": INLINE,
        "li": INLINE,
        "h3": INLINE,
        "a": {"strong", "em"},
    }

    def __init__(self, text):
        super().__init__(convert_charrefs=False)
        self.open, self.tags, self.errors, self.filled = [], [], [], [True]
        self.feed(text)
        self.close()
        self.errors += [f"<{tag}> is not closed" for tag in self.open]

    def handle_starttag(self, tag, attrs):
        allowed = self.INSIDE.get(self.open[-1], {"em", "strong"}) if self.open else self.BLOCKS
        if tag not in allowed:
            self.errors.append(f"<{tag}> in <{self.open[-1] if self.open else 'nothing'}>")
        names = [name for name, _ in attrs]
        if names != (["href"] if tag == "a" else []):
            self.errors.append(f"attributes of <{tag}>: {names}")
        self.tags.append(tag)
        self.open.append(tag)
        self.filled[-1] = True
        self.filled.append(False)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.errors.append(f"</{tag}> closes nothing")
        elif not self.filled.pop():
            self.errors.append(f"<{tag}> is empty")

    def handle_startendtag(self, tag, attrs):
        self.errors.append(f"<{tag}/>")

    def handle_data(self, data):
        if not data.strip():
            return
        self.filled[-1] = True
        if not self.open or self.open[-1] in {"ul", "ol"}:
            self.errors.append(f"words outside a paragraph: {data.strip()}")

    def handle_entityref(self, name):
        self.errors.append(f"entity &{name};")

    def handle_charref(self, name):
        self.errors.append(f"entity &#{name};")

    def handle_comment(self, data):
        self.errors.append("a comment")
