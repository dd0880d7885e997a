"""What the core sentences add to the admin: their list, and checks in Wagtail's own history."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.log_actions import LogFormatter
from wagtail.snippets.models import register_snippet

from .checking import ACTION
from .viewset import CoreSentencesViewSet

register_snippet(CoreSentencesViewSet)


@hooks.register("register_log_actions")
def log_checks(actions: Any) -> None:
    @actions.register_action(ACTION)
    class CheckFormatter(LogFormatter):
        label = gettext_lazy("Check core sentences")

        def format_message(self, entry: Any) -> str:
            """`Checked by Ana Novak on 2026-11-22`."""
            return _("Checked by %(checked_by)s on %(checked_on)s") % entry.data
