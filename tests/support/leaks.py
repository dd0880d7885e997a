"""Nothing of one machine in the repository: no path of a developer's disk, no registry's host."""

import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from tests.support.files import report, repository_files, texts

PATTERNS = {
    "a path of one machine": re.compile(
        r"""(?<![\w./:-])/(?:work/|home/[a-z]|Users/[A-Z]|root/|tmp/[a-z])[\w./-]*"""
    ),
    "a package registry's host": re.compile(
        r"\b(?:files\.pythonhosted|pypi|registry\.npmjs|crates|static\.crates|repo1?\.maven|"
        r"deb\.debian|archive\.ubuntu|proxy\.golang)\.(?:org|io|com|apache\.org)\b"
    ),
    "an address with a password": re.compile(r"\b\w+://[^\s/:@'\"{}<>]+:[^\s/@'\"{}<>]+@\w"),
}
# Path: what in it is meant, and why.
ALLOWED: dict[str, str] = {}


def leaks(files: Iterable[tuple[Path, str]]) -> Iterator[str]:
    """A line for each thing found, with its file and line number."""
    for path, text in files:
        if str(path) in ALLOWED:
            continue
        for number, line in enumerate(text.splitlines(), 1):
            for what, pattern in PATTERNS.items():
                if match := pattern.search(line):
                    yield f"{path}:{number}: {what}: {match[0]}"


if __name__ == "__main__":
    sys.exit(report(leaks(texts(repository_files()))))
