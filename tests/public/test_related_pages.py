"""What names a measure or an institution: the newest on its page, and all of it a link away."""

import pytest

from content_types.campaigns.models import CampaignPage
from content_types.materials.models import DistributionPoint, MaterialPage, PrintRun
from content_types.news.models import NewsPage
from content_types.plan.models import MeasurePage
from content_types.registers.models import Institution

from . import growth

pytestmark = [pytest.mark.usefixtures("changes"), pytest.mark.database]

MEASURE, INSTITUTION, SHOWN = "1.1.3", "policija", 6
NAMING = {
    "materials": {"measures__measure__number": MEASURE},
    "news": {"measures__measure__number": MEASURE},
    "campaigns": {"measures__number": MEASURE},
}
NAMED = {
    "materials": {"publishers__institution__key": INSTITUTION},
    "news": {"institutions__institution__key": INSTITUTION},
    "campaigns": {"partners__institution__key": INSTITUTION},
}
MODELS = {"materials": MaterialPage, "news": NewsPage, "campaigns": CampaignPage}


def grow(room, count):
    given = {"number": MEASURE} if room == "materials" else {}
    getattr(growth, room)(count, **given)


@pytest.fixture(params=["sl", "en"])
def language(request):
    return request.param


@pytest.fixture
def address_of(language):
    measure = MeasurePage.objects.get(number=MEASURE)
    words = {"sl": "institucije", "en": "institutions"}
    return {
        "measure": measure.url_in(language),
        "institution": f"/{language}/{words[language]}/{INSTITUTION}/",
    }


@pytest.mark.parametrize("room", MODELS)
@pytest.mark.parametrize(("what", "filters"), [("measure", NAMING), ("institution", NAMED)])
def test_the_rest_is_a_link_away_in_both_languages(read, address_of, room, what, filters):
    grow(room, 41)
    part = f"//section[@aria-labelledby='{room}']"
    page = read(address_of[what])
    assert len(page.all(f"{part}//li")) == SHOWN
    (more,) = page.all(f"{part}/p/a")
    found = MODELS[room].objects.live().filter(**filters[room]).distinct().count()
    assert found > SHOWN
    assert str(found) in read(more.get("href")).words_in("//main//*[@role='status']")


@pytest.mark.parametrize("room", MODELS)
@pytest.mark.parametrize("what", ["measure", "institution"])
def test_a_few_are_all_there_and_lead_to_no_list(read, address_of, room, what):
    chosen = NAMING if what == "measure" else NAMED
    there = MODELS[room].objects.live().filter(**chosen[room]).distinct().count()
    grow(room, SHOWN - there)
    page = read(address_of[what])
    part = f"//section[@aria-labelledby='{room}']"
    assert len(page.all(f"{part}//li")) == SHOWN
    assert not page.all(f"{part}/p/a")


@pytest.mark.parametrize("is_public", [True, False])
def test_where_copies_lie_the_material_is_named_if_the_public_may_know(
    read, address_of, language, is_public
):
    material = MaterialPage.objects.live().exclude(**NAMED["materials"]).first()
    run = PrintRun.objects.create(material=material, year=2025)
    institution = Institution.objects.get(key=INSTITUTION)
    DistributionPoint.objects.create(run=run, institution=institution, is_public=is_public)
    address = material.url_in(language)
    library = f"{material.get_parent().specific.url_in(language)}?institution={INSTITUTION}"
    for place in (address_of["institution"], library):
        assert bool(read(place).all(f"//main//a[@href='{address}']")) is is_public
