"""Addresses of the plan that do not come from the page tree."""

from cms.pages.urls import localized_path

from . import views

urlpatterns = [
    localized_path(
        {"sl": "ukrep/<str:number>/", "en": "measure/<str:number>/"}, views.measure, "measure"
    ),
    localized_path(
        {"sl": "ukrep/<str:years>/<str:number>/", "en": "measure/<str:years>/<str:number>/"},
        views.measure,
        "measure-of-plan",
    ),
    localized_path(
        {"sl": "institucije/", "en": "institutions/"}, views.institutions, "institutions"
    ),
    localized_path(
        {"sl": "institucije/<slug:key>/", "en": "institutions/<slug:key>/"},
        views.institution,
        "institution",
    ),
]
