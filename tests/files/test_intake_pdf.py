"""PDF files lose their makers and keep their titles; what could do something is refused."""

import io

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name

from tests.files import samples
from tests.files.taking import refused, stored, taken


def test_the_title_and_the_mark_of_accessibility_stay():
    with pikepdf.open(taken(samples.pdf(), "a.pdf").file) as document:
        assert dict(document.docinfo) == {"/Title": "Priročnik"}
        metadata = document.open_metadata()
        assert metadata["dc:title"] == "Priročnik"
        assert metadata["pdfuaid:part"] == "1"
        assert "dc:creator" not in metadata


@pytest.mark.parametrize("own", ["", "Microsoft Word - osnutek.docx", "Letak_Novak.indd"])
def test_a_title_that_is_none_becomes_the_documents(own):
    checked = taken(samples.pdf(title=own), "a.pdf", title="Letak")
    with pikepdf.open(checked.file) as document:
        assert document.docinfo["/Title"] == "Letak"


def test_the_number_of_the_file_says_nothing_of_its_origin():
    source = samples.pdf()
    with (
        pikepdf.open(io.BytesIO(source)) as before,
        pikepdf.open(taken(source, "a.pdf").file) as after,
    ):
        assert bytes(before.trailer.ID[0]) != bytes(after.trailer.ID[0])
    assert stored(source, "a.pdf") == stored(source, "a.pdf")


@pytest.mark.parametrize("filters", [Name.DCTDecode, Array([Name.DCTDecode])])
def test_pictures_inside_lose_where_they_were_taken(filters):
    def add(document):
        picture = document.make_stream(samples.photograph())
        picture.Type, picture.Subtype, picture.Filter = Name.XObject, Name.Image, filters
        document.pages[0].Resources = Dictionary(XObject=Dictionary(Im0=picture))

    assert b"Janez" in samples.pdf(add)
    found = stored(samples.pdf(add), "a.pdf")
    assert b"Janez" not in found
    assert b"JFIF" in found


def test_an_earlier_version_inside_the_file_goes():
    first = samples.pdf()
    with pikepdf.open(io.BytesIO(first)) as document:
        hidden = document.make_stream(b"earlier secret")
        data = io.BytesIO()
        document.Root.Secret = hidden
        document.save(data, compress_streams=False)
    with pikepdf.open(data) as document:
        assert b"earlier secret" in data.getvalue()
        del document.Root.Secret
        clean = io.BytesIO()
        document.save(clean, compress_streams=False)
    assert b"earlier secret" not in stored(clean.getvalue(), "a.pdf")


def test_comments_stay_without_the_names_of_who_wrote_them():
    def add(document):
        note = Dictionary(Type=Name.Annot, Subtype=Name.Text, T="Janez Novak", Contents="Opomba")
        document.pages[0].Annots = Array([note])
        document.Root.Extra = Dictionary(Type=Name.StructElem, T="Naslov dela")

    with pikepdf.open(taken(samples.pdf(add), "a.pdf").file) as document:
        (note,) = document.pages[0].Annots
        assert "/T" not in note
        assert (note.Contents, document.Root.Extra.T) == ("Opomba", "Naslov dela")


@pytest.mark.parametrize(
    ("key", "value", "code"),
    [
        ("OpenAction", Dictionary(S=Name.JavaScript, JS="app.alert(1)"), "pdf-script"),
        ("Extra", Dictionary(S=Name.URI, URI=" JavaScript:app.alert(1)"), "pdf-script"),
        ("OpenAction", Dictionary(S=Name.Launch, F="cmd.exe"), "pdf-action"),
        ("AA", Dictionary(WC=Dictionary(S=Name.JavaScript, JS="x")), "pdf-script"),
        ("Names", Dictionary(JavaScript=Dictionary(Names=Array())), "pdf-script"),
        ("AcroForm", Dictionary(XFA="x", Fields=Array()), "pdf-form"),
        ("Extra", Array([Array([Dictionary(S=Name.SubmitForm)])]), "pdf-action"),
        ("Extra", Dictionary(Type=Name.Filespec, EF=Dictionary()), "pdf-attachment"),
        ("Extra", Dictionary(Subtype=Name.RichMedia), "pdf-action"),
    ],
)
def test_what_could_do_something_is_refused_however_deep_it_lies(key, value, code):
    def add(document):
        document.Root[f"/{key}"] = value

    assert refused(samples.pdf(add), "a.pdf") == code


def test_a_script_in_a_compressed_object_is_found():
    def add(document):
        script = document.make_indirect(Dictionary(S=Name.JavaScript, JS="x"))
        document.Root.OpenAction = script

    packed = samples.pdf(add, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    assert b"JavaScript" not in packed
    assert refused(packed, "a.pdf") == "pdf-script"


def test_a_password_is_refused():
    locked = samples.pdf(encryption=pikepdf.Encryption(owner="a", user="b"))
    assert refused(locked, "a.pdf") == "password"
    restricted = samples.pdf(encryption=pikepdf.Encryption(owner="a", user=""))
    assert refused(restricted, "a.pdf") == "password"


@pytest.mark.parametrize("part", [10, 200, 600])
def test_half_a_file_is_refused(part):
    assert refused(samples.pdf()[:-part], "a.pdf") == "damaged"
