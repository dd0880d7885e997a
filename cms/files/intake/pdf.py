"""PDF: no scripts, actions or attachments; its title stays, its makers go."""

import zlib
from collections.abc import Iterator
from typing import IO, Any, BinaryIO, cast

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream, String

from . import embedded
from .markup import scheme
from .refusal import FileRefusedError

MOST_OBJECTS = 500_000
MOST_BYTES = 200_000_000
_BAD_ACTIONS = {
    *("/Launch", "/ImportData", "/SubmitForm", "/GoToE", "/GoToR", "/Rendition", "/Movie"),
    "/Sound",
}
_BAD_ANNOTATIONS = {"/RichMedia", "/3D", "/Screen", "/Movie"}
# Links that are programs: a viewer inside a browser may run what stands in them.
_SCRIPT_LINKS = {"javascript", "vbscript", "data"}
# Links to files of the reader's own computer, or of one in the same network.
_FILE_LINKS = {"file", "unc"}
# Comments bear the name of who wrote them; in other parts the same key is the name of a field.
_COMMENTS = {
    *("/Text", "/FreeText", "/Line", "/Square", "/Circle", "/Polygon", "/PolyLine", "/Highlight"),
    *("/Underline", "/Squiggly", "/StrikeOut", "/Stamp", "/Caret", "/Ink", "/Popup", "/Redact"),
}
# Of the metadata: what a standard that the file keeps is known by, and what it is called. In the
# space of PDF/X stand also all properties that the document had in Office, people among them.
_KEPT = ("pdfaid:", "pdfuaid:", "pdfxid:", "pdfx:GTS_", "dc:title", "dc:language")
_PRIVATE = ("/PieceInfo", "/LastModified", "/CreatorInfo")
_PROGRAMS = (".doc", ".docx", ".xls", ".xlsx", ".ppt", ".pptx", ".indd", ".odt", ".qxd", ".pub")
_PICTURES = ([Name.DCTDecode], [Name.JPXDecode])
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
        _check_opening(part)
        if part.get("/Type") == Name.Sig or "/ByteRange" in part:
            raise FileRefusedError("pdf-signature")
        _check_fetched(part)
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
    link = str(part.get("/URI", ""))
    if scheme(link) in _SCRIPT_LINKS:
        raise FileRefusedError("pdf-script")
    if scheme(link) in _FILE_LINKS:
        raise FileRefusedError("pdf-action", found=link)
    # A structure element has its kind under the same name.
    acts = part.get("/Type") not in (Name.StructElem, Name.Border)
    if acts and isinstance(action, Name) and str(action) in _BAD_ACTIONS:
        raise FileRefusedError("pdf-action", found=str(action).lstrip("/"))


def _check_fetched(part: Any) -> None:
    """The content of a stream, or a page of another file, may lie outside the document."""
    if isinstance(part, Stream) and "/F" in part:
        raise FileRefusedError("outside", found=str(part.get("/F")))
    # A structure element lists others under the same name.
    if isinstance(part.get("/Ref"), Dictionary):
        raise FileRefusedError("outside", found=str(part["/Ref"].get("/F", "")))


def _check_opening(part: Dictionary) -> None:
    """What happens by itself may turn a page, and no more: an address would tell who reads."""
    triggers = part.get("/AA")
    actions = list(triggers.values()) if isinstance(triggers, Dictionary) else []
    waiting = [*actions, part.get("/OpenAction")]
    while waiting:
        action = waiting.pop()
        if isinstance(action, Array):
            waiting += [each for each in action if isinstance(each, Dictionary)]
        elif isinstance(action, Dictionary):
            if action.get("/S") == Name.URI:
                raise FileRefusedError("pdf-action", found="OpenAction URI")
            waiting.append(action.get("/Next"))


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
    _renew_metadata(document, kept)
    for part in _dictionaries(document):
        _strip_part(document, part, is_root=part.objgen == document.Root.objgen)


def _renew_metadata(document: Pdf, title: str) -> None:
    """Write the metadata anew: comments and attributes of the old one name people, too."""
    options: dict[str, Any] = {"set_pikepdf_as_editor": False, "update_docinfo": False}
    with document.open_metadata(**options, strict=False) as found:
        kept = {key: found[key] for key in found if _prefixed(found, key).startswith(_KEPT)}
    del document.Root["/Metadata"]
    with document.open_metadata(**options) as renewed:
        for key, value in kept.items():
            renewed[key] = value
        if title:
            renewed["dc:title"] = title


def _strip_part(document: Pdf, part: Any, is_root: bool) -> None:
    for name in _PRIVATE if is_root else (*_PRIVATE, "/Metadata"):
        if name in part:
            del part[name]
    if "/T" in part and isinstance(kind := part.get("/Subtype"), Name) and str(kind) in _COMMENTS:
        del part["/T"]
    if isinstance(part, Stream) and (filters := _filters(part))[-1:] in _PICTURES:
        _strip_picture(document, part, filters)


def _filters(part: Any) -> list[Any]:
    """The filters of a stream; a single one may stand outside a list."""
    found = part.get("/Filter")
    return list(found) if isinstance(found, Array) else [found]


def _strip_picture(document: Pdf, part: Any, filters: list[Any]) -> None:
    """Take the metadata out of a JPEG or JPEG 2000, also of one that was packed once more."""
    raw, parameters, packed = part.read_raw_bytes(), part.get("/DecodeParms"), filters[:-1]
    if packed:
        given = list(parameters) if isinstance(parameters, Array) else [None] * len(filters)
        parameters = given[-1]
        for packer, how in zip(packed, given, strict=False):
            raw = _unpacked(document, raw, packer, how)
    cleaned = embedded.without_metadata(raw)
    if packed or len(cleaned) < len(raw):
        part.write(cleaned, filter=filters[-1], decode_parms=parameters)


def _unpacked(document: Pdf, raw: bytes, packer: Any, parameters: Any) -> bytes:
    if packer == Name.FlateDecode and not isinstance(parameters, Dictionary):
        return _inflated(raw)
    layer = Stream(document, raw)
    layer.Filter = packer
    if isinstance(parameters, Dictionary):
        layer.DecodeParms = parameters
    return bytes(layer.read_bytes())


def _inflated(raw: bytes) -> bytes:
    try:
        packer = zlib.decompressobj()
        found = packer.decompress(raw, MOST_BYTES)
    except zlib.error as error:
        raise FileRefusedError("damaged") from error
    if packer.unconsumed_tail:
        raise FileRefusedError("bomb")
    return found


def _prefixed(found: Any, key: str) -> str:
    """`{http://purl.org/dc/elements/1.1/}title` as `dc:title`."""
    if not key.startswith("{"):
        return key
    space, _brace, name = key[1:].partition("}")
    return f"{found.REVERSE_NS.get(space, 'other')}:{name}"


def _is_file_name(title: str) -> bool:
    return title.lower().startswith("microsoft ") or title.lower().endswith(_PROGRAMS)
