"""Two editors who save at the same instant.

A form finds a slug free, and before the page is stored somebody else has taken it: the database
refuses the second page. The form is then asked again, and says so at its field. Whatever had been
stored before the refusal was taken back with its transaction.
"""

from collections.abc import Callable

from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.db.models import ProtectedError
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from cms.pages.publication import PublicationError

REPEATED = "_asked_again"


class LostRaceMiddleware:
    """Repeat a form of the admin's pages once when its page could not be stored."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        if not isinstance(error, IntegrityError | ValidationError) or request.method != "POST":
            return None
        if isinstance(error, PublicationError | ProtectedError):
            return None
        pages = f"{reverse('wagtailadmin_home')}pages/"
        if not request.path_info.startswith(pages) or hasattr(request, REPEATED):
            return None
        setattr(request, REPEATED, True)
        view, args, kwargs = request.resolver_match  # type: ignore[misc]
        try:
            response = view(request, *args, **kwargs)
        except (IntegrityError, ValidationError):
            # No race: RefusalMiddleware says what is in the way.
            return None
        return response.render() if hasattr(response, "render") else response
