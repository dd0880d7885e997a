"""Requests for a material in another format, from people of whom nothing needs to be known."""

import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from content_types.materials.enums import (
    CLOSED,
    REQUESTABLE_FORMATS,
    Delivery,
    EditionFormat,
    RequestState,
)
from content_types.materials.requests.reference import new_reference
from content_types.registers.models import SpokenLanguage

from .material import MaterialPage


class ReferencePanel(FieldPanel):
    """The reference of a request that has one: a form that is not saved yet gets another one."""

    class BoundPanel(FieldPanel.BoundPanel):
        def is_shown(self) -> bool:
            return self.instance.pk is not None and super().is_shown()


class FormatRequest(models.Model):
    """Somebody's request. Its reference is all that connects it with whoever made it."""

    reference = models.CharField(
        _("reference"), max_length=9, unique=True, default=new_reference, editable=False
    )
    # The form's token, hashed: a form that is sent twice makes one request.
    token_digest = models.CharField(max_length=64, unique=True, null=True, editable=False)
    material = models.ForeignKey(
        MaterialPage,
        on_delete=models.CASCADE,
        related_name="format_requests",
        verbose_name=_("material"),
    )
    format = models.CharField(
        _("format"),
        max_length=20,
        choices=[(each.value, each.label) for each in EditionFormat if each in REQUESTABLE_FORMATS],
    )
    language = models.ForeignKey(
        SpokenLanguage, on_delete=models.PROTECT, related_name="+", verbose_name=_("language")
    )
    delivery = models.CharField(_("delivery"), max_length=10, choices=Delivery.choices)
    address = models.TextField(_("postal address"), blank=True, max_length=500)
    phone = models.CharField(_("telephone number"), max_length=40, blank=True)
    note = models.TextField(_("note"), blank=True, max_length=500)
    interface_language = models.CharField(_("language of the answer"), max_length=12)
    received_at = models.DateTimeField(_("received"), default=timezone.now, editable=False)
    due_on = models.DateField(_("answer due"))
    state = models.CharField(
        _("state"), max_length=20, choices=RequestState.choices, default=RequestState.NEW
    )
    answer = models.TextField(
        _("answer"),
        blank=True,
        help_text=_("Shown to whoever has the reference, in the language of the answer."),
    )
    closed_on = models.DateField(null=True, blank=True, editable=False)

    panels = [
        ReferencePanel("reference", read_only=True),
        FieldRowPanel([FieldPanel("state"), FieldPanel("due_on")]),
        FieldPanel("answer"),
        MultiFieldPanel(
            [
                FieldPanel("material"),
                FieldRowPanel([FieldPanel("format"), FieldPanel("language")]),
                FieldPanel("note"),
            ],
            heading=_("What is asked for"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("delivery"),
                FieldPanel("address"),
                FieldPanel("phone"),
                FieldPanel("interface_language"),
            ],
            heading=_("How it gets there"),
            help_text=_("Address and telephone number are deleted when the request is closed."),
        ),
    ]

    class Meta:
        ordering = ["due_on", "pk"]
        verbose_name = _("request for another format")
        verbose_name_plural = _("requests for another format")

    def __str__(self) -> str:
        return self.reference

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Note when the request is closed, and forget then how its maker could be reached."""
        if not self.is_closed:
            self.closed_on = None
        elif self.closed_on is None:
            self.closed_on = timezone.localdate()
        if self.is_closed:
            self.address = self.phone = ""
        super().save(*args, **kwargs)

    def clean(self) -> None:
        super().clean()
        if self.answer:
            return
        if self.state == RequestState.DECLINED:
            raise ValidationError({"answer": _("Say why it cannot be provided.")})
        if self.state in {RequestState.READY, RequestState.DONE} and self.delivery == Delivery.HERE:
            message = _("Write where it is: whoever asked for it looks for the answer here.")
            raise ValidationError({"answer": message})

    @property
    def is_closed(self) -> bool:
        return self.state in CLOSED

    @property
    def is_overdue(self) -> bool:
        """Whether the promised day has passed without an answer."""
        waiting = self.state in {RequestState.NEW, RequestState.IN_PROGRESS}
        return waiting and self.due_on < timezone.localdate()

    @staticmethod
    def due_after(days: int) -> datetime.date:
        """The day by which a request that comes in now is answered."""
        return timezone.localdate() + datetime.timedelta(days=days)
