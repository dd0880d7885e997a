"""How two versions of a page are compared: values in words; no words are the same as none."""

import datetime
from typing import Any

from django.db import models
from django.template.defaultfilters import yesno
from django.utils import timezone
from django.utils.encoding import force_str
from django.utils.formats import date_format
from django.utils.html import escape
from wagtail.admin import compare

_NOTHING = "–"


class WordsComparison(compare.TextFieldComparison):
    """Of text: a form saves '' where a page from a document has NULL, which is no change."""

    val_a: Any
    val_b: Any

    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        self.val_a, self.val_b = self.val_a or "", self.val_b or ""


class ValueComparison(compare.FieldComparison):
    """Of numbers, dates and truth values, written as people read them."""

    val_a: Any
    val_b: Any

    def htmldiff(self) -> str:
        if self.val_a == self.val_b:
            return escape(self.shown(self.val_a))
        sides = (("deletion", self.val_a), ("addition", self.val_b))
        return compare.TextDiff(
            [(side, self.shown(value)) for side, value in sides if value is not None]
        ).to_html()

    def shown(self, value: Any) -> str:
        """The value in the language of the interface."""
        if value is None or value == "":
            return _NOTHING
        if isinstance(value, bool):
            return str(yesno(value))
        if isinstance(value, datetime.datetime):
            return date_format(timezone.localtime(value), "SHORT_DATETIME_FORMAT")
        if isinstance(value, datetime.date):
            return date_format(value, "DATE_FORMAT")
        return str(value)


class ChoiceComparison(ValueComparison):
    """Of one of several choices, by their names."""

    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        self.val_a, self.val_b = self.val_a or None, self.val_b or None

    def shown(self, value: Any) -> str:
        return super().shown(force_str(dict(self.field.flatchoices).get(value, value or "")))


def compare_in_words() -> None:
    """Let the admin's comparisons use the classes above."""
    for words in (models.CharField, models.TextField):
        compare.register_comparison_class(words, comparison_class=WordsComparison)
    for value in (models.BooleanField, models.IntegerField, models.DateField):
        compare.register_comparison_class(value, comparison_class=ValueComparison)
    # Panels take this one from the module; there is no registry for it.
    compare.ChoiceFieldComparison = ChoiceComparison
