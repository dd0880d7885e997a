"""Numbers in words are found and compared with those of verified contacts."""

import pytest

from content_types.assistance.numbers_in_text import (
    numbers_in,
    unverified_numbers,
    verified_numbers,
)

from .factories import ContactFactory, confirmed, proposed


@pytest.mark.parametrize(
    "number",
    [
        "080 17 22",
        "031 470 151",
        "+386 1 428 40 00",
        "00386 31 470 151",
        "01 428 40 00",
        "01/428-40-00",
        "116 000",
        "114",
        "0311234567",
    ],
)
def test_a_number_is_found_in_a_sentence(number):
    assert numbers_in(f"<p>Pokličite <strong>{number}</strong>.</p>") == [number]


@pytest.mark.parametrize(
    "text",
    [
        "v letu 2024 je bilo 113.000 EUR",
        "113. člen",
        "5.000,00 EUR",
        "10 000 EUR",
        "Uradni list RS, št. 16/07, 36/08",
        "od 1. 1. 2025 do 31. 12. 2026",
        "ukrep 1.4.10",
        "sklepi št. 01203-9/2019/6, 01200-8/2022/13 in 02402-2/2016",
        "https://example.si/080-17-22",
        "od 9.00 do 13.00",
        "v 112 % primerov",
        "udeležilo se je 110 učiteljev in 113 učencev",
        "113 people took part",
    ],
)
def test_other_figures_are_no_phone_numbers(text):
    assert numbers_in(text) == []


@pytest.mark.parametrize(
    "text", ["Pokličite na številko 114.", "Call 114 at once.", "tel. 114", "klic na 114"]
)
def test_three_digits_are_a_number_where_one_is_told_to_call(text):
    assert numbers_in(text) == ["114"]


@pytest.mark.django_db
def test_only_verified_numbers_may_stand_in_words():
    contact = ContactFactory()
    confirmed(contact, "080 12 00")
    proposed(contact, "080 17 22")
    confirmed(ContactFactory(), "113", kind="short")
    text = "080 12 00, +386 80 12 00, pokličite 113 ali 080 17 22"
    assert unverified_numbers(text, verified_numbers()) == ["080 17 22"]
