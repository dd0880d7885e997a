"""The search for an interpreter, with a machine made of a folder of small scripts."""

import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).resolve().parents[2] / "cms" / "run" / "find-python.sh"


@pytest.fixture
def machine(tmp_path):
    """A folder that is the whole PATH; `add(name, version)` puts an interpreter into it."""
    folder = tmp_path / "bin"
    folder.mkdir()

    def add(name, version, has_venv=True):
        major_minor = f"({version.replace('.', ', ')})"
        path = folder / name
        path.write_text(
            "#!/bin/sh\n"
            f'[ "$1" = --version ] && echo "Python {version}" && exit\n'
            + ("" if has_venv else 'case "$2" in *ensurepip*) exit 1;; esac\n')
            + f'exec {sys.executable} -c "import sys; sys.version_info = {major_minor}; $2"\n'
        )
        path.chmod(0o755)
        return path

    def find(**environment):
        return subprocess.run(
            ["/bin/sh", SCRIPT],
            cwd=tmp_path,
            env={"PATH": str(folder), **environment},
            capture_output=True,
            text=True,
            check=False,
        )

    return add, find


def test_the_newest_one_is_chosen(machine):
    add, find = machine
    add("python3", "3.11")
    newest = add("python3.13", "3.13")
    add("python3.12", "3.12")
    assert find().stdout.strip() == str(newest)


def test_one_that_cannot_make_environments_is_passed_over(machine):
    add, find = machine
    add("python3.13", "3.13", has_venv=False)
    complete = add("python3.11", "3.11")
    assert find().stdout.strip() == str(complete)


def test_a_missing_venv_module_is_named_with_its_package(machine):
    add, find = machine
    add("python3", "3.11", has_venv=False)
    result = find()
    assert result.returncode == 1
    assert result.stdout == ""
    assert "apt-get install python3.11-venv" in result.stderr


def test_a_python_that_is_too_old_is_named(machine):
    add, find = machine
    add("python3", "3.9")
    result = find()
    assert result.returncode == 1
    assert "Python 3.11 or newer is needed, and this machine has Python 3.9" in result.stderr


def test_a_machine_without_python_is_told_so(machine):
    _add, find = machine
    result = find()
    assert result.returncode == 1
    assert "Python 3.11 or newer is needed" in result.stderr


def test_the_named_interpreter_is_taken_instead_of_a_newer_one(machine):
    add, find = machine
    add("python3.13", "3.13")
    named = add("python3.11", "3.11")
    assert find(PYTHON="python3.11").stdout.strip() == str(named)


@pytest.mark.parametrize(
    ("name", "said"), [("python3.9", "is too old: Python 3.9"), ("nothing", "is no program")]
)
def test_a_named_interpreter_that_will_not_do_is_refused(machine, name, said):
    add, find = machine
    add("python3.9", "3.9")
    add("python3.13", "3.13")
    result = find(PYTHON=name)
    assert result.returncode == 1
    assert said in result.stderr


def test_an_existing_environment_is_kept(machine, tmp_path):
    add, find = machine
    add("python3.13", "3.13")
    (tmp_path / ".venv" / "bin").mkdir(parents=True)
    (tmp_path / ".venv" / "bin" / "python").symlink_to(add("kept", "3.11"))
    assert find().stdout.strip() == ".venv/bin/python"
