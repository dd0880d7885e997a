"""`make run`: a working site on this machine, served as in production, with nothing to set up."""

import os
import secrets

from .base import *  # noqa: F403
from .base import VAR_DIR

DEBUG = os.environ.get("DEBUG", "") == "1"
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]", *os.environ.get("ALLOWED_HOSTS", "").split()]
if host := os.environ.get("HOST"):
    # 0.0.0.0 means every address of this machine, none of which can be known here.
    ALLOWED_HOSTS.append("*" if host in {"0.0.0.0", "::"} else host)  # noqa: S104


def _secret_key() -> str:
    """The key of this checkout: made once, kept in var/, never in the repository."""
    path = VAR_DIR / "secret_key"
    if not path.exists():
        VAR_DIR.mkdir(parents=True, exist_ok=True)
        path.write_text(secrets.token_urlsafe(50))
        path.chmod(0o600)
    return path.read_text().strip()


SECRET_KEY = os.environ.get("SECRET_KEY") or _secret_key()
