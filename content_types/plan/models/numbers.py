"""The numbers of sections and measures: `1`, `1.4`, `1.4.10`."""

from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy as _

number_validator = RegexValidator(
    r"^[1-9]\d*(\.[1-9]\d*)*$",
    _(
        "Write the number as in the plan, with dots between and none at the end, "
        "for example 1.4.10."
    ),
)
