"""`make lint`: every check that needs no running site, two at a time, a line for each."""

import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from tests.support.files import ROOT

PYTHON = sys.executable
SCRIPTS = Path(PYTHON).parent
MANAGE = (PYTHON, "manage.py")


@dataclass(frozen=True)
class Check:
    """A command, and the question that it answers."""

    name: str
    command: tuple[str, ...]


CHECKS = (
    Check("types", (f"{SCRIPTS}/mypy",)),
    Check("style", (f"{SCRIPTS}/ruff", "check", ".")),
    Check("formatting", (f"{SCRIPTS}/ruff", "format", "--check", ".")),
    Check("templates", (f"{SCRIPTS}/djlint", "templates", "--lint", "--quiet")),
    Check("translations", (PYTHON, "-m", "tests.support.messages", "check")),
    Check("migrations", (*MANAGE, "makemigrations", "--check", "--dry-run")),
    Check("system checks", (*MANAGE, "check", "--fail-level=WARNING")),
    Check("lengths", (PYTHON, "-m", "tests.support.sizes")),
    Check("leaks", (PYTHON, "-m", "tests.support.leaks")),
)


def carry_out(check: Check) -> bool:
    """Run one check, print its verdict and, of one that failed, what it said."""
    started = time.monotonic()
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "cms.settings.test"}
    environment.pop("DATABASE_URL", None)
    result = subprocess.run(
        check.command,
        cwd=ROOT,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    verdict = "FAILED" if result.returncode else "passed"
    said = f"\n{result.stdout.rstrip()}\n" if result.returncode else ""
    seconds = time.monotonic() - started
    sys.stdout.write(f"  {check.name:<22}{verdict:<9}{'':<40}{seconds:6.0f} s\n{said}")
    sys.stdout.flush()
    return result.returncode == 0


def main() -> int:
    """Run every check; return the exit status."""
    with ThreadPoolExecutor(max_workers=2) as pool:
        verdicts = list(pool.map(carry_out, CHECKS))
    return 0 if all(verdicts) else 1


if __name__ == "__main__":
    sys.exit(main())
