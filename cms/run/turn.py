"""One start after the other, where two begin at the same moment."""

import fcntl
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def alone_in(folder: Path) -> Iterator[bool]:
    """Hold off everybody else who works on `folder`; tells whether somebody had to be waited for.

    The lock is on the folder itself: it leaves no file, and ends with the process however that
    ends.
    """
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        yield _wait(descriptor)
    finally:
        os.close(descriptor)


def _wait(descriptor: int) -> bool:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        sys.stdout.write("Another start is preparing this folder; waiting for it.\n")
        sys.stdout.flush()
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        return True
    return False
