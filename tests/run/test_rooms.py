"""Nobody imports what stands above: the order of docs/architecture.md, held to."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
# From top to bottom. Rooms of one line know nothing of each other.
ORDER = [
    ["cms.urls", "cms.run", "cms.settings"],
    ["cms.editorial", "cms.site", "search"],
    ["content_types.news"],
    ["content_types.campaigns"],
    ["content_types.materials"],
    ["content_types.training"],
    ["content_types.plan", "content_types.assistance"],
    ["content_types.registers"],
    ["cms.files", "cms.jobs"],
    ["cms.pages"],
    # Constants of the languages, which Django reads.
    ["cms.formats"],
]
LEVELS = {room: level for level, rooms in enumerate(ORDER) for room in rooms}


def room_of(module):
    """The room of a dotted name, None for a library's."""
    return next((room for room in LEVELS if f"{module}.".startswith(f"{room}.")), None)


def imported(path):
    """The dotted names that a file imports, also inside functions."""
    package = path.relative_to(ROOT).parent.parts
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else ()
            base = ".".join([*above, *filter(None, [node.module])])
            yield from (f"{base}.{alias.name}" for alias in node.names)


def upwards(path, own):
    """What `path` in the room `own` imports of rooms that do not stand below it."""
    found = ((name, room_of(name)) for name in imported(path))
    return [name for name, room in found if room and room != own and LEVELS[room] <= LEVELS[own]]


@pytest.mark.parametrize("room", LEVELS)
def test_a_room_imports_only_what_stands_below_it(room):
    folder = ROOT.joinpath(*room.split("."))
    files = list(folder.rglob("*.py")) or [folder.with_suffix(".py")]
    assert [f"{path.relative_to(ROOT)}: {n}" for path in files for n in upwards(path, room)] == []


def test_an_import_of_something_above_is_found():
    path = ROOT / "cms/site/apps.py"
    assert upwards(path, "cms.site") == []
    assert upwards(path, "cms.pages") != []


def test_every_room_has_its_place():
    folders = {
        ".".join(path.parent.relative_to(ROOT).parts)
        for top in ("cms", "content_types", "search")
        for path in ROOT.glob(f"{top}/*/__init__.py" if top != "search" else "search/__init__.py")
    }
    assert {room for room in folders if room_of(room) is None} == set()
