"""Materials: handbooks, leaflets, guidelines, videos, and whom they are for."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Exists, OuterRef
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    MultipleChooserPanel,
    ObjectList,
    TabbedInterface,
)
from wagtail.models import PageManager
from wagtail.query import PageQuerySet
from wagtail.search import index

from cms.pages import languages as content_languages
from cms.pages.models import BasePage
from cms.pages.panels import stacked
from cms.pages.publication import PublicationError
from content_types.materials.admin_forms import UNTESTED, MaterialPageForm, is_untested
from content_types.materials.enums import MaterialKind
from content_types.registers.models import Audience, SpokenLanguage

FIRST_YEAR, LAST_YEAR = 1990, 2100


class MaterialQuerySet(PageQuerySet):
    """Questions that pages, filters and the API ask of materials."""

    def of_kind(self, kind: str) -> "MaterialQuerySet":
        return self.filter(kind=kind)

    def for_audience(self, key: str) -> "MaterialQuerySet":
        return self.filter(audiences__key=key)

    def in_language(self, key: str) -> "MaterialQuerySet":
        """Materials that exist in the language, in whichever format, also where none is known."""
        return self.filter(languages__key=key)

    def in_format(self, name: str) -> "MaterialQuerySet":
        """Materials of which an edition in the format can be had, here or elsewhere."""
        # A subquery instead of a join: no material comes twice, however many editions it has.
        from .edition import Edition

        found = Edition.objects.available().filter(material=OuterRef("pk"), format=name)
        return self.filter(Exists(found))

    def of_year(self, year: int) -> "MaterialQuerySet":
        return self.filter(year=year)

    def of_measure(self, number: str) -> "MaterialQuerySet":
        """Materials that carry out the measure with this number, in whichever plan."""
        return self.filter(measures__measure__number=number).distinct()

    def naming(self, key: str) -> "MaterialQuerySet":
        """Materials that an institution has published, or copies of which lie there for anybody."""
        from .material_parts import Publisher
        from .printing import DistributionPoint

        here = {"institution__key": key}
        published = Publisher.objects.filter(material=OuterRef("pk"), **here)
        copies = DistributionPoint.objects.filter(
            run__material=OuterRef("pk"), is_public=True, **here
        )
        return self.filter(Exists(published) | Exists(copies))


class MaterialPage(BasePage):
    """One material, whatever its formats and languages."""

    parent_page_types = ["materials.MaterialIndexPage"]
    subpage_types: list[str] = []
    page_description = _("A handbook, leaflet, video or other material with its editions.")
    template = "materials/material_page.html"
    base_form_class = MaterialPageForm

    objects = PageManager.from_queryset(MaterialQuerySet)()

    kind = models.CharField(_("kind"), max_length=20, choices=MaterialKind.choices, db_index=True)
    summary = models.TextField(
        _("plain summary"),
        blank=True,
        help_text=_("What the reader finds in it, in two or three plain sentences."),
    )
    audiences = ParentalManyToManyField(Audience, blank=True, verbose_name=_("for whom"))
    year = models.PositiveSmallIntegerField(
        _("year"),
        null=True,
        blank=True,
        db_index=True,
        validators=[MinValueValidator(FIRST_YEAR), MaxValueValidator(LAST_YEAR)],
        help_text=_("When it was first published. Leave empty where that is not known."),
    )
    authors = models.CharField(
        _("authors"), max_length=255, blank=True, help_text=_("Names, separated by commas.")
    )
    languages = ParentalManyToManyField(
        SpokenLanguage,
        blank=True,
        verbose_name=_("languages"),
        help_text=_(
            "In which languages it is known to exist, also where no format is known. "
            "Those of the editions below are added when you save."
        ),
    )
    where_to_get = models.TextField(
        _("where to get it"),
        blank=True,
        help_text=_("One sentence for the public: who has it, and how to come by it."),
    )
    where_url = models.URLField(_("address where it can be had"), max_length=500, blank=True)
    source = models.CharField(
        _("source"),
        max_length=255,
        blank=True,
        help_text=_("Where these facts come from; shown at the foot of the page."),
    )
    source_url = models.URLField(_("address of the source"), max_length=500, blank=True)

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("kind"),
        *stacked("summary"),
        FieldPanel("audiences", widget=forms.CheckboxSelectMultiple),
        FieldRowPanel([FieldPanel("year"), FieldPanel("authors")]),
        InlinePanel("publishers", heading=_("Publishers"), label=_("Publisher")),
    ]
    edition_panels = [
        FieldPanel("languages", widget=forms.CheckboxSelectMultiple),
        InlinePanel(
            "editions",
            heading=_("Editions"),
            label=pgettext_lazy("of a material", "Edition"),
            help_text=_(
                "One row for each format and language of which something is known, also that it "
                "does not exist. The public sees “not known” for the rest."
            ),
        ),
        MultiFieldPanel(
            [*stacked("where_to_get"), FieldPanel("where_url")], heading=_("Where to get it")
        ),
    ]
    print_panels = [
        InlinePanel(
            "print_runs",
            heading=_("Print runs"),
            label=_("Print run"),
            help_text=_("For staff: visitors see only the places where copies can be had."),
        )
    ]
    context_panels = [
        MultipleChooserPanel(
            "measures", chooser_field_name="measure", heading=_("Measures"), label=_("Measure")
        ),
        MultipleChooserPanel(
            "trainings",
            chooser_field_name="training",
            heading=_("Trainings at which it was used"),
            label=_("Training"),
        ),
        InlinePanel("relations", heading=_("Related materials"), label=_("Related material")),
        MultiFieldPanel([*stacked("source"), FieldPanel("source_url")], heading=_("Source")),
    ]
    edit_handler = TabbedInterface(
        [
            ObjectList(content_panels, heading=_("Content")),
            ObjectList(edition_panels, heading=_("Languages and formats")),
            ObjectList(print_panels, heading=_("Printing")),
            ObjectList(context_panels, heading=_("Context")),
            ObjectList(BasePage.promote_panels, heading=_("Promote")),
            ObjectList(BasePage.settings_panels, heading=_("Settings")),
        ]
    )
    search_fields = [
        *BasePage.search_fields,
        index.FilterField("kind"),
        index.FilterField("year"),
        *(
            index.SearchField(content_languages.field("summary", code))
            for code in content_languages.codes()
        ),
    ]

    class Meta:
        verbose_name = _("material")
        verbose_name_plural = _("materials")

    def check_publication(self) -> None:
        """As for every page; besides, nothing is called easy-to-read that nobody has tested."""
        super().check_publication()
        if is_untested(self.kind, [each.format for each in self.editions.all()]):
            raise PublicationError(self, {"kind": ValidationError(UNTESTED)})

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from content_types.materials.presentation import material

        return {**super().get_context(request, *args, **kwargs), **material.context(self, request)}
