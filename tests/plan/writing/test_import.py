"""Writing an imported plan: drafts, never over what an editor did."""

import pytest

from cms.pages.models import BasePage
from content_types.plan.models import (
    Finding,
    FindingState,
    ImportedValues,
    MeasurePage,
    PlanImport,
    Role,
)
from content_types.plan.writing import import_plan
from content_types.registers.models import Institution
from tests.plan.importing.docx_documents import LAYOUTS, docx_document
from tests.plan.importing.slovenian_plan import items, short_notation

pytestmark = pytest.mark.django_db


def everything():
    """A picture of all that an import may write."""
    return {
        model.__name__: list(model.objects.order_by("pk").values())
        for model in (BasePage, MeasurePage, Role, Finding, ImportedValues, PlanImport, Institution)
    }


def publish(page):
    page.save_revision().publish()


def test_a_first_import_makes_drafts_in_the_order_of_the_plan(bring, newest):
    result = bring(whole=True)
    assert result.changes["created"] == result.changes.total() == 1 + 6 + 4 + 25
    assert not MeasurePage.objects.live().exists()
    numbers = list(MeasurePage.objects.order_by("path").values_list("number", flat=True))
    assert numbers[:4] == ["1.1.1", "1.1.2", "1.1.3", "1.2.1"]
    assert len(numbers) == 25
    measure = newest("1.1.3")
    assert measure.title_sl == "Obeležitev dveh dni v letu"
    assert not measure.title_en
    roles = [
        (r.kind, r.institution and r.institution.key, r.objective) for r in measure.roles.all()
    ]
    assert roles[0] == ("responsible", "mnz", 1)
    assert ("provider", None, 1) in roles
    assert roles[-1] == ("responsible", "mnz", 2)
    frames = [(f.kind, f.first_year, f.last_year, f.month) for f in measure.timeframes.all()]
    assert frames == [("month", 2025, 2026, 10), ("month", 2025, 2026, 7)]


def test_a_second_import_of_the_same_document_changes_nothing(bring):
    first = bring()
    before = everything()
    second = bring()
    assert second.changes == {"created": 0, "updated": 0, "unchanged": first.changes.total()}
    assert everything() == before
    assert second.report["findings"] == first.report["findings"]


def test_a_dry_run_tells_the_same_and_writes_nothing(bring):
    before = everything()
    dry = bring(dry_run=True)
    assert everything() == before
    assert dry.plan is None
    assert dry.report == bring().report


def test_a_changed_document_becomes_a_draft_beside_the_published_page(bring, newest):
    bring(publish=True)
    live = MeasurePage.objects.get(number="1.1.1")
    old = "Redno dopolnjevanje spletišča v obeh letih."
    result = bring((old, "Redno in hitro dopolnjevanje spletišča."))
    assert result.changes["updated"] == 1
    live.refresh_from_db()
    assert live.live
    assert live.objectives.get().official_text_sl == old
    draft = newest("1.1.1").objectives.get()
    assert draft.official_text_sl == "Redno in hitro dopolnjevanje spletišča."


def test_what_an_editor_published_is_never_overwritten(bring, newest):
    bring(publish=True)
    page = MeasurePage.objects.get(number="1.1.1")
    page.title_sl, page.title_en, page.summary_sl = "Naš naslov", "Our title", "Preprosto."
    publish(page)
    result = bring(("1.1.1 | Spletišče", "1.1.1 | Nova spletna stran"))
    draft = newest("1.1.1")
    assert (draft.title_sl, draft.title_en, draft.summary_sl) == (
        "Naš naslov",
        "Our title",
        "Preprosto.",
    )
    edited = [f for f in result.report["findings"] if f["code"] == "page.edited"]
    assert len(edited) == 1
    assert "Nova spletna stran" in edited[0]["message"]


def test_an_unfinished_draft_is_built_upon(bring, newest):
    bring(publish=True)
    page = MeasurePage.objects.get(number="1.1.2")
    page.summary_sl = "Še nedokončano."
    page.save_revision()
    bring(("Novinarji bodo prejemali preverjene podatke", "Novinarji bodo prejemali podatke"))
    draft = newest("1.1.2")
    assert draft.summary_sl == "Še nedokončano."
    assert draft.official_text_sl.startswith("Novinarji bodo prejemali podatke")


def test_roles_that_an_editor_changed_stay_when_the_document_changes_others(bring, newest):
    bring(publish=True)
    page = MeasurePage.objects.get(number="1.1.1")
    page.roles = [Role(kind="responsible", institution=Institution.objects.get(key="furs"))]
    publish(page)
    bring(("5.000 EUR na leto", "6.000 EUR na leto"))
    assert [r.institution.key for r in newest("1.1.1").roles.all()] == ["furs"]


def test_the_english_plan_comes_onto_the_slovenian_pages(bring, newest, seed_bytes):
    pages = bring().changes.total()
    count = MeasurePage.objects.count()
    result = import_plan(seed_bytes, "plan.txt", "en")
    assert result.changes["created"] == 57 - pages + len(_missing_in_english(result))
    assert MeasurePage.objects.count() > count
    measure = newest("1.1.1")
    assert measure.title_sl == "Spletišče"
    assert measure.title_en == "Website"
    assert measure.official_text_en.startswith("The https://www.gov.si")
    assert measure.official_text_sl.startswith("Spletišče združuje")
    codes = {finding["code"] for finding in result.report["findings"]}
    assert any(code.startswith("translation.") for code in codes)


def _missing_in_english(result):
    """Numbers of the invented plan that the official one does not have."""
    stated = {measure["number"] for measure in result.report["measures"]}
    return [n for n in MeasurePage.objects.values_list("number", flat=True) if n not in stated]


def test_every_layout_of_the_word_file_changes_nothing_after_the_first(bring, home):
    bring()
    for name, layout in LAYOUTS.items():
        notation = items(short_notation())
        result = import_plan(docx_document(layout, notation), f"{name}.docx", "sl")
        assert result.changes["created"] == 0, name
        assert result.changes["updated"] == 0, name


def test_a_settled_finding_stays_settled_and_one_that_is_gone_is_settled(bring, admin_user):
    bring()
    findings = Finding.objects.filter(state=FindingState.OPEN)
    assert findings.count() > 1
    settled = findings.first()
    settled.settle(FindingState.ACCEPTED, "Tako je v izvirniku.", admin_user)
    bring()
    settled.refresh_from_db()
    assert settled.state == FindingState.ACCEPTED
    assert Finding.objects.filter(fingerprint=settled.fingerprint).count() == 1


def test_an_import_that_fails_in_the_middle_leaves_nothing(bring, monkeypatch):
    before = everything()

    def fail(*args, **kwargs):
        raise OSError("no space left on device")

    monkeypatch.setattr("content_types.plan.writing.run.build_report", fail)
    with pytest.raises(OSError, match="no space"):
        bring()
    assert everything() == before
