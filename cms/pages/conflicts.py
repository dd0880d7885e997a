"""Two editors with the same page or snippet: the second save is refused, and its words are kept.

Wagtail's browser script warns of a newer version, as long as it runs and hears of it in time; the
server would store the older form over the newer one. Here the form comes back as it was sent, with
who saved meanwhile; a save after that is made knowingly, and the other version is in the history.
"""

from typing import Any

from django.http import HttpResponse
from django.urls import URLPattern, path
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from wagtail.admin.auth import require_admin_access
from wagtail.admin.views.pages.edit import EditView
from wagtail.snippets.views.snippets import EditView as SnippetEditView


class RefuseOverwriting:
    """Mixin for a view that edits something with revisions."""

    def form_valid(self, form: Any) -> HttpResponse:
        if self._would_overwrite():
            form.restore_required_fields()
            return self.form_invalid(form)
        return super().form_valid(form)  # type: ignore[misc]

    def form_invalid(self, form: Any) -> HttpResponse:
        # Also where something else is wrong: the form that comes back counts as newly opened.
        if self._would_overwrite():
            form.add_error(None, overwriting(self.latest_revision))  # type: ignore[attr-defined]
        return super().form_invalid(form)  # type: ignore[misc]

    def _would_overwrite(self) -> bool:
        view: Any = self
        return not view.expects_json_response and view.is_out_of_date


def overwriting(revision: Any) -> str:
    """What the editor reads whose form is older than `revision`."""
    words = {
        "who": revision.user.get_full_name() or revision.user.get_username()
        if revision.user
        else _("Somebody else"),
        "when": date_format(timezone.localtime(revision.created_at), "SHORT_DATETIME_FORMAT"),
    }
    text = _(
        "%(who)s saved another version while you were writing (%(when)s), so yours has not been "
        "stored yet. Compare the two in the history; your words are still below. Save once more "
        "to put your version on top."
    )
    return text % words


class PageEditView(RefuseOverwriting, EditView):
    """Wagtail's form of a page."""


class DraftEditView(RefuseOverwriting, SnippetEditView):
    """Wagtail's form of a snippet with drafts."""

    def form_invalid(self, form: Any) -> HttpResponse:
        if self._would_overwrite():
            # The form itself is valid: nobody has set the message for the top of the page yet.
            self.produced_error_message = self.get_error_message()
        return super().form_invalid(form)


urlpatterns: list[URLPattern] = [
    path("pages/<int:page_id>/edit/", require_admin_access(PageEditView.as_view())),
]
