"""Where an entry of a register is used: what keeps it from being deleted.

A relation to a register is optional in most models, so a deletion would empty it without a word.
Every relation counts, whichever app declares it, and so does a draft that is not public yet.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db.models import ForeignKey, Model, ProtectedError, Q
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from modelcluster.fields import ParentalKey
from modelcluster.models import get_all_child_relations
from wagtail.models import DraftStateMixin, Revision, TaskState

from .models.base import RegisterEntry


@dataclass(frozen=True)
class Use:
    """One thing that names the entry: `owner` is the page or object an editor would open."""

    owner: Model
    draft: bool = False

    def __str__(self) -> str:
        title = getattr(self.owner, "get_admin_display_title", self.owner.__str__)()
        words = {"kind": capfirst(self.owner._meta.verbose_name), "title": title}
        if self.draft:
            return _("%(kind)s: %(title)s (unpublished draft)") % words
        return _("%(kind)s: %(title)s") % words


def uses(entry: RegisterEntry) -> list[Use]:
    """Everything that names `entry`, each owner once; what is stored before what is in a draft."""
    found: dict[tuple[type, Any], Use] = {}
    for use in (*_stored(entry), *_in_drafts(entry)):
        found.setdefault((type(use.owner), use.owner.pk), use)
    return list(found.values())


def refuse_to_delete_what_is_used(instance: RegisterEntry, **kwargs: Any) -> None:
    """Receiver of pre_delete. Raises ProtectedError while something names the entry."""
    found = uses(instance)
    if found:
        message = f"{instance.key} is used: {'; '.join(map(str, found))}"
        raise ProtectedError(message, {use.owner for use in found})


def _stored(entry: RegisterEntry) -> Iterator[Use]:
    for relation in entry._meta.related_objects:
        rows = relation.related_model._default_manager.filter(**{relation.field.name: entry})
        for row in rows:
            yield Use(_owner(row))


def _owner(row: Any) -> Any:
    """The page or object that a row is edited on: an objective's role belongs to its measure."""
    for field in row._meta.fields:
        if isinstance(field, ParentalKey):
            return _owner(getattr(row, field.name))
    return row


def _in_drafts(entry: RegisterEntry) -> Iterator[Use]:
    for model in apps.get_models():
        if issubclass(model, DraftStateMixin) and _may_name(model, type(entry)):
            for revision in _waiting(model):
                if _names(model, revision.content, entry):
                    yield Use(revision.as_object(), draft=True)


def _waiting(model: type[Any]) -> Any:
    """Revisions that would become public if somebody published, scheduled or approved them."""
    latest = model._default_manager.filter(has_unpublished_changes=True)
    wanted = Q(pk__in=latest.values("latest_revision")) | Q(approved_go_live_at__isnull=False)
    wanted |= Q(task_states__status=TaskState.STATUS_IN_PROGRESS)
    return Revision.objects.filter(
        wanted, content_type=ContentType.objects.get_for_model(model)
    ).distinct()


def _relations(model: type[Model], register: type[Model]) -> list[Any]:
    fields = model._meta.get_fields()
    return [field for field in fields if field.concrete and field.related_model is register]


def _may_name(model: type[Model], register: type[Model]) -> bool:
    children = (relation.related_model for relation in get_all_child_relations(model))
    return any(_relations(each, register) for each in (model, *children))


def _names(model: type[Model], content: dict[str, Any], entry: RegisterEntry) -> bool:
    """Whether the JSON `content` of a revision of `model` names `entry`."""
    for field in _relations(model, type(entry)):
        value = content.get(field.name)
        if entry.pk in ([value] if isinstance(field, ForeignKey) else value or []):
            return True
    return any(
        _names(relation.related_model, child, entry)
        for relation in get_all_child_relations(model)
        for child in content.get(relation.get_accessor_name()) or []
    )
