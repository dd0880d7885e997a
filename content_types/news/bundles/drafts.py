"""Drafts that a bundle begins with, from the templates of its observance."""

import datetime
import json
import re
from typing import Any

from django.utils import timezone
from django.utils.html import format_html_join
from django.utils.text import normalize_newlines
from django.utils.translation import gettext as _

from cms.pages import languages
from cms.pages.models import BasePage
from content_types.campaigns import filling
from content_types.campaigns.enums import TemplateKind
from content_types.campaigns.models import ObservanceTemplate
from content_types.materials.enums import MaterialKind
from content_types.materials.models import MaterialIndexPage, MaterialPage
from content_types.news.models import NewsIndexPage, NewsPage
from content_types.training.enums import TrainingForm
from content_types.training.models import Occasion, TrainingIndexPage, TrainingPage

from .errors import BundleError

Texts = dict[str, str]


def filled(
    template: ObservanceTemplate, names: tuple[str, ...], day: datetime.date, first_year: int | None
) -> Texts:
    """The fields `names` of a template in every language, their placeholders filled in.

    `{url}` stays: the address of a draft may still change.
    """
    observance = template.observance
    texts: Texts = {}
    for code in languages.codes():
        words = filling.values(day, first_year, code)
        words["hashtags"] = getattr(observance, languages.field("hashtags", code)) or ""
        for name in names:
            column = languages.field(name, code)
            # A browser sends the end of a line as two signs.
            text = normalize_newlines(getattr(template, column) or "")
            texts[column] = filling.fill(text, words)
    return texts


def make_draft(template: ObservanceTemplate, day: datetime.date, user: Any) -> BasePage:
    """A new page that is not public, from a template for news, an event or a material.

    Raises BundleError where the list below which it would stand does not exist, and where its
    title would be too long.
    """
    observance = template.observance
    texts = filled(template, ("title", "lead", "text"), day, observance.first_year)
    index_class, make = _MAKERS[TemplateKind(template.kind)]
    index = index_class.objects.order_by("path").first()
    if index is None:
        message = _("There is no %(list)s yet. Make it below the home page, then open the bundle.")
        raise BundleError(message % {"list": index_class._meta.verbose_name})
    page = make(template, day, texts)
    page.live = False
    for code in languages.codes():
        title = texts[languages.field("title", code)]
        _refuse_longer(title, page._meta.get_field("title").max_length, template)
        setattr(page, languages.field("title", code), title)
    index.add_child(instance=page)
    page.save_revision(user=user)
    return page


def _refuse_longer(title: str, longest: int, template: ObservanceTemplate) -> None:
    """Raises BundleError: filled in, a title of a template may be longer than a page's."""
    if len(title) > longest:
        message = _(
            "The title from the template “%(template)s” would have %(length)d characters; "
            "%(longest)d are the most. Shorten it at the observance, then open the bundle."
        )
        values = {"template": template, "length": len(title), "longest": longest}
        raise BundleError(message % values)


def _news(template: ObservanceTemplate, day: datetime.date, texts: Texts) -> BasePage:
    midnight = datetime.datetime.combine(day, datetime.time.min)
    page = NewsPage(
        observance=template.observance,
        date=timezone.make_aware(midnight, timezone.get_default_timezone()),
    )
    _set(page, "lead", texts, "lead")
    page.body = NewsPage._meta.get_field("body").to_python(json.dumps(_body(texts)))
    return page


def _event(template: ObservanceTemplate, day: datetime.date, texts: Texts) -> BasePage:
    page = TrainingPage(form=TrainingForm.CONFERENCE)
    _set(page, "summary", texts, "lead")
    page.occasions = [Occasion(starts=day)]
    return page


def _material(template: ObservanceTemplate, day: datetime.date, texts: Texts) -> BasePage:
    # A template from before it had a kind leaves the choice to the editor of the draft.
    page = MaterialPage(kind=template.material_kind or MaterialKind.OTHER, year=day.year)
    _set(page, "summary", texts, "lead")
    return page


_MAKERS: dict[TemplateKind, tuple[Any, Any]] = {
    TemplateKind.NEWS: (NewsIndexPage, _news),
    TemplateKind.EVENT: (TrainingIndexPage, _event),
    TemplateKind.MATERIAL: (MaterialIndexPage, _material),
}


def _set(page: BasePage, name: str, texts: Texts, source: str) -> None:
    for code in languages.codes():
        setattr(page, languages.field(name, code), texts[languages.field(source, code)])


def _body(texts: Texts) -> list[dict[str, Any]]:
    """One block of text with the paragraphs of every language; nothing where there are none."""
    words = {code: _paragraphs(texts[languages.field("text", code)]) for code in languages.codes()}
    if not words[languages.default()]:
        return []
    empty = dict.fromkeys(languages.codes(), "")
    return [{"type": "text", "value": {"heading": empty, "text": words}}]


def _paragraphs(text: str) -> str:
    parts = [part.strip() for part in re.split(r"\n\s*\n", text)]
    return format_html_join("", "<p>{}</p>", ((part,) for part in parts if part))
