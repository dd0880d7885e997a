"""Forms of a bundle: minute, reason, texts for social media, pages."""

import re
from typing import Any

from django import forms
from django.contrib.contenttypes.models import ContentType
from django.db.models import QuerySet
from django.http import QueryDict
from django.utils.text import normalize_newlines
from django.utils.translation import gettext_lazy as _

from cms.pages.models import BasePage
from cms.pages.newer import SEEN, RefuseNewerForm, RefuseNewerFormSet
from content_types.campaigns.enums import Network, TemplateKind
from content_types.materials.models import MaterialPage
from content_types.news.bundles.enums import OVER
from content_types.news.bundles.models import Bundle, BundleMember, BundlePost
from content_types.news.models import NewsPage
from content_types.training.models import TrainingPage

KINDS = {
    NewsPage: TemplateKind.NEWS,
    TrainingPage: TemplateKind.EVENT,
    MaterialPage: TemplateKind.MATERIAL,
}
MINUTE = "%Y-%m-%dT%H:%M"


class ReleaseForm(forms.Form):
    """The minute of the release, as a clock in Slovenia shows it; `seen` is the one before it."""

    release_at = forms.DateTimeField(
        label=_("Minute of release"),
        help_text=_("As a clock in Slovenia shows it."),
        input_formats=[MINUTE],
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format=MINUTE),
        error_messages={
            "required": _("Choose the day and the minute of the release."),
            "invalid": _("Write the day and the time, for example 2026-10-18T08:00."),
        },
    )
    seen = forms.CharField(required=False, widget=forms.HiddenInput)


class ReasonForm(forms.Form):
    """Why a bundle goes back."""

    reason = forms.CharField(
        label=_("What has to be changed"),
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": _("Say what has to be changed.")},
    )


class _LinesField(forms.CharField):
    """Words in several lines. A browser sends the end of each as two signs; one is meant."""

    widget = forms.Textarea(attrs={"rows": 5})

    def to_python(self, value: Any) -> Any:
        return normalize_newlines(super().to_python(value) or "")


class PostForm(RefuseNewerForm, forms.ModelForm):
    """A text for one network in one language."""

    text = _LinesField(required=False)

    class Meta:
        model = BundlePost
        fields = ["text"]


PostFormSet = forms.modelformset_factory(
    BundlePost, form=PostForm, formset=RefuseNewerFormSet, extra=0
)


def of_present_posts(bundle: Bundle, data: QueryDict) -> tuple[QueryDict, list[str]]:
    """What was sent for the texts that the bundle still has, and the words that were for others.

    A colleague may have removed a network while somebody was writing for it.
    """
    present = {str(pk) for pk in bundle.posts.values_list("pk", flat=True)}
    kept, lost, count = QueryDict(mutable=True), [], 0
    for number in sorted(int(found[1]) for found in map(_ID_OF_POST.fullmatch, data) if found):
        keys = {name: f"posts-{number}-{name}" for name in _OF_POST}
        sent = {name: str(data[key]) for name, key in keys.items() if key in data}
        if sent["id"] in present:
            kept.update({f"posts-{count}-{name}": value for name, value in sent.items()})
            count += 1
        else:
            lost.append(sent.get("text", ""))
    kept.update({f"posts-{name}_FORMS": str(count) for name in ("TOTAL", "INITIAL")})
    return kept, lost


_ID_OF_POST = re.compile(r"posts-([0-9]{1,4})-id")
_OF_POST = ("id", "text", SEEN)


class NetworkForm(forms.Form):
    """A further network to write for."""

    network = forms.ChoiceField(label=_("Network"))

    def __init__(self, bundle: Bundle, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        used = set(bundle.posts.values_list("network", flat=True))
        field: Any = self.fields["network"]
        field.choices = [each for each in Network.choices if each[0] not in used]


class _PageChoice(forms.ModelChoiceField):
    def label_from_instance(self, obj: Any) -> str:
        kind = obj.cached_content_type.model_class()._meta.verbose_name
        return f"{obj.get_admin_display_title()} ({kind})"


class MemberForm(forms.Form):
    """A draft that joins the bundle."""

    page = _PageChoice(
        label=_("Draft"),
        queryset=BasePage.objects.none(),
        help_text=_("News, events and materials with changes that are not public yet."),
        error_messages={"required": _("Choose a draft.")},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["page"]
        field.queryset = _drafts()

    @property
    def kind(self) -> str:
        """What the chosen page is in the bundle."""
        return KINDS[self.cleaned_data["page"].specific_class].value


def _drafts() -> QuerySet[BasePage]:
    types = ContentType.objects.get_for_models(*KINDS).values()
    bundled = BundleMember.objects.exclude(bundle__state__in=OVER)
    waiting = BasePage.objects.filter(content_type__in=types, has_unpublished_changes=True)
    free = waiting.exclude(pk__in=bundled.order_by().values("page"))
    return free.order_by("-latest_revision_created_at")
