"""`make test`: lint, every test on SQLite, the tests marked `database` again on PostgreSQL.

TESTS=tests/plan narrows it to a path, K='budget and not slow' to names. Ends with one line for each
part and one of all counts; the exit status is 0 only when every part passed.
"""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree

from cms.run.catalogues import compile_all, sources
from tests.support import system_packages
from tests.support.postgres import private_server

ROOT = Path(__file__).resolve().parents[2]
RESULTS = ROOT / "var" / "test-results"
WORKERS = "2"
NO_TESTS = 5


@dataclass
class Part:
    """How one part of the run ended; `counts` are passed, failed and skipped tests."""

    name: str
    passed: bool
    seconds: float
    counts: dict[str, int] = field(default_factory=dict)

    def __str__(self) -> str:
        counts = ", ".join(f"{count} {name}" for name, count in self.counts.items() if count)
        verdict = "passed" if self.passed else "FAILED"
        return f"  {self.name:<22}{verdict:<9}{counts:<40}{self.seconds:6.0f} s"


def heading(text: str) -> None:
    sys.stdout.write(f"\n=== {text}\n")
    sys.stdout.flush()


def lint() -> Part:
    heading("Lint")
    started = time.monotonic()
    result = subprocess.run([sys.executable, "-m", "tests.support.lint"], cwd=ROOT, check=False)
    return Part("Lint", result.returncode == 0, time.monotonic() - started)


def selection() -> list[str]:
    """pytest's arguments from TESTS and K."""
    chosen = os.environ.get("TESTS", "").split()
    return [*chosen, "-k", os.environ["K"]] if os.environ.get("K") else chosen


def run_pytest(name: str, arguments: list[str], url: str | None) -> Part:
    """Run pytest in a process of its own, on the database with that address or on SQLite."""
    heading(name)
    started = time.monotonic()
    results = RESULTS / f"{name.lower().replace(' ', '-')}.xml"
    results.unlink(missing_ok=True)
    environment = {key: value for key, value in os.environ.items() if key != "DATABASE_URL"}
    if url:
        environment["DATABASE_URL"] = url
    # --dist=loadfile keeps what a module sets up (a browser, an imported plan) in one process; in
    # their own order the modules of a folder follow each other, and what they share is made once.
    command = [sys.executable, "-m", "pytest", f"--numprocesses={WORKERS}", "--dist=loadfile"]
    command += [
        "--no-loadscope-reorder",
        "--quiet",
        f"--junitxml={results}",
        *arguments,
        *selection(),
    ]
    code = subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode
    # A narrowed run may well leave nothing for one of the two databases.
    passed = code == 0 or (code == NO_TESTS and bool(selection()))
    return Part(name, passed, time.monotonic() - started, counts(results))


def counts(results: Path) -> dict[str, int]:
    """Passed, failed and skipped tests of a JUnit file; nothing where pytest wrote none."""
    if not results.exists():
        return {}
    suite = ElementTree.parse(results).getroot().find("testsuite")  # noqa: S314 -- our own file
    number = {name: int(suite.get(name, 0)) for name in ("tests", "failures", "errors", "skipped")}
    failed = number["failures"] + number["errors"]
    passed = number["tests"] - failed - number["skipped"]
    return {"passed": passed, "failed": failed, "skipped": number["skipped"]}


def summary(parts: list[Part]) -> str:
    """One line a part, and one with all counts."""
    total = {
        name: sum(part.counts.get(name, 0) for part in parts)
        for name in ("passed", "failed", "skipped")
    }
    lines = [str(part) for part in parts]
    if lost := [part.name for part in parts if not part.passed]:
        lines += ["", f"Failed: {', '.join(lost)}"]
    line = ", ".join(f"{count} {name}" for name, count in total.items())
    return "\n".join([*lines, "", line])


@contextmanager
def stopped_cleanly() -> Iterator[None]:
    """Let a polite kill run through the same clearing up as Ctrl-C."""

    def interrupt(_number: int, _frame: object) -> None:
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGTERM, interrupt)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def main() -> int:
    """Run everything; return the exit status."""
    try:
        with stopped_cleanly():
            system_packages.require("chromium", "postgresql", "gettext")
            RESULTS.mkdir(parents=True, exist_ok=True)
            compile_all(sources(ROOT / "locale"))
            narrowed = bool(selection())
            parts = [] if narrowed else [lint()]
            parts.append(run_pytest("Tests on SQLite", [], None))
            with private_server() as url:
                parts.append(run_pytest("Tests on PostgreSQL", ["-m", "database"], url))
    except system_packages.MissingPackagesError as error:
        sys.stderr.write(f"\n{error}\n")
        return 2
    except KeyboardInterrupt:
        sys.stderr.write("\nInterrupted.\n")
        return 130
    heading("Summary")
    sys.stdout.write(f"{summary(parts)}\n")
    return 0 if all(part.passed for part in parts) else 1


if __name__ == "__main__":
    sys.exit(main())
