"""Documents one after the other, with editors at work between them."""

import pytest

from content_types.plan.models import (
    ActionPlanPage,
    Finding,
    FindingState,
    ImportedValues,
    MeasurePage,
    Objective,
    Role,
)
from content_types.plan.writing.merge import merge
from content_types.plan.writing.rows import aligned, matched

pytestmark = pytest.mark.django_db

OLD_TITLE, NEW_TITLE = "1.1.1 | Spletišče", "1.1.1 | Spletna stran"
OBJECTIVE = "? Cilj | Redno dopolnjevanje spletišča v obeh letih."


def publish(page):
    page.save_revision().publish()


def codes(result):
    return [each["code"] for each in result.report["findings"]]


def test_a_conflict_is_told_until_page_and_document_agree(bring):
    bring(publish=True)
    page = MeasurePage.objects.get(number="1.1.1")
    page.title_sl = "Naš naslov"
    publish(page)
    changed = (OLD_TITLE, NEW_TITLE)
    assert codes(bring(changed)).count("page.edited") == 1
    again = bring(changed)
    assert codes(again).count("page.edited") == 1
    assert (again.changes["updated"], again.changes["created"]) == (0, 0)
    assert Finding.objects.get(code="page.edited").state == FindingState.OPEN
    page = MeasurePage.objects.get(number="1.1.1").get_latest_revision_as_object()
    page.title_sl = "Spletna stran"
    publish(page)
    assert "page.edited" not in codes(bring(changed))
    assert Finding.objects.get(code="page.edited").state == FindingState.RESOLVED


def test_an_editors_title_stays_through_a_third_document(bring, newest):
    bring(publish=True)
    page = MeasurePage.objects.get(number="1.1.1")
    page.title_sl = "Naš naslov"
    publish(page)
    bring(("Redno dopolnjevanje", "Hitro dopolnjevanje"))
    third = bring(("Redno dopolnjevanje", "Hitro dopolnjevanje"), (OLD_TITLE, NEW_TITLE))
    assert newest("1.1.1").title_sl == "Naš naslov"
    assert "page.edited" in codes(third)


def test_what_an_editor_has_emptied_does_not_come_back(bring, newest):
    bring(publish=True)
    page = MeasurePage.objects.get(number="1.1.2")
    page.references = []
    publish(page)
    assert bring().changes["updated"] == 0
    assert not newest("1.1.2").references.all()


def test_what_a_document_no_longer_says_goes_from_the_draft(bring, newest):
    bring(publish=True)
    bring((" (povezava s točko 1.1.1)", ""), ("strokovnjaki\n", "strokovnjaki\n"))
    assert not newest("1.1.2").references.all()
    live = MeasurePage.objects.get(number="1.1.2")
    assert [each.number for each in live.references.all()] == ["1.1.1"]


def test_translated_wordings_stay_with_their_roles(bring, newest):
    bring(publish=True)
    page = MeasurePage.objects.get(number="1.1.3")
    for role in page.roles.all():
        if role.wording_sl:
            role.wording_en = f"EN {role.wording_sl}"
            role.save()
    publish(MeasurePage.objects.get(number="1.1.3"))
    before = {r.wording_sl: r.wording_en for r in newest("1.1.3").roles.all() if r.wording_sl}
    assert before
    bring(("Nacionalni koordinator, Policija in", "Policija, Ministrstvo za zdravje in"))
    roles = list(newest("1.1.3").roles.all())
    after = {r.wording_sl: r.wording_en for r in roles if r.wording_sl}
    assert len(after) == 2
    assert after.items() <= before.items()
    keys = [r.institution.key for r in roles if r.institution and r.kind == "participant"]
    assert keys == ["policija", "mz"]


def test_plain_words_stay_with_their_objective_when_another_is_put_before_it(bring, newest):
    bring(publish=True)
    page = MeasurePage.objects.get(number="1.1.1")
    objective = page.objectives.get()
    objective.text_sl, objective.text_en = "Spletišče je sveže.", "The website is fresh."
    page.objectives = [objective]
    publish(page)
    bring((OBJECTIVE, f"? Cilj 1 | Nov cilj.\n{OBJECTIVE.replace('Cilj', 'Cilj 2')}"))
    found = [
        (each.official_text_sl, each.text_en or "") for each in newest("1.1.1").objectives.all()
    ]
    assert found == [
        ("Nov cilj.", ""),
        ("Redno dopolnjevanje spletišča v obeh letih.", "The website is fresh."),
    ]


def test_an_objective_that_is_gone_goes_unless_it_has_words_of_its_own(bring, newest):
    second = f"{OBJECTIVE.replace('Cilj', 'Cilj 1')}\n? Cilj 2 | Drugi cilj.\n? Cilj 3 | Tretji."
    bring((OBJECTIVE, second), publish=True)
    page = MeasurePage.objects.get(number="1.1.1")
    objectives = list(page.objectives.all())
    objectives[2].text_en = "The third one."
    page.objectives = objectives
    publish(page)
    bring()
    found = [
        (each.official_text_sl, each.text_en or "") for each in newest("1.1.1").objectives.all()
    ]
    assert [text for text, _english in found][1:] == [""]
    assert [english for _text, english in found] == ["", "The third one."]
    assert bring().changes["updated"] == 0


