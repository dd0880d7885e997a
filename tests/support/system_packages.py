"""What tests need of the machine: Chromium, PostgreSQL, gettext; through apt where we may."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

from tests.support.browser import find_chromium
from tests.support.postgres import find_binaries

# Each Debian package beside the question whether what it brings is here.
NEEDED: dict[str, Callable[[], object]] = {
    "chromium": find_chromium,
    "postgresql": find_binaries,
    "gettext": lambda: shutil.which("xgettext"),
}


class MissingPackagesError(Exception):
    """Something is missing that we may not install ourselves; the message says how to."""


def missing(names: Iterable[str]) -> list[str]:
    """Those of the packages whose programs this machine does not have."""
    return [name for name in names if not NEEDED[name]()]


def require(*names: str) -> None:
    """Have the packages installed, or raise MissingPackagesError."""
    absent = missing(names)
    if not absent:
        return
    if os.geteuid() == 0 and shutil.which("apt-get"):
        install(absent)
        absent = missing(names)
    if absent:
        raise MissingPackagesError(
            f"Missing on this machine: {', '.join(absent)}. Install them, as root:\n"
            f"  apt-get install {' '.join(absent)}\n"
            "(Ubuntu brings Chromium as a snap; CHROMIUM=/path/to/chrome names any other.)"
        )


def install(names: list[str]) -> None:
    """Install Debian packages, showing apt's words; a failure shows in what is still missing."""
    sys.stdout.write(f"Installing {', '.join(names)} through apt\n")
    sys.stdout.flush()
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    commands = [
        ["apt-get", "update", "-qq"],
        ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *names],
    ]
    for command in commands:
        subprocess.run(command, env=quiet, stdin=subprocess.DEVNULL, cwd=Path("/"), check=False)
