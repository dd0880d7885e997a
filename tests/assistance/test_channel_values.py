"""What editors type for a number or an address, and what is kept, shown and linked."""

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation

from content_types.assistance.channel_values import check_value, display_of, link_of


@pytest.mark.parametrize(
    ("kind", "typed", "kept", "shown", "link"),
    [
        ("phone", "080/12-34", "+386801234", "080 12 34", "tel:+386801234"),
        ("phone", "(01) 234 56 78", "+38612345678", "01 234 56 78", "tel:+38612345678"),
        ("phone", "0901234", "+386901234", "090 12 34", "tel:+386901234"),
        ("phone", "059123456", "+38659123456", "059 123 456", "tel:+38659123456"),
        ("short", "116 111", "116111", "116 111", "tel:116111"),
        ("sms", "112", "112", "112", "sms:112"),
        ("sms", "031 123 456", "+38631123456", "031 123 456", "sms:+38631123456"),
    ],
)
def test_a_number_has_one_form_however_it_is_typed(kind, typed, kept, shown, link):
    assert check_value(kind, typed) == kept
    assert check_value(kind, kept) == kept
    assert (display_of(kind, kept), link_of(kind, kept)) == (shown, link)


@pytest.mark.parametrize(
    ("kind", "typed", "said"),
    [
        ("phone", "113", "113 is a short number: choose that kind."),
        ("phone", "01 234 56 78 ext. 12", "without it, and the extension into the name"),
        ("sms", "031 123 4", "Count the digits"),
        ("short", "١١٣", "three to six digits"),
        ("web", "example.si", "for example https://example.si/"),
        ("email", "info.example.si", "like this: info@example.si"),
    ],
)
def test_fail_what_is_wrong_says_what_to_write_instead(kind, typed, said):
    with translation.override("en"), pytest.raises(ValidationError, match=said) as failure:
        check_value(kind, typed)
    assert set(failure.value.error_dict) == {"value"}


@pytest.mark.parametrize("sign", ["\u200b", "\ufeff", "\u00ad", "\u202a"])
def test_invisible_signs_that_were_copied_along_are_left_out(sign):
    assert check_value("web", f"https://exam{sign}ple.si/{sign}") == "https://example.si/"
