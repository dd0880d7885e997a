"""Files as people upload them, harmless and otherwise, made on the spot."""

import io
import struct
import zipfile
import zlib

import docx
import openpyxl
import pikepdf
from PIL import Image

GPS = 0x8825


def photograph(kind="JPEG", size=(400, 300), orientation=1, **options):
    """A picture as a telephone makes it: who, where, when, with what."""
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x010F] = "Telefon"
    exif[0x013B] = "Janez Novak"
    exif.get_ifd(GPS).update({1: "N", 2: (46.0, 3.0, 5.0), 3: "E", 4: (14.0, 30.0, 20.0)})
    image = Image.new("RGB", size, "white")
    image.paste("red", (0, 0, size[0], size[1] // 4))
    data = io.BytesIO()
    image.save(data, kind, exif=exif, **options)
    return data.getvalue()


def png_header(width, height):
    """A PNG of a few bytes that claims to be as large as that."""
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = [(b"IHDR", header), (b"IDAT", zlib.compress(b"\0" * 1000)), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        for name, data in chunks
    )


def moving(kind="GIF"):
    frames = [Image.new("RGB", (40, 40), colour) for colour in ("red", "green", "blue")]
    data = io.BytesIO()
    frames[0].save(data, kind, save_all=True, append_images=frames[1:], duration=100)
    return data.getvalue()


def pdf(change=None, title="Priročnik", **options):
    """A PDF of one page; `change` may add anything to it before it is written."""
    document = pikepdf.new()
    document.add_blank_page()
    with document.open_metadata(set_pikepdf_as_editor=False) as metadata:
        metadata["dc:creator"] = ["Janez Novak"]
        metadata["pdfuaid:part"] = "1"
    document.docinfo["/Author"] = "Janez Novak"
    document.docinfo["/Creator"] = "Writer"
    if title:
        document.docinfo["/Title"] = title
    if change:
        change(document)
    data = io.BytesIO()
    document.save(data, **options)
    return data.getvalue()


def word(text="Besedilo", image=None):
    """A Word document with an author, a company and maybe a photograph."""
    document = docx.Document()
    document.add_paragraph(text)
    if image:
        document.add_picture(io.BytesIO(image))
    document.core_properties.author = "Janez Novak"
    document.core_properties.last_modified_by = "Micka Kovač"
    document.core_properties.title = "Navodila"
    data = io.BytesIO()
    document.save(data)
    return with_entry(data.getvalue(), "docProps/app.xml", COMPANY)


COMPANY = (
    b'<?xml version="1.0" encoding="UTF-8"?><Properties xmlns="http://schemas.openxmlformats.org/'
    b'officeDocument/2006/extended-properties"><Company>Podjetje</Company><Pages>1</Pages>'
    b"</Properties>"
)


def excel():
    book = openpyxl.Workbook()
    book.active["A1"] = "Regija"
    book.properties.creator = "Janez Novak"
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


CONTENT = (
    b'<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="urn:oasis:names'
    b':tc:opendocument:xmlns:office:1.0" xmlns:script="urn:oasis:names:tc:opendocument:xmlns:'
    b'script:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:draw="urn:oasis'
    b':names:tc:opendocument:xmlns:drawing:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" '
    b'xmlns:dc="http://purl.org/dc/elements/1.1/"><office:body>%s</office:body>'
    b"</office:document-content>"
)
META = (
    b'<?xml version="1.0" encoding="UTF-8"?><office:document-meta xmlns:office="urn:oasis:names:tc'
    b':opendocument:xmlns:office:1.0" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" '
    b'xmlns:dc="http://purl.org/dc/elements/1.1/"><office:meta><dc:title>Navodila</dc:title>'
    b"<dc:creator>Micka Kova\xc4\x8d</dc:creator><meta:initial-creator>Janez Novak"
    b"</meta:initial-creator></office:meta></office:document-meta>"
)


def opendocument(body=b"<office:text/>", mimetype="text", **more):
    """An OpenDocument file; further entries by name."""
    entries = {
        "mimetype": f"application/vnd.oasis.opendocument.{mimetype}".encode(),
        "META-INF/manifest.xml": b"<manifest/>",
        "content.xml": CONTENT % body,
        "meta.xml": META,
    }
    return archive({**entries, **more})


CONTAINER = b'<?xml version="1.0"?><container/>'


def epub(page=b"<p>Branje</p>", **more):
    entries = {
        "mimetype": b"application/epub+zip",
        "META-INF/container.xml": CONTAINER,
        "EPUB/package.opf": b"<package/>",
        "EPUB/page.xhtml": b'<?xml version="1.0" encoding="utf-8"?><html><body>%s</body></html>'
        % page,
    }
    return archive({**entries, **more})


def archive(entries):
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as written:
        for name, content in entries.items():
            how = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            written.writestr(name, content, how)
    return data.getvalue()


def entries_of(content):
    with zipfile.ZipFile(io.BytesIO(content)) as read:
        return {name: read.read(name) for name in read.namelist()}


def with_entry(content, name, entry):
    return archive({**entries_of(content), name: entry})


def with_text(content, name, old, new):
    """An archive with a text replaced in one of its entries."""
    entries = entries_of(content)
    assert old in entries[name]
    return archive({**entries, name: entries[name].replace(old, new)})


def relations(*found):
    """A .rels part: kinds and targets outside."""
    each = "".join(
        f'<Relationship Id="r{number}" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
        f'relationships/{kind}" Target="{target}" TargetMode="External"/>'
        for number, (kind, target) in enumerate(found)
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.'
        f'openxmlformats.org/package/2006/relationships">{each}</Relationships>'
    ).encode()


# One frame of layer III, 128 kbit/s at 44.1 kHz, is 417 bytes long.
FRAME = b"\xff\xfb\x90\x00" + b"\0" * 413


def mp3(frames=6):
    """Sound with a name and a place in its tags."""
    words = b"TPE1\0\0\0\x0c\0\0\x03Janez Novak"
    tag = b"ID3\x04\0\0\0\0\0" + bytes([len(words)]) + words
    return tag + FRAME * frames + b"TAG" + b"Janez Novak".ljust(125, b"\0")
