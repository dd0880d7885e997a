"""Several choices in one column."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _


class ChoicesField(models.CharField):
    """A list of values out of `choices`, in the order of the choices.

    Stored as `,advice,work,`, so that `filter(needs__contains=",work,")` finds one of them in every
    database; `packed()` writes that. Values are strings.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 200)
        kwargs.setdefault("default", list)
        super().__init__(*args, **kwargs)

    def from_db_value(self, value: str | None, expression: Any, connection: Any) -> list[str]:
        return _unpacked(value)

    def to_python(self, value: Any) -> list[str]:
        return _unpacked(value) if isinstance(value, str) or value is None else list(value)

    def get_prep_value(self, value: list[str] | str | None) -> str | None:
        if value is None or isinstance(value, str):
            return value
        return packed(self._ordered(value))

    def value_to_string(self, obj: models.Model) -> str:
        values: Any = self.value_from_object(obj)
        return packed(self._ordered(values))

    def validate(self, value: list[str], model_instance: models.Model | None) -> None:
        if not value and not self.blank:
            raise ValidationError(self.error_messages["blank"], code="blank")
        unknown = set(value) - self._known()
        if unknown:
            message = _("Not one of the choices: %(values)s.")
            raise ValidationError(message, params={"values": ", ".join(sorted(unknown))})

    def run_validators(self, value: list[str]) -> None:
        """The validators of CharField measure a string."""
        super().run_validators(packed(value))

    def formfield(self, **kwargs: Any) -> forms.Field:
        return forms.MultipleChoiceField(
            choices=self.flatchoices,
            required=not self.blank,
            label=capfirst(self.verbose_name),
            help_text=self.help_text,
            initial=kwargs.get("initial") or (self.get_default() if self.has_default() else []),
            widget=forms.CheckboxSelectMultiple,
        )

    def _known(self) -> set[str]:
        return {str(value) for value, _label in self.flatchoices}

    def _ordered(self, values: Iterable[Any]) -> list[str]:
        order = [str(value) for value, _label in self.flatchoices]
        given = {str(value) for value in values}
        return [value for value in order if value in given] + sorted(given - set(order))


def packed(values: Iterable[str]) -> str:
    """`["advice", "work"]` as the column holds it: `,advice,work,`; empty for none."""
    joined = ",".join(values)
    return f",{joined}," if joined else ""


def _unpacked(value: str | None) -> list[str]:
    return [part for part in (value or "").split(",") if part]
