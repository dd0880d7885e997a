"""Amounts of money as model and form fields: stored in whole cents, typed as people write them."""

import json
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from cms.pages import languages

from .money import AmountError, format_amount, parse_amount


class AmountFormField(forms.Field):
    """`5.000,00 EUR` in any usual notation ↔ 500000."""

    widget = forms.TextInput

    def to_python(self, value: Any) -> int | None:
        if isinstance(value, int) or value in self.empty_values:
            return value if isinstance(value, int) else None
        try:
            return parse_amount(str(value))
        except AmountError as error:
            raise ValidationError(str(error)) from error

    def prepare_value(self, value: Any) -> Any:
        return format_amount(value, languages.default()) if isinstance(value, int) else value

    def has_changed(self, initial: Any, data: Any) -> bool:
        try:
            return self.to_python(initial) != self.to_python(data)
        except ValidationError:
            return True


class AmountField(models.BigIntegerField):
    """An amount in whole cents."""

    def formfield(self, **kwargs: Any) -> forms.Field:
        return AmountFormField(
            required=not self.blank,
            label=str(self.verbose_name).capitalize(),
            help_text=self.help_text,
        )


class AmountsFormField(forms.Field):
    """One line per year, `2025: 5.000,00 EUR` ↔ `{2025: 500000}`."""

    widget = forms.Textarea(attrs={"rows": 3})

    def to_python(self, value: Any) -> dict[int, int]:
        if isinstance(value, dict):
            return value
        amounts: dict[int, int] = {}
        for line in (part.strip() for part in (value or "").splitlines()):
            if not line:
                continue
            year, _colon, amount = line.partition(":")
            if not year.strip().isdigit() or len(year.strip()) != 4:
                message = _(
                    "“%(line)s”: begin each line with a year and a colon, "
                    "for example 2025: 5.000,00."
                )
                raise ValidationError(message, params={"line": line})
            try:
                cents = parse_amount(amount)
            except AmountError as error:
                raise ValidationError(str(error)) from error
            if int(year) in amounts:
                raise ValidationError(
                    _("The year %(year)s stands here twice."), params={"year": year}
                )
            if cents is not None:
                amounts[int(year)] = cents
        return amounts

    def prepare_value(self, value: Any) -> Any:
        if not isinstance(value, dict):
            return value
        lines = (f"{y}: {format_amount(c, languages.default())}" for y, c in sorted(value.items()))
        return "\n".join(lines)

    def has_changed(self, initial: Any, data: Any) -> bool:
        try:
            return self.to_python(initial or {}) != self.to_python(data)
        except ValidationError:
            return True


class AmountsField(models.JSONField):
    """Cents per year: `{2025: 4596000}`. JSON has text keys only; here they are numbers again."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("default", dict)
        kwargs.setdefault("blank", True)
        super().__init__(*args, **kwargs)

    def from_db_value(self, value: Any, expression: Any, connection: Any) -> dict[int, int]:
        return self.to_python(super().from_db_value(value, expression, connection))

    def to_python(self, value: Any) -> dict[int, int]:
        if isinstance(value, str):
            value = json.loads(value)
        return {int(year): cents for year, cents in (value or {}).items()}

    def formfield(self, **kwargs: Any) -> forms.Field:
        return AmountsFormField(
            required=False,
            label=str(self.verbose_name).capitalize(),
            help_text=_("One line for each year, for example 2025: 5.000,00 EUR."),
        )
