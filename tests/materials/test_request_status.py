"""Looking after a request with its reference, and how long anything of it is kept."""

import datetime

import pytest
from django.core.management import call_command
from django.utils import timezone

from cms.pages.jobs import jobs
from content_types.materials.models import FormatRequest

from .request_forms import NOON, STATUS, errors, settings_of

pytestmark = pytest.mark.django_db


def state_shown(visitor, reference):
    return visitor.post(STATUS["en"], {"reference": reference}).content.decode()


def test_the_state_is_shown_to_whoever_has_the_reference_but_not_how_to_reach_its_maker(
    visitor, request_of
):
    request = request_of(state="ready", answer="Na voljo <b>je</b>.", delivery="post")
    page = state_shown(visitor, request.reference.lower().replace("-", " "))
    assert "Na voljo &lt;b&gt;je&lt;/b&gt;." in page
    assert 'lang="sl"' in page
    assert "being posted" in page
    assert request.address not in page
    assert request.phone not in page


def test_whoever_collects_it_is_told_where_long_after_the_form(visitor, home, request_of):
    settings = settings_of(home)
    settings.collection_place_sl = settings.collection_place_en = "Room 1, 9–12"
    settings.save()
    collected, posted = request_of(state="ready", delivery="collect"), request_of(state="ready")
    assert "Room 1, 9–12" in state_shown(visitor, collected.reference)
    assert "Room 1, 9–12" not in state_shown(visitor, posted.reference)


@pytest.mark.parametrize("typed", ["ABCD-1234", "", "nonsense", "x" * 30])
def test_an_unknown_reference_gets_a_hint(visitor, request_of, typed):
    request_of()
    answer = visitor.post(STATUS["en"], {"reference": typed})
    assert answer.status_code == 200
    assert "found" not in answer.context
    if typed:
        assert set(errors(answer)) == {"reference"}


def test_a_request_can_be_withdrawn_with_its_reference(visitor, request_of):
    request, other = request_of(), request_of()
    answer = visitor.post(STATUS["sl"], {"reference": request.reference, "action": "withdraw"})
    assert answer.status_code == 200
    assert list(FormatRequest.objects.all()) == [other]


def test_the_reference_is_never_part_of_an_address(visitor, request_of):
    request = request_of()
    answer = visitor.get(STATUS["en"], {"reference": request.reference})
    assert "found" not in answer.context
    assert request.reference not in answer.content.decode()


# How long anything is kept


def test_a_closed_request_forgets_at_once_how_its_maker_could_be_reached(request_of):
    request = request_of()
    request.state = "in_progress"
    request.save()
    assert request.address
    request.state = "done"
    request.save()
    request.refresh_from_db()
    assert (request.address, request.phone) == ("", "")
    assert request.closed_on == timezone.localdate()


def test_closed_requests_are_deleted_when_their_time_is_over(request_of, home, capsys):
    settings = settings_of(home)
    settings.keep_days = 10
    settings.save()
    today = timezone.localdate()
    old = request_of(state="done", closed_on=today - datetime.timedelta(days=11))
    declined = request_of(state="declined", closed_on=today - datetime.timedelta(days=11))
    kept = request_of(state="done", closed_on=today - datetime.timedelta(days=10))
    opened = request_of(due_on=datetime.date(2020, 1, 1))
    call_command("delete_old_format_requests")
    assert capsys.readouterr().out.strip().endswith("2")
    left = set(FormatRequest.objects.values_list("pk", flat=True))
    assert left == {kept.pk, opened.pk}
    assert {old.pk, declined.pk}.isdisjoint(left)


def test_closed_requests_go_every_day_even_if_nobody_asks_or_looks(request_of):
    long_ago = timezone.localdate() - datetime.timedelta(days=31)
    request_of(state="done", closed_on=long_ago)
    (job,) = [job for job in jobs() if job.name == "requests"]
    assert job.every == 24 * 60
    job.run()
    assert not FormatRequest.objects.exists()


def test_a_material_without_an_english_title_is_marked_slovenian(visitor, request_of, leaflet):
    leaflet.title_en = ""
    leaflet.save()
    html = state_shown(visitor, request_of().reference)
    assert '<span lang="sl">Letak</span>' in html


def test_an_address_in_an_answer_can_be_followed(visitor, request_of):
    page = "https://example.org/gradiva/letak/"
    found = request_of(state="ready", delivery="here", answer=f"Letak: {page}\n<b>Hvala</b>")
    html = visitor.post(STATUS["en"], {"reference": found.reference}).content.decode()
    assert f'<a href="{page}" rel="nofollow">{page}</a>' in html
    assert "&lt;b&gt;Hvala" in html


def test_every_new_request_takes_the_old_ones_away(fill, request_of):
    long_ago = NOON.date() - datetime.timedelta(days=31)
    old = request_of(state="done", closed_on=long_ago)
    fill()
    assert not FormatRequest.objects.filter(pk=old.pk).exists()
    assert FormatRequest.objects.count() == 1


def test_a_request_that_is_opened_again_is_not_deleted(request_of):
    request = request_of(state="done")
    request.state = "in_progress"
    request.save()
    assert request.closed_on is None
