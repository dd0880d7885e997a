"""Mutated plans: whatever is done to a file, it is a plan or refused by one of our errors."""

import io
import zipfile
from functools import lru_cache

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from content_types.plan.importing.checks import check_plan
from content_types.plan.importing.coverage import placed_indices
from content_types.plan.importing.errors import ImportingError
from content_types.plan.importing.facade import FileInfo, read_plan
from content_types.plan.importing.parser import PlanParser
from content_types.plan.importing.reading import read_document
from content_types.plan.importing.report import build_report
from tests.plan.importing.docx_documents import LAYOUTS, docx_document
from tests.plan.importing.official import official_files
from tests.plan.importing.register import resolver
from tests.plan.importing.text_documents import text_document

COMMON = {"deadline": None, "suppress_health_check": [HealthCheck.too_slow]}


@lru_cache(maxsize=1)
def texts():
    seeds = official_files("000_*.txt")
    return [text_document(), *(path.read_text(encoding="utf-8") for path in seeds)]


@lru_cache(maxsize=1)
def packages():
    return [docx_document(LAYOUTS[name]) for name in ("tracked changes", "everything at once")]


def survive(data):
    """Read, check and report; only ImportingErrors may come out. True where a plan was read."""
    try:
        plan = read_plan(io.BytesIO(data), "plan")
    except ImportingError as error:
        message = str(error)
    else:
        message = ""
    if message:
        assert "plan" in message
        return False
    findings = check_plan(plan, resolver())
    report = build_report(plan, findings, {}, FileInfo("plan", "0" * 64), resolver())
    assert all(each["message"] and each["place"] for each in report["findings"])
    return True


PRINTED = st.characters(exclude_characters="\0")
SPAN = st.tuples(st.floats(0, 1), st.floats(0, 0.05))


@st.composite
def mutated_lines(draw):
    lines = texts()[draw(st.integers(0, len(texts()) - 1))].split("\n")
    for _time in range(draw(st.integers(1, 6))):
        start, length = draw(SPAN)
        first = int(start * len(lines))
        last = min(len(lines), first + 1 + int(length * len(lines)))
        part = lines[first:last]
        kind = draw(st.sampled_from(["delete", "double", "reverse", "move", "blank", "noise"]))
        if kind == "delete":
            lines[first:last] = []
        elif kind == "double":
            lines[first:last] = part * 2
        elif kind == "reverse":
            lines[first:last] = part[::-1]
        elif kind == "move":
            lines[first:last] = []
            target = int(draw(st.floats(0, 1)) * len(lines))
            lines[target:target] = part
        elif kind == "blank":
            lines[first:last] = [""] * len(part)
        else:
            # Zero bytes make a file binary, which is refused; mutated bytes see to that.
            lines.insert(first, draw(st.text(PRINTED, max_size=60)))
    return "\n".join(lines)


def loses_nothing(document):
    return document.indices() <= placed_indices(PlanParser(document, None).parse())


@settings(max_examples=60, **COMMON)
@given(mutated_lines())
def test_shuffled_doubled_and_deleted_lines_are_survived_and_nothing_is_lost(text):
    survive(text.encode("utf-8", errors="surrogatepass"))
    document = read_document(text.encode("utf-8", errors="replace") or b"x", "plan")
    assert loses_nothing(document)


@st.composite
def mutated_bytes(draw, sources):
    data = bytearray(sources[draw(st.integers(0, len(sources) - 1))])
    for _time in range(draw(st.integers(1, 12))):
        if not data:
            break
        position = int(draw(st.floats(0, 1)) * (len(data) - 1))
        kind = draw(st.sampled_from(["flip", "insert", "cut", "truncate"]))
        if kind == "flip":
            data[position] ^= draw(st.integers(1, 255))
        elif kind == "insert":
            data[position:position] = draw(st.binary(max_size=12))
        elif kind == "cut":
            del data[position : position + draw(st.integers(1, 400))]
        elif draw(st.integers(0, 9)) == 0:
            del data[max(1, position) :]
    return bytes(data)


