from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PlanConfig(AppConfig):
    name = "content_types.plan"
    verbose_name = _("Action plan")

    def ready(self) -> None:
        from cms.pages.related import register_related

        from .presentation import home_part

        register_related("site.HomePage", home_part.state_of_plan, order=40)
