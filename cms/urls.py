"""Every address of the site."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.contrib.sitemaps.views import sitemap

from cms.editorial import choosers, moving, uploads
from cms.files.room import server_error
from cms.pages import conflicts
from cms.pages.views import choose_language
from cms.site import views
from cms.site.sitemaps import SITEMAPS

urlpatterns = [
    path("", choose_language, name="choose-language"),
    path("robots.txt", views.robots, name="robots"),
    path("sitemap.xml", sitemap, {"sitemaps": SITEMAPS}, name="sitemap"),
    path("favicon.ico", views.favicon, name="favicon"),
    path("", include("cms.files.urls")),
    path("", include("content_types.news.urls")),
    # Ours first: they mend some of Wagtail's own addresses.
    path("admin/", include(choosers)),
    path("admin/", include(conflicts)),
    path("admin/", include(moving)),
    path("admin/", include(uploads)),
    path("admin/", include(wagtailadmin_urls)),
    *i18n_patterns(
        path("", include("search.urls")),
        path("", include("content_types.plan.urls")),
        path("", include("content_types.materials.urls")),
        path("", include(wagtail_urls)),
    ),
]

handler404 = views.page_not_found
handler500 = server_error
