"""Documents are taken without the names of their makers; what could do something is refused."""

import pytest

from cms.files.kinds import KINDS
from tests.files import samples
from tests.files.taking import refused, stored, taken


@pytest.mark.parametrize(
    ("content", "name", "kind"),
    [
        (samples.pdf(), "a.pdf", "pdf"),
        (samples.word(), "a.docx", "docx"),
        (samples.excel(), "a.xlsx", "xlsx"),
        (samples.opendocument(), "a.odt", "odt"),
        (samples.opendocument(mimetype="spreadsheet"), "a.ods", "ods"),
        (samples.epub(), "a.epub", "epub"),
        ("regija;število\n".encode(), "a.csv", "csv"),
        ("številka".encode("cp1250"), "a.txt", "txt"),
        (samples.mp3(), "a.MP3", "mp3"),
    ],
)
def test_each_kind_is_known_by_its_content(content, name, kind):
    checked = taken(content, name)
    assert checked.kind is KINDS[kind]
    assert len(checked.checksum) == 64


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (samples.pdf(), "a.pdf"),
        (samples.word(), "a.docx"),
        (samples.excel(), "a.xlsx"),
        (samples.opendocument(), "a.odt"),
        (samples.mp3(), "a.mp3"),
    ],
)
def test_the_names_of_its_makers_go(content, name):
    entries = [stored(content, name)]
    if entries[0].startswith(b"PK"):
        entries = samples.entries_of(entries[0]).values()
    for entry in entries:
        for word in ("Janez", "Micka", "Podjetje"):
            assert word.encode() not in entry


class TestOffice:
    def test_what_it_is_called_stays(self):
        core = samples.entries_of(stored(samples.word(), "a.docx"))["docProps/core.xml"]
        assert b"Navodila" in core

    def test_pictures_inside_lose_where_they_were_taken(self):
        source = samples.word(image=samples.photograph())
        assert any(b"Janez" in entry for entry in samples.entries_of(source).values())
        found = samples.entries_of(stored(source, "a.docx"))
        assert not any(b"Janez" in entry for entry in found.values())
        assert any(entry.startswith(b"\xff\xd8\xff") for entry in found.values())

    def test_word_reads_what_is_stored(self):
        import docx

        document = docx.Document(taken(samples.word("Besedilo č"), "a.docx").file)
        assert document.paragraphs[0].text == "Besedilo č"

    @pytest.mark.parametrize(
        ("name", "entry", "code"),
        [
            ("word/vbaProject.bin", b"x", "macro"),
            ("customUI/customUI.xml", b"<x/>", "macro"),
            ("word/embeddings/oleObject1.bin", b"x", "embedded"),
            ("word/embeddings/program.exe", b"x", "embedded"),
            ("word/embeddings/book.xlsm", b"x", "macro"),
            ("word/activeX/activeX1.xml", b"<x/>", "embedded"),
            ("word/_rels/settings.xml.rels", samples.relations(
                ("attachedTemplate", "http://example.org/t.dotm")), "template"),
            ("word/_rels/document.xml.rels", samples.relations(
                ("image", "http://example.org/pixel.png")), "outside"),
            ("word/_rels/document.xml.rels", samples.relations(
                ("hyperlink", "file:///C:/secret")), "outside"),
            ("word/comments.xml", b'<w:comments xmlns:w="w"><w:comment w:id="0"/></w:comments>',
                "changes"),
            ("word/document.xml", b'<w:p xmlns:w="w"><w:ins w:id="1" w:author="Janez"/></w:p>',
                "changes"),
            ("word/document.xml", b'<w:p xmlns:w="w"><w:instrText>DDEAUTO x</w:instrText></w:p>',
                "outside"),
            ("word/document.xml", '<?xml version="1.0" encoding="UTF-16"?><w/>'.encode("utf-16"),
                "text"),
            ("../../etc/passwd", b"x", "damaged"),
        ],
    )  # fmt: skip
    def test_what_could_do_something_is_refused(self, name, entry, code):
        assert refused(samples.with_entry(samples.word(), name, entry), "a.docx") == code

    def test_a_link_to_a_page_is_harmless(self):
        part = samples.relations(("hyperlink", "https://www.gov.si/"))
        assert taken(samples.with_entry(samples.word(), "word/_rels/x.rels", part), "a.docx")

    def test_a_document_of_the_macro_kind_is_refused_under_any_name(self):
        source = samples.with_text(
            samples.word(),
            "[Content_Types].xml",
            b"officedocument.wordprocessingml.document.main",
            b"ms-word.document.macroEnabled.main",
        )
        assert refused(source, "a.docx") == "macro"

    def test_the_table_behind_a_chart_is_checked_and_stripped_too(self):
        name = "word/embeddings/Microsoft_Excel_Worksheet.xlsx"
        source = samples.with_entry(samples.word(), name, samples.excel())
        found = samples.entries_of(stored(source, "a.docx"))
        inner = samples.entries_of(found[name])
        assert b"Janez" not in inner["docProps/core.xml"]
        bad = samples.with_entry(samples.excel(), "xl/vbaProject.bin", b"x")
        assert refused(samples.with_entry(samples.word(), name, bad), "a.docx") == "macro"

    def test_an_old_document_is_refused_with_the_way_out(self):
        assert refused(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "a.doc") == "old-office"

    @pytest.mark.parametrize("keep", [0.3, 0.9])
    def test_half_an_archive_is_refused(self, keep):
        source = samples.word()
        assert refused(source[: int(len(source) * keep)], "a.docx") == "damaged"

    def test_a_bomb_is_refused_before_it_is_unpacked(self):
        source = samples.with_entry(samples.word(), "word/media/a.bmp", b"\0" * 50_000_000)
        assert len(source) < 200_000
        assert refused(source, "a.docx") == "bomb"


