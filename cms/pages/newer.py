"""Two editors with the same form of something without revisions: the second save is refused.

The form carries a fingerprint of what was stored when it was opened. When another one is stored by
now, it comes back as it was sent, says so, and may then be saved knowingly.
"""

import hashlib
from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

SEEN = "seen_when_opened"


def fingerprint(stored: models.Model) -> str:
    """A hash of every column of an object as the database has it now; empty for a new one."""
    return fingerprints(type(stored), [stored.pk]).get(stored.pk, "")


def fingerprints(model: type[models.Model], keys: Iterable[Any]) -> dict[Any, str]:
    """The fingerprints of the objects with these keys, in one query."""
    columns = [field.attname for field in model._meta.concrete_fields]
    # Not by the model's own manager, which reads the words of the active language only.
    found: Any = models.QuerySet(model).filter(pk__in=keys).values_list("pk", *columns)
    return {key: hashlib.sha256(repr(row).encode()).hexdigest() for key, *row in found}


class SeenField(forms.CharField):
    """The fingerprint; nobody changes anything by sending it."""

    widget = forms.HiddenInput

    def has_changed(self, initial: Any, data: Any) -> bool:
        return False


class RefuseNewerForm:
    """Mixin for a model form: refuses to overwrite what somebody else has stored meanwhile.

    `stored` are fingerprints that were read for many forms at once (see RefuseNewerFormSet).
    """

    def __init__(self, *args: Any, stored: Mapping[Any, str] | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        form: Any = self
        if form.instance.pk is None:
            return
        key = form.instance.pk
        self._stored = fingerprint(form.instance) if stored is None else stored.get(key, "")
        form.fields[SEEN] = SeenField(required=False, initial=self._stored)
        name = form.add_prefix(SEEN)
        # A form that somebody opened before this was asked says nothing of what it saw.
        if form.is_bound and form.data.get(name, self._stored) != self._stored:
            self._is_older = True
            form.data = form.data.copy()
            form.data[name] = self._stored

    _is_older = False

    def clean(self) -> Any:
        cleaned = super().clean()  # type: ignore[misc]
        if self._is_older:
            raise ValidationError(NEWER, code="newer")
        return cleaned


class RefuseNewerFormSet(forms.BaseModelFormSet):
    """Forms that refuse newer versions: what is stored is read for all of them in one query."""

    @cached_property
    def _stored(self) -> dict[Any, str]:
        found = self.get_queryset()
        return fingerprints(found.model, [each.pk for each in found])

    def get_form_kwargs(self, index: int | None) -> dict[str, Any]:
        return {**super().get_form_kwargs(index), "stored": self._stored}


NEWER = _(
    "Somebody else saved a change while you were writing, so yours has not been stored yet. Look "
    "in another window at what is there now; your words are still below. Save once more to store "
    "them in its place."
)
