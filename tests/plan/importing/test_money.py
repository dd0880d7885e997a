import pytest
from hypothesis import given
from hypothesis import strategies as st

from content_types.plan.money import (
    AmountError,
    find_amounts,
    format_amount,
    names_nobody,
    parse_amount,
    without_amounts,
)

CENTS = st.integers(min_value=0, max_value=10**13)


@pytest.mark.parametrize(
    ("text", "cents"),
    [
        ("EUR 30.000,00", 30_000_00),
        ("EUR 56,250", 56_250_00),
        ("5.000,00 EUR", 5_000_00),
        ("10 000 EUR", 10_000_00),
        ("10\u00a0000 EUR", 10_000_00),
        ("10\u202f000,5 €", 10_000_50),
        ("EUR 23,351.57", 23_351_57),
        (" EUR 6,250.00", 6_250_00),
        ("5.000 €", 5_000_00),
        ("€5,000", 5_000_00),
        ("1,5", 1_50),
        ("1.5", 1_50),
        ("0", 0),
        ("1.234.567,89", 1_234_567_89),
        ("1,234,567.8", 1_234_567_80),
        ("1'000", 1_000_00),
        ("5.000,-", 5_000_00),
        ("3.500 evrov", 3_500_00),
        ("2 x 5.000", 10_000_00),
        ("2 × 5.000,50 EUR", 10_001_00),
    ],
)
def test_every_notation_becomes_exact_cents(text, cents):
    assert parse_amount(text) == cents


@pytest.mark.parametrize(
    "text",
    [
        *("/", "–", "-", "—", "", "  ", "\u00a0", " / ", "n/a"),
        *("ni potrebnih dodatnih sredstev", "Niso potrebna dodatna sredstva.", "brez sredstev"),
        *("v okviru rednih nalog", "redno delo", "no additional funds required"),
    ],
)
def test_a_slash_a_dash_and_nothing_are_no_amount(text):
    assert parse_amount(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "1.000.00",
        "0,125",
        "abc",
        "1,2,3",
        "12,34,567",
        "1 00",
        "1.234,567",
        "EUR 1 EUR",
        "-5",
        "1000.0000",
        "12 000 00",
        "5.000,00 EUR 6.000,00 EUR",
        "٣٤",
        "EUR",
        "5.000–10.000",
        "5.000 do 10.000 EUR",
        "2 x 3 x 5",
        "ni 5.000",
    ],
)
def test_what_is_not_exactly_one_amount_is_refused_with_its_text(text):
    with pytest.raises(AmountError) as caught:
        parse_amount(text)
    assert caught.value.text == text
    assert text in str(caught.value)


@given(CENTS, st.sampled_from(["sl", "en"]))
def test_a_formatted_amount_is_read_back_exactly(cents, language):
    assert parse_amount(format_amount(cents, language)) == cents


@given(CENTS, st.sampled_from([" ", "\u00a0", "\u202f", ".", "'"]))
def test_any_grouping_with_a_decimal_comma_is_read_back_exactly(cents, separator):
    grouped = f"{cents // 100:,}".replace(",", separator)
    assert parse_amount(f"{grouped},{cents % 100:02d} EUR") == cents


@given(st.text(max_size=20))
def test_any_text_is_an_amount_nothing_or_refused(text):
    try:
        cents = parse_amount(text)
    except AmountError:
        return
    assert cents is None or cents >= 0


def test_amounts_are_written_as_each_language_does():
    assert format_amount(5_000_00, "sl") == "5.000,00 EUR"
    assert format_amount(1_234_567_05, "en") == "EUR 1,234,567.05"
    assert format_amount(-150, "sl") == "-1,50 EUR"


