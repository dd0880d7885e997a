"""Trainings in the admin's real views: adding, errors, publishing, the list, previews."""

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield
from wagtail.users.models import UserProfile

from content_types.training.models import TrainingPage

from .factories import counted, date, figure, training

PARTS = (
    "occasions",
    "organisers",
    "figures",
    "measure_links",
    "workshop_counts",
    "stated_counts",
)
WORDS = ("title", "slug", "summary", "outcome", "note", "place", "seo_title", "short_title")


@pytest.fixture(params=["sl", "en"])
def admin(db, request):
    user = User.objects.create_superuser("urednik")
    UserProfile.objects.create(user=user, preferred_language=request.param)
    client = Client()
    client.force_login(user)
    return client


def form(occasions=({"starts": "2026-10-18"},), **fields):
    words = {f"{name}_{code}": "" for name in WORDS for code in ("sl", "en")}
    data = {
        **words,
        "title_sl": "Seminar",
        "title_en": "Seminar",
        "search_description_sl": "",
        "search_description_en": "",
        "form": "seminar",
        "state": "scheduled",
        "sources": streamfield([]),
        "go_live_at": "",
        "expire_at": "",
        **{f"comments-{name}": "0" for name in ("TOTAL_FORMS", "INITIAL_FORMS", "MIN_NUM_FORMS")},
        "comments-MAX_NUM_FORMS": "",
    }
    for part in PARTS:
        rows = fields.pop(part, occasions if part == "occasions" else ())
        data[part] = inline_formset([{**DEFAULTS.get(part, {}), **row} for row in rows])
    return nested_form_data({**data, **fields})


DEFAULTS = {
    "occasions": {"ends": "", "precision": "day", "starts_at": "", "ends_at": ""},
    "organisers": {"institution": "", "wording_sl": "", "wording_en": ""},
    "figures": {
        "role": "participants",
        "audience": "",
        "exactness": "exact",
        "stated_in_sl": "",
        "stated_in_en": "",
        "other_exactness": "exact",
        "other_number": "",
        "other_stated_in_sl": "",
        "other_stated_in_en": "",
        "note_sl": "",
        "note_en": "",
    },
    "workshop_counts": {"region": "", "pupils": "", "teachers": ""},
    "stated_counts": {
        "level": "",
        "workshops": "",
        "pupils": "",
        "teachers": "",
        "stated_in_sl": "",
        "stated_in_en": "",
        "note_sl": "",
        "note_en": "",
    },
}


def add_url(index):
    return reverse("wagtailadmin_pages:add", args=["training", "trainingpage", index.pk])


def errors(response, part=None):
    """The errors of the form, or of each row of a part, by field."""
    assert response.status_code == 200
    page_form = response.context["form"]
    if part is None:
        return page_form.errors
    return [dict(row.errors) for row in page_form.formsets[part].forms]


def test_a_training_is_added_and_published(admin, index, directorate, measure):
    data = form(
        organisers=[{"institution": str(directorate.pk)}],
        figures=[{"number": "40"}],
        measure_links=[{"measure": str(measure.pk)}],
        **{"action-publish": "1"},
    )
    response = admin.post(add_url(index), data)
    assert response.status_code == 302, errors(response)
    page = TrainingPage.objects.get()
    assert page.live
    assert page.is_numbered
    assert str(page.begins) == "2026-10-18"
    assert Client().get(page.url_in("sl")).status_code == 200


def test_an_edited_date_keeps_its_identity(admin, index):
    page = training(index, dates=[date("2026-10-18")])
    occasion = page.occasions.get()
    url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    data = form(slug_sl=page.slug_sl, slug_en=page.slug_en, **{"action-publish": "1"}) | {
        "occasions-INITIAL_FORMS": "1",
        "occasions-0-id": str(occasion.pk),
        "occasions-0-starts": "2026-11-18",
    }
    response = admin.post(url, data)
    assert response.status_code == 302, errors(response)
    changed = TrainingPage.objects.get(pk=page.pk).occasions.get()
    assert (changed.pk, changed.uid) == (occasion.pk, occasion.uid)
    assert str(changed.starts) == "2026-11-18"


@pytest.mark.parametrize(
    ("row", "field"),
    [
        ({"starts": "2026-02-30"}, "starts"),
        ({"starts": "18. 10."}, "starts"),
        ({"starts": "0226-10-18"}, "starts"),
        ({"starts": "2026-10-18", "ends": "2026-10-17"}, "ends"),
        ({"starts": "2026-10-18", "starts_at": "25:00"}, "starts_at"),
        ({"starts": "2026-10-18", "ends_at": "12:00"}, "starts_at"),
        ({"starts": "2026-10-18", "starts_at": "12:00", "ends_at": "9:00"}, "ends_at"),
        ({"starts": "2026-10-18", "precision": "month", "starts_at": "9:00"}, "starts_at"),
    ],
)
def test_fail_a_date_that_cannot_be_names_its_field(admin, index, row, field):
    response = admin.post(add_url(index), form([row], **{"action-publish": "1"}))
    (found,) = errors(response, "occasions")
    assert list(found) == [field]
    assert not TrainingPage.objects.exists()


def test_a_training_of_several_days_may_end_at_an_earlier_hour(admin, index):
    row = {"starts": "2026-03-17", "ends": "2026-03-19", "starts_at": "14:00", "ends_at": "12:00"}
    response = admin.post(add_url(index), form([row], **{"action-publish": "1"}))
    assert response.status_code == 302, errors(response)


