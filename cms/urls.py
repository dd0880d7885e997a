"""Every address of the site."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from cms.editorial import choosers

urlpatterns = [
    # Ours first: it mends one of Wagtail's own addresses.
    path("admin/", include(choosers)),
    path("admin/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
    *i18n_patterns(
        path("", include("content_types.plan.urls")),
        path("", include(wagtail_urls)),
    ),
]
