"""The key that signs sessions and forms, where nobody has set one."""

import fcntl
import os
import secrets
from pathlib import Path


def kept_in(path: Path) -> str:
    """The key in the file at `path`, made now if there is none.

    Two first starts at once wait for each other and get the same key, and a file that an
    interrupted start left empty is filled. Nobody but the owner may read it.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with os.fdopen(os.open(path, os.O_RDWR | os.O_CREAT, 0o600), "r+") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        key = file.read().strip()
        if not key:
            key = secrets.token_urlsafe(50)
            file.write(key)
        return key
