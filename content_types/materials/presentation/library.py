"""The library: all materials, filtered."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import ngettext

from cms.pages.links import public
from cms.pages.pagination import listed, paginate, pagination
from cms.pages.place import keep_query
from cms.pages.rows import words_of
from content_types.materials.forms import MaterialFilter
from content_types.materials.models import MaterialIndexPage, MaterialPage

from .addresses import request_url
from .cards import PAGE_SIZE, cards
from .rows import newest_first


def context(library: MaterialIndexPage, request: HttpRequest) -> dict[str, Any]:
    """The filter form, what is chosen, and a page of the materials that are left."""
    form = MaterialFilter(MaterialFilter.given(request.GET))
    found = public(MaterialPage.objects.child_of(library), request)
    page = paginate(newest_first(form.apply(found)), request, PAGE_SIZE)
    keep_query(request, form.query(page.number))
    return {
        "lead": words_of(library, "lead"),
        "form": form,
        "action": request.path,
        "count": count_materials(page.paginator.count),
        "filters": form.removable(request.path),
        "materials": cards(listed(page), request),
        "pages": pagination(page, request),
        "request_url": request_url(),
    }


def count_materials(count: int) -> str:
    """`3 materials`"""
    return ngettext("%(count)d material", "%(count)d materials", count) % {"count": count}
