import pytest

from content_types.plan.models import ActionPlanPage, MeasurePage
from content_types.plan.writing import import_plan
from tests.plan.importing.slovenian_plan import NOTATION, items
from tests.plan.importing.text_documents import text_document


@pytest.fixture
def bring(home):
    """Import the invented Slovenian plan, with words replaced: `bring(("old", "new"))`."""

    def run(*changes, **options):
        notation = NOTATION
        for old, new in changes:
            assert old in notation, old
            notation = notation.replace(old, new)
        data = text_document(items(notation)).encode()
        return import_plan(data, "nacrt.txt", "sl", **options)

    return run


@pytest.fixture
def seed_bytes(seeds):
    return next(seeds.glob("000*")).read_bytes()


@pytest.fixture
def newest():
    """A measure as its newest draft has it."""

    def find(number):
        return MeasurePage.objects.get(number=number).get_latest_revision_as_object()

    return find


@pytest.fixture
def plan_page():
    return lambda: ActionPlanPage.objects.get()
