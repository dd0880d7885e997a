"""What could do something is found however it is written: by prefix, by entity, cut in parts."""

import base64
import io
import struct
import zlib

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String
from PIL import Image

from tests.files import samples
from tests.files.taking import refused, stored, taken

WORDS = 'xmlns:q="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
SCRIPT = 'xmlns:q="urn:oasis:names:tc:opendocument:xmlns:script:1.0"'
XHTML = 'xmlns:q="http://www.w3.org/1999/xhtml"'
RELATIONS = "word/_rels/settings.xml.rels"


def word(inside):
    """A Word document with something at the start of its text."""
    return samples.with_text(
        samples.word(), "word/document.xml", b"<w:body>", b"<w:body>" + inside.encode()
    )


def field(*runs):
    cut = "".join(f"<w:r><w:instrText>{run}</w:instrText></w:r>" for run in runs)
    return word(f"<w:p>{cut}</w:p>")


class TestWord:
    @pytest.mark.parametrize(
        "content",
        [
            field("DDEA", "UTO c:\\x"),
            field("&#68;DEAUTO c:\\x"),
            word(f"<w:p {WORDS}><q:r><q:instrText>DDEAUTO x</q:instrText></q:r></w:p>"),
            field('INCLUDEPICTURE "https://example.org/x.png" \\d'),
            field('INCLUDETEXT "x.docx"'),
            field("LINK Excel.Sheet.12 x.xlsx"),
        ],
    )
    def test_fields_that_fetch_or_start_something(self, content):
        assert refused(content, "a.docx") == "outside"

    def test_other_fields_stay(self):
        assert taken(field("TOC \\o", " LINK"), "a.docx")

    def test_changes_with_the_name_of_who_made_them(self):
        change = word(f'<w:p {WORDS}><q:ins q:id="1" q:author="Janez"/></w:p>')
        assert refused(change, "a.docx") == "changes"

    @pytest.mark.parametrize(
        ("kind", "target", "mode", "code"),
        [
            ("attachedTemplate", "http://example.org/x.dotm", "", "template"),
            ("attachedTemplate", "http://example.org/x.dotm", "external", "template"),
            ("image", "http://example.org/x.png", "", "outside"),
            ("hyperlink", "\\\\example\\share", "External", "outside"),
            ("hyperlink", "ms-msdt:/id", "External", "outside"),
            ("hyperlink", "java\tscript:x", "External", "outside"),
            ("aFChunk", "/word/chunk.htm", "", "embedded"),
        ],
    )
    def test_relations(self, kind, target, mode, code):
        found = samples.relations((kind, target)).replace(b"External", mode.encode())
        assert refused(samples.with_entry(samples.word(), RELATIONS, found), "a.docx") == code

    def test_links_that_somebody_clicks_on_stay(self):
        links = ("https://www.gov.si/", "mailto:a@example.si", "tel:113", "#beseda")
        found = samples.relations(*(("hyperlink", link) for link in links))
        assert taken(samples.with_entry(samples.word(), RELATIONS, found), "a.docx")

    def test_the_people_who_commented_once_go(self):
        people = b'<w15:people xmlns:w15="x"><w15:person w15:author="Janez Novak"/></w15:people>'
        content = samples.with_entry(samples.word(), "word/people.xml", people)
        assert b"Janez" not in samples.entries_of(stored(content, "a.docx"))["word/people.xml"]


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (f"<q:event-listener {SCRIPT}/>", "macro"),
        ('<text:script script:language="JavaScript">x</text:script>', "macro"),
        ('<text:a xlink:href="vnd.sun.star.script:x?language=Basic">x</text:a>', "macro"),
        ("<draw:image xlink:href='http://example.org/x.png'/>", "outside"),
        ('<draw:image xlink:href="//example.org/x.png"/>', "outside"),
        ('<text:a xlink:href="file:///C:/x.exe">x</text:a>', "outside"),
    ],
)
def test_open_documents(body, code):
    assert refused(samples.opendocument(body.encode()), "a.odt") == code


