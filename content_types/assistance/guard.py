"""The database's own part of the rule of two persons.

Constraints refuse a confirmed channel that one person signed twice. This trigger refuses to change
what the public dials in a row that exists, whoever asks: raw SQL, a script, another program. It is
put in place after every migration, because SQLite drops a table's triggers when it remakes it.
"""

from typing import Any

from django.db import connections

from .models.channel import FIXED

NAME = "assistance_channel_fixed"
MESSAGE = "A channel is not changed: propose another one instead."

_SQLITE = """
CREATE TRIGGER IF NOT EXISTS {name} BEFORE UPDATE ON {table}
WHEN {changed}
BEGIN SELECT RAISE(ABORT, '{message}'); END
"""
_POSTGRESQL = """
CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF {changed} THEN
        RAISE EXCEPTION '{message}' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
DROP TRIGGER IF EXISTS {name} ON {table};
CREATE TRIGGER {name} BEFORE UPDATE ON {table} FOR EACH ROW EXECUTE FUNCTION {name}();
"""
_DIFFERENT = {"sqlite": "IS NOT", "postgresql": "IS DISTINCT FROM"}
_STATEMENTS = {"sqlite": _SQLITE, "postgresql": _POSTGRESQL}


def install(using: str = "default", **kwargs: Any) -> None:
    """Receiver of post_migrate: make the trigger, if the table is there."""
    connection = connections[using]
    table = "assistance_channel"
    if connection.vendor not in _STATEMENTS or table not in connection.introspection.table_names():
        return
    different = _DIFFERENT[connection.vendor]
    changed = " OR ".join(f"OLD.{name} {different} NEW.{name}" for name in sorted(FIXED))
    # A signature that was given stays as it was given.
    signed = (
        f"(OLD.confirmed_by_name <> '' AND OLD.confirmed_by_name {different} NEW.confirmed_by_name)"
    )
    statement = _STATEMENTS[connection.vendor].format(
        name=NAME, table=table, changed=f"{changed} OR {signed}", message=MESSAGE
    )
    with connection.cursor() as cursor:
        cursor.execute(statement)
