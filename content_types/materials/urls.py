"""Addresses of materials that do not come from the page tree."""

from cms.pages.urls import localized_path

from . import views

urlpatterns = [
    localized_path(
        {"sl": "druga-oblika/", "en": "another-format/"}, views.format_request, "format-request"
    ),
    localized_path(
        {"sl": "druga-oblika/stanje/", "en": "another-format/status/"},
        views.format_request_status,
        "format-request-status",
    ),
]
