"""What could do something is found however it is written: by prefix, by entity, cut in parts."""

import zlib

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

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


def test_a_picture_that_was_packed_twice_loses_where_it_was_taken():
    def change(document):
        picture = document.make_stream(zlib.compress(samples.photograph()))
        picture.Type, picture.Subtype = Name.XObject, Name.Image
        picture.Filter = Array([Name.FlateDecode, Name.DCTDecode])
        document.pages[0].Resources = Dictionary(XObject=Dictionary(Im0=picture))

    found = stored(samples.pdf(change), "a.pdf")
    assert b"JFIF" in found
    assert b"Janez" not in found
