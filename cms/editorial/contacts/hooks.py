"""Contacts in the admin's menu and addresses."""

from django.urls import URLPattern
from wagtail import hooks
from wagtail.snippets.models import register_snippet

from .urls import urlpatterns
from .viewsets import ContactsGroup

register_snippet(ContactsGroup)


@hooks.register("register_admin_urls")
def channel_addresses() -> list[URLPattern]:
    return urlpatterns
