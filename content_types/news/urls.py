"""Addresses of the news that do not come from the page tree."""

from django.urls import path

from .sharing.views import sharing_card

urlpatterns = [
    path("sharing/<slug:language>/<int:pk>/<slug:digest>.png", sharing_card, name="sharing-card")
]
