"""What has been done already: one small file a step, holding a hash of what it was done from."""

import hashlib
import os
import tempfile
from collections.abc import Iterable
from pathlib import Path


def fingerprint(paths: Iterable[Path], *facts: str) -> str:
    """The SHA-256, in hexadecimal, of the files' names and contents and of further facts.

    A file that vanishes while it is read changes the result, as it should.
    """
    digest = hashlib.sha256()
    for path in sorted(paths):
        digest.update(f"{path.as_posix()}\0".encode())
        if path.is_file():
            digest.update(hashlib.sha256(path.read_bytes()).digest())
    for fact in facts:
        digest.update(f"\0{fact}".encode())
    return digest.hexdigest()


def write_whole(path: Path, content: bytes) -> None:
    """Write a file so that an interruption leaves the old one or the new one, never a part."""
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


class Stamps:
    """The stamps kept in one folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def read(self, name: str) -> str | None:
        """The fingerprint that the step was last finished with; None if it never was."""
        try:
            return (self.folder / name).read_text()
        except FileNotFoundError:
            return None

    def write(self, name: str, value: str) -> None:
        """Note that the step is finished; to be called after its success only."""
        write_whole(self.folder / name, value.encode())

    def forget(self, *names: str) -> None:
        """Have the named steps, or all of them, done again."""
        for path in [self.folder / name for name in names] or list(self.folder.glob("*")):
            path.unlink(missing_ok=True)
