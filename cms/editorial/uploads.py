"""Wagtail's page for several documents at once, for documents with a title per language.

It asks the form for its field `title`, which ours has once per language (Wagtail 8.0).
"""

from typing import Any

from django.urls import path
from wagtail.admin.auth import require_admin_access
from wagtail.documents.views.multiple import AddView

from cms.pages import languages


class TranslatedAddView(AddView):
    def get_upload_form_class(self) -> Any:
        form_class = super().get_upload_form_class()
        if self.request.method != "GET":
            return form_class

        class ShownForm(form_class):  # type: ignore[misc, valid-type]
            """The form of the empty page, which is asked how long a title may be."""

            def __init__(self, *args: Any, **kwargs: Any) -> None:
                super().__init__(*args, **kwargs)
                title = languages.field("title", languages.default())
                self.fields["title"] = self.fields[title]

        return ShownForm


urlpatterns = [
    path("documents/multiple/add/", require_admin_access(TranslatedAddView.as_view())),
]
