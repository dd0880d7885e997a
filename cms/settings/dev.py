"""`make run`: a working site on this machine, served as in production, with nothing to set up."""

import os

from . import secret_key
from .base import *  # noqa: F403
from .base import VAR_DIR

DEBUG = os.environ.get("DEBUG", "") == "1"
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]", *os.environ.get("ALLOWED_HOSTS", "").split()]
if host := os.environ.get("HOST"):
    # 0.0.0.0 means every address of this machine, none of which can be known here.
    ALLOWED_HOSTS.append("*" if host in {"0.0.0.0", "::"} else host)  # noqa: S104

# Of this checkout: never in the repository.
SECRET_KEY = os.environ.get("SECRET_KEY") or secret_key.kept_in(VAR_DIR / "secret_key")
