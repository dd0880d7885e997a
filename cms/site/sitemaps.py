"""What search engines are told to read: every public page and address, in every language."""

from typing import Any

from django.contrib.sitemaps import Sitemap
from django.urls import reverse
from wagtail.contrib.sitemaps import Sitemap as PageSitemap

from cms.pages import languages
from content_types.plan.models import ActionPlanPage
from content_types.plan.models.plan_routes import ROUTES, route_path
from content_types.registers.models import Institution
from content_types.training.models import TrainingIndexPage
from content_types.training.models import routes as training_routes


class TranslatedSitemap(Sitemap):
    """Addresses that exist in every language, each entry naming the others."""

    i18n = True
    alternates = True

    def get_urls(self, *args: Any, **kwargs: Any) -> list[dict[str, Any]]:
        """The entries; `x-default` leads to the default language's address.

        Django's own `x_default` would leave the language out, and no address here is without one.
        """
        urls = super().get_urls(*args, **kwargs)
        for entry in urls:
            default = [a for a in entry["alternates"] if a["lang_code"] == languages.default()]
            entry["alternates"] += [{**each, "lang_code": "x-default"} for each in default]
        return urls


class PlanSitemap(TranslatedSitemap):
    """The plans' own pages that are not in the page tree."""

    def items(self) -> list[tuple[ActionPlanPage, str]]:
        plans = ActionPlanPage.objects.live().public()
        return [(plan, name) for plan in plans for name in ROUTES]

    def location(self, item: tuple[ActionPlanPage, str]) -> str:
        plan, name = item
        return (plan.get_url() or "") + route_path(name, languages.active())

    def get_languages_for_item(self, item: tuple[ActionPlanPage, str]) -> list[str]:
        return [code for code in languages.codes() if item[0].is_translated(code)]


class TrainingSitemap(TranslatedSitemap):
    """The calendar and the tables of the trainings, which are not in the page tree."""

    def items(self) -> list[tuple[TrainingIndexPage, str]]:
        lists = TrainingIndexPage.objects.live().public()
        return [(page, name) for page in lists for name in training_routes.ROUTES]

    def location(self, item: tuple[TrainingIndexPage, str]) -> str:
        page, name = item
        return (page.get_url() or "") + training_routes.route_path(name, languages.active())

    def get_languages_for_item(self, item: tuple[TrainingIndexPage, str]) -> list[str]:
        return [code for code in languages.codes() if item[0].is_translated(code)]


class InstitutionSitemap(TranslatedSitemap):
    """Every institution, and the list of them."""

    def items(self) -> list[Institution | None]:
        return [None, *Institution.objects.all()]

    def location(self, item: Institution | None) -> str:
        return item.get_absolute_url() if item else reverse("institutions")


SITEMAPS: dict[str, Any] = {
    "pages": PageSitemap,
    "plan": PlanSitemap,
    "trainings": TrainingSitemap,
    "institutions": InstitutionSitemap,
}
