"""Importing a plan in the admin: upload, see what would change, confirm or discard."""

from dataclasses import asdict
from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.auth.mixins import PermissionRequiredMixin
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView, TemplateView, View

from cms.pages import languages
from content_types.plan.importing.errors import ImportingError
from content_types.plan.importing.reading import read_bytes
from content_types.plan.models import ImportState, PlanImport
from content_types.plan.writing import ImportResult, import_plan
from content_types.plan.writing.describe import LABELS


class UploadForm(forms.Form):
    """The document and, where it cannot be found out, its language."""

    file = forms.FileField(
        label=gettext_lazy("Document of the plan"),
        help_text=gettext_lazy(
            "A Word file (.docx) or plain text. Nothing is changed before you confirm."
        ),
    )
    language = forms.ChoiceField(label=gettext_lazy("Language of the document"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        names = {"sl": _("Slovenian"), "en": _("English")}
        known = [(code, names.get(code, code)) for code in languages.codes()]
        self.fields["language"].choices = [("", _("find out")), *known]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Read the document and try the import; what is wrong with it belongs to the file."""
        cleaned = super().clean() or {}
        upload = cleaned.get("file")
        if upload is None:
            return cleaned
        try:
            cleaned["content"] = read_bytes(upload, upload.name)
            cleaned["result"] = import_plan(
                cleaned["content"], upload.name, cleaned.get("language") or None, dry_run=True
            )
        except ImportingError as error:
            self.add_error("file", str(error))
        return cleaned


class MayImport(PermissionRequiredMixin):
    """Lets in who may import; `editor` is that person."""

    permission_required = ("wagtailadmin.access_admin", "plan.add_planimport")
    request: HttpRequest

    @property
    def editor(self) -> Any:
        return self.request.user


class UploadView(MayImport, FormView):
    template_name = "plan_import/upload.html"
    form_class = UploadForm

    def form_valid(self, form: UploadForm) -> HttpResponse:
        result: ImportResult = form.cleaned_data["result"]
        # What the same person looked at before and left is of no use to anybody.
        waiting = PlanImport.objects.filter(state=ImportState.PREVIEWED, user=self.editor)
        waiting.delete()
        document = result.report["document"]
        preview = PlanImport.objects.create(
            name=document["file"],
            sha256=document["sha256"],
            language=document["language"],
            user=self.editor,
            content=form.cleaned_data["content"],
            report={**result.report, "touched": [asdict(each) for each in result.touched]},
        )
        return redirect("plan_import_preview", preview.pk)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        recent = PlanImport.objects.filter(state=ImportState.CONFIRMED).select_related("user")[:10]
        return super().get_context_data(recent=recent.defer("content", "report"), **kwargs)


class PreviewMixin(MayImport):
    """Works on an upload of one's own that waits for a decision."""

    request: HttpRequest
    kwargs: dict[str, Any]

    @cached_property
    def preview(self) -> PlanImport:
        return get_object_or_404(_waiting(), user=self.editor, pk=self.kwargs["pk"])

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Explain a second click, or a tab left open while another document was uploaded."""
        if self.has_permission() and not _waiting().filter(pk=kwargs["pk"]).exists():
            text = _(
                "This upload no longer waits for a decision: it was imported, discarded or "
                "replaced by a newer one. The list below shows what was imported."
            )
            messages.warning(request, text)
            return redirect("plan_import")
        return super().dispatch(request, *args, **kwargs)


def _waiting() -> QuerySet[PlanImport]:
    return PlanImport.objects.filter(state=ImportState.PREVIEWED)


class PreviewView(PreviewMixin, TemplateView):
    template_name = "plan_import/preview.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        report = self.preview.report
        order = ("error", "warning", "notice")
        findings = sorted(report["findings"], key=lambda finding: order.index(finding["severity"]))
        touched = [
            {**each, "names": [str(LABELS.get(name, name)) for name in each["names"]]}
            for each in report["touched"]
        ]
        return super().get_context_data(
            preview=self.preview, report=report, findings=findings, touched=touched, **kwargs
        )


class ConfirmView(PreviewMixin, View):
    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        preview = self.preview
        try:
            result = import_plan(
                bytes(preview.content or b""), preview.name, preview.language, user=request.user
            )
        except ImportingError as error:
            messages.error(request, str(error))
            return redirect("plan_import")
        preview.delete()
        changes = result.report["changes"]
        text = _(
            "The plan was imported: %(created)d new pages, %(updated)d changed drafts, "
            "%(unchanged)d unchanged."
        )
        messages.success(request, text % changes)
        plan = result.plan
        # Who may import does not always edit pages; the plan would be a refusal to them.
        if plan and plan.permissions_for_user(request.user).can_edit():
            return redirect("wagtailadmin_explore", plan.pk)
        return redirect("plan_import")


class DiscardView(PreviewMixin, View):
    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        self.preview.delete()
        messages.success(request, _("The upload was discarded. Nothing was changed."))
        return redirect("plan_import")
