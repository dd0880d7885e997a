"""Saying what failed: to the log without anybody's data, to editors in their words."""

import traceback

from django.core.exceptions import ValidationError

LONGEST = 255


def described(error: BaseException) -> str:
    """The kind of error and where in the code it happened: `KeyError, releases.py:42`.

    Not its message: it may hold what somebody wrote.
    """
    frames = traceback.extract_tb(error.__traceback__)
    place = f", {frames[-1].filename.rsplit('/', 1)[-1]}:{frames[-1].lineno}" if frames else ""
    return f"{type(error).__name__}{place}"[:LONGEST]


def reason(error: BaseException) -> str:
    """What an editor can do something about, or the kind of error."""
    if not isinstance(error, ValidationError):
        return described(error)
    if hasattr(error, "error_dict"):
        found = [
            message if field == "__all__" else f"{field}: {message}"
            for field, messages in error.message_dict.items()
            for message in messages
        ]
        return " ".join(found)
    return " ".join(error.messages)
