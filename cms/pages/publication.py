"""What keeps something from the public: rules of every room, asked before a draft goes live.

A rule looks at one object, a page or a row of it, and answers with errors by field; rooms register
theirs in `AppConfig.ready()`. Forms ask when a draft is to leave its author's hands, and every
other way to publish (several pages at once, a workflow, a release at a set minute) asks again.
"""

from collections.abc import Callable, Iterator
from typing import Any

from django.core.exceptions import NON_FIELD_ERRORS, FieldDoesNotExist, ValidationError
from django.db import models
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from modelcluster.models import ClusterableModel, get_all_child_relations

Errors = dict[str, ValidationError]
Rule = Callable[[Any], Errors]

_rules: list[Rule] = []
_guards: list[Rule] = []


def register_publication_rule(rule: Rule) -> None:
    """Have `rule` asked of every page, snippet with drafts and row of one that is published."""
    if rule not in _rules:
        _rules.append(rule)


def register_publication_guard(guard: Rule) -> None:
    """Have `guard` asked at the moment of publication, whichever way that is done, and only then.

    For what is not wrong with the draft itself, which a form or a review could not mend.
    """
    if guard not in _guards:
        _guards.append(guard)


def errors_of(found: models.Model) -> Errors:
    """What the rules say of one object, by field; its rows are not looked at."""
    errors: Errors = {}
    for rule in _rules:
        for name, error in rule(found).items():
            errors.setdefault(name, error)
    return errors


class PublicationError(ValidationError):
    """Something may not be published yet; `sentences` say why, each naming it and its field."""

    def __init__(self, found: Any, errors: Errors) -> None:
        super().__init__(errors)
        self.found = found

    @property
    def sentences(self) -> list[str]:
        name = name_of(self.found)
        return [
            _("“%(name)s” – %(problem)s") % {"name": name, "problem": problem}
            for problem in problems(self.found, self)
        ]


def name_of(found: Any) -> str:
    """What the admin calls a page or another thing."""
    title = getattr(found, "get_admin_display_title", None)
    return title() if title else str(found)


def problems(found: models.Model, error: ValidationError) -> list[str]:
    """The messages of an error, each with the label of its field: `Lead: …`."""
    if not hasattr(error, "error_dict"):
        return list(error.messages)
    return [
        message if field == NON_FIELD_ERRORS else f"{label(found, field)}: {message}"
        for field, messages in error.message_dict.items()
        for message in messages
    ]


def label(found: models.Model, field: str) -> str:
    """The words by which a form calls a field."""
    try:
        known = found._meta.get_field(field)
    except FieldDoesNotExist:
        return field
    return capfirst(str(getattr(known, "verbose_name", field)))


class CheckedPublication:
    """Mixin for a model that has drafts: none is published while a rule speaks against it."""

    def publication_errors(self) -> Errors:
        """What is missing or wrong, by field; empty when it may be published."""
        return errors_of(self)  # type: ignore[arg-type]

    def check_publication(self) -> None:
        """Raises PublicationError while something is missing or wrong in it or in a row of it."""
        errors = self.publication_errors()
        below = [message for row in rows_of(self) for message in _of_row(row)]
        if below:
            errors.setdefault(NON_FIELD_ERRORS, ValidationError(below))
        if errors:
            raise PublicationError(self, errors)

    def publish(self, revision: Any, *args: Any, **kwargs: Any) -> Any:
        """As Wagtail's. Raises PublicationError for a revision that may not be published."""
        for guard in _guards:
            if errors := guard(self):
                raise PublicationError(self, errors)
        revision.as_object().check_publication()
        return super().publish(revision, *args, **kwargs)  # type: ignore[misc]


def rows_of(found: Any) -> Iterator[models.Model]:
    """The rows that are edited with an object, and theirs."""
    if not isinstance(found, ClusterableModel):
        return
    for relation in get_all_child_relations(found):
        for row in getattr(found, relation.get_accessor_name()).all():
            yield row
            yield from rows_of(row)


def _of_row(row: models.Model) -> list[str]:
    errors = errors_of(row)
    name = capfirst(str(row._meta.verbose_name))
    return [f"{name}, {problem}" for problem in problems(row, ValidationError(errors))]


class PublicationForm:
    """Mixin for a form in the admin: says at each field what keeps the draft from the public."""

    def _post_clean(self) -> None:
        super()._post_clean()  # type: ignore[misc]
        # Only now does the object have what was typed. A draft may wait for all of it.
        form: Any = self
        if not form.is_deferred_validation:
            ask = getattr(form.instance, "publication_errors", None)
            _add(form, ask() if ask else errors_of(form.instance))

    def is_valid(self) -> bool:
        valid: bool = super().is_valid()  # type: ignore[misc]
        if self.is_deferred_validation:  # type: ignore[attr-defined]
            return valid
        # The rows belong to the object only when the form is saved: they are asked by themselves.
        return not _add_to_rows(self) and valid


def _add(form: Any, errors: Errors) -> bool:
    for name, error in errors.items():
        if name not in form.errors:
            form.add_error(name if name in form.fields else None, error)
    return bool(errors)


def _add_to_rows(form: Any) -> bool:
    """Whether a row of the form may not be published; its fields say why."""
    found = False
    for formset in getattr(form, "formsets", {}).values():
        for row in formset.forms:
            values = getattr(row, "cleaned_data", {})
            if row.has_changed() or row.instance.pk:
                skipped = not values or values.get("DELETE")
                found |= not skipped and _add(row, errors_of(row.instance))
                found |= not skipped and _add_to_rows(row)
    return found
