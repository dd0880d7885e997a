"""A piece of news."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.fields import StreamField
from wagtail.models import PageManager
from wagtail.query import PageQuerySet
from wagtail.search import index

from cms.pages import languages
from cms.pages.models import BasePage
from cms.pages.publication import Errors
from content_types.news.blocks import NEWS_BLOCKS
from content_types.news.enums import NewsKind

from .news_panels import edit_handler
from .previews import CardPreviews
from .publication import publication_errors


class NewsQuerySet(PageQuerySet):
    """Questions that pages, filters and feeds ask of news."""

    def newest_first(self) -> "NewsQuerySet":
        return self.order_by("-date", "-pk")

    def of_kind(self, kind: str) -> "NewsQuerySet":
        return self.filter(kind=kind)

    def in_year(self, year: int) -> "NewsQuerySet":
        return self.filter(year=year)

    def about(self, subject: str) -> "NewsQuerySet":
        """News on the theme whose slug in the default language is `subject`."""
        slug = languages.field("slug", languages.default())
        return self.filter(**{f"subjects__{slug}": subject})

    def about_measure(self, pk: int) -> "NewsQuerySet":
        """News about the measure, each piece once."""
        from .parts import NewsMeasure

        return self.filter(pk__in=NewsMeasure.objects.filter(measure_id=pk).values("news_id"))

    def naming(self, key: str) -> "NewsQuerySet":
        """News that names the institution with this key, each piece once."""
        from .parts import NewsInstitution

        found = NewsInstitution.objects.filter(institution__key=key)
        return self.filter(pk__in=found.values("news_id"))

    def written_in(self, language: str) -> "NewsQuerySet":
        """News that has words of its own in `language`."""
        return self.exclude(**{languages.field("title", language): None}).exclude(
            **{languages.field("title", language): ""}
        )


class NewsPage(CardPreviews, BasePage):
    """News, a press release or a statement."""

    parent_page_types = ["news.NewsIndexPage"]
    subpage_types: list[str] = []
    page_description = _("News, a press release or a statement, in both languages.")
    template = "news/news_page.html"
    search_kind = "news"

    objects = PageManager.from_queryset(NewsQuerySet)()

    kind = models.CharField(
        _("kind"), max_length=20, choices=NewsKind.choices, default=NewsKind.NEWS
    )
    date = models.DateTimeField(
        _("date and time"),
        default=timezone.now,
        db_index=True,
        help_text=_(
            "Visitors see it above the title, and the newest news stands first. Midnight means "
            "that only the day is shown. When the news becomes public is set in its schedule, in "
            "the panel “Status” at the side; that of a bundle by the bundle."
        ),
    )
    year = models.PositiveSmallIntegerField(_("year"), editable=False, db_index=True)
    lead = models.TextField(
        _("lead"),
        blank=True,
        help_text=_(
            "Two sentences at most: what happened, and why it matters. Visitors see them in lists "
            "and large below the title; feeds and shared links carry them, too."
        ),
    )
    image = models.ForeignKey(
        "files.SiteImage",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("main picture"),
        help_text=_(
            "Shown above the text and in lists, cut around its focal point, with its credit. It "
            "needs an alternative text in every language of the news; write it at the picture."
        ),
    )
    body = StreamField(NEWS_BLOCKS, blank=True, verbose_name=_("body"))
    subjects = ParentalManyToManyField(
        "pages.BasePage",
        blank=True,
        related_name="+",
        limit_choices_to={"content_type__model": "themepage"},
        verbose_name=_("subjects"),
        help_text=_("Themes of the site; the list of news can be filtered by them."),
    )
    campaign = models.ForeignKey(
        "campaigns.CampaignPage",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("campaign"),
        help_text=_("The page of the campaign shows this news."),
    )
    observance = models.ForeignKey(
        "campaigns.ObservancePage",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("observance"),
        help_text=_("The page of the day shows this news."),
    )
    press_contact = models.ForeignKey(
        "news.PressContact",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("press contact"),
        help_text=_("Whom journalists may ask; shown below the text."),
    )
    corrected = models.DateTimeField(
        _("corrected on"),
        null=True,
        blank=True,
        help_text=_(
            "Fill it in when something that matters was changed after publication. Visitors see "
            "it above the text, and feeds bring the news once more."
        ),
    )
    correction = models.TextField(
        _("what was corrected"), blank=True, help_text=_("One sentence, shown beside that date.")
    )

    edit_handler = edit_handler()
    search_fields = [
        *BasePage.search_fields,
        *(index.SearchField(languages.field("lead", code)) for code in languages.codes()),
        index.SearchField("body"),
        index.FilterField("date"),
        index.FilterField("kind"),
    ]

    class Meta:
        verbose_name = _("piece of news")
        verbose_name_plural = _("pieces of news")

    def clean(self) -> None:
        super().clean()
        corrections = (languages.field("correction", code) for code in languages.codes())
        if not self.corrected and any(getattr(self, name) for name in corrections):
            raise ValidationError(
                {"corrected": _("Say when it was corrected, or take the correction out.")}
            )
        if self.corrected and self.date and self.corrected < self.date:
            raise ValidationError({"corrected": _("A correction cannot be older than the news.")})

    def save(self, clean: bool = True, **kwargs: Any) -> Any:
        """Save the page. Raises ValidationError where it would be public and may not be."""
        self.year = timezone.localtime(self.date).year
        if clean and self.live and kwargs.get("update_fields") is None:
            self.check_publication()
        return super().save(clean=clean, **kwargs)

    def publication_errors(self) -> Errors:
        return {**super().publication_errors(), **publication_errors(self)}

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from content_types.news.presentation import article

        return {**super().get_context(request, *args, **kwargs), **article.context(self, request)}

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        return self.card_preview(mode_name) or super().serve_preview(request, mode_name)