def test_a_line_of_funding_keeps_what_an_editor_has_put_to_it(bring):
    bring(publish=True)
    plan = ActionPlanPage.objects.get()
    line = plan.budget_lines.get(activity_sl="Promocijski izdelki")
    line.activity_en, line.measures = "Promotional items", "1.1.3"
    line.save()
    publish(ActionPlanPage.objects.get())
    row = "$ | Promocijski izdelki | 3431 Materialni stroški | {0} | {0} | {1}"
    bring(
        (
            row.format("1.000,00 EUR", "2.000,00 EUR"),
            row.format("1.500,00 EUR", "3.000,00 EUR"),
        )
    )
    draft = ActionPlanPage.objects.get().get_latest_revision_as_object()
    lines = {each.activity_sl: each for each in draft.budget_lines.all()}
    changed = lines["Promocijski izdelki"]
    assert changed.amounts == {2025: 150_000, 2026: 150_000}
    assert (changed.activity_en, changed.measures) == ("Promotional items", "1.1.3")
    assert list(lines)[-1] == "Delovanje mreže koordinatorjev jugovzhodne Evrope"


def test_a_measure_that_a_document_no_longer_has_keeps_its_page_and_is_told(bring, newest):
    whole = bring(publish=True)
    assert "page.not-in-document" not in codes(whole)
    renumbered = bring(("### 1.1.3", "### 1.1.4"))
    missing = [f for f in renumbered.report["findings"] if f["code"] == "page.not-in-document"]
    assert [each["stated"] for each in missing] == ["1.1.3"]
    assert MeasurePage.objects.get(number="1.1.3").live
    assert newest("1.1.4").title_sl == newest("1.1.3").title_sl
    stored = Finding.objects.get(code="page.not-in-document")
    assert stored.page.specific.number == "1.1.3"
    assert "page.not-in-document" in codes(bring(("### 1.1.3", "### 1.1.4")))


def test_a_finding_that_comes_again_is_open_again_and_stands_where_it_stands(bring):
    bad = ("5.000 EUR na leto", "5.000 EUR na leto (glej točko 9.9)")
    bring(bad)
    bring()
    gone = Finding.objects.get(stated="9.9")
    assert gone.state == FindingState.RESOLVED
    bring(bad, ("Z ozaveščanjem", "Še en odstavek.\nZ ozaveščanjem"))
    back = Finding.objects.get(stated="9.9")
    assert (back.state, back.reason) == (FindingState.OPEN, "")
    assert back.place != gone.place


def test_a_first_difference_is_told_again_as_long_as_it_lasts(bring, home):
    bring(publish=True)
    page = MeasurePage.objects.get(number="1.1.1")
    page.roles = [Role(kind="responsible", wording_sl="Nekdo")]
    page.objectives = [Objective(official_text_sl="Po svoje.")]
    publish(page)
    ImportedValues.objects.all().delete()
    first, second = bring(), bring()
    assert codes(first).count("page.differs") == codes(second).count("page.differs") == 1
    assert second.changes["updated"] == 0


@pytest.mark.parametrize(
    ("held", "said", "last_said", "last_held", "result", "conflict"),
    [
        ("a", "a", "a", "a", "a", False),
        ("", "new", None, None, "new", False),
        ("mine", "new", None, None, "mine", True),
        ("a", "new", "a", "a", "new", False),
        ("mine", "a", "a", "a", "mine", False),
        ("mine", "new", "a", "a", "mine", True),
        ("", "a", "a", "a", "", False),
        ("a", "", "a", "a", "", False),
        ("mine", "", "a", "a", "mine", True),
        ("mine", "new", "new", None, "mine", True),
        ("old", "new", "old", None, "new", False),
    ],
)
def test_every_case_of_a_three_way_merge(held, said, last_said, last_held, result, conflict):
    """None stands for a value that is not remembered."""
    last_document = {} if last_said is None else {"x": last_said}
    last_page = {} if last_held is None else {"x": last_held}
    merged = merge({"x": held}, {"x": said}, last_document, last_page)
    assert merged.values == {"x": result}
    assert merged.conflicts == (["x"] if conflict else [])


def test_texts_are_aligned_and_facts_matched_once():
    assert aligned(["a", "b"], ["x", "a", "b"]) == [None, 0, 1]
    assert aligned(["a", "b", "c"], ["a", "c"]) == [0, 2]
    assert aligned(["a", "b"], ["a", "b2", "c"]) == [0, 1, None]
    facts = [("mnz", 1), ("mnz", 2), ("furs", 1)]
    wanted = [("mnz", 2), ("mnz", 3), ("mz", 1)]
    assert matched(facts, wanted, [tuple, lambda fact: fact[0]]) == [1, 0, None]
