"""The message catalogues: `make messages` brings them up to date, `make lint` checks that they are.

    python -m tests.support.messages update
    python -m tests.support.messages check

The check extracts every message anew in a copy of the repository, so that it changes nothing here.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

from tests.support import system_packages
from tests.support.files import ROOT, report, repository_files

# English is the language of the sources: its catalogue only overrides what reads differently.
COMPLETE = ("sl",)
LANGUAGES = ("sl", "en")
DIRECTORIES_LEFT_OUT = (".venv", "var", "tests", "docs", "node_modules")


def extract(root: Path) -> None:
    """Run Django's makemessages below a root folder.

    One message a line and file names without line numbers: a change of code that changes no
    message leaves the catalogues as they are.
    """
    command = [sys.executable, "manage.py", "makemessages", "--no-wrap", "--no-obsolete"]
    command += ["--add-location=file", "--verbosity=0"]
    command += [f"--locale={language}" for language in LANGUAGES]
    command += [f"--ignore={directory}" for directory in DIRECTORIES_LEFT_OUT]
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "cms.settings.test"}
    subprocess.run(command, cwd=root, env=environment, check=True)


def catalogue(root: Path, language: str) -> Catalog:
    """A language's catalogue; an empty one where there is no file yet."""
    path = root / "locale" / language / "LC_MESSAGES" / "django.po"
    if not path.exists():
        return Catalog(locale=language)
    with path.open("rb") as file:
        return read_po(file, locale=language)


def is_translated(message: Message, forms: int) -> bool:
    """Whether every form of the message has words."""
    strings = message.string if message.pluralizable else (message.string,)
    return (len(strings) == forms if message.pluralizable else True) and all(strings)


def findings(committed: Catalog, extracted: Catalog) -> Iterator[str]:
    """A line for everything that keeps a catalogue from being complete and current."""
    known = {(message.context, message.id) for message in committed if message.id}
    needed = {(message.context, message.id) for message in extracted if message.id}
    for _context, text in sorted(needed - known, key=str):
        yield f"missing, run make messages: {text!r}"
    for _context, text in sorted(known - needed, key=str):
        yield f"used nowhere any more, run make messages: {text!r}"
    for message in committed:
        if not message.id:
            continue
        if message.fuzzy:
            yield f"fuzzy: {message.id!r}"
        elif not is_translated(message, committed.num_plurals):
            yield f"not translated: {message.id!r}"
        for error in message.check(committed):
            yield f"{message.id!r}: {error}"
    for text in committed.obsolete:
        yield f"obsolete: {text!r}"


def check() -> list[str]:
    """Findings of every language that has to be complete."""
    with tempfile.TemporaryDirectory() as name:
        copy = Path(name)
        for path in repository_files("*.py", "*.html", "*.txt", "*.toml", "*.po"):
            (copy / path.parent).mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / path, copy / path)
        extract(copy)
        return [
            f"locale/{language}: {finding}"
            for language in COMPLETE
            for finding in findings(catalogue(ROOT, language), catalogue(copy, language))
        ]


def main(arguments: list[str]) -> int:
    """Update or check; return the exit status."""
    try:
        system_packages.require("gettext")
    except system_packages.MissingPackagesError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    if arguments == ["update"]:
        extract(ROOT)
        return 0
    return report(check())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
