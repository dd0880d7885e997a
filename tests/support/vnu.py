"""The Nu HTML Checker: the W3C's own reading of what a page may contain.

    jar = ensure_vnu()                 # once: fetched from npm, kept in var/tools
    problems = check_html(jar, [file, ...])

It is a Java archive, packed for npm. `ensure_vnu` raises VnuMissingError with the reason where it
cannot be had (no Java, no npm, no network).
"""

import hashlib
import json
import shutil
import subprocess
import tarfile
import tempfile
from collections.abc import Sequence
from pathlib import Path

VERSION = "26.9.27"
SHA256 = "22f15dd39a33bed929d2a5c0cddf5946849a647eca9272bf4d5d00bc7e7a4d47"
TOOLS = Path(__file__).resolve().parents[2] / "var" / "tools"
INSIDE = "package/build/dist/vnu.jar"


class VnuMissingError(Exception):
    """The checker is not here and cannot be fetched; the message says why."""


def ensure_vnu() -> Path:
    """The checker's archive, fetched if it is not here. Needs `java`, and `npm` the first time."""
    if not shutil.which("java"):
        raise VnuMissingError("Java is missing: apt-get install default-jre-headless")
    jar = TOOLS / f"vnu-{VERSION}.jar"
    if not jar.exists():
        _fetch(jar)
    return jar


def _fetch(jar: Path) -> None:
    if not shutil.which("npm"):
        raise VnuMissingError("npm is missing: apt-get install npm")
    jar.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        pack = ["npm", "pack", f"vnu-jar@{VERSION}", "--silent"]
        result = subprocess.run(pack, cwd=folder, capture_output=True, text=True, check=False)
        archive = next(Path(folder).glob("*.tgz"), None)
        if result.returncode or archive is None:
            raise VnuMissingError(f"npm did not fetch the checker: {result.stderr.strip()[-300:]}")
        with tarfile.open(archive) as packed:
            content = packed.extractfile(INSIDE).read()
    if hashlib.sha256(content).hexdigest() != SHA256:
        raise VnuMissingError("the checker that npm fetched is not the one we know")
    # Under its own name only when it is whole: another process may be looking for it.
    part = jar.with_suffix(".part")
    part.write_bytes(content)
    part.replace(jar)


# The checker guesses the language from statistics of letters, which tables of names mislead.
GUESSES = ("This document appears to be written in",)


def check_html(jar: Path, files: Sequence[Path]) -> list[str]:
    """Everything that the checker says of the files, errors and warnings: `name:line: message`.

    Only its guess of the language is left out.
    """
    command = ["java", "-Xss8m", "-jar", str(jar), "--format", "json", "--exit-zero-always"]
    names = [str(file) for file in files]
    result = subprocess.run([*command, *names], capture_output=True, text=True, check=True)
    return [
        f"{Path(each['url']).name}:{each.get('lastLine')}: {each['message']}"
        for each in json.loads(result.stderr)["messages"]
        if not each["message"].startswith(GUESSES)
    ]
