"""The form in which another format is asked for, as a test fills it in and reads the answer."""

import datetime
import re

from django.utils import translation
from wagtail.models import Site

from content_types.materials.models import RequestSettings

FORM = {"sl": "/sl/druga-oblika/", "en": "/en/another-format/"}
STATUS = {"sl": "/sl/druga-oblika/stanje/", "en": "/en/another-format/status/"}
NOON = datetime.datetime(2026, 10, 18, 12, tzinfo=datetime.UTC)


def token_of(response):
    return re.search(r'name="token" value="([^"]+)"', response.content.decode())[1]


def reference_of(response):
    return re.search(r'class="reference__code">([^<]+)<', response.content.decode())[1]


def errors(response):
    """The errors that the form of a response shows, by field, in English."""
    with translation.override("en"):
        found = response.context["form"].errors
        return {name: [str(each) for each in messages] for name, messages in found.items()}


def settings_of(home):
    return RequestSettings.for_site(Site.objects.get(root_page=home))
