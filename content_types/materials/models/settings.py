"""What the service promises to those who ask for another format."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting

from cms.pages.forms import KeptForm
from cms.pages.panels import stacked


@register_setting(icon="mail")
class RequestSettings(BaseSiteSetting):
    """Requests for another format: whether they are taken, and what is promised."""

    base_form_class = KeptForm

    is_open = models.BooleanField(
        _("take requests"),
        default=True,
        help_text=_("Otherwise the form says that no requests are taken at the moment."),
    )
    answer_days = models.PositiveSmallIntegerField(
        _("days to answer"),
        default=8,
        validators=[MinValueValidator(1), MaxValueValidator(60)],
        help_text=_("The public is told that a request is answered within so many days."),
    )
    keep_days = models.PositiveSmallIntegerField(
        _("days to keep a closed request"),
        default=30,
        validators=[MinValueValidator(1), MaxValueValidator(365)],
        help_text=_("Then it is deleted. Its address or telephone number goes when it is closed."),
    )
    hourly_limit = models.PositiveSmallIntegerField(
        _("requests per hour"),
        default=20,
        validators=[MinValueValidator(1), MaxValueValidator(1000)],
        help_text=_("From everybody together: it keeps a flood out without watching visitors."),
    )
    collection_place = models.TextField(
        _("where requests can be collected"),
        blank=True,
        help_text=_("Address and hours. While it is empty, collecting is not offered."),
    )

    panels = [
        FieldPanel("is_open"),
        FieldRowPanel([FieldPanel("answer_days"), FieldPanel("keep_days")]),
        FieldPanel("hourly_limit"),
        MultiFieldPanel([*stacked("collection_place")], heading=_("Collecting")),
    ]

    class Meta:
        verbose_name = _("requests for another format")
