"""Asking for another format: no cookie, no name, no e-mail address, nothing left behind."""

import datetime

import pytest
from django.test import Client

from content_types.materials import views
from content_types.materials.models import FormatRequest

from .factories import MaterialPageFactory
from .request_forms import FORM, STATUS, errors, reference_of, settings_of, token_of

pytestmark = pytest.mark.django_db


def test_a_request_is_taken_and_its_reference_shown(fill):
    answer = fill()
    request = FormatRequest.objects.get()
    assert answer.status_code == 200
    assert reference_of(answer) == request.reference
    assert (request.format, request.language.key, request.state) == ("large_print", "sl", "new")
    assert request.due_on == datetime.date(2026, 10, 26)
    assert "26 October 2026" in answer.content.decode()


@pytest.mark.parametrize("language", ["sl", "en"])
def test_no_cookie_is_set_and_nothing_is_kept_by_the_browser(fill, visitor, language):
    taken = fill(language)
    shown = visitor.post(STATUS[language], {"reference": reference_of(taken)})
    for answer in (visitor.get(FORM[language]), taken, visitor.get(STATUS[language]), shown):
        assert answer.status_code == 200
        assert not answer.cookies
        assert "Set-Cookie" not in answer.headers
        assert "no-store" in answer.headers["Cache-Control"]
        assert "Cookie" not in answer.headers.get("Vary", "")
        assert 'name="robots" content="noindex"' in answer.content.decode()
    assert not visitor.cookies


def test_the_answer_comes_in_the_language_in_which_it_was_asked(fill):
    fill("sl")
    assert FormatRequest.objects.get().interface_language == "sl"


def test_a_form_without_material_is_answered_with_the_field_and_the_remedy(fill):
    answer = fill(material="")
    assert set(errors(answer)) == {"material"}
    assert not FormatRequest.objects.exists()
    assert f'href="#{answer.context["form"]["material"].auto_id}"' in answer.content.decode()


def test_fail_a_material_that_is_not_public(fill, library):
    draft = MaterialPageFactory(parent=library, live=False)
    assert set(errors(fill(material=str(draft.pk)))) == {"material"}


@pytest.mark.parametrize(("way", "field"), [("post", "address"), ("phone", "phone")])
def test_a_way_of_delivery_asks_for_what_it_needs_and_for_nothing_else(fill, way, field):
    assert set(errors(fill(delivery=way))) == {field}
    given = {"address": "Nekje 1, 1000 Ljubljana", "phone": "01 234 56 78"}
    fill(delivery=way, **given)
    request = FormatRequest.objects.get()
    kept = {"address": request.address, "phone": request.phone}
    assert kept.pop(field)
    assert list(kept.values()) == [""]


def test_what_nobody_needs_is_not_even_checked(fill):
    fill(delivery="here", phone="not a number", address="x" * 400)
    request = FormatRequest.objects.get()
    assert (request.phone, request.address) == ("", "")


@pytest.mark.parametrize("number", ["12", "abc", "+386", "0000000000"])
def test_fail_a_telephone_number_that_is_none(fill, number):
    assert set(errors(fill(delivery="phone", phone=number))) == {"phone"}


def test_collecting_is_offered_only_where_there_is_a_place(fill, visitor, home, leaflet):
    assert set(errors(fill(delivery="collect"))) == {"delivery"}
    settings = settings_of(home)
    settings.collection_place_en, settings.collection_place_sl = "Room 1", "Soba 1"
    settings.save()
    assert "Room 1" in visitor.get(FORM["en"]).content.decode()
    assert FormatRequest.objects.filter(reference=reference_of(fill(delivery="collect"))).exists()


def test_the_material_of_the_page_is_chosen_already(visitor, leaflet):
    page = visitor.get(f"{FORM['en']}?material={leaflet.pk}").content.decode()
    assert f'<option value="{leaflet.pk}" selected>' in page
    assert f'href="{FORM["sl"]}?material={leaflet.pk}"' in page


def test_what_the_table_of_formats_offers_is_chosen_already(visitor, leaflet, spoken):
    asked = {"material": str(leaflet.pk), "format": "braille", "language": "en"}
    form = visitor.get(FORM["sl"], asked).context["form"]
    assert {name: form[name].value() for name in asked} == asked


