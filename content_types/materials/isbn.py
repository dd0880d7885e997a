"""International standard book numbers."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

_TEN, _THIRTEEN = 10, 13


def validate_isbn(value: str) -> None:
    """Raises ValidationError for what is no ISBN of ten or thirteen digits, hyphens aside."""
    digits = value.replace("-", "").replace(" ", "").upper()
    if not (_is_thirteen(digits) or _is_ten(digits)):
        raise ValidationError(
            _("This is not an ISBN: a digit is missing or wrong. Copy it from the imprint."),
            code="isbn",
        )


def _is_thirteen(digits: str) -> bool:
    if len(digits) != _THIRTEEN or not digits.isascii() or not digits.isdigit():
        return False
    return sum(int(each) * (3 if place % 2 else 1) for place, each in enumerate(digits)) % 10 == 0


def _is_ten(digits: str) -> bool:
    body, check = digits[:-1], digits[-1:]
    if len(digits) != _TEN or not body.isascii() or not body.isdigit():
        return False
    if not (check.isascii() and check.isdigit()) and check != "X":
        return False
    values = [*map(int, body), 10 if check == "X" else int(check)]
    return sum(value * (_TEN - place) for place, value in enumerate(values)) % 11 == 0
