"""The addresses of uploaded files. Each asks who may see the file, every time."""

from django.core.files.storage import default_storage
from django.http import Http404, HttpRequest, HttpResponseBase, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe

from . import kinds
from .access import is_public
from .models import SiteDocument, SiteImage, SiteRendition
from .serving import A_MINUTE, serve


@require_safe
def media(request: HttpRequest, path: str) -> HttpResponseBase:
    """A picture as pages show it, or, for editors, as it was uploaded.

    Documents have an address of their own. Raises Http404 for all else, and for what the visitor
    may not see.
    """
    rendition = SiteRendition.objects.select_related("image").filter(file=path).first()
    image = rendition.image if rendition else None
    public = image is not None and is_public(image)
    if not public and not _is_editor(request):
        raise Http404
    if image is None:
        get_object_or_404(SiteImage, file=path)
    name = path.rsplit("/", 1)[-1]
    return serve(request, default_storage, path, kinds.of_picture(name), public, name)


@require_safe
def document(request: HttpRequest, document_id: int, document_filename: str) -> HttpResponseBase:
    """A document. Raises Http404 where there is none that the visitor may see.

    Its number is what lasts: a file that replaces another one brings its own name, and the address
    that somebody has printed or linked leads on to it.
    """
    found = SiteDocument.objects.filter(pk=document_id).first()
    public = found is not None and is_public(found)
    if found is None or "/" in document_filename or not (public or _is_editor(request)):
        raise Http404
    if found.filename != document_filename:
        return _lead_on(found, public)
    name = str(found.file.name)
    response = serve(request, default_storage, name, found.content_type, public, found.filename)
    if found.file_languages:
        response.headers["Content-Language"] = ", ".join(found.file_languages)
    return response


def _lead_on(found: SiteDocument, public: bool) -> HttpResponseBase:
    """To where the document is now; it may have another name tomorrow."""
    response = HttpResponseRedirect(found.url)
    kept = {"public": True, "max_age": A_MINUTE} if public else {"private": True, "no_store": True}
    patch_cache_control(response, **kept)
    return response


def _is_editor(request: HttpRequest) -> bool:
    return request.user.has_perm("wagtailadmin.access_admin")
