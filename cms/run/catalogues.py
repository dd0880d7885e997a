"""Compiling the message catalogues without GNU gettext, which a fresh machine does not have."""

import io
from collections.abc import Iterable
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po

from .errors import StartupError
from .stamps import write_whole


def sources(locale: Path) -> list[Path]:
    """The .po files below a locale folder, sorted."""
    return sorted(locale.glob("*/LC_MESSAGES/*.po"))


def compiled(source: Path) -> Path:
    """Where the catalogue of a .po file goes."""
    return source.with_suffix(".mo")


def compile_catalogue(source: Path) -> Path:
    """Write the .mo file beside a .po file and return its path.

    Fuzzy entries are guesses and are left out, as msgfmt does: the source text shows instead.
    Raises StartupError, naming the file, when it is not a valid catalogue.
    """
    try:
        with source.open("rb") as file:
            catalogue = read_po(file, abort_invalid=True)
    except (PoFileError, ValueError) as error:
        raise StartupError(f"{source} is not a valid message catalogue: {error}") from error
    content = io.BytesIO()
    write_mo(content, catalogue, use_fuzzy=False)
    write_whole(compiled(source), content.getvalue())
    return compiled(source)


def compile_all(paths: Iterable[Path]) -> list[Path]:
    """Compile each .po file; return the .mo files."""
    return [compile_catalogue(path) for path in paths]
