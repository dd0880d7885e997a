"""Core sentences: numbers from the register, and no publishing without a check."""

import datetime as dt

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from content_types.assistance.help.checking import newest, record_check
from content_types.assistance.help.models import CoreSentences
from content_types.assistance.help.sentences import language_page, published_languages
from content_types.assistance.presentation import directory
from tests.assistance.factories import colleague

from .conftest import make_sentences

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def check(sentences, **changed):
    given = {
        "checked_by": "Oksana, prevajalka",
        "checked_on": dt.date(2026, 11, 20),
        "words": newest(sentences).words,
    }
    return record_check(sentences, colleague("ana"), **{**given, **changed})


def edit(sentences, **texts):
    """The sentences as a draft with other texts."""
    draft = newest(sentences)
    for name, text in texts.items():
        setattr(draft, name, text)
    return draft.save_revision()


def lines_of(sentences):
    shown = language_page(sentences, directory())
    return {line.number.display: (line.before, line.after, line.notes) for line in shown.lines}


def test_numbers_come_from_verified_contacts_and_bring_their_facts(police, helpline):
    lines = lines_of(make_sentences())
    assert lines["113"] == ("In danger? ", "", ())
    assert lines["116 111"] == ("Child: ", ".", ("Free.", "No name."))


def test_a_sentence_without_a_verified_number_is_left_out_but_not_those_of_danger(db):
    assert list(lines_of(make_sentences())) == ["113", "112"]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("danger", "Call the police."),
        ("danger", "{number} or {number}"),
        ("danger", "Call {number} or {exit}"),
        ("child", "Call 116 111 or {number}"),
        ("rights", "You have {number} rights"),
        ("leave", "Leave"),
    ],
)
def test_fail_a_sentence_with_the_wrong_placeholder_or_a_typed_number(name, text):
    sentences = make_sentences()
    setattr(sentences, name, text)
    with pytest.raises(ValidationError) as error:
        sentences.full_clean()
    assert list(error.value.message_dict) == [name]


def test_nobody_publishes_what_no_native_has_checked():
    sentences = make_sentences()
    with pytest.raises(ValidationError):
        sentences.latest_revision.publish()
    assert published_languages() == ()


def test_a_check_lets_publish_and_says_who_when_and_by_whom():
    sentences = make_sentences()
    done = check(sentences)
    sentences.latest_revision.publish()
    assert [link.key for link in published_languages()] == ["uk"]
    assert (done.checked_by, done.checked_on) == ("Oksana, prevajalka", dt.date(2026, 11, 20))
    assert done.recorded_by_name == "ana"


def test_changing_a_sentence_takes_the_mark_away_and_changing_it_back_returns_it():
    sentences = make_sentences()
    check(sentences)
    changed = edit(sentences, rights="Other rights.")
    assert changed.as_object().check_of_words() is None
    with pytest.raises(ValidationError):
        changed.publish()
    assert edit(sentences, rights="Rights.").as_object().check_of_words() is not None


def test_what_is_published_stays_while_a_changed_draft_waits():
    sentences = make_sentences()
    check(sentences)
    sentences.latest_revision.publish()
    edit(CoreSentences.objects.get(), rights="Other rights.")
    stored = CoreSentences.objects.get()
    assert (stored.live, stored.rights) == (True, "Rights.")


def test_words_that_changed_meanwhile_are_not_marked():
    sentences = make_sentences()
    read = newest(sentences).words
    edit(sentences, rights="Other rights.")
    with pytest.raises(ValidationError):
        check(sentences, words=read)
    assert not sentences.checks.exists()


@pytest.mark.parametrize(
    "wrong", [{"checked_by": " "}, {"checked_on": timezone.localdate() + dt.timedelta(days=3)}]
)
def test_fail_a_check_without_a_person_or_on_a_day_to_come(wrong):
    sentences = make_sentences()
    with pytest.raises(ValidationError):
        check(sentences, **wrong)
    assert not sentences.checks.exists()


@pytest.mark.parametrize("key", ["sl", "en"])
def test_the_sites_own_languages_need_no_check(key):
    sentences = make_sentences(key)
    sentences.latest_revision.publish()
    assert [link.key for link in published_languages()] == [key]
    with pytest.raises(ValidationError):
        check(sentences)
