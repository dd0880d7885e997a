"""Production: refuses to start without a secret, a host and a database of its own."""

import os

from .base import *  # noqa: F403


def _required(name: str) -> str:
    """The value of an environment variable.

    Raises RuntimeError, naming the variable, when it is missing or empty.
    """
    if value := os.environ.get(name):
        return value
    raise RuntimeError(f"Set the environment variable {name} before starting in production.")


DEBUG = False
SECRET_KEY = _required("SECRET_KEY")
ALLOWED_HOSTS = _required("ALLOWED_HOSTS").split()
_required("DATABASE_URL")
CSRF_TRUSTED_ORIGINS = [f"https://{host.lstrip('.')}" for host in ALLOWED_HOSTS]
SECURE_SSL_REDIRECT = True
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_HSTS_SECONDS = 63_072_000
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
