"""Filters of the list of news and of its feeds."""

from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from cms.pages import languages
from cms.pages.filters import ListFilter, choice
from cms.pages.rows import rows
from content_types.news.enums import NewsKind
from content_types.news.models import NewsPage, NewsQuerySet
from content_types.plan.models import MeasurePage
from content_types.plan.presentation.alphabet import alphabetical, register_choices
from content_types.plan.presentation.choices import measure_choices
from content_types.registers.models import Institution


class NewsFilter(ListFilter):
    """Kind, year, subject, measure, institution; every combination has an address of its own.

    It is the same in every language.
    """

    kind = choice(_("Kind"))
    year = choice(_("Year"))
    subject = choice(_("Subject"))
    measure = choice(_("Measure"))
    institution = choice(_("Institution"))

    def __init__(self, news: NewsQuerySet, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.years = years(news)
        self.offer(
            {
                "kind": [(kind.value, capfirst(kind.label)) for kind in NewsKind],
                "year": [(str(year), str(year)) for year in self.years],
                "subject": _subjects(),
                "measure": measure_choices(
                    MeasurePage.objects.filter(news__news__in=news.order_by().values("pk"))
                ),
                "institution": register_choices(
                    Institution.objects.filter(news__news__in=news.order_by().values("pk"))
                ),
            }
        )

    def apply(self, news: NewsQuerySet) -> NewsQuerySet:
        """The news that all chosen filters let through; an invalid choice lets through none."""
        if not self.is_valid():
            return news.none() if self.errors else news
        chosen = self.cleaned_data
        if chosen["kind"]:
            news = news.of_kind(chosen["kind"])
        if chosen["year"]:
            news = news.in_year(int(chosen["year"]))
        if chosen["subject"]:
            news = news.about(chosen["subject"])
        if chosen["measure"]:
            news = news.about_measure(int(chosen["measure"]))
        if chosen["institution"]:
            news = news.naming(chosen["institution"])
        return news


def years(news: NewsQuerySet) -> list[int]:
    """The years that have news, the newest first."""
    return list(news.order_by("-year").values_list("year", flat=True).distinct())


def _subjects() -> list[tuple[str, str]]:
    """The themes that public news is about, by the alphabet; keyed by a slug for all languages."""
    key = languages.field("slug", languages.default())
    used = NewsPage.subjects.through.objects.filter(newspage__live=True)
    themes = NewsPage.subjects.rel.model.objects.filter(live=True, pk__in=used.values("basepage"))
    return sorted(rows(themes.order_by(), [key], ["title"]), key=lambda row: alphabetical(row[1]))