@pytest.mark.parametrize(
    ("page", "code"),
    [
        (f"<q:script {XHTML}>x</q:script>", "script"),
        ('<a href="java&#115;cript:x">a</a>', "script"),
        ('<a href="data:text/html,x">a</a>', "script"),
        ('<link rel="stylesheet" href="http://example.org/x.css"/>', "outside"),
        ('<meta http-equiv="Refresh" content="0;url=http://example.org"/>', "outside"),
        ("<style>p { background: url(//example.org/x.png) }</style>", "outside"),
    ],
)
def test_publications(page, code):
    assert refused(samples.epub(page.encode()), "a.epub") == code


def test_words_of_a_publication_that_look_like_a_script_stay():
    assert taken(samples.epub(b"<p>Ob strani on = 'x', javascript: ime</p>"), "a.epub")


def action(**parts):
    return Dictionary({f"/{name}": value for name, value in parts.items()})


def at_opening(document):
    document.Root.OpenAction = action(S=Name.URI, URI=String("https://example.org/"))


def at_turning(document):
    address = action(S=Name.URI, URI=String("https://example.org/"))
    document.pages[0].obj.AA = Dictionary(O=address)


def linked(**parts):
    def add(document):
        link = Dictionary(Subtype=Name.Link, Rect=[0, 0, 9, 9], A=action(**parts))
        document.pages[0].obj.Annots = Array([document.make_indirect(link)])

    return add


def elsewhere(document):
    document.Root.Far = document.make_stream(b"")
    document.Root.Far.F = String("\\\\example\\share")


def signed(document):
    name = Dictionary(Type=Name.Sig, Name=String("Janez Novak"), Contents=String("x"))
    document.Root.Signature = document.make_indirect(name)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (at_opening, "pdf-action"),
        (at_turning, "pdf-action"),
        (linked(S=Name.GoToR, F=String("\\\\example\\x.pdf")), "pdf-action"),
        (linked(S=Name.URI, URI=String("file:///C:/Users/Janez/x.exe")), "pdf-action"),
        (linked(S=Name.URI, URI=String("java\tscript:x")), "pdf-script"),
        (elsewhere, "outside"),
        (signed, "pdf-signature"),
    ],
)
def test_pdf(change, code):
    assert refused(samples.pdf(change), "a.pdf") == code


def test_a_pdf_may_link_and_open_at_a_page():
    def change(document):
        linked(S=Name.URI, URI=String("https://www.gov.si/"))(document)
        document.Root.OpenAction = action(S=Name.GoTo, D=Array([0, Name.Fit]))

    assert taken(samples.pdf(change), "a.pdf")


XMP = b"""<x:xmpmeta xmlns:x="adobe:ns:meta/" x:xmptk="Janez"><!-- Janez --><rdf:RDF
xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="uuid:Janez"
xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" pdfaid:part="2"/></rdf:RDF></x:xmpmeta>"""


def test_names_around_the_metadata_of_a_pdf_go():
    def change(document):
        document.Root.Metadata = document.make_stream(XMP)

    with pikepdf.open(taken(samples.pdf(change), "a.pdf").file) as document:
        assert b"Janez" not in document.Root.Metadata.read_bytes()
        assert document.open_metadata()["pdfaid:part"] == "2"


def with_picture(content, *filters):
    """A PDF with a picture whose bytes are packed as `filters` say."""

    def change(document):
        picture = document.make_stream(content)
        picture.Type, picture.Subtype = Name.XObject, Name.Image
        picture.Filter = Array(filters)
        document.pages[0].Resources = Dictionary(XObject=Dictionary(Im0=picture))

    return samples.pdf(change)


@pytest.mark.parametrize(
    ("packed", "filters"),
    [
        (zlib.compress, [Name.FlateDecode]),
        (lambda raw: zlib.compress(zlib.compress(raw)), [Name.FlateDecode, Name.FlateDecode]),
        (lambda raw: base64.a85encode(raw) + b"~>", [Name.ASCII85Decode]),
        (lambda raw: raw.hex().encode() + b">", [Name.ASCIIHexDecode]),
        (
            lambda raw: base64.a85encode(zlib.compress(raw)) + b"~>",
            [Name.ASCII85Decode, Name.FlateDecode],
        ),
    ],
)
def test_a_picture_that_was_packed_once_more_loses_where_it_was_taken(packed, filters):
    content = packed(samples.photograph())
    found = stored(with_picture(content, *filters, Name.DCTDecode), "a.pdf")
    assert b"JFIF" in found
    assert b"Janez" not in found


