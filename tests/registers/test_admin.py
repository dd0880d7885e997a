"""The registers in the admin: every view of each, through real requests."""

import csv
import io

import pytest
from django.urls import reverse

from content_types.plan.models import Role
from content_types.registers.models import (
    Audience,
    FormOfExploitation,
    Institution,
    Region,
    SpokenLanguage,
)
from tests.support.factories import (
    ActionPlanPageFactory,
    InstitutionFactory,
    MeasurePageFactory,
    SectionPageFactory,
)

pytestmark = pytest.mark.django_db

FORMS = {
    Institution: {
        "key": "policija",
        "name_sl": "Policija",
        "name_en": "Police",
        "abbreviation_sl": "",
        "abbreviation_en": "",
        "kind": "police",
        "parent": "",
        "genitive_sl": "Policije",
        "locative_sl": "Policiji",
        "description_sl": "",
        "description_en": "",
        "website": "https://www.policija.si/",
        "aliases": "Slovenska policija\n\n  Police  force \nSlovenska policija\n",
    },
    Region: {
        "key": "si031",
        "name_sl": "Pomurska",
        "name_en": "Mura",
        "long_name_sl": "Pomurska statistična regija",
        "long_name_en": "Mura statistical region",
        "locative_sl": "v pomurski regiji",
        "locative_en": "in the Mura region",
        "aliases": "Pomurje",
    },
    Audience: {"key": "otroci", "name_sl": "otroci", "name_en": "children", "group": "at_risk"},
    FormOfExploitation: {
        "key": "prisilno-delo",
        "name_sl": "prisilno delo",
        "name_en": "forced labour",
        "description_sl": "",
        "description_en": "",
        "legal_reference_sl": "113. člen KZ-1",
        "legal_reference_en": "",
    },
    SpokenLanguage: {
        "key": "sq",
        "name_sl": "albanščina",
        "name_en": "Albanian",
        "endonym": "shqip",
        "direction": "ltr",
    },
}


def address(model, action="", pk=None):
    name = f"registers_{model._meta.model_name}_modeladmin_{action or 'index'}"
    return reverse(name, args=[pk] if pk else [])


def listed(admin, query="", model=Institution):
    response = admin.get(address(model) + query)
    assert response.status_code == 200
    return [entry.key for entry in response.context["object_list"]]


def sheet(response):
    content = b"".join(response.streaming_content)
    assert content.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))


@pytest.fixture
def institutions(db):
    InstitutionFactory(key="mnz", name_sl="Ministrstvo za notranje zadeve", name_en="Interior")
    InstitutionFactory(
        key="cistilna",
        name_sl="Čistilna naprava",
        name_en="",
        kind="public_institute",
        abbreviation_sl="=ČN",
        aliases=["Žaga in čistilnica"],
        parent=Institution.objects.get(key="mnz"),
    )


@pytest.mark.parametrize("model", FORMS, ids=lambda model: model.__name__)
def test_an_entry_is_created_inspected_edited_and_deleted(admin, model):
    form = FORMS[model]
    assert admin.get(address(model, "create")).status_code == 200
    assert admin.post(address(model, "create"), form).status_code == 302
    entry = model.objects.get(key=form["key"])
    assert (entry.name_sl, entry.name_en) == (form["name_sl"], form["name_en"])

    for action in ("", "edit", "inspect", "history", "delete"):
        pk = entry.pk if action else None
        response = admin.get(address(model, action, pk))
        assert response.status_code == 200, action
        assert form["name_sl"] in response.content.decode(), action

    changed = form | {"name_en": "Something else"}
    assert admin.post(address(model, "edit", entry.pk), changed).status_code == 302
    entry.refresh_from_db()
    assert (entry.name_sl, entry.name_en) == (form["name_sl"], "Something else")
    assert len(admin.get(address(model, "history", entry.pk)).context["object_list"]) == 2

    assert admin.post(address(model, "delete", entry.pk)).status_code == 302
    assert not model.objects.exists()


@pytest.mark.parametrize("model", FORMS, ids=lambda model: model.__name__)
def test_a_list_is_written_as_a_spreadsheet_in_both_formats(admin, model):
    admin.post(address(model, "create"), FORMS[model])
    rows = sheet(admin.get(address(model) + "?export=csv"))
    assert len(rows) == 1
    assert FORMS[model]["name_sl"] in rows[0].values()
    assert FORMS[model]["name_en"] in rows[0].values()
    response = admin.get(address(model) + "?export=xlsx")
    assert b"".join(response.streaming_content).startswith(b"PK")


