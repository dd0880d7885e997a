"""What a bundle holds: pages, texts for social media, tasks."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from cms.pages.models import BasePage
from content_types.campaigns.enums import Network, TemplateKind

from .bundle import Bundle


class BundleMember(models.Model):
    """A page that is released with the bundle, in both languages and with its files."""

    bundle = models.ForeignKey(Bundle, on_delete=models.CASCADE, related_name="members")
    page = models.ForeignKey(
        BasePage, on_delete=models.CASCADE, related_name="bundle_members", verbose_name=_("page")
    )
    kind = models.CharField(_("kind"), max_length=20, choices=TemplateKind.choices)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("page of a bundle")
        verbose_name_plural = _("pages of bundles")
        constraints = [
            models.UniqueConstraint(fields=["bundle", "page"], name="bundle_member_once")
        ]

    def __str__(self) -> str:
        return self.page.get_admin_display_title()


class BundlePost(models.Model):
    """A text for one social network in one language; `{url}` stands for the news's address."""

    bundle = models.ForeignKey(Bundle, on_delete=models.CASCADE, related_name="posts")
    network = models.CharField(_("network"), max_length=20, choices=Network.choices)
    language = models.CharField(_("language"), max_length=12, choices=settings.LANGUAGES)
    text = models.TextField(_("text"), blank=True)

    class Meta:
        ordering = ["network", "pk"]
        verbose_name = _("text for social media")
        verbose_name_plural = _("texts for social media")
        constraints = [
            models.UniqueConstraint(
                fields=["bundle", "network", "language"], name="bundle_post_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_network_display()} ({self.language})"


class BundleTask(models.Model):
    """One step of the checklist, and who has done it."""

    bundle = models.ForeignKey(Bundle, on_delete=models.CASCADE, related_name="tasks")
    text = models.CharField(_("task"), max_length=255)
    due = models.DateField(_("due"))
    required = models.BooleanField(_("needed for approval"), default=True)
    done_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("done by"),
    )
    done_at = models.DateTimeField(_("done"), null=True, blank=True)

    class Meta:
        ordering = ["due", "pk"]
        verbose_name = _("task of a bundle")
        verbose_name_plural = _("tasks of bundles")

    def __str__(self) -> str:
        return self.text

    @property
    def is_done(self) -> bool:
        return self.done_at is not None
