"""A contact: who helps, whom, with what, when and in which languages."""

from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Exists, OuterRef
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from modelcluster.models import ClusterableModel
from wagtail.models import (
    DraftStateMixin,
    LockableMixin,
    RevisionMixin,
    WorkflowMixin,
)
from wagtail.search import index

from cms.pages import languages
from cms.pages.previews import SpokenPreviews
from cms.pages.publication import CheckedPublication
from content_types.assistance.enums import SECRET_PLACES, Anonymity, ContactKind, Need
from content_types.assistance.fields import ChoicesField, packed
from content_types.registers.models import Audience, Institution, Region, SpokenLanguage

from .channel import Channel
from .place import PublicPlace


class ContactQuerySet(models.QuerySet):
    """Questions that pages, blocks and reports ask of contacts."""

    def shown(self, at: datetime | None = None) -> "ContactQuerySet":
        """Published contacts with a channel that may be shown at the moment `at` (now)."""
        channels = Channel.objects.shown(at).filter(contact=OuterRef("pk"))
        return self.filter(Exists(channels), live=True)

    def for_need(self, need: str) -> "ContactQuerySet":
        return self.filter(needs__contains=packed([need]))


ContactManager = models.Manager.from_queryset(ContactQuerySet)


class Contact(
    CheckedPublication,
    WorkflowMixin,
    DraftStateMixin,
    LockableMixin,
    RevisionMixin,
    SpokenPreviews,
    index.Indexed,
    ClusterableModel,
):
    """Everything about a contact but the ways to reach it.

    Those are in Channel, outside drafts and revisions, because each of them needs two persons.
    There is no address here: only a contact that hides nobody can point to a public place.
    """

    never_published = frozenset({"note"})

    key = models.SlugField(
        _("key"),
        max_length=80,
        unique=True,
        help_text=_("A short, stable name for addresses and imports. It cannot be changed later."),
    )
    name = models.CharField(
        _("name"), max_length=160, help_text=_("As the public knows it: who answers.")
    )
    institution = models.ForeignKey(
        Institution,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="contacts",
        verbose_name=_("organisation"),
    )
    kind = models.CharField(_("kind"), max_length=20, choices=ContactKind.choices)
    priority = models.PositiveSmallIntegerField(
        _("order"),
        default=50,
        help_text=_("Contacts with lower numbers stand before those with higher ones."),
    )
    needs = ChoicesField(
        _("helps with"), choices=Need.choices, help_text=_("What the public can look for.")
    )
    helps = models.TextField(
        _("when to call"),
        blank=True,
        help_text=_("One or two short sentences in plain words: for whom and for what."),
    )
    audiences = ParentalManyToManyField(
        Audience,
        blank=True,
        verbose_name=_("for whom"),
        help_text=_("Choose nobody where everybody may call."),
    )
    regions = ParentalManyToManyField(
        Region,
        blank=True,
        verbose_name=_("regions"),
        help_text=_("Choose none where the whole country is served."),
    )
    spoken_languages = ParentalManyToManyField(
        SpokenLanguage, blank=True, verbose_name=_("languages spoken")
    )
    languages_note = models.CharField(
        _("note on languages"),
        max_length=255,
        blank=True,
        help_text=_("For example “An interpreter can be called.”"),
    )
    anonymity = models.CharField(
        _("staying anonymous"),
        max_length=12,
        choices=Anonymity.choices,
        default=Anonymity.UNKNOWN,
    )
    place = models.ForeignKey(
        PublicPlace,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="contacts",
        verbose_name=_("public place"),
        help_text=_("Only where anybody may come. Accommodation never has one."),
    )
    note = models.TextField(
        _("note for editors"), blank=True, help_text=_("Never shown to the public.")
    )

    objects: Any = ContactManager()

    search_fields = [
        *(index.SearchField(languages.field("name", code), boost=2) for code in languages.codes()),
        *(index.AutocompleteField(languages.field("name", c)) for c in languages.codes()),
        index.FilterField("live"),
    ]

    class Meta:
        ordering = ["priority", "key"]
        verbose_name = _("contact")
        verbose_name_plural = _("contacts")
        constraints = [
            # No matter who writes to the database: a shelter has no place.
            models.CheckConstraint(
                condition=models.Q(place=None) | ~models.Q(kind__in=SECRET_PLACES),
                name="contact_shelter_has_no_place",
            )
        ]

    def __str__(self) -> str:
        return getattr(self, languages.field("name", languages.default())) or self.key

    def clean(self) -> None:
        super().clean()
        if self.place_id and self.hides_its_place:
            message = _("Accommodation has no public place: nobody may learn where it is.")
            raise ValidationError({"place": message})
        if self.pk:
            known = Contact.objects.filter(pk=self.pk).values_list("key", flat=True)
            self.key = known.first() or self.key

    @property
    def hides_its_place(self) -> bool:
        return self.kind in SECRET_PLACES

    def full_clean(self, *args: Any, **kwargs: Any) -> None:
        """In the default language, in which the untranslated columns stand."""
        with languages.content_language(languages.default()):
            super().full_clean(*args, **kwargs)

    # Previews

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        """The contact's card as a visitor will see it in the language `mode_name`."""
        from content_types.assistance.preview import preview

        return preview(self, request, mode_name)
