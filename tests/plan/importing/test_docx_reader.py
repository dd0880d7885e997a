"""What Word can do to a paragraph or table, piece by piece."""

import io

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from content_types.plan.importing.document import Table
from content_types.plan.importing.docx_reader import read_docx
from tests.plan.importing.docx_documents import rewritten

NAMESPACES = (
    nsdecls("w", "r")
    + ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    + ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
WORDS = "<w:r><w:t xml:space='preserve'>{}</w:t></w:r>"


def element(xml):
    name = xml[1:].split(" ")[0].split(">")[0].split("/")[0]
    return parse_xml(xml.replace(f"<{name}", f"<{name} {NAMESPACES}", 1))


def document_of(*bodies, parts=None):
    """The read document of a package whose body has the given elements."""
    document = docx.Document()
    body = document.element.body
    for xml in bodies:
        body.insert(len(body) - 1, element(xml))
    buffer = io.BytesIO()
    document.save(buffer)
    data = rewritten(buffer.getvalue(), parts or {})
    return read_docx(data, "x.docx")


def texts(document):
    return [each.text for each in document.paragraphs() if each.text]


def p(content, properties=""):
    return f"<w:p><w:pPr>{properties}</w:pPr>{content}</w:p>"


def words(text):
    return WORDS.format(text)


def test_insertions_are_kept_deletions_dropped_and_both_noted():
    document = document_of(
        p(
            words("To ")
            + f"<w:ins>{words('velja')}</w:ins>"
            + "<w:del><w:r><w:delText>ne velja</w:delText></w:r></w:del>"
            + f"<w:moveTo>{words(' zdaj')}</w:moveTo>"
            + f"<w:moveFrom>{words('prej')}</w:moveFrom>"
        )
    )
    assert texts(document) == ["To velja zdaj"]
    noted = [(change.kind, change.text) for change in document.changes]
    assert noted == [
        ("inserted", "velja"),
        ("inserted", "zdaj"),
        ("deleted", "ne velja"),
        ("deleted", "prej"),
    ]


def test_a_deleted_paragraph_mark_joins_two_paragraphs():
    document = document_of(p(words("Prvi del "), "<w:rPr><w:del/></w:rPr>"), p(words("drugi del")))
    assert texts(document) == ["Prvi del drugi del"]


def test_a_deleted_row_is_left_out_and_noted():
    row = "<w:tr>{}<w:tc><w:p>{}</w:p></w:tc></w:tr>"
    document = document_of(
        "<w:tbl>"
        + row.format("", words("ostane"))
        + row.format("<w:trPr><w:del/></w:trPr>", words("odpade"))
        + "</w:tbl>"
    )
    assert texts(document) == ["ostane"]
    assert document.changes[0].text == "odpade"


def test_a_deleted_cell_is_left_out_and_the_place_of_a_deletion_is_its_row():
    cell = "<w:tc><w:tcPr>{}</w:tcPr><w:p>{}</w:p></w:tc>"
    kept = cell.format("", words("ostane"))
    document = document_of(
        f"<w:tbl><w:tr>{kept}{kept}</w:tr><w:tr>{kept}"
        + cell.format("<w:cellDel/>", words("odpade"))
        + "</w:tr></w:tbl>"
    )
    assert texts(document) == ["ostane"] * 3
    (change,) = document.changes
    assert (change.text, change.place.row) == ("odpade", 2)


def test_a_table_in_a_cell_parts_the_table_around_it():
    inner = f"<w:tbl><w:tr><w:tc><w:p>{words('znotraj')}</w:p></w:tc></w:tr></w:tbl>"
    cells = (words("prej"), words("okrog"), words("potem"))
    rows = [f"<w:tr><w:tc><w:p>{each}</w:p></w:tc></w:tr>" for each in cells]
    rows[1] = rows[1].replace("</w:tc>", f"{inner}<w:p/></w:tc>")
    document = document_of(f"<w:tbl>{''.join(rows)}</w:tbl>")
    assert texts(document) == ["prej", "okrog", "znotraj", "potem"]


def test_soft_breaks_part_lines_except_in_headings():
    line = words("1.1") + "<w:r><w:br/></w:r>" + words("Javnost")
    document = document_of(p(line), p(line, '<w:outlineLvl w:val="1"/>'))
    assert texts(document) == ["1.1", "Javnost", "1.1 Javnost"]


def test_links_fields_and_content_controls_show_their_text():
    document = document_of(
        p(
            f"<w:hyperlink>{words('povezava')}</w:hyperlink>"
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
            "<w:r><w:instrText> REF x </w:instrText></w:r>"
            '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
            + words(" polje")
            + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
            + f"<w:sdt><w:sdtContent>{words(' nadzor')}</w:sdtContent></w:sdt>"
        ),
        f"<w:sdt><w:sdtContent>{p(words('odstavek'))}</w:sdtContent></w:sdt>",
    )
    assert texts(document) == ["povezava polje nadzor", "odstavek"]


def test_special_characters_become_plain_ones():
    document = document_of(
        p(
            "<w:r><w:t>a\u00adb\u00a0c</w:t><w:tab/><w:t>d</w:t><w:noBreakHyphen/><w:t>e</w:t>"
            '<w:softHyphen/><w:sym w:font="Symbol" w:char="F0B7"/><w:sym w:char="zz"/></w:r>'
        )
    )
    assert texts(document) == ["ab c d-e·"]


def test_text_boxes_are_read_once():
    box = f"<w:txbxContent>{p(words('v okviru'))}</w:txbxContent>"
    document = document_of(
        p(
            words("sidro")
            + "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>"
            + box
            + "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>"
            + box
            + "</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
        )
    )
    assert texts(document) == ["sidro", "v okviru"]


def test_merged_cells_keep_their_columns():
    document = document_of(
        "<w:tbl><w:tr>"
        '<w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr><w:p>' + words("a") + "</w:p></w:tc>"
        '<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p>' + words("b") + "</w:p></w:tc>"
        "<w:tc><w:p>" + words("c") + "</w:p></w:tc></w:tr><w:tr>"
        "<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>"
        "<w:tc><w:p>" + words("d") + "</w:p></w:tc><w:tc><w:p/></w:tc>"
        "<w:tc><w:p>" + words("e") + "</w:p></w:tc></w:tr></w:tbl>"
    )
    (table,) = [block for block in document.blocks if isinstance(block, Table)]
    assert [row.texts for row in table.rows] == [("a", "b", "", "c"), ("", "d", "", "e")]
    assert [cell.continued for cell in table.rows[1].cells] == [True, False, False, False]


@pytest.mark.parametrize("between", ["", "<w:p/>", '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'])
def test_a_table_split_by_a_page_break_is_one(between):
    half = "<w:tbl><w:tr><w:tc><w:p>{}</w:p></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>"
    bodies = [half.format(words("1")), *filter(None, [between]), half.format(words("2"))]
    document = document_of(*bodies)
    tables = [block for block in document.blocks if isinstance(block, Table)]
    assert [len(table.rows) for table in tables] == [2]


def test_tables_with_text_between_them_or_other_columns_stay_apart():
    two = "<w:tbl><w:tr><w:tc><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>"
    three = two.replace("</w:tr>", "<w:tc><w:p/></w:tc></w:tr>")
    assert len([b for b in document_of(two, three).blocks if isinstance(b, Table)]) == 2
    apart = document_of(two, p(words("besedilo")), two)
    assert len([b for b in apart.blocks if isinstance(b, Table)]) == 2


NUMBERING = f"""<w:numbering {nsdecls("w")}>
<w:abstractNum w:abstractNumId="1">
<w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl>
<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/>
<w:lvlText w:val="%3)"/></w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:start w:val="1"/>
<w:numFmt w:val="decimal"/><w:lvlText w:val="Cilj %1:"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/>
<w:lvlText w:val="x"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="3"/></w:num>
<w:num w:numId="4"><w:abstractNumId w:val="1"/>
<w:lvlOverride w:ilvl="0"><w:startOverride w:val="8"/></w:lvlOverride></w:num>
</w:numbering>"""


def numbered(list_id, level):
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>'


def test_automatic_numbers_are_counted_as_word_shows_them():
    places = [
        (1, 0),
        (1, 1),
        (1, 1),
        (1, 2),
        (1, 0),
        (1, 1),
        (2, 0),
        (2, 0),
        (3, 0),
        (4, 0),
        (9, 0),
    ]
    document = document_of(
        *(p(words("x"), numbered(*place)) for place in places),
        parts={"word/numbering.xml": lambda _old: NUMBERING.encode()},
    )
    shown = [each.number for each in document.paragraphs() if each.text]
    assert shown == ["3.", "3.1", "3.2", "a)", "4.", "4.1", "Cilj 1:", "Cilj 2:", "", "8.", ""]
    assert [each.list_item for each in document.paragraphs() if each.text].count(True) == 1


def test_footnotes_and_endnotes_are_numbered_in_the_order_of_their_markers():
    def notes(kind, *pairs):
        inner = "".join(
            f'<w:{kind} w:id="{key}"><w:p>{words(text)}</w:p></w:{kind}>' for key, text in pairs
        )
        return f"<w:{kind}s {nsdecls('w')}>{inner}</w:{kind}s>".encode()

    document = document_of(
        p(
            words("ab")
            + '<w:r><w:endnoteReference w:id="7"/></w:r>'
            + words("cd")
            + '<w:r><w:footnoteReference w:id="5"/></w:r>'
        ),
        parts={
            "word/footnotes.xml": lambda _old: notes("footnote", (5, "spodaj"), (6, "brez")),
            "word/endnotes.xml": lambda _old: notes("endnote", (7, "https://example.org/a.")),
        },
    )
    assert [(note.number, note.text) for note in document.footnotes] == [
        (1, "https://example.org/a."),
        (2, "spodaj"),
        (3, "brez"),
    ]
    assert document.footnotes[0].urls == ("https://example.org/a",)
    (marked,) = [each for each in document.paragraphs() if each.marks]
    assert [(mark.offset, mark.note) for mark in marked.marks] == [(2, 1), (4, 2)]


def test_the_strict_variant_of_the_format_is_read():
    def strict(old):
        return old.replace(
            b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        )

    document = document_of(p(words("strogo")), parts={"word/document.xml": strict})
    assert texts(document) == ["strogo"]


def test_a_title_names_the_document_and_a_heading_names_places():
    document = docx.Document()
    document.add_heading("Akcijski načrt", level=0)
    document.add_heading("1 Preprečevanje", level=1)
    document.add_paragraph("Besedilo")
    buffer = io.BytesIO()
    document.save(buffer)
    found = read_docx(buffer.getvalue(), "x.docx")
    assert found.title == "Akcijski načrt"
    assert list(found.paragraphs())[-1].place.heading == "1 Preprečevanje"
