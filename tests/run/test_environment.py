import io
from concurrent.futures import ThreadPoolExecutor

import pytest

from cms.run import environment
from cms.run.errors import StartupError
from cms.run.progress import Progress


@pytest.fixture
def checkout(tmp_path, monkeypatch):
    """A checkout whose pip is a script: `pip(text)` says what it does instead."""
    monkeypatch.chdir(tmp_path)
    interpreter = tmp_path / ".venv" / "bin" / "python"
    interpreter.parent.mkdir(parents=True)
    monkeypatch.setattr(environment, "ROOT", tmp_path)
    monkeypatch.setattr(environment, "ENVIRONMENT", tmp_path / ".venv")
    monkeypatch.setattr(environment, "INTERPRETER", interpreter)
    (tmp_path / "requirements.txt").write_text("wagtail==8.0.1 --hash=sha256:0\n")

    def pip(script):
        interpreter.write_text(f'#!/bin/sh\necho "$@" >> calls\n{script}\n')
        interpreter.chmod(0o755)

    pip("exit 0")
    return tmp_path, pip


def test_packages_are_installed_once_hash_checked_and_never_compiled(checkout):
    folder, _pip = checkout
    assert environment.install(["requirements.txt"])
    assert not environment.install(["requirements.txt"])
    (call,) = (folder / "calls").read_text().splitlines()
    assert "--require-hashes" in call
    assert "--only-binary=:all:" in call
    assert "http" not in call


def test_changed_pins_are_installed(checkout):
    folder, _pip = checkout
    environment.install(["requirements.txt"])
    (folder / "requirements.txt").write_text("wagtail==8.0.2 --hash=sha256:1\n")
    assert environment.install(["requirements.txt"])


def test_a_failed_installation_is_tried_again(checkout):
    _folder, pip = checkout
    pip("echo 'THESE PACKAGES DO NOT MATCH THE HASHES'; exit 1")
    with pytest.raises(StartupError, match="DO NOT MATCH THE HASHES"):
        environment.install(["requirements.txt"])
    pip("exit 0")
    assert environment.install(["requirements.txt"])


def test_without_a_network_the_message_says_so(checkout):
    _folder, pip = checkout
    pip("echo 'NewConnectionError: Temporary failure in name resolution'; exit 1")
    with pytest.raises(StartupError, match="pip reached no package index"):
        environment.run_pip(["requirements.txt"], Progress("Installing", io.StringIO()))


def test_the_exit_status_tells_a_failure(checkout, capsys, monkeypatch):
    _folder, pip = checkout
    pip("echo wrong; exit 1")
    monkeypatch.setattr(environment, "make_environment", lambda: None)
    assert environment.main(["requirements.txt"]) == 1
    assert "wrong" in capsys.readouterr().err


def test_two_installations_at_once_take_turns(checkout, monkeypatch):
    folder, pip = checkout
    monkeypatch.setattr(environment, "make_environment", lambda: None)
    # Each would see the other's work half done.
    pip("test ! -e busy || exit 1; touch busy; sleep 0.2; rm busy")
    with ThreadPoolExecutor() as pool:
        assert list(pool.map(environment.main, [["requirements.txt"]] * 3)) == [0, 0, 0]
    assert len((folder / "calls").read_text().splitlines()) == 1
