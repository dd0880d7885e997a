"""The address of the search page."""

from cms.pages.urls import localized_path

from . import views

urlpatterns = [
    localized_path({"sl": "iskanje/", "en": "search/"}, views.search, "search"),
]