@pytest.mark.parametrize(
    ("text", "cents", "yearly", "at_least", "approximate"),
    [
        ("A total of EUR 5,000 per year will be allocated", 5_000_00, True, False, False),
        ("has earmarked at least EUR 45,960 annually in the", 45_960_00, True, True, False),
        ("will each year earmark EUR 45,000 in the budget", 45_000_00, True, False, False),
        ("estimated at approximately EUR 50,000 per year", 50_000_00, True, False, True),
        ("namenjenih najmanj 45.960 evrov na leto", 45_960_00, True, True, False),
        ("v višini 5.000,00 EUR letno.", 5_000_00, True, False, False),
        ("približno 1.000 € za natis", 1_000_00, False, False, True),
        ("za leto 2025 10.000 EUR", 10_000_00, False, False, False),
    ],
)
def test_an_amount_in_running_text_is_found_with_what_is_said_of_it(
    text, cents, yearly, at_least, approximate
):
    (found,) = find_amounts(text)
    assert (found.cents, found.yearly) == (cents, yearly)
    assert (found.at_least, found.approximate) == (at_least, approximate)
    assert text[found.start : found.end] == found.text


def test_several_amounts_of_a_sentence_are_found_in_order():
    text = "totalled EUR 30,000: EUR 15,000 provided by A and EUR 15,000.50 by B."
    assert [each.cents for each in find_amounts(text)] == [30_000_00, 15_000_00, 15_000_50]


@pytest.mark.parametrize(
    ("text", "shown", "cents", "approximate"),
    [
        ("predvidenih je 2 x 5.000 EUR", "2 x 5.000 EUR", 10_000_00, False),
        ("med letoma 5.000–10.000 EUR", "5.000–10.000 EUR", 10_000_00, True),
        ("od 500 do 1.000 evrov", "500 do 1.000 evrov", 1_000_00, True),
        ("from EUR 5,000 to EUR 10,000", "EUR 5,000 to EUR 10,000", 10_000_00, True),
        ("leta 2025 do 5.000 EUR", "5.000 EUR", 5_000_00, False),
    ],
)
def test_products_and_ranges_in_running_text(text, shown, cents, approximate):
    (found,) = find_amounts(text)
    assert (found.text, found.cents, found.approximate) == (shown, cents, approximate)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("MNZ: 5.000 EUR", "MNZ"),
        ("MNZ (5.000,00 EUR na leto)", "MNZ"),
        ("MNZ v višini do 5.000,00 EUR letno", "MNZ"),
        ("4.500 € (MNZ)", "MNZ"),
        ("4.500 EUR – MNZ", "MNZ"),
        ("4.500 EUR (2 x 2.250)", "4.500 EUR (2 x 2.250)"),
        ("MNZ (5.000 EUR)", "MNZ"),
        ("Policija", "Policija"),
        ("5.000 EUR", "5.000 EUR"),
    ],
)
def test_a_name_stands_without_the_amount_behind_it(text, name):
    assert without_amounts(text) == name


@pytest.mark.parametrize(
    ("text", "nobody"),
    [
        ("5.000 EUR letno", True),
        ("v letu 2025: 5.000 EUR, v letu 2026: 6.000 EUR", True),
        ("/", True),
        ("5.000", True),
        ("MNZ: 5.000 EUR", False),
        ("proračun", False),
    ],
)
def test_what_only_tells_amounts_names_nobody(text, nobody):
    assert names_nobody(text) is nobody


def test_numbers_without_a_currency_are_no_amounts():
    assert find_amounts("In 2025, 1,550 workshops in 12 regions, Article 113.") == []


def test_an_amount_is_yearly_only_where_that_is_said_of_it():
    (found,) = find_amounts("MDDSZ – EUR 24 000 (12 000 per year)")
    assert (found.cents, found.yearly) == (24_000_00, False)
    assert find_amounts("95.000 EUR/leto")[0].yearly
    assert find_amounts("5.000 EUR v letih 2027 in 2028 letno")[0].yearly


def test_an_amount_may_end_in_a_dash_in_running_text():
    (found,) = find_amounts("v višini 10.000,– EUR letno")
    assert (found.cents, found.yearly) == (10_000_00, True)
