import pytest
from django.test import Client

from tests.public.reading import Answer
from tests.support.factories import (
    ActionPlanPageFactory,
    AudienceFactory,
    InstitutionFactory,
    MeasurePageFactory,
    RegionFactory,
    SectionPageFactory,
)

from . import factories


@pytest.fixture
def index(home):
    home.save_revision().publish()
    return factories.index_page(home)


@pytest.fixture
def read(db):
    """A public page as the site answers it."""

    def get(address):
        response = Client().get(address)
        assert response.status_code == 200, (address, response.status_code)
        return Answer(address, "page", response)

    return get


@pytest.fixture
def police(db):
    return AudienceFactory(
        key="police-officers", name_sl="Policisti", name_en="Police officers", group="professionals"
    )


@pytest.fixture
def teachers(db):
    return AudienceFactory(
        key="teachers", name_sl="Učitelji", name_en="Teachers", group="professionals"
    )


@pytest.fixture
def mura(db):
    return RegionFactory(key="si031", name_sl="Pomurska", name_en="Mura")


@pytest.fixture
def savinja(db):
    return RegionFactory(key="si034", name_sl="Savinjska", name_en="Savinja")


@pytest.fixture
def directorate(db):
    return InstitutionFactory(key="ukp", name_sl="Uprava", name_en="Directorate")


@pytest.fixture
def measure(home):
    plan = ActionPlanPageFactory(parent=home, title_sl="Načrt", title_en="Plan")
    section = SectionPageFactory(parent=plan, number="1", title_sl="Preprečevanje")
    page = MeasurePageFactory(
        parent=section, number="1.4.1", title_sl="Usposabljanje policistov", title_en="Police"
    )
    for each in (plan, section, page):
        each.save_revision().publish()
    return page
