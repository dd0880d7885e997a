"""Steps that are taken at the same instant, each by a thread with a database connection of its own.

Only on a database that locks rows: SQLite's test database lies in memory, where tables are locked.
"""

from collections.abc import Callable
from threading import Barrier, Thread
from typing import Any

import pytest
from django.db import connection

marks = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.database,
    pytest.mark.skipif(
        connection.vendor == "sqlite",
        reason="SQLite's test database lies in memory, where whole tables are locked",
    ),
]


def at_once(*steps: Callable[[], Any]) -> list[Any]:
    """What each step returned, or the exception that it raised, in the order of their ends."""
    outcomes: list[Any] = []
    start = Barrier(len(steps))

    def run(step: Callable[[], Any]) -> None:
        start.wait(timeout=20)
        try:
            outcomes.append(step())
        except Exception as error:  # noqa: BLE001
            outcomes.append(error)
        finally:
            connection.close()

    threads = [Thread(target=run, args=[step]) for step in steps]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return outcomes
