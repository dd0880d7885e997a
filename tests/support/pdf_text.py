"""The text of a PDF that a browser made, through the tables that map its glyphs to letters."""

import re
from pathlib import Path

import pikepdf

_PAIR = re.compile(rb"<([0-9A-Fa-f]+)> <([0-9A-Fa-f]+)>")
_RANGE = re.compile(rb"<([0-9A-Fa-f]+)> <([0-9A-Fa-f]+)> <([0-9A-Fa-f]+)>")


def text_of(path: Path) -> str:
    """All words of the document in the order in which they are drawn, without spaces."""
    with pikepdf.open(path) as document:
        return "".join(_text_of_page(page) for page in document.pages)


def _text_of_page(page: pikepdf.Page) -> str:
    fonts = {name: _letters(font) for name, font in page.resources.Font.items()}
    letters: dict[int, str] = {}
    found = []
    for instruction in pikepdf.parse_content_stream(page):
        operator, operands = str(instruction.operator), instruction.operands
        if operator == "Tf":
            letters = fonts[str(operands[0])]
        elif operator in {"Tj", "TJ"}:
            shown = operands[0] if operator == "TJ" else [operands[0]]
            parts = [bytes(part) for part in shown if isinstance(part, pikepdf.String)]
            found += [letters.get(code, "") for part in parts for code in _codes(part)]
    return "".join("".join(found).split())


def _codes(text: bytes) -> list[int]:
    """The glyphs of a string: two bytes each."""
    return [int.from_bytes(text[start : start + 2], "big") for start in range(0, len(text), 2)]


def _letters(font: pikepdf.Object) -> dict[int, str]:
    """Glyph → letter, from the font's table."""
    table = font.ToUnicode.read_bytes() if "/ToUnicode" in font else b""
    found = {}
    for section in re.findall(rb"beginbfrange(.*?)endbfrange", table, re.DOTALL):
        for first, last, letter in _RANGE.findall(section):
            for step in range(int(last, 16) - int(first, 16) + 1):
                found[int(first, 16) + step] = chr(int(letter, 16) + step)
    for section in re.findall(rb"beginbfchar(.*?)endbfchar", table, re.DOTALL):
        for code, letter in _PAIR.findall(section):
            found[int(code, 16)] = bytes.fromhex(letter.decode()).decode("utf-16-be")
    return found
