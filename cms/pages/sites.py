"""Which site a request is for, at the price of one small query."""

from django.http import HttpRequest
from wagtail.models import Site

# What is read together with the site, since every page needs it.
_with_site: list[str] = []


def read_with_site(relation: str) -> None:
    """Read a site's one-to-one `relation` in the query that finds the site."""
    if relation not in _with_site:
        _with_site.append(relation)


def find_site(request: HttpRequest | None) -> Site | None:
    """The site that Wagtail finds for a request, kept on the request where Wagtail keeps it.

    Wagtail weighs all sites and loads the root page with forty columns. Where there is but one
    site, which is the default one, there is nothing to weigh.
    """
    if request is None or hasattr(request, "_wagtail_site"):
        return Site.find_for_request(request)
    sites = list(Site.objects.select_related(*_with_site).order_by()[:2])
    if len(sites) == 1 and sites[0].is_default_site:
        request._wagtail_site = sites[0]  # type: ignore[attr-defined]
    return Site.find_for_request(request)


def root_path(site: Site) -> str:
    """The stored path of a site's root page, the same in every language."""
    return next(
        (root.root_path for root in Site.get_site_root_paths() if root.site_id == site.pk), ""
    )
