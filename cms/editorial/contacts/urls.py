"""Addresses of the channels of a contact in the admin."""

from django.urls import URLPattern, path

from .channel_views import (
    AdoptView,
    ChannelsView,
    ConfirmView,
    ProposeView,
    RejectView,
    RetireView,
    VerifyView,
)

_CONTACT = "contacts/<int:contact>/channels/"
_CHANNEL = f"{_CONTACT}<int:channel>/"

urlpatterns: list[URLPattern] = [
    path(_CONTACT, ChannelsView.as_view(), name="contact_channels"),
    path(f"{_CONTACT}propose/", ProposeView.as_view(), name="contact_channel_propose"),
    path(f"{_CONTACT}verify/", VerifyView.as_view(), name="contact_verify"),
    path(f"{_CHANNEL}change/", ProposeView.as_view(), name="contact_channel_change"),
    path(f"{_CHANNEL}adopt/", AdoptView.as_view(), name="contact_channel_adopt"),
    path(f"{_CHANNEL}confirm/", ConfirmView.as_view(), name="contact_channel_confirm"),
    path(f"{_CHANNEL}reject/", RejectView.as_view(), name="contact_channel_reject"),
    path(f"{_CHANNEL}withdraw/", RetireView.as_view(), name="contact_channel_retire"),
]
