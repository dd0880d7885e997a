"""The test database, made by the real migrations once and copied afterwards.

Two hundred migrations take longer than most tests. The first run keeps the finished database in
`var/`, under a name made of everything that shapes it; later runs and the other workers of the same
run start from a copy. A changed migration or requirement gives another name.
"""

import hashlib
import os
import sqlite3
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "var" / "test-databases"


def fingerprint() -> str:
    """A hash over our migrations, the pinned requirements and the languages."""
    files = [
        *sorted(ROOT.glob("**/migrations/*.py")),
        ROOT / "requirements.txt",
        ROOT / "cms" / "settings" / "base.py",
    ]
    digest = hashlib.sha256()
    for file in files:
        if ".venv" not in file.parts:
            digest.update(str(file.relative_to(ROOT)).encode() + file.read_bytes())
    return digest.hexdigest()[:24]


def template() -> Path:
    return FOLDER / f"{fingerprint()}.sqlite3"


def keep(connection: sqlite3.Connection) -> None:
    """Save a finished database for later; nobody ever sees half of it."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for old in FOLDER.glob("*.sqlite3"):
        if old != template():
            old.unlink(missing_ok=True)
    unfinished = FOLDER / f".{os.getpid()}.part"
    unfinished.unlink(missing_ok=True)
    with sqlite3.connect(unfinished) as copy:
        connection.backup(copy)
    copy.close()
    unfinished.replace(template())


def restore(connection: sqlite3.Connection) -> None:
    """Fill an empty database from the kept one."""
    with sqlite3.connect(f"file:{template()}?mode=ro", uri=True) as kept:
        kept.backup(connection)
    kept.close()
