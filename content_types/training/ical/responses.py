"""Calendar files of one training and of any filtered list."""

from collections.abc import Iterable

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.cache import patch_cache_control

from cms.pages import languages
from cms.pages.links import addresses
from cms.pages.rows import rows, words_of
from content_types.training.enums import Precision
from content_types.training.forms import TrainingFilter
from content_types.training.models import Occasion, TrainingIndexPage, TrainingPage
from content_types.training.presentation.cards import form_name
from content_types.training.presentation.rows import SPAN
from content_types.training.presentation.scope import visible_trainings
from content_types.training.presentation.when import Span

from .events import Entry, calendar

CONTENT_TYPE = "text/calendar; charset=utf-8"
WORDS = ("title", "summary", "place")


def of_list(index: TrainingIndexPage, request: HttpRequest) -> HttpResponse:
    """All dates that the filters of the list let through.

    A filter that is wrong is an error, and no empty calendar: a program that has subscribed would
    take every event away.
    """
    form = TrainingFilter(TrainingFilter.given(request.GET))
    if form.errors:
        said = "\n".join(
            f"{form.fields[name].label}: {' '.join(map(str, errors))}"
            for name, errors in form.errors.items()
        )
        return HttpResponse(said, status=400, content_type="text/plain; charset=utf-8")
    trainings = form.narrow(visible_trainings(index, request))
    name = ", ".join([words_of(index, "title").plain, *form.chosen()])
    found = Occasion.objects.filter(training__in=trainings)
    if year := form.filled().get("year"):
        # A series may have dates in other years.
        found = found.in_year(int(year))
    return _response(found, name, "trainings", request)


def of_training(page: TrainingPage, request: HttpRequest) -> HttpResponse:
    """All dates of one training."""
    occasions = Occasion.objects.filter(training=page.pk)
    slug = getattr(page, languages.field("slug", languages.active())) or page.slug
    return _response(occasions, words_of(page, "title").plain, slug, request)


def _response(occasions: QuerySet, name: str, file: str, request: HttpRequest) -> HttpResponse:
    known = occasions.filter(precision=Precision.DAY).order_by("starts", "pk")
    left_out = occasions.exclude(precision=Precision.DAY).count()
    body = calendar(name, languages.active(), _entries(known, request), left_out)
    response = HttpResponse(body, content_type=CONTENT_TYPE)
    response["Content-Disposition"] = f'inline; filename="{file}.ics"'
    response["Content-Language"] = languages.active()
    patch_cache_control(response, max_age=3600, public=True)
    return response


def _entries(occasions: QuerySet, request: HttpRequest) -> Iterable[Entry]:
    """The dates as a calendar holds them, in one query."""
    address, now = addresses(request), timezone.now()
    url_path = languages.field("url_path", languages.active())
    columns = ["uid", *SPAN, "training__translation_key", "training__state", "training__form"]
    columns += [f"training__{url_path}", "training__first_published_at"]
    columns += ["training__last_published_at"]
    words = tuple(f"training__{name}" for name in WORDS)
    for date, *others in rows(occasions, columns, words):
        span, (training, state, form, path, published, changed, *texts) = others[:5], others[5:]
        title, summary, place = texts
        yield Entry(
            training=training,
            date=date,
            span=Span(*span),
            state=state,
            title=title,
            summary=summary,
            place=place,
            form=form_name(form),
            url=request.build_absolute_uri(address.of(path)),
            published=published or changed or now,
            changed=changed or published or now,
        )
