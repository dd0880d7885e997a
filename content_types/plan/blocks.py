"""Blocks that show measures inside the bodies of other pages."""

from collections.abc import Iterable
from functools import partial
from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from cms.pages.blocks import SectionBlock
from cms.pages.linked_pages import LinkedPageBlock, current_targets
from content_types.plan.presentation.cards import MeasureCard, cards_by_id


class MeasuresBlock(SectionBlock):
    measures = blocks.ListBlock(LinkedPageBlock(page_type="plan.MeasurePage"), label=_("Measures"))

    class Meta:
        icon = "tasks"
        label = _("Cards of measures")
        template = "blocks/measures.html"

    def get_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        context = super().get_context(value, parent_context=parent_context)
        ids = [page.pk for page in value["measures"] if page is not None]
        known = _cards(ids, context.get("request"))
        context["cards"] = [known[pk] for pk in ids if pk in known]
        return context


def _cards(ids: Iterable[int], request: Any) -> dict[int, MeasureCard]:
    """Cards of measures by primary key; inside a body of those in all of its blocks at once."""

    targets = current_targets()
    read = partial(cards_by_id, request=request)
    return targets.shared("measures", read) if targets else read(ids)
