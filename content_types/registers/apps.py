from django.apps import AppConfig
from django.db.models.signals import pre_delete
from django.utils.translation import gettext_lazy as _


class RegistersConfig(AppConfig):
    name = "content_types.registers"
    verbose_name = _("Registers")

    def ready(self) -> None:
        from .usage import refuse_to_delete_what_is_used

        for model in self.get_models():
            pre_delete.connect(refuse_to_delete_what_is_used, sender=model)
