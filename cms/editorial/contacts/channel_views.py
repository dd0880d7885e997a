"""The channels of a contact in the admin: seen together, changed by two persons."""

from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.auth.mixins import PermissionRequiredMixin
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.views.generic import FormView, TemplateView
from wagtail.admin.admin_url_finder import AdminURLFinder

from cms.pages import languages
from content_types.assistance import operations
from content_types.assistance.enums import NUMBER_KINDS, ChannelState
from content_types.assistance.models import Channel, Contact
from content_types.assistance.operations import is_proposer

from .forms import AdoptForm, ConfirmForm, ProposeForm, ReasonForm, VerifyForm
from .lines import lines_of

PROPOSE = "assistance.add_channel"
VERIFY = "assistance.verify_channel"


class OfContact(PermissionRequiredMixin):
    """Lets in who may enter the admin and has the permission; knows the contact."""

    request: HttpRequest
    kwargs: dict[str, Any]
    needed: tuple[str, ...] = ()

    def has_permission(self) -> bool:
        user: Any = self.request.user
        return user.has_perm("wagtailadmin.access_admin") and any(map(user.has_perm, self.needed))

    @cached_property
    def contact(self) -> Contact:
        return get_object_or_404(Contact, pk=self.kwargs["contact"])

    @cached_property
    def channel(self) -> Channel:
        channels = self.contact.channels.select_related("contact")
        return get_object_or_404(channels, pk=self.kwargs["channel"])


class ChannelsView(OfContact, TemplateView):
    """Every channel of a contact: what the public sees, what waits, what was before."""

    needed = (PROPOSE, VERIFY, "assistance.view_channel")
    template_name = "editorial/contacts/channels.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        user: Any = self.request.user
        return {
            **super().get_context_data(**kwargs),
            "contact": self.contact,
            "lines": lines_of(self.contact, user),
            "may_propose": user.has_perm(PROPOSE),
            "may_verify": user.has_perm(VERIFY),
            "edit_url": AdminURLFinder(user).get_edit_url(self.contact),
        }


class ActionView(OfContact, FormView):
    """One thing to do with a channel or a contact, on a page of its own."""

    template_name = "editorial/contacts/action.html"
    heading: Any = ""
    button: Any = ""
    done: Any = ""
    explanation: Any = ""
    is_serious = False

    def act(self, values: dict[str, Any]) -> None:
        """Do it. Raises ValidationError with what to do instead."""
        raise NotImplementedError

    def form_valid(self, form: forms.Form) -> HttpResponse:
        try:
            self.act(form.cleaned_data)
        except ValidationError as error:
            _show(error, form)
            return self.form_invalid(form)
        messages.success(self.request, self.done)
        return redirect("contact_channels", self.contact.pk)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            contact=self.contact,
            channel=self.channel if "channel" in self.kwargs else None,
            heading=self.heading,
            button=self.button,
            explanation=self.explanation,
            is_serious=self.is_serious,
            back=reverse("contact_channels", args=[self.contact.pk]),
            **kwargs,
        )


def _show(error: ValidationError, form: forms.Form) -> None:
    """Say what is wrong beside the field it is wrong with, or above the form."""
    by_field = hasattr(error, "error_dict")
    found = error.error_dict if by_field else {NON_FIELD_ERRORS: error.error_list}
    for name, errors in found.items():
        form.add_error(name if name in form.fields else None, errors)


class ProposeView(ActionView):
    """Propose a new channel, or with a channel another version of it."""

    needed = (PROPOSE,)
    form_class = ProposeForm
    heading = _("Propose a number or address")
    button = _("Propose")
    done = _("Proposed. Another person has to confirm it before the public sees it.")
    explanation = _("The public goes on seeing what is confirmed now, until a colleague confirms.")

    def get_initial(self) -> dict[str, Any]:
        if "channel" not in self.kwargs:
            return {}
        labels = {name: getattr(self.channel, name) for name in _labels()}
        shown = {"kind": self.channel.kind, "value": _as_typed(self.channel)}
        return {**labels, **shown, "cost": self.channel.cost}

    def act(self, values: dict[str, Any]) -> None:
        line = self.channel.line if "channel" in self.kwargs else None
        operations.propose(self.contact, self.request.user, **values, line=line)


def _as_typed(channel: Channel) -> str:
    """A number as people write it, an address in full."""
    return channel.display if channel.kind in NUMBER_KINDS else channel.value


def _labels() -> list[str]:
    return [languages.field("label", code) for code in languages.codes()]


class AdoptView(ActionView):
    """Propose what came with the site."""

    needed = (PROPOSE,)
    form_class = AdoptForm
    heading = _("Check and propose")
    button = _("Propose")
    done = _("Proposed. Another person has to confirm it before the public sees it.")
    explanation = _("It came with the site and nobody has checked it. Check it, then propose it.")

    def get_initial(self) -> dict[str, Any]:
        return {"value": _as_typed(self.channel)}

    def act(self, values: dict[str, Any]) -> None:
        operations.adopt(self.channel, self.request.user, **values)


class ConfirmView(ActionView):
    """Confirm what a colleague proposed."""

    needed = (VERIFY,)
    form_class = ConfirmForm
    heading = _("Confirm")
    button = _("Confirm and show to the public")
    done = _("Confirmed.")

    def has_permission(self) -> bool:
        return super().has_permission() and not is_proposer(self.channel, self.request.user)

    def act(self, values: dict[str, Any]) -> None:
        operations.confirm(self.channel, self.request.user)


class RejectView(ActionView):
    """Turn a proposal down; whoever proposed it may take it back."""

    needed = (VERIFY, PROPOSE)
    form_class = ReasonForm
    heading = _("Reject the proposal")
    button = _("Reject")
    done = _("The proposal has been rejected.")

    def has_permission(self) -> bool:
        user: Any = self.request.user
        own = is_proposer(self.channel, user)
        return super().has_permission() and (own or user.has_perm(VERIFY))

    def act(self, values: dict[str, Any]) -> None:
        operations.reject(self.channel, self.request.user, **values)


class RetireView(ActionView):
    """Take a wrong number from the public at once."""

    needed = (VERIFY,)
    form_class = ReasonForm
    heading = _("Withdraw from the public")
    button = _("Withdraw at once")
    done = _("Withdrawn. The public does not see it any more.")
    explanation = _("Use this where a number is wrong. The nearest verified line takes its place.")
    is_serious = True

    def act(self, values: dict[str, Any]) -> None:
        if self.channel.state != ChannelState.CONFIRMED:
            raise ValidationError(_("Only a confirmed channel can be withdrawn."))
        operations.retire(self.channel, self.request.user, **values)


class VerifyView(ActionView):
    """Say that a contact's channels are still right."""

    needed = (VERIFY,)
    form_class = VerifyForm
    heading = _("Verify again")
    button = _("Everything is still right")
    done = _("Verified again.")
    explanation = _("Call every number and open every address. Look at hours and languages, too.")

    def act(self, values: dict[str, Any]) -> None:
        operations.verify(self.contact, self.request.user, **values)
