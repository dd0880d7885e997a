from django.apps import AppConfig
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class AssistanceConfig(AppConfig):
    name = "content_types.assistance"
    verbose_name = _("Assistance contacts")

    def ready(self) -> None:
        from cms.pages.publication import register_publication_rule
        from cms.pages.related import register_related

        from . import guard
        from .numbers_in_drafts import unverified_in_draft
        from .presentation.parts import contacts_of_institution

        post_migrate.connect(guard.install, sender=self)
        register_related("registers.Institution", contacts_of_institution, order=10)
        register_publication_rule(unverified_in_draft)
