"""One runner at a time, by a lock that ends with its process, whatever ends the process.

No clock takes part in it. Nothing depends on it alone either: each release makes sure in its own
transaction that it is still due. The lock saves two runners from doing the same work.
"""

import fcntl
from pathlib import Path
from typing import IO, Any

from django.db import DatabaseError, connection, connections

# Any number that nobody else uses on this database.
KEY = 7_204_518_391_100_113


class RunnerLock:
    """The lock of the database's one runner.

    On PostgreSQL an advisory lock of a connection kept for it, on SQLite, which is never on
    another machine than its users, a lock on a file beside the database.
    """

    def __init__(self) -> None:
        self._connection: Any = None
        self._file: IO[bytes] | None = None

    def acquire(self) -> bool:
        """Take the lock, or make sure that it is still held; tell whether it is."""
        if connection.vendor == "postgresql":
            return self._acquire_connection()
        path = _lock_path()
        return path is None or self._acquire_file(path)

    def release(self) -> None:
        if self._file is not None:
            self._file.close()
            self._file = None
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _acquire_file(self, path: Path) -> bool:
        if self._file is not None:
            return True
        file = path.open("ab")
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            file.close()
            return False
        self._file = file
        return True

    def _acquire_connection(self) -> bool:
        try:
            if self._connection is not None and self._asks("SELECT true"):
                return True
            self._connection = connections.create_connection("default")
            if self._asks(f"SELECT pg_try_advisory_lock({KEY})"):
                return True
        except DatabaseError:
            # The server went away, and the lock with the connection.
            self.release()
            raise
        self.release()
        return False

    def _asks(self, question: str) -> bool:
        with self._connection.cursor() as cursor:
            cursor.execute(question)
            return bool(cursor.fetchone()[0])


def _lock_path() -> Path | None:
    name = str(connection.settings_dict["NAME"])
    return None if "memory" in name else Path(f"{name}.runner-lock")
