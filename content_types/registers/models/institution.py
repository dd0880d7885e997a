"""Institutions: who is responsible, takes part, provides, pays."""

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.search import index

from cms.pages import languages

from .base import RegisterEntry


class InstitutionKind(models.TextChoices):
    GOVERNMENT = "government", _("government")
    WORKING_GROUP = "working_group", _("working group")
    OFFICE_HOLDER = "office_holder", _("office holder")
    MINISTRY = "ministry", _("ministry")
    OFFICE = "office", _("office or body within a ministry")
    POLICE = "police", _("police")
    ARMED_FORCES = "armed_forces", _("armed forces")
    INSPECTORATE = "inspectorate", _("inspectorate")
    ADMINISTRATION = "administration", _("administration")
    PROSECUTION = "prosecution", _("state prosecution")
    JUDICIARY = "judiciary", _("judiciary")
    PARLIAMENT = "parliament", _("parliament")
    INDEPENDENT_BODY = "independent_body", _("independent body")
    PUBLIC_AGENCY = "public_agency", _("public agency")
    PUBLIC_INSTITUTE = "public_institute", _("public institute")
    RESEARCH = "research", _("research organisation")
    CHAMBER = "chamber", _("chamber")
    ASSOCIATION = "association", _("association")
    MUNICIPALITY = "municipality", _("municipality")
    FOUNDATION = "foundation", _("foundation")
    NGO = "ngo", _("non-governmental organisation")
    TRADE_UNION = "trade_union", _("trade union")
    CHURCH = "church", _("church")
    FACILITY = "facility", _("facility")
    EU = "eu", _("institution or body of the European Union")
    EU_FUND = "eu_fund", _("fund of the European Union")
    INTERNATIONAL = "international", _("international organisation")
    UN = "un", _("body of the United Nations")
    FOREIGN_STATE = "foreign_state", _("authority of another state")
    OTHER = "other", _("other")


class Institution(index.Indexed, RegisterEntry):
    """An institution, by all the names that documents call it."""

    abbreviation = models.CharField(_("abbreviation"), max_length=40, blank=True)
    genitive = models.CharField(
        _("name in the genitive"),
        max_length=255,
        blank=True,
        help_text=_("Used inside sentences, for example “measures of the …”. Slovenian only."),
    )
    locative = models.CharField(
        _("name in the locative"),
        max_length=255,
        blank=True,
        help_text=_("Used inside sentences, for example “at the …”. Slovenian only."),
    )
    description = models.TextField(
        _("description"), blank=True, help_text=_("One plain sentence, shown to the public.")
    )
    kind = models.CharField(_("kind"), max_length=20, choices=InstitutionKind.choices)
    parent = models.ForeignKey(
        "self",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="bodies",
        verbose_name=_("belongs to"),
    )
    website = models.URLField(_("website"), blank=True)
    aliases = models.JSONField(
        _("other names"),
        default=list,
        blank=True,
        help_text=_("Every other spelling by which documents name it; the import uses them."),
    )

    search_fields = [
        *(index.SearchField(languages.field("name", code), boost=2) for code in languages.codes()),
        *(index.AutocompleteField(languages.field("name", c)) for c in languages.codes()),
        *(index.SearchField(languages.field("abbreviation", c)) for c in languages.codes()),
        index.SearchField("aliases"),
        index.FilterField("kind"),
    ]

    class Meta(RegisterEntry.Meta):
        verbose_name = _("institution")
        verbose_name_plural = _("institutions")

    def get_absolute_url(self) -> str:
        return reverse("institution", args=[self.key])

    @property
    def short_name(self) -> str:
        """The abbreviation where there is one, else the name."""
        return self.abbreviation or self.name