class TestOpenDocument:
    @pytest.mark.parametrize(
        ("more", "code"),
        [
            ({"Basic/Standard/Module1.xml": b"<x/>"}, "macro"),
            ({"Scripts/python/x.py": b"x"}, "macro"),
            ({"body": b"<script:event-listener/>"}, "macro"),
            ({"body": b'<draw:object-ole xlink:href="x"/>'}, "embedded"),
            ({"body": b"<draw:floating-frame/>"}, "embedded"),
            ({"body": b'<draw:image xlink:href="http://example.org/x.png"/>'}, "outside"),
            ({"body": b"<text:changed-region/>"}, "changes"),
            ({"body": b"<office:annotation/>"}, "changes"),
            ({"META-INF/manifest.xml": b"<m><encryption-data/></m>"}, "password"),
        ],
    )
    def test_what_could_do_something_is_refused(self, more, code):
        assert refused(samples.opendocument(**more), "a.odt") == code

    def test_what_it_is_called_stays_and_its_kind_comes_first(self):
        found = samples.entries_of(stored(samples.opendocument(), "a.odt"))
        assert next(iter(found)) == "mimetype"
        assert b"Navodila" in found["meta.xml"]


class TestPublication:
    @pytest.mark.parametrize(
        ("more", "code"),
        [
            ({"page": b"<script>x</script>"}, "script"),
            ({"page": b'<p onclick="x()">x</p>'}, "script"),
            ({"page": b'<a href="javascript:x()">x</a>'}, "script"),
            ({"EPUB/x.js": b"x"}, "script"),
            ({"page": b'<iframe src="x"></iframe>'}, "outside"),
            ({"page": b'<img src="https://example.org/x.png"/>'}, "outside"),
            ({"META-INF/encryption.xml": b'<e Algorithm="http://www.w3.org/aes"/>'}, "password"),
        ],
    )
    def test_scripts_and_what_is_fetched_are_refused(self, more, code):
        assert refused(samples.epub(**more), "a.epub") == code

    def test_links_are_harmless(self):
        page = b'<p>A section on <a href="https://www.gov.si/">law</a></p>'
        assert taken(samples.epub(page=page), "a.epub")


class TestOthers:
    def test_text_becomes_utf_8(self):
        for encoding in ("utf-8", "utf-8-sig", "utf-16", "cp1250"):
            assert stored("šola – žoga".encode(encoding), "a.txt").decode() == "šola – žoga"

    def test_the_sound_alone_is_stored(self):
        assert stored(samples.mp3(), "a.mp3") == samples.FRAME * 6

    @pytest.mark.parametrize(
        ("content", "name", "code"),
        [
            (b"a\x00b", "a.txt", "unknown"),
            (b"x" * 5000 + b"\x01", "a.txt", "text"),
            (b"<html><script>", "a.txt", "page"),
            (b"<svg>", "a.csv", "svg"),
            (samples.archive({"a.txt": b"x"}), "a.zip", "unknown"),
            (samples.pdf(), "a.docx", "extension"),
            (samples.word(), "a.pdf", "extension"),
            (samples.word(), "a.docm", "extension"),
            (b"ID3\x04\0\0\0\0\0\x05" + b"x" * 900, "a.mp3", "damaged"),
            (b"\xff\xfb\x90\x00 too short", "a.mp3", "damaged"),
            (samples.photograph(), "a.jpg", "unknown"),
        ],
    )
    def test_all_else_is_refused_with_the_reason(self, content, name, code):
        assert refused(content, name) == code
