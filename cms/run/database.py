"""The database that the site is about to start on."""

import hashlib

from django.core.management import call_command
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor

from .errors import StartupError
from .progress import Progress


def key() -> str:
    """A short name for this database, telling it from every other one; holds no password."""
    place = connection.settings_dict
    words = [str(place.get(part, "")) for part in ("ENGINE", "HOST", "PORT", "NAME")]
    return f"{connection.vendor}-{hashlib.sha256(chr(0).join(words).encode()).hexdigest()[:12]}"


def label() -> str:
    """What people call it: `SQLite, var/db.sqlite3` or `PostgreSQL, cms on localhost`."""
    place = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"SQLite, {place['NAME']}"
    return f"{connection.display_name}, {place['NAME']} on {place['HOST'] or 'this machine'}"


def check_reachable() -> None:
    """Raise StartupError when no connection can be made."""
    try:
        connection.ensure_connection()
    except DatabaseError as error:
        raise StartupError(
            f"The database ({label()}) cannot be reached: {str(error).strip()}\n"
            "Start it, or correct DATABASE_URL; without DATABASE_URL the site uses SQLite."
        ) from error


def is_empty() -> bool:
    """Whether nothing has ever been migrated here."""
    return "django_migrations" not in connection.introspection.table_names()


def pending_migrations() -> int:
    """How many migrations the code has that this database has not."""
    executor = MigrationExecutor(connection)
    return len(executor.migration_plan(executor.loader.graph.leaf_nodes()))


def migrate() -> bool:
    """Apply what is pending; tell whether there was anything.

    The database itself knows what it has, better than a stamp could: it may have been restored
    from a backup or emptied.
    """
    count = pending_migrations()
    if not count:
        return False
    with Progress(f"Migrating the database ({label()}): {count} migrations") as progress:
        call_command("migrate", interactive=False, no_color=True, stdout=progress)
    return True
