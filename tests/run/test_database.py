import pytest
from django.db import OperationalError, connection, connections
from django.db.migrations.recorder import MigrationRecorder

from cms.run import database
from cms.run.errors import StartupError


def test_an_unreachable_database_is_named_without_its_password(monkeypatch):
    def refuse():
        raise OperationalError("connection refused")

    monkeypatch.setattr(connections["default"], "ensure_connection", refuse)
    monkeypatch.setitem(connection.settings_dict, "NAME", "cms")
    monkeypatch.setitem(connection.settings_dict, "PASSWORD", "skrivno")
    with pytest.raises(StartupError) as caught:
        database.check_reachable()
    message = str(caught.value)
    assert "cms" in message
    assert "connection refused" in message
    assert "DATABASE_URL" in message
    assert "skrivno" not in message


def test_two_databases_have_two_keys_and_a_new_password_changes_none(monkeypatch):
    first = database.key()
    monkeypatch.setitem(connection.settings_dict, "PASSWORD", "skrivno")
    assert database.key() == first
    monkeypatch.setitem(connection.settings_dict, "NAME", "two")
    assert database.key() != first
    assert "/" not in first


@pytest.mark.django_db
@pytest.mark.database
def test_a_migrated_database_has_nothing_pending():
    assert not database.is_empty()
    assert database.pending_migrations() == 0
    assert database.migrate() is False


@pytest.mark.django_db
@pytest.mark.database
def test_a_database_restored_from_an_older_state_is_behind():
    latest = MigrationRecorder.Migration.objects.filter(app="registers").last()
    MigrationRecorder.Migration.objects.filter(pk=latest.pk).delete()
    assert database.pending_migrations() > 0
