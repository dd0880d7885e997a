"""What may not be done, said in words: no step of an editor ends in a page of errors.

Whatever refuses a step raises, inside the transaction of that step, so that nothing of it stays.
Forms say so at their fields. A step without a form (publishing several pages at once, approving,
deleting, moving) ends here: the editor is led back, and reads what is in the way and the remedy.
"""

from collections.abc import Callable
from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.db.models import ProtectedError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import translation
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.modal_workflow import render_modal_workflow
from wagtail.admin.utils import get_valid_next_url_from_request

from cms.pages.languages import editors_language
from cms.pages.publication import PublicationError, name_of
from content_types.news.bundles.errors import BundleError

NAMED = 5


class RefusalMiddleware:
    """Turns a refused step of the admin into messages. Stands above LostRaceMiddleware."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not request.path_info.startswith(reverse("wagtailadmin_home")):
            return self.get_response(request)
        # Wagtail sets the language inside of its views only, and says outside of them that
        # somebody lacks a permission or that there is no such page.
        with translation.override(editors_language(request)):
            return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        home = reverse("wagtailadmin_home")
        if request.method != "POST" or not request.path_info.startswith(home):
            return None
        # The view is left already, and with it the language that it had set.
        with translation.override(editors_language(request)):
            sentences = _sentences(error)
            for sentence in sentences:
                messages.error(request, sentence)
        if not sentences:
            return None
        address = _back(request, home)
        if request.headers.get("x-requested-with") == "XMLHttpRequest":
            # A dialog that waits for an answer of its own kind.
            answer = {"step": "success", "redirect": address}
            return render_modal_workflow(request, "", None, {}, json_data=answer)
        return redirect(address)


def _sentences(error: Exception) -> list[str]:
    if isinstance(error, PublicationError):
        return error.sentences
    if isinstance(error, ValidationError | BundleError):
        return list(error.messages)
    if isinstance(error, ProtectedError):
        return [_in_use(error)]
    return []


def _in_use(error: ProtectedError) -> str:
    users = sorted(
        f"{capfirst(str(each._meta.verbose_name))} “{name_of(each)}”"
        for each in error.protected_objects
    )
    named = ", ".join(users[:NAMED]) + (" …" if len(users) > NAMED else "")
    return _("Nothing has been deleted, because this still needs it: %(names)s.") % {"names": named}


def _back(request: HttpRequest, home: str) -> str:
    """Where the editor came from, inside the admin and not the address that refuses."""
    if wanted := get_valid_next_url_from_request(request):
        return wanted
    came_from = request.headers.get("referer", "")
    path = urlsplit(came_from).path
    is_ours = url_has_allowed_host_and_scheme(came_from, {request.get_host()})
    if is_ours and path.startswith(home) and path != request.path_info:
        return path
    return home
