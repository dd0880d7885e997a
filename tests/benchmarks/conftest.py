"""Benchmarks are run on demand alone: `pytest tests/benchmarks`.

They print a table at the end and keep it as JSON in var/benchmarks.json.
"""

import json
from pathlib import Path

import pytest

RESULTS = Path(__file__).resolve().parents[2] / "var" / "benchmarks.json"
_results = pytest.StashKey[dict]()


def pytest_ignore_collect(collection_path, config):
    asked_for = any("benchmarks" in str(each) for each in config.invocation_params.args)
    return None if asked_for else True


@pytest.fixture(scope="session")
def results(request):
    """A table by page or job: whatever a benchmark puts in is printed at the end."""
    return request.config.stash.setdefault(_results, {})


def pytest_terminal_summary(terminalreporter, config):
    found = config.stash.get(_results, {})
    if not found:
        return
    RESULTS.parent.mkdir(parents=True, exist_ok=True)
    RESULTS.write_text(json.dumps(found, indent=1))
    terminalreporter.section("benchmarks")
    for name, figures in found.items():
        columns = "  ".join(f"{label} {value:>8}" for label, value in figures.items())
        terminalreporter.write_line(f"{name:<14}{columns}")
