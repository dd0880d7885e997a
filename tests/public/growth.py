"""Makes lists longer: each function adds `count` entries and names the pages that show them."""

import datetime
from itertools import count as counter

from django.contrib.contenttypes.models import ContentType

from cms.pages.models import BasePage
from cms.site.models import StandardPage, ThemePage
from content_types.campaigns.models import (
    CampaignChannel,
    CampaignIndexPage,
    CampaignPage,
    CampaignPartner,
    ObservancePage,
    ReachFigure,
)
from content_types.materials.models import (
    Edition,
    MaterialIndexPage,
    MaterialMeasure,
    MaterialPage,
    Publisher,
)
from content_types.news.models import NewsIndexPage, NewsInstitution, NewsMeasure, NewsPage
from content_types.plan.enums import RoleKind, TimeframeKind
from content_types.plan.models import MeasurePage, ProgressEntry, Role, SectionPage, Timeframe
from content_types.registers.models import Institution, SpokenLanguage
from content_types.training.models import (
    Occasion,
    TrainingFigure,
    TrainingIndexPage,
    TrainingMeasure,
    TrainingOrganiser,
    TrainingPage,
    WorkshopCount,
)

_numbers = counter(1)


def _below(parent, model, count, **columns):
    """Adds pages in bulk: the rows of the tree first, then the rows of their class."""
    parent.refresh_from_db()
    numbers = [next(_numbers) for _each in range(count)]
    kind = ContentType.objects.get_for_model(model)
    bases = BasePage.objects.bulk_create([_base(parent, number, kind) for number in numbers])
    parent.numchild += count
    BasePage.objects.filter(pk=parent.pk).update(numchild=parent.numchild)
    made = []
    for base, number in zip(bases, numbers, strict=True):
        page = model(basepage_ptr_id=base.pk, **columns)
        if model is MeasurePage:
            page.number = f"9{number}"
        page.save_base(raw=True)  # its own columns alone
        page.pk = base.pk
        made.append(page)
    return made


def _base(parent, number, kind):
    path = BasePage._get_path(parent.path, parent.depth + 1, 5000 + number)
    page = BasePage(path=path, depth=parent.depth + 1, numchild=0, live=True, content_type=kind)
    page.locale_id = parent.locale_id
    page.title_sl, page.title_en = f"Vnos {number}", f"Entry {number}"
    page.title = page.draft_title = page.title_sl
    for language in ("sl", "en"):
        setattr(page, f"slug_{language}", f"vnos-{number}")
        above = getattr(parent, f"url_path_{language}")
        setattr(page, f"url_path_{language}", f"{above}vnos-{number}/")
    page.slug, page.url_path = page.slug_sl, page.url_path_sl
    return page


def children_of_a_theme(count):
    theme = ThemePage.objects.order_by("path").first()
    _below(theme, StandardPage, count, lead_sl="Uvod.", lead_en="Lead.")
    return [theme.url_in("sl"), theme.url_in("en")]


def measures(count):
    """Measures below a section, each with an institution, a timeframe and an entry."""
    section = SectionPage.objects.get(number="2")
    made = _below(section, MeasurePage, count, summary_sl="Povzetek.", summary_en="Summary.")
    police = Institution.objects.get(key="policija")
    roles, frames, entries = [], [], []
    for measure in made:
        roles.append(Role(measure=measure, kind=RoleKind.RESPONSIBLE, institution=police))
        kind = TimeframeKind.SINGLE if measure.pk % 2 else TimeframeKind.ONGOING
        frames.append(Timeframe(measure=measure, kind=kind, first_year=2025, last_year=2026))
        entries.append(
            ProgressEntry(measure=measure, date="2025-10-18", status="in_progress", live=True)
        )
    Role.objects.bulk_create(roles)
    Timeframe.objects.bulk_create(frames)
    ProgressEntry.objects.bulk_create(entries)
    plan = section.get_parent().specific
    addresses = [page.url_in(language) for page in (plan, section) for language in ("sl", "en")]
    addresses += [
        "/sl/",
        "/en/",
        "/sl/institucije/policija/",
        "/en/institutions/policija/",
        f"{plan.url_in('sl')}ukrepi/",
        f"{plan.url_in('sl')}ukrepi/?page=2",
        f"{plan.url_in('sl')}ukrepi/?institution=policija",
        f"{plan.url_in('en')}timeline/",
        MeasurePage.objects.get(number="2.1").url_in("sl"),
    ]
    return addresses


def institutions(count):
    made = []
    for _each in range(count):
        number = next(_numbers)
        names = {"name_sl": f"Ustanova {number}", "name_en": f"Institution {number}"}
        made.append(Institution(key=f"ustanova-{number}", kind="other", **names))
    Institution.objects.bulk_create(made)
    return ["/sl/institucije/", "/en/institutions/"]


