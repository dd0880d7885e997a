"""What browsers may keep of answers that are no pages."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

NOT_MODIFIED = 304


class NothingKeptMiddleware:
    """An error or a redirect is kept by nobody, unless it says itself for how long it may be.

    A mistyped address of the help page would otherwise stay on the device as its own address does
    not. It is the outermost middleware, so that it sees what the others answer.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if response.status_code >= 300 and response.status_code != NOT_MODIFIED:
            response.headers.setdefault("Cache-Control", "no-store")
        return response
