"""The form in which another format is asked for, as a test fills it in and reads the answer."""

import datetime
import re

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
    return {
        name: [str(e) for e in found] for name, found in response.context["form"].errors.items()
    }


def settings_of(home):
    return RequestSettings.for_site(Site.objects.get(root_page=home))
