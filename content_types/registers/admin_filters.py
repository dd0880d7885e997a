"""Filters of the registers' lists in the admin."""

from typing import Any

from django.contrib.admin import SimpleListFilter
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from .models import Institution


class EnglishFilter(SimpleListFilter):
    """Entries that still wait for a name in the second language."""

    title = _("English name")
    parameter_name = "english"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [("yes", _("written")), ("no", _("missing"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        missing = Q(name_en="") | Q(name_en=None)
        return {"yes": queryset.exclude(missing), "no": queryset.filter(missing)}.get(
            self.value() or "", queryset
        )


class ParentFilter(SimpleListFilter):
    """Bodies of one institution; only institutions that have bodies are offered."""

    title = _("belongs to")
    parameter_name = "parent"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        parents = Institution.objects.filter(bodies__isnull=False).distinct()
        return [(parent.key, parent.short_name) for parent in parents]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        return queryset.filter(parent__key=self.value()) if self.value() else queryset
