"""The kinds of files that may be uploaded, told apart by their content."""

from dataclasses import dataclass

ANYTHING = "application/octet-stream"


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of file. `label` is what people call it; the first extension is the usual one."""

    key: str
    label: str
    content_type: str
    extensions: tuple[str, ...]


_OFFICE = "application/vnd.openxmlformats-officedocument"
_OPEN = "application/vnd.oasis.opendocument"

PICTURES = (
    Kind("jpeg", "JPEG", "image/jpeg", ("jpg", "jpeg")),
    Kind("png", "PNG", "image/png", ("png",)),
    Kind("webp", "WebP", "image/webp", ("webp",)),
    Kind("gif", "GIF", "image/gif", ("gif",)),
)
DOCUMENTS = (
    Kind("pdf", "PDF", "application/pdf", ("pdf",)),
    Kind("docx", "DOCX", f"{_OFFICE}.wordprocessingml.document", ("docx",)),
    Kind("xlsx", "XLSX", f"{_OFFICE}.spreadsheetml.sheet", ("xlsx",)),
    Kind("pptx", "PPTX", f"{_OFFICE}.presentationml.presentation", ("pptx",)),
    Kind("odt", "ODT", f"{_OPEN}.text", ("odt",)),
    Kind("ods", "ODS", f"{_OPEN}.spreadsheet", ("ods",)),
    Kind("odp", "ODP", f"{_OPEN}.presentation", ("odp",)),
    Kind("epub", "EPUB", "application/epub+zip", ("epub",)),
    Kind("csv", "CSV", "text/csv; charset=utf-8", ("csv",)),
    Kind("txt", "TXT", "text/plain; charset=utf-8", ("txt",)),
    Kind("mp3", "MP3", "audio/mpeg", ("mp3",)),
)
KINDS = {kind.key: kind for kind in (*PICTURES, *DOCUMENTS)}


def extensions(kinds: tuple[Kind, ...]) -> list[str]:
    """Every extension of these kinds, without a dot."""
    return [extension for kind in kinds for extension in kind.extensions]


def content_type(key: str) -> str:
    """The content type of the kind `key`; one that no browser opens where it is not known."""
    return KINDS[key].content_type if key in KINDS else ANYTHING


def label(key: str) -> str:
    """What people call the kind `key`: `PDF`."""
    return KINDS[key].label if key in KINDS else ""


def of_picture(name: str) -> str:
    """The content type of a stored picture by the extension that we gave it."""
    extension = name.rsplit(".", 1)[-1].lower()
    return next((kind.content_type for kind in PICTURES if extension in kind.extensions), ANYTHING)
