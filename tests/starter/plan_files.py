"""Reads the starter registers and the starter plan as they are written, without Django."""

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
REGISTERS = ROOT / "content_types/registers/starter"
PLAN = ROOT / "content_types/plan/starter"
SHARED = ROOT.parent / "shared"
LANGUAGES = {"sl", "en"}
# Case forms exist in Slovenian only, a full form of the name of a region too.
SLOVENIAN_ONLY = {"genitive", "locative", "long_name"}
# An institution may be abbreviated in one language only.
EITHER = {"abbreviation"}


def read(path):
    return tomllib.loads(path.read_text(encoding="utf-8"))


FILES = {
    f"{folder.parent.name}/{path.stem}": read(path)
    for folder in (REGISTERS, PLAN)
    for path in sorted(folder.glob("*.toml"))
}
REGISTER = {
    path.stem: FILES[f"registers/{path.stem}"][path.stem] for path in REGISTERS.glob("*.toml")
}
KEYS = {name: {entry["key"] for entry in entries} for name, entries in REGISTER.items()}
SECTIONS = FILES["plan/plan"]["sections"]
SUBSECTIONS = [part for section in SECTIONS for part in section.get("subsections", [])]
MEASURES = [
    measure
    for section in SECTIONS
    for measure in FILES[f"plan/section_{section['number']}"]["measures"]
]
BUDGET = FILES["plan/budget"]


def records(node, place=""):
    """Every table of a file, with the place where it stands."""
    if isinstance(node, dict):
        yield place, node
        children = node.items()
    elif isinstance(node, list):
        children = enumerate(node)
    else:
        return
    for name, child in children:
        yield from records(child, f"{place}.{name}" if place else str(name))


def pairs(file):
    """Every text of a file: (where it is, its name, the dictionary with one text per language)."""
    for place, table in records(FILES[file]):
        for name, value in table.items():
            if isinstance(value, dict) and LANGUAGES & value.keys():
                yield f"{file}.{place}.{name}", name, value


def texts(file):
    """Every text that people see: (where it is, language, text); no slugs."""
    return [
        (f"{place}.{code}", code, text)
        for place, name, pair in pairs(file)
        if name != "slug"
        for code, text in pair.items()
    ]


def numerals(text):
    """The numbers of a text as digits, thousands joined: `5.000` and `5,000` are both `5000`."""
    found = re.findall(r"\d+(?:[.,]\d+)*", text)
    return sorted(re.sub(r"[.,](?=\d{3}(?!\d))", "", number) for number in found)


def groups(parts):
    """The label blocks that a measure's roles or timeframes come from: pairs (objective, kind)."""
    return {(part.get("objective"), part["kind"]) for part in parts}
