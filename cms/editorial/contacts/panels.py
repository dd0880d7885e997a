"""The form of a contact, in the order in which one thinks."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    HelpPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
    TabbedInterface,
)

from cms.pages.panels import stacked, translated

from .forms import ContactForm


class ChannelsPanel(HelpPanel):
    """The contact's channels as they stand, and the way to where they are changed."""

    def __init__(self, **options: Any) -> None:
        options = {"template": "editorial/contacts/channels_panel.html", **options}
        super().__init__(**options)

    class BoundPanel(HelpPanel.BoundPanel):
        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            from .lines import lines_of

            context = super().get_context_data(parent_context)
            lines = lines_of(self.instance, self.request.user) if self.instance.pk else []
            return {**context, "contact": self.instance, "lines": lines}


def _boxes(name: str) -> FieldPanel:
    return FieldPanel(name, widget=forms.CheckboxSelectMultiple)


WHO = [
    ChannelsPanel(heading=_("Numbers and addresses")),
    translated("name"),
    FieldPanel("kind"),
    FieldPanel("institution"),
    *stacked("helps"),
    FieldPanel("needs"),
    FieldRowPanel([FieldPanel("key"), FieldPanel("priority")]),
    FieldPanel("note"),
]
WHEN = [
    InlinePanel(
        "opening_times",
        heading=_("When somebody answers"),
        label=_("Row"),
        help_text=_(
            "No row: the public reads that it is not known. One row with all days and no hours: "
            "24 hours a day. With a break: a row before it and a row after it. Past midnight: the "
            "days on which it begins, for example from 22:00 to 6:00. Only on the first Tuesday of "
            "a month, or closed for some weeks: exceptions with their dates, anew each year."
        ),
    )
]
HOW = [
    MultiFieldPanel(
        [_boxes("spoken_languages"), translated("languages_note")], heading=_("Languages")
    ),
    FieldPanel("anonymity"),
    _boxes("audiences"),
    _boxes("regions"),
    FieldPanel("place"),
]

edit_handler = TabbedInterface(
    [
        ObjectList(WHO, heading=_("Who and what for")),
        ObjectList(WHEN, heading=_("When")),
        ObjectList(HOW, heading=_("For whom and how")),
    ],
    base_form_class=ContactForm,
)
