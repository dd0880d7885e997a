"""Answering with a stored file so that a browser shows or saves it, and never runs it."""

from django.conf import settings
from django.core.files.storage import Storage
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.utils.cache import get_conditional_response, patch_cache_control
from django.utils.http import content_disposition_header, http_date

A_MINUTE = 60
PDF = "application/pdf"
INLINE = ("image/", PDF)
# Whatever somebody managed to upload, nothing in it is ever run, here or in a frame.
NOTHING_RUNS = "default-src 'none'; frame-ancestors 'none'"
# Not for PDF: browsers do not open one in their viewer inside a sandbox.
SANDBOX = f"{NOTHING_RUNS}; sandbox"


def serve(
    request: HttpRequest,
    storage: Storage,
    name: str,
    content_type: str,
    public: bool,
    shown_as: str,
) -> HttpResponseBase:
    """The stored file `name`, to be called after it was made sure that the visitor may see it.

    A public file may be kept for a minute before somebody asks whether it still is; one that is
    not is kept nowhere. Pictures and PDF are shown, all else is saved under the name `shown_as`.
    Where a web server in front takes over (FILES_ACCEL_PREFIX), it gets the address alone. Raises
    Http404 when the file is lost.
    """
    try:
        changed, size = storage.get_modified_time(name), storage.size(name)
    except (OSError, ValueError) as error:
        raise Http404 from error
    etag = f'"{int(changed.timestamp() * 1_000_000):x}-{size:x}"'
    response = get_conditional_response(
        request, etag=etag, last_modified=int(changed.timestamp())
    ) or _whole(storage, name)
    response.headers["ETag"] = etag
    response.headers["Last-Modified"] = http_date(int(changed.timestamp()))
    if response.status_code != 304:
        response.headers["Content-Type"] = content_type
        inline = content_type.startswith(INLINE)
        disposition = content_disposition_header(not inline, shown_as)
        response.headers["Content-Disposition"] = disposition or "inline"
    response.headers["Content-Security-Policy"] = NOTHING_RUNS if content_type == PDF else SANDBOX
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["X-Robots-Tag"] = "noindex" if not public else "all"
    if public:
        patch_cache_control(response, public=True, max_age=A_MINUTE, must_revalidate=True)
    else:
        patch_cache_control(response, private=True, no_store=True)
    return response


def _whole(storage: Storage, name: str) -> HttpResponseBase:
    if settings.FILES_ACCEL_PREFIX:
        response = HttpResponse()
        response.headers["X-Accel-Redirect"] = (
            settings.FILES_ACCEL_PREFIX + storage.url(name)[len(settings.MEDIA_URL) :]
        )
        return response
    return FileResponse(storage.open(name))
