"""The public addresses of the starter content."""

from collections import defaultdict

from django.urls import reverse

from cms.pages import languages
from cms.pages.models import BasePage
from content_types.news.models import NewsIndexPage, NewsPage
from content_types.plan.models import ActionPlanPage, MeasurePage
from content_types.plan.models.plan_routes import ROUTES, route_path
from content_types.registers.models import Institution
from content_types.training.models import TrainingIndexPage
from content_types.training.models import routes as training_routes

from .samples import SAMPLES

LANGUAGES = ("sl", "en")
# For tests that are too dear for all addresses.
KINDS = [kind for kind in SAMPLES if kind != "missing"]


def every_address() -> dict[str, list[str]]:
    """Addresses by kind: `page`, `route`, `institution`."""
    found = defaultdict(list)
    for language in LANGUAGES:
        for page in BasePage.objects.live().filter(depth__gt=1).order_by("path"):
            found["page"].append(page.url_in(language))
        plan = ActionPlanPage.objects.get().url_in(language)
        found["route"] += [plan + route_path(name, language) for name in ROUTES]
        trainings = TrainingIndexPage.objects.get().url_in(language)
        found["training-route"] += [
            trainings + training_routes.route_path(name, language)
            for name in training_routes.ROUTES
        ]
        found["help"] += [SAMPLES["wallet-card"][language]]
        found["help"] += [f"{SAMPLES['help'][language]}{key}/" for key in LANGUAGES]
        news = NewsIndexPage.objects.get().url_in(language)
        years = NewsPage.objects.live().values_list("year", flat=True).distinct()
        found["news-year"] += [f"{news}{year}/" for year in years.order_by("year")]
        with languages.speaking(language):
            keys = Institution.objects.values_list("key", flat=True)
            found["institution"] += [reverse("institution", args=[key]) for key in keys]
            found["index"] += [reverse("institutions"), reverse("search")]
    return dict(found)


def short_measure_addresses() -> dict[str, str]:
    """The lasting address of every measure → where it leads."""
    found = {}
    for language in LANGUAGES:
        for measure in MeasurePage.objects.live():
            with languages.speaking(language):
                found[reverse("measure", args=[measure.number])] = measure.url_in(language)
    return found
