"""A verifier proposes a number that changed, a colleague calls it and confirms it."""

import pytest
from django.urls import reverse

from cms.editorial.groups import VERIFIERS
from tests.assistance.factories import ContactFactory, confirmed
from tests.support.staff import employ, press, sign_in

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.django_db(transaction=True)]
OLD, NEW = "080 12 00", "080 11 55"


@pytest.fixture
def contact(site):
    contact = ContactFactory(name_sl="Telefon za pomoč", name_en="Helpline")
    confirmed(contact, OLD)
    return contact


def numbers(page, site, language="sl"):
    """The numbers that a visitor can call from the help page."""
    page.goto(f"{site.url}/{language}/{'pomoc' if language == 'sl' else 'help'}/")
    links = page.locator("main a[href^='tel:']").all()
    return {link.inner_text().strip() for link in links}


def test_a_number_is_confirmed_with_a_colleague(site, contact, new_page):
    employ("vida", VERIFIERS)
    employ("zala", VERIFIERS)
    visitor = new_page()
    assert any(OLD in number for number in numbers(visitor, site))

    vida = sign_in(new_page(), site.url, "vida")
    press(vida, "Stiki za pomoč")
    press(vida, "Preverjanje")
    press(vida, "Telefon za pomoč")
    press(vida, "Predlagajte spremembo")
    vida.fill("[name=value]", "12")
    vida.fill("[name=source]", "klic na sedež organizacije")
    press(vida, "Predlagaj")
    # What she typed stays, the field says what to do.
    assert vida.locator("[name=value]").input_value() == "12"
    assert any(vida.locator(".error-message").all_inner_texts())
    vida.fill("[name=value]", NEW)
    press(vida, "Predlagaj")
    assert NEW in vida.locator("main").inner_text()
    assert vida.get_by_role("link", name="Preverite in potrdite").count() == 0
    assert any(OLD in number for number in numbers(visitor, site))

    zala = sign_in(new_page(), site.url, "zala")
    # What waits for him stands on his first screen.
    press(zala, "1 stik čaka na drugo osebo")
    press(zala, "Telefon za pomoč")
    press(zala, "Preverite in potrdite")
    press(zala, "Potrdi in pokaži javnosti")
    assert zala.locator("[name=checked]:invalid").count() == 1
    zala.check("[name=checked]")
    press(zala, "Potrdi in pokaži javnosti")
    for language in ("sl", "en"):
        shown = numbers(visitor, site, language)
        assert any(NEW in number for number in shown)
        assert not any(OLD in number for number in shown)


def test_a_verifier_reaches_nothing_else(site, contact, new_page):
    employ("vida", VERIFIERS)
    vida = sign_in(new_page(), site.url, "vida")
    for name in ("wagtailadmin_explore_root", "wagtailusers_users:index", "wagtailimages:add"):
        vida.goto(site.url + reverse(name))
        assert vida.url.rstrip("/").endswith("/admin"), name
