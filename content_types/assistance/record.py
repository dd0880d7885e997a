"""What was done with a contact's channels, in Wagtail's log of the contact."""

from typing import Any

from wagtail.log_actions import log

from .models import Channel


def record(channel: Channel, action: str, user: Any) -> None:
    """Write `assistance.<action>` into the contact's history, with the number or address."""
    log(
        instance=channel.contact,
        action=f"assistance.{action}",
        user=user,
        data={"line": channel.line, "value": channel.display, "source": channel.source},
    )
