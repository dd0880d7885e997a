"""The form of every page in the admin."""

from typing import Any

from django.http import QueryDict
from wagtail.admin.forms.pages import WagtailAdminPageForm

from . import languages


class BasePageForm(WagtailAdminPageForm):
    """Wagtail's page form, for pages whose title and slug exist once per language."""

    def __init__(self, data: Any = None, *args: Any, **kwargs: Any) -> None:
        if isinstance(data, QueryDict) and data.get("title"):
            # Wagtail's preview fills in a placeholder for a page that has no title yet, but under
            # the untranslated name, which this form does not have.
            name = languages.field("title", languages.default())
            if not data.get(name):
                data = data.copy()
                data[name] = data["title"]
        super().__init__(data, *args, **kwargs)
