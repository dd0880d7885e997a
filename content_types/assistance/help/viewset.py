"""The core sentences in the admin: which language waits for a check, and which is published."""

from typing import Any

import django_filters
from django.db.models import QuerySet
from django.urls import URLPattern, path
from django.utils.formats import date_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, ObjectList, Panel
from wagtail.admin.ui.tables import Column, LiveStatusTagColumn, TitleColumn
from wagtail.snippets.views.snippets import IndexView, SnippetViewSet

from cms.pages.conflicts import DraftEditView

from .admin_forms import CoreSentencesForm
from .check_view import MAY_VOUCH, CheckView
from .keys import NUMBER_OF, Sentence
from .models import CoreSentences

CARD = ("card_title", "card_police", "card_rescue", "card_free")
LEAVING = ("leave", "history")


class CheckPanel(Panel):
    """Says who has checked the words, and leads to the page that records it."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "assistance/help_admin/check_panel.html"
        instance: CoreSentences

        def is_shown(self) -> bool:
            return bool(self.instance.pk) and self.instance.needs_check and super().is_shown()

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            context = super().get_context_data(parent_context)
            return {
                **context,
                "sentences": self.instance,
                "check": self.instance.check_of_words(),
                "may_record": self.request.user.has_perm(MAY_VOUCH),
            }


def state_words(sentences: CoreSentences) -> str:
    """What the list says of a language, of its newest words."""
    if not sentences.needs_check:
        return gettext("a language of the site")
    check = sentences.check_of_words(sentences.newest_words)
    if check is None:
        return gettext("waits for a native's check")
    words = {"name": check.checked_by, "date": date_format(check.checked_on, "SHORT_DATE_FORMAT")}
    return gettext("checked by %(name)s, %(date)s") % words


def waiting() -> list[CoreSentences]:
    """The languages whose newest words nobody has checked."""
    found = CoreSentences.objects.select_related("language", "latest_revision")
    return [
        sentences
        for sentences in found.prefetch_related("checks")
        if sentences.needs_check and not sentences.check_of_words(sentences.newest_words)
    ]


class SentencesFilters(WagtailFilterSet):
    """Waiting or not, published or not."""

    check = django_filters.ChoiceFilter(
        label=_("Check"),
        method="filter_check",
        choices=[("waiting", _("waits for a native's check")), ("done", _("no check is needed"))],
    )

    def filter_check(self, found: QuerySet, name: str, value: str) -> QuerySet:
        """Compare hashes of words, which no database can make."""
        pks = [sentences.pk for sentences in waiting()]
        return found.filter(pk__in=pks) if value == "waiting" else found.exclude(pk__in=pks)

    class Meta:
        model = CoreSentences
        fields = ["check", "live"]


class SentencesIndexView(IndexView):
    """All languages."""

    def get_base_queryset(self) -> QuerySet[CoreSentences]:
        found = super().get_base_queryset().select_related("language", "latest_revision")
        return found.prefetch_related("checks")


def _fields(names: Any) -> list[FieldPanel]:
    return [FieldPanel(name) for name in names]


def _rest() -> list[str]:
    """The sentences without a number, in their order, with what is said in Slovenian."""
    placed = {"heading", *CARD, *LEAVING, *(sentence.value for sentence in NUMBER_OF)}
    rest = [sentence.value for sentence in Sentence if sentence.value not in placed]
    rest.insert(rest.index("interpreter") + 1, "phrase")
    return rest


class CoreSentencesViewSet(SnippetViewSet):
    """Sentences in other languages, with drafts, previews and the mark of a check."""

    model = CoreSentences
    icon = "globe"
    menu_label = _("Core sentences")
    menu_name = "core-sentences"
    menu_order = 216
    add_to_admin_menu = True
    copy_view_enabled = False
    index_view_class = SentencesIndexView
    edit_view_class = DraftEditView
    filterset_class = SentencesFilters
    list_display = [
        TitleColumn(
            "language",
            label=_("Language"),
            accessor="__str__",
            url_name="wagtailsnippets_assistance_coresentences:edit",
        ),
        Column("check", label=_("Check"), accessor=state_words),
        LiveStatusTagColumn(),
    ]
    search_fields = ["language__name_sl", "language__name_en", "language__endonym"]
    search_backend_name = None
    edit_handler = ObjectList(
        [
            CheckPanel(heading=_("Check")),
            FieldPanel("language"),
            FieldPanel("heading"),
            MultiFieldPanel(
                _fields(sentence.value for sentence in NUMBER_OF),
                heading=_("Numbers"),
                help_text=_(
                    "Write {number} where the number belongs: it comes from the register of "
                    "contacts. While the contact is not verified its sentence is not shown."
                ),
            ),
            MultiFieldPanel(_fields(_rest()), heading=_("What is good to know")),
            MultiFieldPanel(_fields(LEAVING), heading=_("Leaving the page")),
            MultiFieldPanel(_fields(CARD), heading=_("Card with numbers")),
        ],
        base_form_class=CoreSentencesForm,
    )

    def get_urlpatterns(self) -> list[URLPattern]:
        return [
            *super().get_urlpatterns(),
            path("check/<int:pk>/", CheckView.as_view(), name="check"),
        ]
