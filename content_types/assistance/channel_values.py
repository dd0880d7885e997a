"""Numbers and addresses: checked, brought to one form, shown and linked."""

import re
from functools import lru_cache

import phonenumbers
from django.core.exceptions import ValidationError
from django.core.validators import EmailValidator, URLValidator
from django.utils.translation import gettext_lazy as _
from phonenumbers import PhoneNumber, PhoneNumberFormat, PhoneNumberType

from cms.pages import signs

from .enums import NUMBER_KINDS, ChannelKind

COUNTRY = "SI"
_SHORT = re.compile(r"[0-9]{3,6}\Z")
# Of 080 and 090; of mobile, internet and other numbers without an area code.
_SHORTER = re.compile(r"(0\d{2})(\d{2})(\d{2,3})\Z")
_WITHOUT_AREA = re.compile(r"(0\d{2})(\d{3})(\d{3})\Z")
_FULL_LENGTH = 9
_GROUPS_OF_SHORT = re.compile(r"(\d{3})(\d{3})\Z")
_https = URLValidator(
    schemes=["https", "http"],
    message=_("Write the whole address, for example https://example.si/."),
)
_email = EmailValidator(_("This is no e-mail address. Write it like this: info@example.si."))


def check_value(kind: str, value: str) -> str:
    """The value in the form in which it is kept.

    A phone number becomes E.164 (`+38612345678`), a short number digits; text messages go to
    either. Raises ValidationError, on the field `value`, for what cannot be dialled or opened.
    """
    # Invisible signs come along where it was copied from.
    value = " ".join(signs.without(signs.INVISIBLE, value).split())
    is_long = kind == ChannelKind.SMS and not _SHORT.match(value.replace(" ", ""))
    try:
        if kind == ChannelKind.PHONE or is_long:
            return phonenumbers.format_number(_parsed(value), PhoneNumberFormat.E164)
        if kind in NUMBER_KINDS:
            return _short(value)
        (_email if kind == ChannelKind.EMAIL else _https)(value)
    except ValidationError as error:
        raise ValidationError({"value": error.messages}) from error
    return value


def _parsed(value: str) -> PhoneNumber:
    if _SHORT.match(value.replace(" ", "")):
        message = _("%(value)s is a short number: choose that kind.")
        raise ValidationError(message, params={"value": value})
    try:
        number = phonenumbers.parse(value, COUNTRY)
    except phonenumbers.NumberParseException as error:
        message = _("“%(value)s” is not a phone number. Write it as +386 1 234 56 78.")
        raise ValidationError(message, params={"value": value}) from error
    if not phonenumbers.is_valid_number(number):
        message = _("No such number can exist in its country: %(value)s. Count the digits.")
        raise ValidationError(message, params={"value": value})
    if number.extension:
        message = _(
            "No link can dial an extension. Write the number without it, and the extension into "
            "the name of the channel."
        )
        raise ValidationError(message)
    return number


def _short(value: str) -> str:
    digits = value.replace(" ", "")
    if not _SHORT.match(digits):
        message = _("A short number has three to six digits, for example 113 or 116 111.")
        raise ValidationError(message)
    return digits


def display_of(kind: str, value: str) -> str:
    """The value as people write it in Slovenia; an address of the web without what need not be."""
    if kind == ChannelKind.PHONE or (kind in NUMBER_KINDS and value.startswith("+")):
        return _display_of_phone(value)
    if kind in NUMBER_KINDS:
        return _GROUPS_OF_SHORT.sub(r"\1 \2", value)
    if kind == ChannelKind.EMAIL:
        return value
    return re.sub(r"(?i)\Ahttps?://(www\.)?", "", value).rstrip("/")


@lru_cache(maxsize=1024)
def _display_of_phone(value: str) -> str:
    """`080 12 00`, `01 234 56 78`, `031 234 567`, `059 123 456`; a foreign one with its country."""
    try:
        number = phonenumbers.parse(value)
    except phonenumbers.NumberParseException:
        # Whatever is stored, a page is shown; check_contacts names what is wrong.
        return value
    if number.country_code != phonenumbers.country_code_for_region(COUNTRY):
        return phonenumbers.format_number(number, PhoneNumberFormat.INTERNATIONAL)
    national = f"0{phonenumbers.national_significant_number(number)}"
    has_area = phonenumbers.number_type(number) == PhoneNumberType.FIXED_LINE
    groups = _SHORTER if len(national) < _FULL_LENGTH else _WITHOUT_AREA
    if not has_area and (match := groups.match(national)):
        return " ".join(match.groups())
    return f"{national[:2]} {national[2:5]} {national[5:7]} {national[7:]}".rstrip()


def link_of(kind: str, value: str) -> str:
    """The address of a link that calls, writes or opens."""
    prefix = {
        ChannelKind.PHONE: "tel:",
        ChannelKind.SHORT: "tel:",
        ChannelKind.SMS: "sms:",
        ChannelKind.EMAIL: "mailto:",
    }
    return f"{prefix.get(ChannelKind(kind), '')}{value}"