@settings(max_examples=60, **COMMON)
@given(st.data())
def test_flipped_bytes_of_a_text(data):
    sources = [text.encode() for text in texts()]
    survive(data.draw(mutated_bytes(sources)))


@settings(max_examples=60, **COMMON)
@given(st.data())
def test_flipped_bytes_of_a_package(data):
    survive(data.draw(mutated_bytes(packages())))


PARTS = ["word/document.xml", "word/styles.xml", "word/numbering.xml", "word/footnotes.xml"]


def _row(texts):
    cells = (f"<w:tc><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>" for text in texts)
    return f"<w:tr>{''.join(cells)}</w:tr>"


SCRAPS = [
    b"<w:p/>",
    b"<w:tbl><w:tr/></w:tbl>",
    b"<w:tbl/>",
    b'<w:r><w:footnoteReference w:id="99"/></w:r>',
    b"<w:del><w:r><w:delText>x</w:delText></w:r></w:del>",
    b"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>1.1.1</w:t></w:r></w:p>",
    b'<w:p><w:pPr><w:numPr><w:ilvl w:val="8"/><w:numId w:val="77"/></w:numPr></w:pPr></w:p>',
    b'<w:p><w:pPr><w:outlineLvl w:val="-3"/></w:pPr><w:r><w:t>2.</w:t></w:r></w:p>',
    b"<w:sdt><w:sdtContent><w:p><w:r><w:t>Rok:</w:t></w:r></w:p></w:sdtContent></w:sdt>",
    b"<w:p><w:r><w:t>2025</w:t><w:br/><w:t>Cilj 9: 1.1</w:t></w:r></w:p>",
    *(
        f"<w:tbl>{''.join(map(_row, rows))}</w:tbl>".encode()
        for rows in (
            [
                ["\u0160t.", "Ukrep", "Nosilec", "Rok"],
                ["1.9", "X", "MNZ", ""],
                ["", "", "", "2025"],
            ],
            [["1.1 Naslov"], ["Nosilec"], ["MNZ"]],
            [["", "Leto", "Leto"], ["MNZ", "2025", "2026"], ["Skupaj MNZ", "1", "2 x 3"]],
        )
    ),
]
VALUES = [b"0", b"-1", b"99999999999999999999", b"x", b"", b"9", b"77"]


@st.composite
def mutated_parts(draw):
    """A package whose XML stays well-formed as a rule: elements put in, values replaced."""
    source = packages()[draw(st.integers(0, len(packages()) - 1))]
    part = draw(st.sampled_from(PARTS))
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(source)) as old, zipfile.ZipFile(buffer, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == part:
                content = _mutated(draw, content)
            new.writestr(name, content)
    return buffer.getvalue()


def _mutated(draw, content):
    for _time in range(draw(st.integers(1, 6))):
        if draw(st.booleans()):
            spots = [at for at in range(len(content)) if content.startswith(b"</w:p>", at)]
            if spots:
                at = draw(st.sampled_from(spots)) + len(b"</w:p>")
                content = content[:at] + draw(st.sampled_from(SCRAPS)) + content[at:]
        else:
            pieces = content.split(b'w:val="')
            if len(pieces) > 1:
                which = draw(st.integers(1, len(pieces) - 1))
                _old, _quote, rest = pieces[which].partition(b'"')
                pieces[which] = draw(st.sampled_from(VALUES)) + b'"' + rest
                content = b'w:val="'.join(pieces)
    return content


@settings(max_examples=60, **COMMON)
@given(mutated_parts())
def test_mutated_parts_of_a_package_are_survived_and_nothing_is_lost(data):
    survive(data)
    try:
        document = read_document(data, "plan")
    except ImportingError:
        return
    assert loses_nothing(document)


@settings(max_examples=100, **COMMON)
@given(st.binary(max_size=300))
def test_any_bytes(data):
    assert not survive(data)


def test_the_unmutated_files_are_plans():
    assert all(survive(text.encode()) for text in texts())
    assert all(survive(package) for package in packages())
