"""The form in which another format is asked for, and the one that asks how far it has come."""

from collections.abc import Sequence
from typing import Any

import phonenumbers
from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cms.pages.selects import PlainSelect
from content_types.materials.enums import REQUESTABLE_FORMATS, Delivery

from .reference import normal_reference
from .token import TokenError, TokenExpiredError, TokenTooFreshError, check_token, new_token

Choice = tuple[str, str]
# What stands in the form is nobody's business afterwards: browsers are asked not to keep it.
_UNKEPT = {"autocomplete": "off"}
_HOME = "SI"
_NEEDED = {Delivery.POST: "address", Delivery.PHONE: "phone"}


class FormatRequestForm(forms.Form):
    """Material, format, language, and how it gets to whoever asks. No name and no e-mail."""

    material = forms.ChoiceField(
        label=_("Material"),
        widget=PlainSelect,
        help_text=_("Is it not in the list? Open its page in the library and ask from there."),
    )
    format = forms.ChoiceField(
        label=_("Format"),
        widget=PlainSelect,
    )
    language = forms.ChoiceField(label=_("Language"), widget=PlainSelect)
    delivery = forms.ChoiceField(
        label=_("How do you want to get it?"), widget=forms.RadioSelect, initial=Delivery.HERE
    )
    address = forms.CharField(
        label=_("Postal address"),
        required=False,
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3, **_UNKEPT}),
        help_text=_("Only if we should post it. It is deleted when the request is closed."),
    )
    phone = forms.CharField(
        label=_("Telephone number"),
        required=False,
        max_length=40,
        widget=forms.TextInput(attrs={"inputmode": "tel", **_UNKEPT}),
        help_text=_("Only if we should call you. It is deleted when the request is closed."),
    )
    note = forms.CharField(
        label=_("Anything else we should know (optional)"),
        required=False,
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3, **_UNKEPT}),
        help_text=_("Please do not write about yourself or about what happened to you."),
    )
    # A person does not see this field; a program that fills in whatever it finds gives itself away.
    website = forms.CharField(
        label=_("Leave this field empty"),
        required=False,
        widget=forms.TextInput(attrs={"tabindex": "-1", **_UNKEPT}),
    )
    token = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(
        self,
        *args: Any,
        materials: Sequence[Choice],
        spoken: Sequence[Choice],
        may_collect: bool,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.token_digest = ""
        choose = ("", gettext("choose"))
        ways = [each for each in Delivery if may_collect or each != Delivery.COLLECT]
        offered = {
            "material": [choose, *materials],
            "format": [choose, *((each.value, str(each.label)) for each in REQUESTABLE_FORMATS)],
            "language": spoken,
            "delivery": [(each.value, str(each.label)) for each in ways],
        }
        for name, choices in offered.items():
            field: Any = self.fields[name]
            field.choices = choices
        self.initial["token"] = new_token()

    def clean_website(self) -> str:
        if self.cleaned_data["website"]:
            raise ValidationError(_("Clear this field: it only catches programs."))
        return ""

    def clean_token(self) -> str:
        """Raises ValidationError, without a field that anybody could correct, for a bad token."""
        token: str = self.cleaned_data["token"]
        try:
            self.token_digest = check_token(token)
        except TokenExpiredError:
            message = _("The form was open for more than two hours. Send it once more.")
        except TokenTooFreshError:
            message = _("The form came back too fast. Wait a few seconds and send it once more.")
        except TokenError:
            message = _("We could not check where the form came from. Send it once more.")
        else:
            return token
        self.add_error(None, message)
        return ""

    def clean_phone(self) -> str:
        """The number in its international form. Raises ValidationError for what is none."""
        typed: str = self.cleaned_data["phone"]
        if not typed:
            return ""
        try:
            number = phonenumbers.parse(typed, _HOME)
        except phonenumbers.NumberParseException:
            number = None
        if number is None or not phonenumbers.is_valid_number(number):
            raise ValidationError(
                _("This is no telephone number. Write it with the area code, or begin with +.")
            )
        return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL)

    def clean(self) -> dict[str, Any]:
        """Keep no more than the chosen way of delivery needs."""
        cleaned = super().clean() or self.cleaned_data
        needed = _NEEDED.get(Delivery(cleaned["delivery"])) if cleaned.get("delivery") else None
        if needed and not cleaned.get(needed) and needed not in self.errors:
            messages = {
                "address": _("Write where we should post it, or choose another way."),
                "phone": _("Write the number that we should call, or choose another way."),
            }
            self.add_error(needed, messages[needed])
        for name in {"address", "phone"} - {needed}:
            cleaned[name] = ""
            self.errors.pop(name, None)
        return cleaned

    def renew_token(self) -> None:
        """Let the form that comes back with errors be sent once more."""
        data: Any = self.data
        renewed = data.copy()
        renewed["token"] = new_token()
        self.data = renewed


class StatusForm(forms.Form):
    """The reference of a request."""

    reference = forms.CharField(
        label=_("Reference"),
        max_length=20,
        widget=forms.TextInput(attrs={"autocapitalize": "characters", **_UNKEPT}),
        help_text=_("Eight letters and digits, for example K7QM-4RTX."),
    )

    def clean_reference(self) -> str:
        found = normal_reference(self.cleaned_data["reference"])
        if not found:
            raise ValidationError(
                _("A reference has eight letters and digits. Check what you typed.")
            )
        return found
