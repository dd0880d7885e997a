"""Headers of the admin: as strict as Wagtail allows.

No inline script is allowed anywhere. Wagtail's text editor writes style elements and attributes as
it runs, so styles may be inline for whoever is logged in; the login pages and the previews of
public pages stay as strict as the public site. docs/decisions/0003-admin-csp.md says more.
"""

from collections.abc import Callable
from typing import Any

from csp.constants import HEADER, NONE, SELF, UNSAFE_INLINE
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

Policy = dict[str, Any]

STRICT: Policy = settings.CONTENT_SECURITY_POLICY["DIRECTIVES"]
# A public page as the editor sees it in the preview panel, which is a frame of the admin.
PREVIEW: Policy = {**STRICT, "frame-ancestors": [SELF]}
ADMIN: Policy = {
    **STRICT,
    "style-src": [SELF, UNSAFE_INLINE],
    # Pictures that an editor is about to upload are shown before they are sent.
    "img-src": [SELF, "data:", "blob:"],
    "frame-src": [SELF],
    "object-src": [NONE],
}


class AdminHeadersMiddleware:
    """Replace the public site's policy in the admin. Stands below CSPMiddleware, the writer."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if not request.path_info.startswith(reverse("wagtailadmin_home")):
            return response
        # With the public site's `no-referrer` a browser sends `Origin: null` with every form, and
        # Django refuses it as forged: nobody could log in.
        response.headers["Referrer-Policy"] = "same-origin"
        if HEADER in response:
            # A preview is a public page and comes with the policy of its public address.
            del response[HEADER]
            policy = PREVIEW
        else:
            policy = _policy(request)
        response._csp_config = policy  # type: ignore[attr-defined]
        return response


def _policy(request: HttpRequest) -> Policy:
    user = getattr(request, "user", None)
    return ADMIN if user is not None and user.is_authenticated else STRICT
