"""The panels of a piece of news, in the order in which one thinks."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
    PageChooserPanel,
    TabbedInterface,
)

from cms.pages.models import BasePage
from cms.pages.panels import stacked


def edit_handler() -> TabbedInterface:
    """Content first, then what the news belongs to, then for the media, then its release."""
    content = [
        FieldRowPanel([FieldPanel("kind"), FieldPanel("date")]),
        *BasePage.content_panels,
        *stacked("lead"),
        FieldPanel("image"),
        FieldPanel("body"),
    ]
    relations = [
        FieldPanel("subjects"),
        InlinePanel("measures", heading=_("Measures"), label=_("Measure")),
        InlinePanel("institutions", heading=_("Institutions"), label=_("Institution")),
        FieldRowPanel([PageChooserPanel("campaign"), PageChooserPanel("observance")]),
    ]
    media = [
        FieldPanel("press_contact"),
        MultiFieldPanel([FieldPanel("corrected"), *stacked("correction")], heading=_("Correction")),
    ]
    return TabbedInterface(
        [
            ObjectList(content, heading=_("Content")),
            ObjectList(relations, heading=_("What it belongs to")),
            ObjectList(media, heading=_("For the media")),
            ObjectList(BasePage.promote_panels, heading=_("Promote")),
            ObjectList(BasePage.settings_panels, heading=_("Release")),
        ]
    )
