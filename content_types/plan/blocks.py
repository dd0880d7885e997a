"""Blocks that show measures inside the bodies of other pages."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from cms.pages.blocks import SectionBlock
from cms.pages.linked_pages import LinkedPageBlock
from cms.pages.links import public
from content_types.plan.models import MeasurePage
from content_types.plan.presentation.cards import cards_of
from content_types.plan.presentation.rows import measure_rows


class MeasuresBlock(SectionBlock):
    measures = blocks.ListBlock(LinkedPageBlock(page_type="plan.MeasurePage"), label=_("Measures"))

    class Meta:
        icon = "tasks"
        label = _("Cards of measures")
        template = "blocks/measures.html"

    def get_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        context = super().get_context(value, parent_context=parent_context)
        request = context.get("request")
        ids = [page.pk for page in value["measures"] if page is not None]
        chosen = public(MeasurePage.objects.filter(pk__in=ids), request)
        found = measure_rows(chosen, request, summaries=True)
        by_id = {measure.pk: measure for measure in found}
        context["cards"] = cards_of([by_id[pk] for pk in ids if pk in by_id])
        return context
