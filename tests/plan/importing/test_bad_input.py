"""Files that are no plan: each is refused with one clear error, and never with another one."""

import io
import zipfile

import docx
import pytest
from django.utils import translation

from content_types.plan.importing import errors
from content_types.plan.importing.facade import file_info, read_plan
from content_types.plan.importing.reading import MOST_BYTES
from tests.plan.importing.docx_documents import Layout, docx_document, rewritten
from tests.plan.importing.official import official_files
from tests.plan.importing.text_documents import text_document

TEXT = text_document()


def refused(data, kind, name="nacrt"):
    with pytest.raises(errors.ImportingError) as caught:
        read_plan(io.BytesIO(data), name)
    assert type(caught.value) is kind
    for language in ("en", "sl"):
        with translation.override(language):
            message = str(caught.value)
        assert name in message
        assert "%(" not in message
    return caught.value


@pytest.fixture(scope="module")
def package():
    return docx_document(Layout())


@pytest.mark.parametrize("data", [b"", b"  \n\t\n ", b"\xef\xbb\xbf"])
def test_an_empty_file(data):
    refused(data, errors.EmptyFileError)


def test_a_file_that_is_not_there():
    with pytest.raises(errors.FileUnreadableError):
        read_plan("/nonexistent/plan.docx", "plan.docx")


def test_a_folder_and_a_name_with_nul(tmp_path):
    for source in (tmp_path, "a\0b"):
        with pytest.raises(errors.FileUnreadableError):
            read_plan(source, "plan.docx")


def test_a_huge_file_is_refused_by_its_size_before_it_is_read(tmp_path):
    path = tmp_path / "plan.txt"
    with path.open("wb") as file:
        file.truncate(200 * 1024 * 1024)
    with pytest.raises(errors.FileTooLargeError) as caught:
        read_plan(path, path.name)
    assert caught.value.params["size"] == 200


def test_a_huge_text_is_refused_before_it_is_decoded():
    error = refused(b"a " * (3 * 1024 * 1024), errors.FileTooLargeError)
    assert error.params["limit"] == 5


def test_a_huge_upload_is_refused_by_its_size_before_it_is_read():
    class Upload(io.BytesIO):
        size = MOST_BYTES + 1

        def read(self, *_arguments):
            raise AssertionError("the upload was read")

    with pytest.raises(errors.FileTooLargeError):
        read_plan(Upload(), "plan.txt")


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.7\n%...",
        b"{\\rtf1 plan}",
        b"\x89PNG\r\n\x1a\n",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600,
        b"<html><body>plan</body></html>",
        b"<!doctype html>\n<html>",
        b"<!DOCTYPE HTML PUBLIC>",
        bytes(range(256)) * 20,
        b"\x7fELF" + b"\0" * 100,
    ],
)
def test_other_formats_are_named(data):
    refused(data, errors.UnsupportedFormatError)


@pytest.mark.parametrize("part", ["content.xml", "xl/workbook.xml", "other.bin"])
def test_other_archives_are_no_docx(part):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(part, "<a/>")
    refused(buffer.getvalue(), errors.UnsupportedFormatError)


def test_text_in_an_unknown_encoding_names_the_line():
    data = TEXT.encode()
    cut = data.index(b"\n", 2000) + 1
    error = refused(data[:cut] + b"\xff\xfe\x81\x90" * 5 + data[cut:], errors.WrongEncodingError)
    assert error.params["line"] == data.count(b"\n", 0, cut) + 1


def test_a_document_that_is_no_plan_names_its_start():
    letter = "Spoštovani,\n\nvabimo vas na posvet o ozaveščanju.\n\n1\nDnevni red\nPozdrav.\n"
    error = refused(letter.encode(), errors.NotAPlanError)
    assert error.params["place"].number == 1


@pytest.mark.skipif(not official_files("001_*.txt"), reason="no official documents here")
def test_the_annual_report_is_no_plan():
    refused(official_files("001_*.txt")[0].read_bytes(), errors.NotAPlanError)


def test_an_empty_docx_is_no_plan():
    buffer = io.BytesIO()
    docx.Document().save(buffer)
    refused(buffer.getvalue(), errors.NotAPlanError)


@pytest.mark.parametrize("share", [0.2, 0.5, 0.8, 0.93, 0.95])
def test_a_text_that_breaks_off_says_where(share):
    error = _refused_as_truncated(TEXT[: int(len(TEXT) * share)].encode())
    assert error.params["place"].kind == "line"


def test_a_text_without_its_footnotes_is_reported():
    plan = read_plan(io.BytesIO(TEXT[: TEXT.index("\ufffd")].encode()), "nacrt.txt")
    (found,) = [each for each in plan.irregularities if each.code == "footnote.missing"]
    assert (found.stated, found.computed) == ("3", "0")


@pytest.mark.parametrize("share", [0.1, 0.4, 0.7, 0.9, 0.95, 0.97, 0.98, 0.99])
def test_the_official_plan_cut_anywhere_is_refused(seed_file, share):
    data = seed_file.read_bytes()
    _refused_as_truncated(data[: int(len(data) * share)])


def _refused_as_truncated(data):
    with pytest.raises(errors.TruncatedPlanError) as caught:
        read_plan(io.BytesIO(data), "nacrt.txt")
    assert "nacrt.txt" in str(caught.value)
    return caught.value


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.999])
def test_a_docx_that_breaks_off_is_damaged(package, share):
    refused(package[: int(len(package) * share)], errors.DamagedFileError)


def test_a_docx_with_broken_xml_names_the_part(package):
    broken = rewritten(package, {"word/document.xml": lambda old: old[:-300]})
    error = refused(broken, errors.DamagedFileError)
    assert error.params["part"] == "word/document.xml"


