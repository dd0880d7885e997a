"""PDF: no scripts, actions or attachments; its title stays, its makers go."""

from collections.abc import Iterator
from typing import IO, Any, BinaryIO, cast

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream, String

from . import embedded
from .refusal import FileRefusedError

MOST_OBJECTS = 500_000
_BAD_ACTIONS = {"/Launch", "/ImportData", "/SubmitForm", "/GoToE", "/Rendition", "/Movie", "/Sound"}
_BAD_ANNOTATIONS = {"/RichMedia", "/3D", "/Screen", "/Movie"}
# Links that are programs: a viewer inside a browser may run what stands in them.
_SCRIPT_LINKS = ("javascript:", "vbscript:", "data:")
# Comments bear the name of who wrote them; in other parts the same key is the name of a field.
_COMMENTS = {
    *("/Text", "/FreeText", "/Line", "/Square", "/Circle", "/Polygon", "/PolyLine", "/Highlight"),
    *("/Underline", "/Squiggly", "/StrikeOut", "/Stamp", "/Caret", "/Ink", "/Popup", "/Redact"),
}
# Of the metadata: what a standard that the file keeps is known by, and what it is called.
_KEPT = ("pdfaid:", "pdfuaid:", "pdfxid:", "pdfx:", "dc:title", "dc:language")
_PRIVATE = ("/PieceInfo", "/LastModified")
_PROGRAMS = (".doc", ".docx", ".xls", ".xlsx", ".ppt", ".pptx", ".indd", ".odt", ".qxd", ".pub")
_DAMAGE = ("damaged", "reconstruct", "EOF", "cannot recover")


def clean(source: IO[bytes], target: IO[bytes], title: str = "") -> None:
    """Write the PDF anew, without earlier versions of it and without who made it with what.

    Its title stays, or becomes `title` where it has none or only the name of a file. Raises
    FileRefusedError for a password, damage, scripts, actions, attachments and XFA forms.
    """
    try:
        with pikepdf.open(cast("BinaryIO", source), suppress_warnings=True) as document:
            if any(word in str(each) for each in document.get_warnings() for word in _DAMAGE):
                raise FileRefusedError("damaged")
            if document.is_encrypted or not len(document.pages):
                raise FileRefusedError("password" if document.is_encrypted else "damaged")
            _check(document)
            _strip(document, title)
            if "/ID" in document.trailer:
                # Its first half tells all versions of a file apart from all others.
                del document.trailer["/ID"]
            document.save(cast("BinaryIO", target), deterministic_id=True, linearize=False)
    except pikepdf.PasswordError as error:
        raise FileRefusedError("password") from error
    except (pikepdf.PdfError, ValueError, RecursionError) as error:
        raise FileRefusedError("damaged") from error


def _check(document: Pdf) -> None:
    if len(document.objects) > MOST_OBJECTS:
        raise FileRefusedError("bomb")
    for part in _dictionaries(document):
        _check_action(part)
        if "/EF" in part or part.get("/Subtype") == Name.FileAttachment:
            raise FileRefusedError("pdf-attachment")
        if "/XFA" in part:
            raise FileRefusedError("pdf-form")
        subtype = part.get("/Subtype")
        if isinstance(subtype, Name) and str(subtype) in _BAD_ANNOTATIONS:
            raise FileRefusedError("pdf-action", found=str(subtype).lstrip("/"))


def _check_action(part: Dictionary) -> None:
    action = part.get("/S")
    if action == Name.JavaScript or "/JS" in part or "/JavaScript" in part:
        raise FileRefusedError("pdf-script")
    if str(part.get("/URI", "")).strip().lower().startswith(_SCRIPT_LINKS):
        raise FileRefusedError("pdf-script")
    # A structure element has its kind under the same name.
    acts = part.get("/Type") not in (Name.StructElem, Name.Border)
    if acts and isinstance(action, Name) and str(action) in _BAD_ACTIONS:
        raise FileRefusedError("pdf-action", found=str(action).lstrip("/"))


def _dictionaries(document: Pdf) -> Iterator[Any]:
    """Every dictionary of the file, also those that lie directly inside another object."""
    for indirect in document.objects:
        waiting: list[Object] = [indirect]
        while waiting:
            part = waiting.pop()
            if isinstance(part, Stream | Dictionary):
                yield part
                waiting += [v for v in part.values() if _is_direct(v)]
            elif isinstance(part, Array):
                waiting += [value for value in part if _is_direct(value)]


def _is_direct(value: Any) -> bool:
    return isinstance(value, Dictionary | Array) and not value.is_indirect


def _strip(document: Pdf, title: str) -> None:
    own = str(document.docinfo.get("/Title", "")).strip()
    kept = title if not own or _is_file_name(own) else own
    for key in list(document.docinfo.keys()):
        del document.docinfo[key]
    if kept:
        document.docinfo["/Title"] = String(kept)
    with document.open_metadata(
        set_pikepdf_as_editor=False, update_docinfo=False, strict=False
    ) as found:
        for key in [key for key in found if not _prefixed(found, key).startswith(_KEPT)]:
            del found[key]
        if kept:
            found["dc:title"] = kept
    for part in _dictionaries(document):
        _strip_part(part, is_root=part.objgen == document.Root.objgen)


def _strip_part(part: Any, is_root: bool) -> None:
    for name in _PRIVATE if is_root else (*_PRIVATE, "/Metadata"):
        if name in part:
            del part[name]
    if "/T" in part and isinstance(kind := part.get("/Subtype"), Name) and str(kind) in _COMMENTS:
        del part["/T"]
    if isinstance(part, Stream) and _is_jpeg(part.get("/Filter")):
        _strip_picture(part)


def _is_jpeg(filters: Any) -> bool:
    """Whether a stream is a JPEG as it stands; a single filter may stand in a list."""
    return filters == Name.DCTDecode or (
        isinstance(filters, Array) and list(filters) == [Name.DCTDecode]
    )


def _strip_picture(part: Any) -> None:
    raw = part.read_raw_bytes()
    if len(cleaned := embedded.without_metadata(raw)) < len(raw):
        part.write(cleaned, filter=Name.DCTDecode, decode_parms=part.get("/DecodeParms"))


def _prefixed(found: Any, key: str) -> str:
    """`{http://purl.org/dc/elements/1.1/}title` as `dc:title`."""
    if not key.startswith("{"):
        return key
    space, _brace, name = key[1:].partition("}")
    return f"{found.REVERSE_NS.get(space, 'other')}:{name}"


def _is_file_name(title: str) -> bool:
    return title.lower().startswith("microsoft ") or title.lower().endswith(_PROGRAMS)
