"""What may stand in the way of a step; every message says what to do."""

from collections.abc import Sequence

from django.utils.translation import gettext_lazy as _


class BundleError(Exception):
    """A step that cannot be taken now; `messages` are sentences for the editor."""

    def __init__(self, *messages: object) -> None:
        super().__init__(*messages)
        self.messages: Sequence[str] = [str(message) for message in messages]


class WrongStateError(BundleError):
    """The bundle has moved on since the editor saw it."""

    def __init__(self, state: object) -> None:
        message = _("The bundle is now “%(state)s”, so this is not possible. Look at it again.")
        super().__init__(message % {"state": state})