@pytest.mark.parametrize(
    ("part", "row", "field"),
    [
        ("figures", {"number": "-1"}, "number"),
        ("figures", {"number": "veliko"}, "number"),
        ("figures", {"number": "5", "other_number": "-4"}, "other_number"),
        ("figures", {"number": "5", "other_number": "4"}, "other_number"),
        ("organisers", {}, "__all__"),
        ("workshop_counts", {"year": "24", "level": "primary", "workshops": "1"}, "year"),
        ("workshop_counts", {"year": "2024", "level": "primary", "workshops": "-1"}, "workshops"),
        ("stated_counts", {"year": "2024"}, "__all__"),
    ],
)
def test_fail_a_number_that_cannot_be_names_its_field(admin, index, part, row, field):
    response = admin.post(add_url(index), form(**{part: [row], "action-publish": "1"}))
    (found,) = errors(response, part)
    assert list(found) == [field]
    assert not TrainingPage.objects.exists()


def test_fail_a_row_of_workshops_that_stands_there_twice(admin, index):
    row = {"year": "2024", "level": "primary", "workshops": "1"}
    data = form(workshop_counts=[row, row], **{"action-publish": "1"})
    first, second = errors(admin.post(add_url(index), data), "workshop_counts")
    assert not first
    assert list(second) == ["region"]


def test_a_page_without_a_date_cannot_be_published(admin, index):
    response = admin.post(add_url(index), form([], **{"action-publish": "1"}))
    assert response.status_code == 200
    assert not TrainingPage.objects.exists()


def test_a_draft_without_a_date_can_be_kept_and_listed(admin, index):
    page = training(index, publish=False, live=False)
    page.occasions = []
    page.save()
    assert page.begins is None
    assert admin.get(reverse("trainings:index")).status_code == 200


def test_a_preview_shows_the_form_in_both_languages(admin, index):
    url = reverse("wagtailadmin_pages:preview_on_add", args=["training", "trainingpage", index.pk])
    data = form(title_en="Trained", figures=[{"number": "77"}])
    assert admin.post(url, data).json()["is_valid"]
    for mode, words in (("sl", "Seminar"), ("en", "Trained")):
        html = admin.get(url, {"mode": mode}).content.decode()
        assert words in html
        assert "77" in html


def listed(admin, query=""):
    response = admin.get(reverse("trainings:index") + query)
    assert response.status_code == 200
    return [page.title_sl for page in response.context["object_list"]]


def test_the_list_can_be_filtered_down_to_what_lacks_a_number(admin, index, mura):
    training(index, title_sl="S številom", numbers=[figure(40)], regions=[mura])
    training(index, title_sl="Šole", counts=[counted()], dates=[date("2023-01-01")])
    training(index, title_sl="Brez", numbers=[figure(3, role="speakers")], form="seminar")
    assert listed(admin, "?numbers=missing") == ["Brez"]
    assert set(listed(admin, "?numbers=known")) == {"S številom", "Šole"}
    assert listed(admin, "?year=2023") == ["Šole"]
    assert listed(admin, "?form=seminar") == ["Brez"]
    assert listed(admin, f"?regions={mura.pk}") == ["S številom"]
    assert len(listed(admin, "?ordering=begins")) == 3


def test_the_report_of_missing_numbers_is_in_the_menu(admin, index):
    html = admin.get(reverse("wagtailadmin_home")).content.decode()
    assert f"{reverse('trainings:index')}?numbers=missing" in html.replace("&amp;", "&")


def test_the_list_shows_numbers_of_both_kinds_together(admin, index):
    training(index, numbers=[40, 2], counts=[counted(pupils=100), counted(pupils=8)])
    assert "150" in admin.get(reverse("trainings:index")).content.decode()


def test_the_list_chooses_neither_of_two_numbers_that_contradict_each_other(admin, index):
    training(index, numbers=[figure(130, other_number=110), figure(9)])
    assert "119–139" in admin.get(reverse("trainings:index")).content.decode()


def test_the_list_is_no_more_exact_than_its_dates(admin, index):
    training(index, dates=[date("2026-03-03"), date("2027-05-05", precision="year")])
    page = admin.get(reverse("trainings:index")).content.decode()
    assert "2026–2027" in page
    assert "2027-12-31" not in page


def test_statements_of_the_list_stay_when_it_grows(admin, index):
    def statements():
        admin.get(reverse("trainings:index"))
        with CaptureQueriesContext(connection) as captured:
            admin.get(reverse("trainings:index"))
        return len(captured)

    for _each in range(3):
        training(index, numbers=[1])
    few = statements()
    for _each in range(9):
        training(index, numbers=[1])
    assert statements() == few <= 30


def test_statements_of_the_form_are_few(admin, index, measure, police):
    page = training(
        index,
        dates=[date(f"2026-10-{day}") for day in range(10, 20)],
        numbers=[figure(number, audience=police) for number in range(10)],
        measures=[measure],
    )
    url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    admin.get(url)
    with CaptureQueriesContext(connection) as captured:
        assert admin.get(url).status_code == 200
    assert len(captured) <= 60


def test_a_training_without_a_date_is_asked_for_one(admin, index):
    response = admin.post(add_url(index), form(occasions=(), **{"action-publish": "1"}))
    (said,) = response.context["form"].formsets["occasions"].non_form_errors()
    assert said in {"Add at least one date.", "Dodajte vsaj en termin."}


@pytest.mark.parametrize(
    "figure",
    [
        {"number": "5", "other_number": "5", "other_stated_in_sl": "poglavje 3"},
        {"number": "5", "other_stated_in_sl": "poglavje 3"},
    ],
)
def test_sources_that_do_not_contradict_each_other_are_no_contradiction(admin, index, figure):
    response = admin.post(add_url(index), form(figures=[figure]))
    assert set(errors(response, "figures")[0]) == {"other_number"}
