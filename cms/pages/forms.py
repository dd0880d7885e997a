"""The form of every page in the admin."""

from typing import Any

from django.http import QueryDict
from wagtail.admin.forms.models import WagtailAdminModelForm
from wagtail.admin.forms.pages import WagtailAdminPageForm

from . import languages
from .newer import RefuseNewerForm
from .publication import PublicationForm


class BasePageForm(PublicationForm, WagtailAdminPageForm):
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
        if self.parent_page is not None and not self.instance.pk:
            # A page to be created has no place in the tree yet. Knowing its parent, it can make
            # its slugs and check them now, where an error can still be shown at its field.
            self.instance._cached_parent_obj = self.parent_page


class DraftForm(PublicationForm, WagtailAdminModelForm):
    """The form of what has drafts and is no page."""


class KeptForm(RefuseNewerForm, PublicationForm, WagtailAdminModelForm):
    """The form of what has no drafts: the public sees what is saved, and no version is kept."""
