import pytest

from content_types.plan.models import ActionPlanPage, MeasurePage
from content_types.plan.writing import import_plan
from content_types.registers import starter
from content_types.registers.models import Institution
from tests.plan.importing.slovenian_plan import NOTATION, items, short_notation
from tests.plan.importing.text_documents import text_document

_INSTITUTIONS = []


@pytest.fixture
def register(db):
    """The institutions of the starter register; they are read from its files only once."""
    if not _INSTITUTIONS:
        starter.load(lambda outcome, key: None)
        _INSTITUTIONS.extend(Institution.objects.order_by("pk"))
        return
    for institution in _INSTITUTIONS:
        institution._state.adding = True
    Institution.objects.bulk_create(_INSTITUTIONS)


@pytest.fixture
def bring(home, register):
    """Import an invented Slovenian plan of four measures, with words replaced.

    `bring(("old", "new"))`; `whole=True` takes all of its 25 measures.
    """

    def run(*changes, whole=False, **options):
        notation = NOTATION if whole else short_notation()
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