def test_the_slovenian_name_is_required_and_a_key_is_unique(admin, institutions):
    form = FORMS[Institution] | {"key": "mnz", "name_sl": ""}
    response = admin.post(address(Institution, "create"), form)
    assert set(response.context["form"].errors) == {"key", "name_sl"}


def test_the_key_cannot_be_changed_afterwards(admin):
    admin.post(address(Institution, "create"), FORMS[Institution])
    entry = Institution.objects.get()
    assert (
        b'name="key" value="policija"' in admin.get(address(Institution, "edit", entry.pk)).content
    )
    admin.post(address(Institution, "edit", entry.pk), FORMS[Institution] | {"key": "other"})
    entry.refresh_from_db()
    assert entry.key == "policija"


def test_other_names_are_written_one_per_line(admin):
    admin.post(address(Institution, "create"), FORMS[Institution])
    entry = Institution.objects.get()
    assert entry.aliases == ["Slovenska policija", "Police force"]
    html = admin.get(address(Institution, "edit", entry.pk)).content.decode()
    assert ">\nSlovenska policija\nPolice force</textarea>" in html
    admin.post(address(Institution, "edit", entry.pk), FORMS[Institution] | {"aliases": ""})
    entry.refresh_from_db()
    assert entry.aliases == []


def test_an_institution_stands_below_another_one_never_below_itself(admin, institutions):
    above = Institution.objects.get(key="mnz")
    below = Institution.objects.get(key="cistilna")
    form = FORMS[Institution] | {"key": "mnz"}
    for parent in (above, below):
        response = admin.post(
            address(Institution, "edit", above.pk), form | {"parent": str(parent.pk)}
        )
        assert set(response.context["form"].errors) == {"parent"}


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("notranj", ["mnz"]),
        ("INTERIOR", ["mnz"]),
        ("cistilna", ["cistilna"]),
        ("ČISTIL nap", ["cistilna"]),
        ("zaga", ["cistilna"]),
        ("čn", ["cistilna"]),
        ("notranj zaga", []),
    ],
)
def test_search_finds_names_abbreviations_and_other_names_in_both_languages(
    admin, institutions, words, found
):
    assert listed(admin, f"?q={words}") == found


def test_the_list_is_filtered_and_sorted(admin, institutions):
    assert listed(admin) == ["cistilna", "mnz"]
    assert listed(admin, "?o=-0") == ["mnz", "cistilna"]
    assert listed(admin, "?kind__exact=ministry") == ["mnz"]
    assert listed(admin, "?parent=mnz") == ["cistilna"]
    assert listed(admin, "?english=no") == ["cistilna"]
    assert listed(admin, "?english=yes") == ["mnz"]


def test_a_spreadsheet_has_words_for_choices_and_runs_no_formula(admin, institutions):
    row = sheet(admin.get(address(Institution) + "?export=csv&q=cistilna"))[0]
    assert "public_institute" not in row.values()
    assert "'=ČN" in row.values()
    assert "Žaga in čistilnica" in row.values()
    assert "Ministrstvo za notranje zadeve" in row.values()


def test_what_is_used_is_not_deleted_and_the_refusal_says_where(admin, home, institutions):
    plan = ActionPlanPageFactory(parent=home)
    section = SectionPageFactory(parent=plan, number="1")
    measure = MeasurePageFactory(parent=section, number="1.1", title_sl="Prijava")
    police = InstitutionFactory(key="policija", name_sl="Policija")
    measure.roles.add(Role(kind="responsible", institution=police))
    measure.save()
    for response in (
        admin.get(address(Institution, "delete", police.pk)),
        admin.post(address(Institution, "delete", police.pk)),
    ):
        html = response.content.decode()
        assert "1.1 Prijava" in html
        assert reverse("wagtailadmin_pages:edit", args=[measure.pk]) in html
        assert 'type="submit" value=' not in html
    assert response.status_code == 409
    assert Institution.objects.filter(pk=police.pk).exists()


def test_the_number_of_queries_does_not_grow_with_the_list(
    admin, institutions, django_assert_max_num_queries
):
    for number in range(40):
        InstitutionFactory(key=f"i{number}", parent=Institution.objects.get(key="mnz"))
    with django_assert_max_num_queries(30):
        listed(admin)
