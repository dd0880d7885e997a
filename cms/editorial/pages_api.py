"""The admin's own API of pages: it answers questions, and changes nothing.

Wagtail's would also publish, unpublish, move, copy and delete. It does so past the forms and hooks
that ask whether a page may be published, keep a bundle together until its minute and an observance
with its archive. No screen of the admin needs it.
"""

from typing import Any, ClassVar

from wagtail.admin.api.views import PagesAdminAPIViewSet
from wagtail.api.v2.router import WagtailAPIRouter


class ReadingPagesAPI(PagesAdminAPIViewSet):
    """Wagtail's, without its actions."""

    actions: ClassVar[dict[str, Any]] = {}


def without_actions(router: WagtailAPIRouter) -> None:
    """Hook construct_admin_api: takes the place of Wagtail's own endpoint."""
    router.register_endpoint("pages", ReadingPagesAPI)
