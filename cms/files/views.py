"""The addresses of uploaded files. Each asks who may see the file, every time."""

from django.core.files.storage import default_storage
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from . import kinds
from .access import is_public
from .models import SiteDocument, SiteImage, SiteRendition
from .serving import serve


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
    """A document. Raises Http404 where there is none of that name that the visitor may see."""
    found = SiteDocument.objects.filter(pk=document_id).first()
    if found is None or found.filename != document_filename:
        raise Http404
    public = is_public(found)
    if not public and not _is_editor(request):
        raise Http404
    name = str(found.file.name)
    return serve(request, default_storage, name, found.content_type, public, found.filename)


def _is_editor(request: HttpRequest) -> bool:
    return request.user.has_perm("wagtailadmin.access_admin")
