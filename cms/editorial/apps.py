from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class EditorialConfig(AppConfig):
    name = "cms.editorial"
    verbose_name = _("Editorial")

    def ready(self) -> None:
        from wagtail.admin.forms.auth import LoginForm

        from .chooser_words import let_choosers_speak
        from .comparisons import compare_in_words
        from .count_words import let_lists_count
        from .filter_words import let_filters_speak
        from .inline_scripts import replace_inline_scripts

        replace_inline_scripts()
        let_choosers_speak()
        let_filters_speak()
        let_lists_count()
        compare_in_words()
        # Wagtail leaves this label to be made of the field's name, in English.
        LoginForm.base_fields["password"].label = _("Password")
