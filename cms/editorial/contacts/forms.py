"""Forms of what is done with a channel."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminDateInput

from cms.pages import languages
from cms.pages.forms import DraftForm
from content_types.assistance.enums import ChannelKind, Cost
from content_types.assistance.opening.clock import local_day

SOURCE_HELP = _("Where you found it: an address, a letter, a call with whom and when.")


NO_CHANNEL = _(
    "The contact has no channel no. %(line)s. Leave the field empty where the row is for all."
)


class ContactForm(DraftForm):
    """Refuses opening times for a channel that there is not: they would hold for nothing."""

    def is_valid(self) -> bool:
        valid = super().is_valid()
        rows = self.formsets["opening_times"].forms if self.instance.pk else []
        wanted = [(row, line) for row in rows if (line := _line_of(row)) is not None]
        known = set(self.instance.channels.values_list("line", flat=True)) if wanted else set()
        # Where there is none yet, the hours are written before the numbers.
        wrong = [(row, line) for row, line in wanted if known and line not in known]
        for row, line in wrong:
            row.add_error("line", NO_CHANNEL % {"line": line})
        return valid and not wrong


def _line_of(row: Any) -> int | None:
    """The channel for which a row of the form is, unless the row is to be taken out."""
    given = getattr(row, "cleaned_data", {})
    return None if given.get("DELETE") else given.get("line")


class ProposeForm(forms.Form):
    """A new channel or another version of one."""

    kind = forms.ChoiceField(label=_("Kind"), choices=ChannelKind.choices)
    value = forms.CharField(
        label=_("Number or address"),
        max_length=500,
        help_text=_("For example 01 234 56 78, 113, info@example.si or https://example.si/."),
    )
    cost = forms.ChoiceField(label=_("Cost"), choices=Cost.choices, initial=Cost.UNKNOWN)
    source = forms.CharField(
        label=_("Source"), help_text=SOURCE_HELP, widget=forms.Textarea(attrs={"rows": 3})
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for code in languages.codes():
            self.fields[languages.field("label", code)] = forms.CharField(
                label=_("Name of the channel (%(language)s)") % {"language": languages.name(code)},
                max_length=80,
                required=False,
                help_text=_("Only where a contact has several, for example “Office in Kranj”."),
            )


class AdoptForm(forms.Form):
    """What came with the site, checked by the one who proposes it."""

    value = forms.CharField(
        label=_("Number or address"),
        max_length=500,
        help_text=_("Correct it if it is another one by now."),
    )
    source = forms.CharField(
        label=_("Source"), help_text=SOURCE_HELP, widget=forms.Textarea(attrs={"rows": 3})
    )


class ConfirmForm(forms.Form):
    """The second person's word."""

    checked = forms.BooleanField(
        label=_("I have checked it myself"),
        help_text=_("Call the number or open the address. Do not rely on the colleague's source."),
    )


class ReasonForm(forms.Form):
    """Why something is turned down or taken away."""

    reason = forms.CharField(
        label=_("Reason"),
        help_text=_("Colleagues read it later."),
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class VerifyForm(forms.Form):
    """That everything about a contact is still right."""

    source = forms.CharField(
        label=_("How it was checked"),
        help_text=SOURCE_HELP,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    on = forms.DateField(
        label=_("On"),
        initial=lambda: local_day(timezone.now()),
        widget=AdminDateInput,
    )
