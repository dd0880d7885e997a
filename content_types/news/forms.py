"""Filters of the list of news and of its feeds."""

from typing import Any
from urllib.parse import urlencode

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cms.pages import languages
from cms.pages.rows import rows
from content_types.news.enums import NewsKind
from content_types.news.models import NewsPage, NewsQuerySet
from content_types.plan.presentation.alphabet import alphabetical
from content_types.plan.widgets import PlainSelect

NOT_OFFERED = _("This is not in the list. Choose one of its entries, or take the filter away.")


def _choice(label: Any) -> forms.ChoiceField:
    return forms.ChoiceField(
        label=label,
        required=False,
        widget=PlainSelect,
        error_messages={"invalid_choice": NOT_OFFERED},
    )


class NewsFilter(forms.Form):
    """Kind, year and subject; every combination has an address of its own, in every language."""

    kind = _choice(_("Kind"))
    year = _choice(_("Year"))
    subject = _choice(_("Subject"))

    def __init__(self, news: NewsQuerySet, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        every = ("", gettext("all"))
        self.years = years(news)
        offered: dict[str, list[tuple[str, Any]]] = {
            "kind": [(kind.value, capfirst(kind.label)) for kind in NewsKind],
            "year": [(str(year), str(year)) for year in self.years],
            "subject": _subjects(),
        }
        for name, choices in offered.items():
            field: Any = self.fields[name]
            field.choices = [every, *choices]

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
        return news

    @property
    def filled(self) -> dict[str, str]:
        """The filters that are set, by their names."""
        if not self.is_bound or not self.is_valid():
            return {}
        return {name: value for name, value in self.cleaned_data.items() if value}

    def query(self, page: int = 1) -> str:
        """The query of this list's page in any language: `?year=2025&page=2`, or nothing."""
        return _query({**self.filled, **({"page": str(page)} if page > 1 else {})})

    def chosen(self) -> list[dict[str, str]]:
        """What is chosen, in words, each with the query that takes it away."""
        found = []
        for name in self.filled:
            rest = {other: each for other, each in self.filled.items() if other != name}
            label = f"{self.fields[name].label}: {self.label_of(name)}"
            found.append({"label": label, "query": _query(rest)})
        return found

    def label_of(self, name: str) -> str:
        """What the chosen value of a filter is called, nothing where none is chosen."""
        field: Any = self.fields[name]
        return str(dict(field.choices)[value]) if (value := self.filled.get(name)) else ""


def years(news: NewsQuerySet) -> list[int]:
    """The years that have news, the newest first."""
    return list(news.order_by("-year").values_list("year", flat=True).distinct())


def _query(values: dict[str, str]) -> str:
    return f"?{urlencode(values)}" if values else ""


def _subjects() -> list[tuple[str, str]]:
    """The themes that public news is about, by the alphabet; keyed by a slug for all languages."""
    key = languages.field("slug", languages.default())
    used = NewsPage.subjects.through.objects.filter(newspage__live=True)
    themes = NewsPage.subjects.rel.model.objects.filter(live=True, pk__in=used.values("basepage"))
    return sorted(rows(themes.order_by(), [key], ["title"]), key=lambda row: alphabetical(row[1]))
