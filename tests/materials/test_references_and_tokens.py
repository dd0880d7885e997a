"""References of requests and tokens of forms."""

import re

import pytest
import time_machine
from django.core import signing

from content_types.materials.requests.reference import new_reference, normal_reference
from content_types.materials.requests.token import (
    LONGEST,
    SHORTEST,
    TokenError,
    TokenExpiredError,
    TokenTooFreshError,
    check_token,
    new_token,
)

START = 1_800_000_000


def test_references_are_short_and_differ():
    found = {new_reference() for _each in range(200)}
    assert len(found) == 200
    assert all(re.fullmatch(r"[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}", each) for each in found)


@pytest.mark.parametrize(
    "typed", ["K7QM-4R10", "k7qm4r10", " K7QM 4RIO ", "k7qm–4r1o", "K7QM-4Rl0"]
)
def test_a_reference_is_understood_however_it_is_typed(typed):
    assert normal_reference(typed) == "K7QM-4R10"


@pytest.mark.parametrize("typed", ["", "K7QM-4RT", "K7QM-4RTXX", "K7QM-4RTU", "ŽŠČĆ-1234"])
def test_fail_what_can_be_no_reference(typed):
    assert normal_reference(typed) == ""


def at(seconds):
    return time_machine.travel(START + seconds, tick=False)


def test_a_token_is_good_between_three_seconds_and_two_hours():
    with at(0):
        token = new_token()
    with at(SHORTEST + 1):
        digest = check_token(token)
    with at(LONGEST - 1):
        assert check_token(token) == digest


def test_fail_a_token_that_comes_back_too_soon_or_too_late():
    with at(0):
        token = new_token()
        with pytest.raises(TokenTooFreshError):
            check_token(token)
    with at(LONGEST + 1), pytest.raises(TokenExpiredError):
        check_token(token)


def test_fail_a_token_that_was_made_up_or_changed():
    with at(0):
        token = new_token()
        foreign = signing.TimestampSigner(salt="another form").sign("x")
    value, stamp, signature = token.split(":")
    with at(60):
        for bad in ("", "x", token[:-1], f"{value}x:{stamp}:{signature}", foreign, f"{value}:1:x"):
            with pytest.raises(TokenError):
                check_token(bad)


def test_fail_a_token_signed_with_another_key(settings):
    with at(0):
        token = new_token()
    settings.SECRET_KEY = "another one"
    with at(60), pytest.raises(TokenError):
        check_token(token)
