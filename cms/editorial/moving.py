"""Wagtail's question before a page is moved, for pages with a slug per language.

Wagtail names the slug of one language. Here the editor is told of every slug that another page has
already, and in which language, so that it can be changed before the move.
"""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import path
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.auth import require_admin_access
from wagtail.admin.views.pages.move import MoveConfirmView

from cms.pages import languages
from cms.pages.models import BasePage


class TranslatedMoveConfirmView(MoveConfirmView):
    def dispatch(
        self, request: HttpRequest, page_to_move_id: int, destination_id: int, **kwargs: Any
    ) -> HttpResponse:
        page = get_object_or_404(BasePage, pk=page_to_move_id)
        destination = get_object_or_404(BasePage, pk=destination_id)
        taken = page.taken_slugs(destination)
        for language, slug in taken.items():
            words = {"slug": slug, "language": languages.name(language)}
            messages.error(
                request,
                _(
                    "The slug “%(slug)s” (%(language)s) is already used by another page there. "
                    "Give this page another one before you move it."
                )
                % words,
            )
        if taken:
            return redirect("wagtailadmin_pages:move", page.pk)
        return super().dispatch(request, page_to_move_id, destination_id, **kwargs)


urlpatterns = [
    path(
        "pages/<int:page_to_move_id>/move/<int:destination_id>/confirm/",
        require_admin_access(TranslatedMoveConfirmView.as_view()),
    ),
]
