"""Filters of the lists of contacts and of their channels."""

import django_filters
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet

from content_types.assistance.enums import ChannelKind, ContactKind, Need
from content_types.assistance.fields import packed
from content_types.assistance.models import Channel, Contact
from content_types.assistance.opening.clock import local_day
from content_types.assistance.report import Task

from .queries import ContactState, conditions_of_tasks, of_state


class ContactFilters(WagtailFilterSet):
    """Filters of the list of contacts."""

    state = django_filters.ChoiceFilter(
        label=_("State"), choices=ContactState.choices, method="filter_state"
    )
    need = django_filters.ChoiceFilter(
        label=_("Helps with"), choices=Need.choices, method="filter_need"
    )
    kind = django_filters.ChoiceFilter(label=_("Kind"), choices=ContactKind.choices)

    class Meta:
        model = Contact
        fields = ["state", "need", "kind"]

    def filter_state(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        return of_state(queryset, value, local_day(timezone.now()))

    def filter_need(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        return queryset.filter(needs__contains=packed([value]))


class ChannelFilters(WagtailFilterSet):
    """Filters of what is to be verified."""

    task = django_filters.ChoiceFilter(
        label=_("To do"),
        choices=[(task.value, task.label) for task in Task],
        method="filter_task",
    )
    kind = django_filters.ChoiceFilter(label=_("Kind"), choices=ChannelKind.choices)
    need = django_filters.ChoiceFilter(
        label=_("Helps with"), choices=Need.choices, method="filter_need"
    )
    checked = django_filters.ChoiceFilter(
        label=_("Last check"),
        choices=[("wrong", _("something is wrong")), ("ok", _("in order"))],
        method="filter_checked",
    )

    class Meta:
        model = Channel
        fields = ["task", "kind", "need", "checked"]

    def filter_task(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        return queryset.filter(conditions_of_tasks(local_day(timezone.now()))[Task(value)])

    def filter_need(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        return queryset.filter(contact__needs__contains=packed([value]))

    def filter_checked(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        return queryset.filter(check_result__ok=value == "ok")
