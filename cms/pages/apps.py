from django.apps import AppConfig
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class CmsPagesConfig(AppConfig):
    name = "cms.pages"
    label = "pages"
    verbose_name = _("Pages")

    def ready(self) -> None:
        import modeltranslation.utils

        from . import checks, forms, languages, missing_paths, models, widgets  # noqa: F401

        # The one place where modeltranslation asks Django for the language.
        modeltranslation.utils._get_language = languages.active
        # Wagtail's admin has just put its own form here; ours knows the languages.
        models.BasePage.base_form_class = forms.BasePageForm
        widgets.let_text_areas_grow()
        post_migrate.connect(missing_paths.fill_missing_paths, sender=self)
