"""The official plan, read once for all tests of this room."""

import pytest

from content_types.plan.importing.checks import check_plan
from content_types.plan.importing.facade import read_plan
from tests.plan.importing.official import official_files
from tests.plan.importing.register import resolver


@pytest.fixture(scope="session")
def seed_file():
    files = official_files("000_*.txt")
    if not files:
        pytest.skip("the official documents are not beside this checkout")
    return files[0]


@pytest.fixture(scope="session")
def seed_plan(seed_file):
    return read_plan(seed_file, seed_file.name)


@pytest.fixture(scope="session")
def seed_findings(seed_plan):
    return check_plan(seed_plan, resolver())


@pytest.fixture(scope="session")
def seed_measures(seed_plan):
    return {measure.number: measure for measure in seed_plan.measures()}