def test_a_docx_without_its_main_part_is_damaged():
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
    refused(buffer.getvalue(), errors.DamagedFileError)


@pytest.mark.parametrize(
    "declaration",
    [
        b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        b'<!DOCTYPE a [<!ENTITY x "1234567890"><!ENTITY y "&x;&x;&x;&x;">]>',
        b'<!DOCTYPE a SYSTEM "http://127.0.0.1/a.dtd">',
    ],
)
@pytest.mark.parametrize("part", ["word/document.xml", "word/styles.xml", "word/footnotes.xml"])
def test_document_types_and_entities_are_refused(package, declaration, part):
    def declared(old):
        start = old.index(b"?>") + 2
        return old[:start] + declaration + old[start:].replace(b"<w:t>", b"<w:t>&x;", 1)

    error = refused(rewritten(package, {part: declared}), errors.UnsafeXmlError)
    assert error.params["part"] == part


def test_entities_hidden_in_another_encoding_are_refused(package):
    hidden = '<?xml version="1.0" encoding="utf-16"?><!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'
    data = rewritten(package, {"word/document.xml": lambda _old: hidden.encode("utf-16")})
    refused(data, errors.UnsafeXmlError)


def test_a_bomb_of_one_part_is_refused(package):
    bomb = rewritten(package, {"word/document.xml": lambda _old: b" " * (60 * 1024 * 1024)})
    assert len(bomb) < 200_000
    refused(bomb, errors.UnsafeArchiveError)


def test_a_bomb_that_lies_about_its_size_is_refused(package):
    data = rewritten(package, {"word/document.xml": lambda _old: b" " * (90 * 1024 * 1024)})
    honest = (90 * 1024 * 1024).to_bytes(4, "little")
    with pytest.raises(errors.ImportingError):
        read_plan(io.BytesIO(data.replace(honest, (5000).to_bytes(4, "little"))), "nacrt")


def test_an_archive_with_too_many_parts_is_refused(package):
    buffer = io.BytesIO(package)
    with zipfile.ZipFile(buffer, "a") as archive:
        for number in range(4_001):
            archive.writestr(f"word/media/{number}", b"")
    refused(buffer.getvalue(), errors.UnsafeArchiveError)


def test_two_parts_of_one_name_are_refused(package):
    buffer = io.BytesIO(package)
    with zipfile.ZipFile(buffer, "a") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr("word/document.xml", "<other/>")
    error = refused(buffer.getvalue(), errors.DamagedFileError)
    assert error.params["part"] == "word/document.xml"


def test_names_that_point_out_of_the_archive_are_never_paths(package, tmp_path):
    buffer = io.BytesIO(package)
    with zipfile.ZipFile(buffer, "a") as archive:
        archive.writestr(f"{tmp_path}/stray.txt", "x")
        archive.writestr("../../stray.txt", "x")
    assert read_plan(io.BytesIO(buffer.getvalue()), "nacrt.docx").measures
    assert not list(tmp_path.iterdir())


def test_what_would_take_minutes_to_read_is_refused_at_once(package):
    lines = TEXT + "a\n" * 100_000
    assert refused(lines.encode(), errors.DocumentTooLongError).params["limit"] == 80_000
    many = b"<w:p><w:r><w:t>1.1 A</w:t></w:r></w:p>" * 20_001

    def filled(old):
        return old.replace(b"<w:body>", b"<w:body>" + many)

    data = rewritten(package, {"word/document.xml": filled})
    assert refused(data, errors.DocumentTooLongError).params["found"] > 20_000


def test_more_headings_than_a_plan_has_are_refused_with_the_place_of_the_last():
    headings = "".join(f"6.{number % 99 + 1} Ukrep\n" for number in range(1_001))
    text = TEXT.replace("PRILOGA\n", f"{headings}PRILOGA\n")
    error = refused(text.encode(), errors.PlanTooLongError)
    assert error.params["place"].number == text[: text.index("PRILOGA\n")].count("\n")


def test_deeply_nested_xml_is_refused_or_read(package):
    deep = b"<w:sdt><w:sdtContent>" * 300

    def nested(old):
        return old.replace(b"<w:body>", b"<w:body>" + deep + b"</w:sdtContent></w:sdt>" * 300)

    refused(rewritten(package, {"word/document.xml": nested}), errors.DamagedFileError)


def test_protected_files_say_so(package):
    archive = zipfile.ZipFile(io.BytesIO(package))
    data = bytearray(package)
    for entry in archive.infolist():
        data[entry.header_offset + 6] |= 1
    start = data.rindex(b"PK\x05\x06")
    position = int.from_bytes(data[start + 16 : start + 20], "little")
    while data[position : position + 4] == b"PK\x01\x02":
        data[position + 8] |= 1
        lengths = (data[position + at] + 256 * data[position + at + 1] for at in (28, 30, 32))
        position += 46 + sum(lengths)
    refused(bytes(data), errors.EncryptedFileError)
    office = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512
    refused(office + "EncryptedPackage".encode("utf-16-le"), errors.EncryptedFileError)


def test_every_error_has_a_code_of_its_own():
    kinds = [errors.ImportingError]
    for kind in kinds:
        kinds += kind.__subclasses__()
    assert len({kind.code for kind in kinds}) == len(kinds)


def test_a_file_is_described_by_its_name_and_hash(tmp_path):
    path = tmp_path / "plan.txt"
    path.write_bytes(b"abc")
    info = file_info(path, str(path))
    assert info.name == "plan.txt"
    assert info.sha256.startswith("ba7816bf8f01cfea414140de5dae2223")
