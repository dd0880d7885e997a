"""Two editors with the same form of something without revisions: the second save is refused.

The form carries a fingerprint of what was stored when it was opened. When another one is stored by
now, it comes back as it was sent, says so, and may then be saved knowingly.
"""

import hashlib
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

SEEN = "seen_when_opened"


def fingerprint(stored: models.Model) -> str:
    """A hash of every column of an object as the database has it now; empty for a new one."""
    found = type(stored)._base_manager.filter(pk=stored.pk).values_list().first()
    return hashlib.sha256(repr(found).encode()).hexdigest() if found else ""


class SeenField(forms.CharField):
    """The fingerprint; nobody changes anything by sending it."""

    widget = forms.HiddenInput

    def has_changed(self, initial: Any, data: Any) -> bool:
        return False


class RefuseNewerForm:
    """Mixin for a model form: refuses to overwrite what somebody else has stored meanwhile."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        form: Any = self
        if form.instance.pk is None:
            return
        self._stored = fingerprint(form.instance)
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


NEWER = _(
    "Somebody else saved a change while you were writing, so yours has not been stored yet. Look "
    "in another window at what is there now; your words are still below. Save once more to store "
    "them in its place."
)
