"""The admin's page on which a check is recorded."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.mixins import PermissionRequiredMixin
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.views.generic import FormView

from content_types.assistance.opening.clock import local_day

from .admin_forms import CheckForm
from .checking import newest, record_check
from .models import CoreSentences

# Whoever may publish the sentences vouches for the check; to write them is not enough.
MAY_VOUCH = "assistance.publish_coresentences"


class CheckView(PermissionRequiredMixin, FormView):
    """Shows every sentence beside what it says, and asks who has read them."""

    permission_required = ("wagtailadmin.access_admin", MAY_VOUCH)
    template_name = "assistance/help_admin/check.html"
    form_class = CheckForm
    request: HttpRequest

    @cached_property
    def sentences(self) -> CoreSentences:
        return newest(get_object_or_404(CoreSentences, pk=self.kwargs["pk"]))

    def get_initial(self) -> dict[str, Any]:
        return {"words": self.sentences.words, "checked_on": local_day(timezone.now())}

    def form_valid(self, form: CheckForm) -> HttpResponse:
        given = form.cleaned_data
        try:
            record_check(
                self.sentences,
                self.request.user,
                checked_by=given["checked_by"],
                checked_on=given["checked_on"],
                words=given["words"],
            )
        except ValidationError as error:
            form.add_error(None, error)
            return self.form_invalid(form)
        messages.success(self.request, _("The check is recorded. You can publish now."))
        return HttpResponseRedirect(self.edit_url)

    @property
    def edit_url(self) -> str:
        return reverse("wagtailsnippets_assistance_coresentences:edit", args=[self.kwargs["pk"]])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        texts = self.sentences.texts
        labels = {field.name: field.verbose_name for field in CoreSentences._meta.fields}
        return {
            **super().get_context_data(**kwargs),
            "sentences": self.sentences,
            "rows": [(labels[name], text) for name, text in texts.items()],
            "edit_url": self.edit_url,
        }
