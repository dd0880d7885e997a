"""A coordinator enters what was done for a measure; the public sees it in both languages."""

import pytest

from cms.editorial.groups import COORDINATORS
from tests.support.staff import employ, press, sign_in

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.django_db(transaction=True)]
EVIDENCE = "https://www.gov.si/novice/"


def enter(page, **fields):
    for name, value in fields.items():
        page.fill(f"[name={name}]", value)
        # As who types leaves a field; that of a date closes its calendar.
        page.press(f"[name={name}]", "Tab")


def test_progress_is_entered_saved_and_published(site, new_page):
    employ("kaja", COORDINATORS)
    kaja = sign_in(new_page(), site.url, "kaja")
    visitor = new_page()

    press(kaja, "Napredek")
    press(kaja, "Dodaj: zapis o napredku")
    kaja.get_by_role("button", name="Izberite stran").click()
    kaja.get_by_role("link", name="1.2 Letak").click()
    enter(kaja, date="31. 2. 2026", text_sl="Natisnjenih je bilo 500 letakov.")
    kaja.select_option("[name=status]", "in_progress")
    press(kaja, "Več dejanj")
    press(kaja, "Objavi")
    # A day that does not exist is told of; what was typed is there still.
    assert "Takega datuma ni" in kaja.locator("main").inner_text()
    assert kaja.locator("[name=date]").input_value() == "31. 2. 2026"
    assert kaja.locator("[name=text_sl]").input_value().startswith("Natisnjenih")
    enter(
        kaja,
        date="28. 2. 2026",
        text_en="500 leaflets have been printed.",
        evidence=EVIDENCE,
    )
    press(kaja, "Več dejanj")
    press(kaja, "Objavi")
    # Not before an autosave that was under way has been answered.
    kaja.wait_for_url("**/progressentry/")
    assert "1.2 · 28. 2. 2026 · poteka" in kaja.locator(".messages").inner_text()

    said = {"sl": ("poteka", "Natisnjenih je bilo 500"), "en": ("in progress", "500 leaflets")}
    for language, words in said.items():
        visitor.goto(site.url + site.measure.url_in(language))
        shown = visitor.locator("main").inner_text()
        assert all(each.lower() in shown.lower() for each in words)
        assert visitor.locator(f"main a[href='{EVIDENCE}']").count() == 1
