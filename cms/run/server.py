"""Serving, once everything is in place."""

import os
import sys
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.db import connections
from django.urls import get_resolver
from django.utils.translation import override
from gunicorn.app.base import BaseApplication

from .account import USERNAME
from .preflight import Address
from .runner import ArbiterWithRunner, Runner


class Server(BaseApplication):
    """Gunicorn in this process, which has loaded Django already: a start costs half the time."""

    def __init__(self, announce: Callable[[], None]) -> None:
        self.announce = announce
        self.runner = Runner()
        super().__init__()

    def load_config(self) -> None:
        """Take over cms/run/gunicorn.py, and announce the site as soon as it listens."""
        # Here, because it reads the environment, whose mistakes have been reported by now.
        from . import gunicorn as gunicorn_settings

        for name, value in vars(gunicorn_settings).items():
            if name in self.cfg.settings:
                self.cfg.set(name, value)
        self.cfg.set("when_ready", lambda _arbiter: self.announce())

    def run(self) -> None:
        """Serve, with the runner beside the workers."""
        arbiter = ArbiterWithRunner(self)
        arbiter.runner = self.runner
        arbiter.run()

    def load(self) -> Any:
        """The WSGI application, with every address loaded before the workers are forked."""
        application = get_wsgi_application()
        _ = get_resolver().url_patterns
        connections.close_all()
        return application


def announcement(address: Address, password: str | None) -> str:
    """What is printed when the site is up; `password` only when it was made by this start."""
    lines = ["", "The site is running. Stop it with Ctrl-C.", ""]
    with override(None):
        lines += [f"  {name!s:<12}{address.url}/{code}/" for code, name in settings.LANGUAGES]
    lines += [f"  {'Admin':<12}{address.url}/admin/", f"  {'User':<12}{USERNAME}"]
    if password:
        lines += [
            f"  {'Password':<12}{password}",
            "",
            "This password is shown once and kept nowhere; make password sets a new one.",
        ]
    else:
        lines.append(f"  {'Password':<12}printed at the first start (new one: make password)")
    return "\n".join([*lines, ""])


def serve(address: Address, password: str | None) -> None:
    """Serve until stopped: gunicorn, or with DEBUG Django's own server, which reloads changes."""

    def announce() -> None:
        sys.stdout.write(f"{announcement(address, password)}\n")
        sys.stdout.flush()

    if settings.DEBUG:
        announce()
        connections.close_all()
        runner = Runner()
        runner.keep_alive()
        runner.outlive_exec()
        os.execv(sys.executable, [sys.executable, "manage.py", "runserver", address.bind])  # noqa: S606
    Server(announce).run()
