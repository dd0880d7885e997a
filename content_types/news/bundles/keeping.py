"""The last word on pages that wait in a bundle: nothing but its release publishes them.

Screens lead to the bundle before this is asked. A schedule of the page's own, a script or a way of
Wagtail's that no screen knows ends here.
"""

from typing import Any

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.utils.translation import gettext_lazy as _

from cms.pages.models import BasePage
from cms.pages.publication import Errors

from .models import Bundle
from .release import is_releasing


def kept_for_release(found: Any) -> Errors:
    """What keeps a page of a bundle from being published on its own."""
    if is_releasing() or not isinstance(found, BasePage) or found.pk is None:
        return {}
    bundle = Bundle.objects.holding(found.pk).select_related("observance").first()
    if bundle is None:
        return {}
    message = _("It belongs to the bundle “%(bundle)s”, which publishes it.")
    return {NON_FIELD_ERRORS: ValidationError(message, params={"bundle": bundle})}