def jpeg_2000():
    """A picture in JPEG 2000 with a box of metadata before its pixels."""
    data = io.BytesIO()
    Image.new("RGB", (40, 30), "teal").save(data, "JPEG2000")
    content, telling = data.getvalue(), b"Janez Novak, 46.05 N, 14.51 E"
    place = content.index(b"jp2c") - 4
    box = struct.pack(">I4s16s", 24 + len(telling), b"uuid", b"JpgTiffExif->JP2") + telling
    return content[:place] + box + content[place:]


def test_a_picture_in_jpeg_2000_loses_where_it_was_taken_and_can_still_be_seen():
    content = jpeg_2000()
    assert b"Janez" in content
    found = stored(with_picture(content, Name.JPXDecode), "a.pdf")
    assert b"Janez" not in found
    with pikepdf.open(io.BytesIO(found)) as document:
        raw = document.pages[0].Resources.XObject.Im0.read_raw_bytes()
    assert Image.open(io.BytesIO(bytes(raw))).convert("RGB").getpixel((5, 5)) == (0, 128, 128)


SVG = b"<svg xmlns='http://www.w3.org/2000/svg' xmlns:x='http://www.w3.org/1999/xlink'>%s</svg>"
NAMES = {"a.docx": "word/media/image1.svg", "a.odt": "Pictures/image1.svg"}


def with_inside(name, entry, content):
    base = samples.word() if name.endswith("docx") else samples.opendocument()
    return samples.with_entry(base, entry, content)


@pytest.mark.parametrize("name", NAMES)
class TestPicturesInsideDocuments:
    @pytest.mark.parametrize(
        ("drawing", "code"),
        [
            (b"<script>alert(1)</script>", "picture-script"),
            (b"<q:script xmlns:q='http://www.w3.org/2000/svg'/>", "picture-script"),
            (b"<rect onload='alert(1)'/>", "picture-script"),
            (b"<a x:href='java&#9;script:alert(1)'/>", "picture-script"),
            (b"<image x:href='https://example.org/x.png'/>", "outside"),
        ],
    )
    def test_drawings_that_act_are_refused(self, name, drawing, code):
        assert refused(with_inside(name, NAMES[name], SVG % drawing), name) == code

    def test_a_drawing_under_another_name_is_found(self, name):
        entry = NAMES[name].replace(".svg", ".bin")
        content = with_inside(name, entry, SVG % b"<script/>")
        assert refused(content, name) == "picture-script"

    def test_harmless_drawings_stay(self, name):
        drawing = SVG % b"<a x:href='https://example.org/'><rect width='3'/></a>"
        assert (
            b"example.org"
            in samples.entries_of(stored(with_inside(name, NAMES[name], drawing), name))[
                NAMES[name]
            ]
        )

    @pytest.mark.parametrize("head", [b"\0\0\0\x18ftypheic", b"\0\0\0\x18ftypavif"])
    def test_photographs_that_cannot_be_stripped_are_refused(self, name, head):
        entry = NAMES[name].replace(".svg", ".jpg")
        content = with_inside(name, entry, head + b"\0" * 40)
        assert refused(content, name) == "picture-metadata"

    def test_a_tiff_may_say_nothing_of_its_maker(self, name):
        entry, plain, telling = NAMES[name].replace(".svg", ".tiff"), io.BytesIO(), io.BytesIO()
        picture = Image.new("RGB", (20, 20), "teal")
        picture.save(plain, "TIFF")
        picture.save(telling, "TIFF", tiffinfo={315: "Janez Novak"})
        assert taken(with_inside(name, entry, plain.getvalue()), name)
        content = with_inside(name, entry, telling.getvalue())
        assert refused(content, name) == "picture-metadata"

    def test_a_webp_loses_where_it_was_taken(self, name):
        entry, data, exif = NAMES[name].replace(".svg", ".webp"), io.BytesIO(), Image.Exif()
        exif[315] = "Janez Novak"
        Image.new("RGB", (20, 20), "teal").save(data, "WEBP", exif=exif, lossless=True)
        assert b"Janez" in data.getvalue()
        found = samples.entries_of(stored(with_inside(name, entry, data.getvalue()), name))[entry]
        assert b"Janez" not in found
        picture = Image.open(io.BytesIO(found))
        assert picture.convert("RGB").getpixel((5, 5)) == (0, 128, 128)
        assert not picture.getexif()
