"""The addresses of uploaded files, which have no language."""

from django.urls import path

from . import views

urlpatterns = [
    path("media/<path:path>", views.media, name="media"),
    # Under Wagtail's name for it, which its models and its admin ask for.
    path(
        "documents/<int:document_id>/<path:document_filename>",
        views.document,
        name="wagtaildocs_serve",
    ),
]
