"""What contacts add to Wagtail's own history."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.log_actions import LogFormatter

from .help import hooks as help_hooks

__all__ = ["help_hooks", "log_actions"]

ACTIONS = {
    "propose": (gettext_lazy("Propose a channel"), gettext_lazy("Proposed")),
    "confirm": (gettext_lazy("Confirm a channel"), gettext_lazy("Confirmed")),
    "reject": (gettext_lazy("Reject a channel"), gettext_lazy("Rejected")),
    "verify": (gettext_lazy("Verify a channel again"), gettext_lazy("Verified again")),
    "retire": (gettext_lazy("Withdraw a channel"), gettext_lazy("Withdrawn")),
}


@hooks.register("register_log_actions")
def log_actions(actions: Any) -> None:
    for name, (label, done) in ACTIONS.items():
        actions.register_action(f"assistance.{name}")(_formatter(label, done))


def _formatter(name: Any, done: Any) -> type[LogFormatter]:
    class Formatter(LogFormatter):
        label = name

        def format_message(self, entry: Any) -> str:
            """`Confirmed: no. 1, 080 12 00 (source: …)`."""
            return _("%(done)s: no. %(line)s, %(value)s (source: %(source)s)") % {
                "done": done,
                **entry.data,
            }

    return Formatter