def test_an_older_material_is_asked_for_from_its_own_page(
    visitor, leaflet, library, fill, monkeypatch
):
    monkeypatch.setattr(views, "OFFERED", 1)
    MaterialPageFactory(parent=library, year=2026, title_en="Newer")
    offered = visitor.get(FORM["en"]).context["form"].fields["material"].choices
    assert [str(label) for _pk, label in offered] == ["choose", "Newer"]
    page = visitor.get(f"{FORM['en']}?material={leaflet.pk}").content.decode()
    assert f'<option value="{leaflet.pk}" selected>' in page
    fill(material=str(leaflet.pk))
    assert FormatRequest.objects.get().material_id == leaflet.pk


@pytest.mark.parametrize("value", ["9" * 40, "9999999", "x", "<script>", "1 OR 1=1", "²"])
def test_an_address_with_nonsense_shows_an_empty_choice(visitor, leaflet, value):
    page = visitor.get(FORM["en"], {"material": value, "format": value, "language": value})
    assert page.status_code == 200
    assert "<script>" not in page.content.decode().split("<main")[1]


# Against floods and programs, without watching anybody


def test_the_same_form_sent_twice_makes_one_request(fill, visitor, leaflet):
    page = visitor.get(FORM["en"])
    token = token_of(page)
    first, second = fill(token=token), fill(token=token)
    assert reference_of(first) == reference_of(second)
    assert FormatRequest.objects.count() == 1


@pytest.mark.parametrize("token", ["", "x", "a:b:c", "x" * 5000])
def test_fail_a_token_that_was_made_up(fill, token):
    answer = fill(token=token)
    assert set(errors(answer)) == {"__all__"}
    assert not FormatRequest.objects.exists()
    assert token_of(answer) != token


def test_a_form_that_was_open_too_long_keeps_what_was_typed_and_can_be_sent_again(
    visitor, leaflet, clock, fill
):
    token = token_of(visitor.get(FORM["en"]))
    clock.shift(3 * 60 * 60)
    answer = fill(token=token, note="Large letters, please")
    assert "two hours" in errors(answer)["__all__"][0]
    assert ">\nLarge letters, please</textarea>" in answer.content.decode()
    typed = {field.name: field.value() for field in answer.context["form"]}
    assert (typed["material"], typed["format"]) == (str(leaflet.pk), "large_print")
    clock.shift(60)
    data = {"material": leaflet.pk, "format": "audio", "language": "sl", "delivery": "here"}
    visitor.post(FORM["en"], data | {"token": token_of(answer)})
    assert FormatRequest.objects.count() == 1


def test_fail_a_form_that_comes_back_at_once(visitor, leaflet, clock):
    token = token_of(visitor.get(FORM["en"]))
    data = {"material": leaflet.pk, "format": "audio", "language": "sl", "delivery": "here"}
    answer = visitor.post(FORM["en"], data | {"token": token})
    assert "too fast" in errors(answer)["__all__"][0]


def test_fail_a_program_that_fills_in_every_field(fill):
    assert set(errors(fill(website="https://example.org"))) == {"website"}
    assert not FormatRequest.objects.exists()


@pytest.mark.parametrize("place", ["cross-site", "same-site"])
def test_fail_a_form_sent_from_another_site(fill, place):
    answer = fill(headers={"Sec-Fetch-Site": place})
    assert set(errors(answer)) == {"__all__"}
    assert fill(headers={"Sec-Fetch-Site": "same-origin"}).status_code == 200
    assert FormatRequest.objects.count() == 1


def test_a_flood_is_stopped_for_everybody_and_passes(fill, home, clock):
    settings = settings_of(home)
    settings.hourly_limit = 3
    settings.save()
    assert [fill().status_code for _each in range(4)] == [200, 200, 200, 429]
    assert FormatRequest.objects.count() == 3
    assert "try again" in errors(fill(note="Later"))["__all__"][0]
    clock.shift(60 * 60)
    assert fill().status_code == 200


def test_nothing_is_taken_while_requests_are_closed(fill, visitor, home):
    settings = settings_of(home)
    settings.is_open = False
    settings.save()
    page = visitor.get(FORM["en"])
    assert '<form class="flow request"' not in page.content.decode()
    assert visitor.post(FORM["en"], {}).status_code == 200
    assert not FormatRequest.objects.exists()


def test_a_session_of_an_editor_is_not_looked_at(fill, admin_client):
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = admin_client.cookies
    answer = fill(browser=strict)
    assert answer.status_code == 200
    assert "Set-Cookie" not in answer.headers


def test_what_is_to_be_corrected_stands_right_below_the_title(fill):
    html = fill(format="").content.decode()
    order = ("</h1>", 'role="alert"', 'class="prose"', 'class="flow request"')
    places = [html.index(each) for each in order]
    assert sorted(places) == places