def trainings(count, number="1.4.1", organiser="ukp"):
    """Trainings of one measure and one organiser, each with a date, a number and a workshop."""
    index = TrainingIndexPage.objects.get()
    day = datetime.date(2024, 3, 21)
    made = _below(
        index, TrainingPage, count, begins=day, ends=day, summary_sl="O tem.", summary_en="On it."
    )
    institution = Institution.objects.get(key=organiser)
    measure = MeasurePage.objects.get(number=number)
    for model, columns in (
        (Occasion, {"starts": day}),
        (TrainingOrganiser, {"institution": institution}),
        (TrainingFigure, {"number": 12, "other_number": 13, "other_stated_in_sl": "vir"}),
        (TrainingMeasure, {"measure": measure}),
        (WorkshopCount, {"year": 2024, "level": "primary", "workshops": 1, "pupils": 20}),
    ):
        model.objects.bulk_create(model(training=page, **columns) for page in made)
    list_sl, list_en = index.url_in("sl"), index.url_in("en")
    return [
        list_sl,
        f"{list_en}?organiser={organiser}&year=2024",
        f"{list_en}?page=2",
        f"{list_en}calendar/?year=2024",
        f"{list_sl}koledar/?year=2024&month=3",
        f"{list_en}numbers/?year=2024",
        f"{list_en}workshops/",
        measure.url_in("sl"),
        f"/en/institutions/{organiser}/",
    ]


def campaigns(count):
    """Campaigns of one partner for one measure and one day, each with a channel and a figure."""
    index = CampaignIndexPage.objects.get()
    measure = MeasurePage.objects.get(number="1.1.3")
    day = ObservancePage.objects.get(day=18)
    starts, ends = datetime.date(2024, 10, 1), datetime.date(2024, 10, 20)
    made = _below(index, CampaignPage, count, starts=starts, ends=ends, observance_id=day.pk)
    police = Institution.objects.get(key="policija")
    for model, columns in (
        (CampaignChannel, {"channel": "radio"}),
        (CampaignPartner, {"institution": police}),
        (ReachFigure, {"year": 2024, "channel": "radio", "kind": "reach", "number": 12}),
    ):
        model.objects.bulk_create(model(campaign=page, **columns) for page in made)
    links = CampaignPage.measures.through
    links.objects.bulk_create(links(campaignpage=page, measurepage=measure) for page in made)
    return [
        "/sl/kampanje/",
        "/en/campaigns/?year=2024&channel=radio",
        "/en/campaigns/?page=2",
        day.url_in("sl"),
        measure.url_in("en"),
        "/sl/institucije/policija/",
    ]


def materials(count, number="1.2.1"):
    """Materials of one publisher for one measure, each with two editions."""
    library = MaterialIndexPage.objects.get()
    measure = MeasurePage.objects.get(number=number)
    made = _below(library, MaterialPage, count, kind="leaflet", year=2024, summary_sl="Povzetek.")
    spoken = SpokenLanguage.objects.get(key="sl")
    police = Institution.objects.get(key="policija")
    editions = [
        Edition(material=each, format=name, language=spoken, state="elsewhere", where_sl="Tam")
        for each in made
        for name in ("pdf", "print")
    ]
    Edition.objects.bulk_create(editions)
    Publisher.objects.bulk_create([Publisher(material=each, institution=police) for each in made])
    MaterialMeasure.objects.bulk_create(
        [MaterialMeasure(material=each, measure=measure) for each in made]
    )
    return [
        "/sl/gradiva/",
        "/en/materials/",
        "/sl/gradiva/?page=2",
        "/en/materials/?format=pdf&year=2024",
        "/sl/gradiva/kako-prepoznati/",
        "/sl/druga-oblika/",
        "/sl/institucije/policija/",
        measure.url_in("en"),
    ]


def news(count):
    """News on one theme, for one measure and one institution."""
    index = NewsIndexPage.objects.get()
    when = datetime.datetime(2024, 5, 1, 10, tzinfo=datetime.UTC)
    made = _below(index, NewsPage, count, kind="statement", date=when, year=2024, lead_sl="Uvod.")
    measure = MeasurePage.objects.get(number="1.1.3")
    police = Institution.objects.get(key="policija")
    theme = ThemePage.objects.get(slug_sl="preprecevanje-in-ozavescanje")
    NewsMeasure.objects.bulk_create([NewsMeasure(news=each, measure=measure) for each in made])
    NewsInstitution.objects.bulk_create(
        [NewsInstitution(news=each, institution=police) for each in made]
    )
    about = NewsPage.subjects.through
    about.objects.bulk_create([about(newspage=each, basepage_id=theme.pk) for each in made])
    return [
        "/sl/",
        theme.url_in("en"),
        "/sl/novice/",
        "/en/news/?page=2",
        "/en/news/?kind=statement&year=2024&subject=preprecevanje-in-ozavescanje",
        "/sl/novice/2024/",
        "/en/news/atom/",
        "/sl/novice/json/?kind=statement",
        "/sl/novice/evropski-dan-2024/",
        "/sl/institucije/policija/",
        measure.url_in("en"),
    ]


def every_room(count):
    """An institution, which also has contacts, and a measure, both named by every room."""
    number, key = "1.1.3", "policija"
    measure = MeasurePage.objects.get(number=number)
    measures(count)
    trainings(count, number, key)
    campaigns(count)
    materials(count, number)
    news(count)
    institution = [f"/sl/institucije/{key}/", f"/en/institutions/{key}/"]
    pages = [f"{address}?page=2" for address in institution]
    return [*institution, *pages, measure.url_in("sl"), measure.url_in("en")]


ALL = [
    children_of_a_theme,
    measures,
    institutions,
    trainings,
    campaigns,
    materials,
    news,
    every_room,
]
