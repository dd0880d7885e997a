"""Names of people, and where a picture was taken, leave a file from whichever corner of it."""

import io
import struct

import pikepdf
import pytest
from PIL import Image

from tests.files import samples
from tests.files.taking import refused, stored, taken

NAME = b"Janez Novak"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
ABS_PATH = (
    b'<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
    b'<mc:Choice Requires="x15"><x15ac:absPath url="C:\\Users\\Janez Novak\\" xmlns:x15ac="http://'
    b'schemas.microsoft.com/office/spreadsheetml/2010/11/ac"/></mc:Choice></mc:AlternateContent>'
)


def test_what_a_document_was_in_office_does_not_stay_in_its_pdf():
    def add(document):
        with document.open_metadata(set_pikepdf_as_editor=False) as metadata:
            metadata["pdfx:_AuthorEmailDisplayName"] = NAME.decode()
            metadata["pdfx:GTS_PDFXVersion"] = "PDF/X-1:2001"

    with pikepdf.open(io.BytesIO(stored(samples.pdf(add), "a.pdf"))) as document:
        metadata = document.Root.Metadata.read_bytes()
    assert NAME not in metadata
    assert b"PDF/X-1:2001" in metadata


@pytest.mark.parametrize("change", ["rPrChange", "pPrChange", "cellIns", "numberingChange"])
def test_a_change_of_the_look_names_who_made_it(change):
    inside = f'<w:body xmlns:w="{W}"><w:p><w:{change} w:author="Janez Novak"/></w:p>'.encode()
    content = samples.with_text(samples.word(), "word/document.xml", b"<w:body>", inside)
    assert refused(content, "a.docx") == "changes"


@pytest.mark.parametrize(
    ("name", "entry"),
    [
        ("a.docx", "_xmlsignatures/sig1.xml"),
        ("a.odt", "META-INF/documentsignatures.xml"),
    ],
)
def test_a_signature_would_break_and_names_who_signed(name, entry):
    base = samples.word() if name == "a.docx" else samples.opendocument()
    content = samples.with_entry(base, entry, b"<Signature>CN=Janez Novak</Signature>")
    assert refused(content, name) == "signature"


def workbook(inside):
    base = samples.excel()
    start = samples.entries_of(base)["xl/workbook.xml"].partition(b"<workbookPr")[0]
    return samples.with_text(base, "xl/workbook.xml", start, start + inside)


@pytest.mark.parametrize(
    "content",
    [
        workbook(ABS_PATH),
        workbook(b'<fileSharing userName="Janez Novak"/>'),
        *(
            samples.with_entry(samples.excel(), name, entry)
            for name, entry in {
                "xl/revisions/userNames.xml": b'<users userName="Janez Novak"/>',
                "xl/revisions/revisionHeaders.xml": b'<headers userName="Janez Novak"/>',
                "xl/pivotCache/pivotCacheDefinition1.xml": b'<cache refreshedBy="Janez Novak"/>',
            }.items()
        ),
    ],
)
def test_a_table_does_not_say_who_used_it_and_in_which_folder(content):
    found = samples.entries_of(stored(content, "a.xlsx"))
    assert not [name for name, entry in found.items() if NAME in entry]
    assert b"<sheets>" in found["xl/workbook.xml"]


def test_slides_do_not_say_who_changed_them():
    said = b'<chgInfo><chgData name="Janez Novak" userId="S::janez.novak"/></chgInfo>'
    entries = {
        "[Content_Types].xml": b"<Types/>",
        "ppt/presentation.xml": b"<presentation/>",
        "ppt/changesInfos/changesInfo1.xml": said,
    }
    found = samples.entries_of(stored(samples.archive(entries), "a.pptx"))
    assert b"anez" not in found["ppt/changesInfos/changesInfo1.xml"]


def second_picture(photograph):
    """As telephones do it: a smaller picture with its own metadata behind the first."""
    start = photograph.index(b"\xff\xdb")
    segment = struct.pack(">2sH4s", b"\xff\xe2", 6, b"MPF\0")
    return photograph[:start] + segment + photograph[start:] + photograph


@pytest.mark.parametrize(
    "content",
    [
        samples.photograph() + samples.photograph(),
        second_picture(samples.photograph()),
        samples.photograph(progressive=True) + samples.photograph(),
        samples.photograph().replace(b"\xff\xe1", b"\xff\xff\xff\xe1", 1),
        samples.photograph("PNG") + b"\n",
        samples.photograph("PNG") + samples.photograph(),
        samples.photograph("WEBP") + b"\n",
    ],
)
def test_nothing_behind_or_before_a_picture_says_where_it_was_taken(content):
    assert NAME in content
    document = samples.with_entry(samples.word(), "word/media/image1.jpg", content)
    found = samples.entries_of(stored(document, "a.docx"))["word/media/image1.jpg"]
    assert NAME not in found
    picture = Image.open(io.BytesIO(found))
    picture.load()
    assert picture.size == (400, 300)
    assert not picture.getexif()


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_picture_that_was_cut_off_says_nothing(kind):
    document = samples.with_entry(
        samples.word(), "word/media/image1.jpg", samples.photograph(kind)[:120]
    )
    assert (
        NAME
        not in samples.entries_of(taken(document, "a.docx").file.read())["word/media/image1.jpg"]
    )


def notes(words):
    said = f"<comments><authors><author>Janez Novak</author></authors><t>{words}</t></comments>"
    return samples.with_entry(samples.excel(), "xl/comments1.xml", said.encode())


def test_the_author_of_a_note_in_a_table_goes_but_not_out_of_its_words():
    found = samples.entries_of(stored(notes("Preveri!"), "a.xlsx"))["xl/comments1.xml"]
    assert NAME not in found
    assert b"Preveri!" in found
    assert refused(notes("Janez Novak:"), "a.xlsx") == "changes"


def test_changes_in_an_open_table_name_who_made_them():
    change = b"<table:tracked-changes><office:change-info><dc:creator>Janez Novak</dc:creator>"
    closed = change + b"</office:change-info></table:tracked-changes>"
    table = b'<x xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0">' + closed + b"</x>"
    assert refused(samples.opendocument(table, "spreadsheet"), "a.ods") == "changes"
