"""Editions: one format of a material in one language, and whether it exists."""

from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, PageChooserPanel
from wagtail.models import Orderable

from cms.pages.panels import stacked
from content_types.materials.enums import EXISTING, EditionFormat, EditionState
from content_types.materials.isbn import validate_isbn
from content_types.registers.models import SpokenLanguage

from .material import MaterialPage

_UNTESTED = Q(tested_on__isnull=True) | Q(tested_by_sl="") | Q(tested_by_sl__isnull=True)


class EditionQuerySet(models.QuerySet):
    """Questions that filters ask of editions."""

    def available(self) -> "EditionQuerySet":
        """Editions that exist elsewhere, or here with a file or a page that is still there."""
        here = Q(document__isnull=False) | Q(page__live=True)
        return self.filter(Q(state=EditionState.ELSEWHERE) | Q(here, state=EditionState.HERE))


class Edition(Orderable):
    """A format of the material in a language: here, elsewhere, on request or not at all.

    Easy-to-read is made by people and tested by people: it counts as such only with the date of the
    test and the group that tested it.
    """

    objects = EditionQuerySet.as_manager()

    material = ParentalKey(MaterialPage, on_delete=models.CASCADE, related_name="editions")
    format = models.CharField(
        _("format"), max_length=20, choices=EditionFormat.choices, db_index=True
    )
    language = models.ForeignKey(
        SpokenLanguage,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="material_editions",
        verbose_name=_("language"),
        help_text=_("Leave empty only where the source does not say."),
    )
    state = models.CharField(
        _("state"), max_length=20, choices=EditionState.choices, default=EditionState.HERE
    )
    document = models.ForeignKey(
        settings.WAGTAILDOCS_DOCUMENT_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("document"),
    )
    page = models.ForeignKey(
        "pages.BasePage",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("page of this site"),
    )
    url = models.URLField(_("address elsewhere"), max_length=500, blank=True)
    where = models.CharField(
        _("where it is"),
        max_length=255,
        blank=True,
        help_text=_("For an edition that exists elsewhere: who has it."),
    )
    date = models.DateField(_("date of the edition"), null=True, blank=True)
    isbn = models.CharField("ISBN", max_length=17, blank=True, validators=[validate_isbn])
    page_count = models.PositiveSmallIntegerField(_("number of pages"), null=True, blank=True)
    tested_on = models.DateField(_("tested on"), null=True, blank=True)
    tested_by = models.CharField(
        _("tested by"),
        max_length=255,
        blank=True,
        help_text=_("The group of readers that tested it, without names of its members."),
    )

    panels = [
        FieldRowPanel([FieldPanel("format"), FieldPanel("language"), FieldPanel("state")]),
        MultiFieldPanel(
            [FieldPanel("document"), PageChooserPanel("page")],
            heading=_("Where it exists on this site: a document or a page"),
        ),
        MultiFieldPanel(
            [FieldPanel("url"), *stacked("where")],
            heading=_("Where it exists elsewhere: an address or words"),
        ),
        FieldRowPanel([FieldPanel("date"), FieldPanel("page_count"), FieldPanel("isbn")]),
        MultiFieldPanel(
            [FieldPanel("tested_on"), *stacked("tested_by")],
            heading=_("Easy-to-read: who tested it"),
            help_text=_(
                "Without the date and the group of the test nothing may be called easy-to-read."
            ),
        ),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("edition")
        verbose_name_plural = _("editions")
        constraints = [
            models.CheckConstraint(
                name="easy_to_read_is_tested",
                condition=~(
                    Q(format=EditionFormat.EASY_TO_READ, state__in=list(EXISTING)) & _UNTESTED
                ),
            )
        ]

    def __str__(self) -> str:
        words = [self.get_format_display(), str(self.language or ""), self.get_state_display()]
        return " · ".join(filter(None, words))

    def clean(self) -> None:
        """Raises ValidationError, by field, for a state that the other fields contradict."""
        super().clean()
        errors: dict[str, Any] = {**self._place_errors(), **self._test_errors()}
        if errors:
            raise ValidationError(errors)

    def _place_errors(self) -> dict[str, Any]:
        is_here = bool(self.document_id or self.page_id)
        if self.state == EditionState.HERE and not is_here:
            message = _("Choose the document or the page of this site that the edition is.")
            return {"document": message}
        if self.state == EditionState.ELSEWHERE and not (self.url or self.where):
            return {"url": _("Give the address of the edition, or say below who has it.")}
        if self.state != EditionState.HERE and is_here:
            message = _("With a document or a page of this site, its state is “%(state)s”.")
            return {"state": message % {"state": EditionState.HERE.label}}
        return {}

    def _test_errors(self) -> dict[str, Any]:
        if self.tested_on and self.tested_on > timezone.localdate():
            return {"tested_on": _("The test has not taken place yet. Give the day it was done.")}
        if self.format != EditionFormat.EASY_TO_READ or self.state not in EXISTING:
            return {}
        errors: dict[str, Any] = {}
        if not self.tested_on:
            errors["tested_on"] = _("Easy-to-read needs the date on which readers tested it.")
        if not self.tested_by_sl:
            errors["tested_by_sl"] = _("Easy-to-read needs the group of readers that tested it.")
        return errors
