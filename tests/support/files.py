"""The files of this repository that a check looks at."""

import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def repository_files(*patterns: str, root: Path = ROOT) -> list[Path]:
    """What git tracks or would track, relative to the root; patterns as git takes them."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--"]
    listing = subprocess.run(
        [*command, *patterns], cwd=root, capture_output=True, text=True, check=True
    ).stdout
    return [Path(name) for name in sorted(set(listing.split("\0"))) if (root / name).is_file()]


def texts(paths: Iterable[Path], root: Path = ROOT) -> Iterator[tuple[Path, str]]:
    """Each file with its text; files that are no UTF-8 text are left out."""
    for path in paths:
        try:
            yield path, (root / path).read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue


def report(findings: Iterable[str], shown: int = 40) -> int:
    """Print findings, the first ones in full and the rest as a number; return the exit status."""
    lines = list(findings)
    sys.stdout.writelines(f"{line}\n" for line in lines[:shown])
    if len(lines) > shown:
        sys.stdout.write(f"… and {len(lines) - shown} more\n")
    return bool(lines)
