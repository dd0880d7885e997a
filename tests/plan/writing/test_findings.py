"""Findings as they are stored: the same in every language of the interface, on their page."""

import pytest
from django.utils import translation

from cms.editorial.findings.message import message_of
from content_types.plan.models import Finding, ImportedValues, MeasurePage, Role
from content_types.plan.writing import import_plan
from content_types.plan.writing.describe import describe

pytestmark = pytest.mark.django_db

ENGLISH = """Action Plan to Combat Trafficking in Human Beings 2025–2026

1. Prevention
1.1 Public
1.1.1 Website
Objective: Keep the website up to date.
Responsible: Police
Timeframe: 2025
"""


def test_a_finding_is_the_same_whatever_language_the_interface_has(bring, home):
    with translation.override("sl"):
        bring(publish=True)
        page = MeasurePage.objects.get(number="1.1.1")
        page.roles = [Role(kind="responsible", wording_sl="Nekdo")]
        page.save_revision().publish()
        ImportedValues.objects.all().delete()
        bring()
    with translation.override("en"):
        bring()
        found = Finding.objects.get(code="page.differs")
        assert found.state == "open"
        assert "(institutions and their roles)" in message_of(found)
    with translation.override("sl"):
        assert "(institucije in njihove vloge)" in message_of(found)


def test_what_only_the_other_language_has_is_told_on_its_page(bring, home):
    bring()
    import_plan(ENGLISH.encode(), "plan.txt", "en")
    found = {
        each.stated: each.page.specific
        for each in Finding.objects.filter(code="translation.measure-missing")
    }
    assert found
    for number, page in found.items():
        assert isinstance(page, MeasurePage)
        assert page.number == number


def test_institutions_that_differ_between_the_languages_are_named(bring, home):
    bring()
    with translation.override("sl"):
        import_plan(ENGLISH.encode(), "plan.txt", "en")
    finding = Finding.objects.get(
        code="translation.institutions-differ", page__in=MeasurePage.objects.filter(number="1.1.1")
    )
    assert "Responsible institution: Police" in finding.stated
    assert "mnz" not in finding.computed


def test_budget_lines_are_described_with_the_names_of_their_funders(register):
    rows = [["budget", "mnz", "170084", [(2025, 100)], None]]
    assert describe("budget", rows).startswith("MNZ 170084 2025: ")
