"""Saying what failed: to the log without anybody's data, to editors in their words."""

import traceback
from typing import Any

from django.core.exceptions import ValidationError

from cms.pages.publication import problems

LONGEST = 255


def described(error: BaseException) -> str:
    """The kind of error and where in the code it happened: `KeyError, releases.py:42`.

    Not its message: it may hold what somebody wrote.
    """
    frames = traceback.extract_tb(error.__traceback__)
    place = f", {frames[-1].filename.rsplit('/', 1)[-1]}:{frames[-1].lineno}" if frames else ""
    return f"{type(error).__name__}{place}"[:LONGEST]


def reasons(error: BaseException, of: Any) -> list[str]:
    """What an editor can do something about, with the labels of `of`'s fields; or the kind."""
    if not isinstance(error, ValidationError):
        return [described(error)]
    return list(problems(of, error))
