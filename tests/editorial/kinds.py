"""The types of content as the tests of rights know them: how one is made and where it is edited."""

from itertools import count

from django.urls import reverse
from django.utils import timezone

from content_types.assistance.help.keys import Sentence, placeholder_of
from content_types.assistance.help.models import CoreSentences
from content_types.assistance.models import PublicPlace
from content_types.campaigns.models import CampaignPage, ObservancePage
from content_types.materials.models import FormatRequest, MaterialPage
from content_types.news.models import NewsPage, PressContact
from content_types.plan.models import ProgressEntry
from content_types.training.models import TrainingPage
from tests.assistance.factories import ContactFactory
from tests.campaigns.factories import (
    CampaignIndexPageFactory,
    CampaignPageFactory,
    ObservancePageFactory,
)
from tests.files.conftest import media_folder  # noqa: F401 - a fixture
from tests.files.factories import SiteDocumentFactory, SiteImageFactory
from tests.materials.factories import (
    MaterialIndexPageFactory,
    MaterialPageFactory,
    SpokenLanguageFactory,
)
from tests.news.factories import NewsIndexPageFactory, NewsPageFactory
from tests.support import page_forms
from tests.support.factories import (
    ActionPlanPageFactory,
    AudienceFactory,
    InstitutionFactory,
    MeasurePageFactory,
    RegionFactory,
    SectionPageFactory,
)
from tests.training.factories import date, index_page, training

from .rights import Kind

_numbers = count(1)


def page_kind(model, name, listing, make, **fill):
    """A page below its index, which `world` holds by name."""
    return Kind(
        make=lambda world: with_revision(make(world[name])),
        listing=lambda: reverse(listing),
        add=lambda world: page_forms.add_url(world[name], model),
        edit=page_forms.edit_url,
        delete=lambda page: reverse("wagtailadmin_pages:delete", args=[page.pk]),
        field="title_sl",
        fill=lambda world: {"title_sl": f"Nova {next(_numbers)}", **fill},
    )


def snippet_kind(name, make, field, fill):
    def url(action, *args):
        return reverse(f"wagtailsnippets_{name}:{action}", args=args)

    return Kind(
        make=make,
        listing=lambda: url("list"),
        add=lambda world: url("add"),
        edit=lambda found: url("edit", found.pk),
        delete=lambda found: url("delete", found.pk),
        field=field,
        fill=fill,
    )


def with_revision(found):
    found.save_revision()
    return found


def sentences(world):
    key = f"x{next(_numbers)}"
    texts = {each.value: f"B {placeholder_of(each) or 'b'}" for each in Sentence}
    language = SpokenLanguageFactory(key=key)
    found = CoreSentences.objects.create(language=language, live=False, **texts)
    return with_revision(found)


KINDS = {
    "news": page_kind(
        NewsPage, "news", "news_listing:index", lambda index: NewsPageFactory(parent=index)
    ),
    "campaigns": page_kind(
        CampaignPage,
        "campaigns",
        "wagtailadmin_explore_root",
        lambda index: CampaignPageFactory(parent=index),
        starts="2026-10-01",
    ),
    "observances": page_kind(
        ObservancePage,
        "campaigns",
        "wagtailadmin_explore_root",
        lambda index: ObservancePageFactory(parent=index),
        day="18",
        month="10",
        first_year="2007",
    ),
    "trainings": page_kind(
        TrainingPage,
        "trainings",
        "trainings:index",
        lambda index: training(index, dates=[date("2026-03-21")]),
        form="seminar",
        **{"occasions-0-starts": "2026-10-18"},
    ),
    "materials": page_kind(
        MaterialPage,
        "materials",
        "materials:index",
        lambda index: MaterialPageFactory(parent=index),
        kind="leaflet",
        year="2026",
    ),
    "contacts": snippet_kind(
        "assistance_contact",
        lambda world: with_revision(ContactFactory()),
        "name_sl",
        lambda world: {
            "key": f"k{next(_numbers)}",
            "name_sl": "Telefon",
            "kind": "helpline",
            "needs": ["advice"],
        },
    ),
    "core sentences": snippet_kind(
        "assistance_coresentences",
        sentences,
        "heading",
        lambda world: {
            "language": SpokenLanguageFactory(key=f"y{next(_numbers)}").pk,
            **{each.value: f"B {placeholder_of(each) or 'b'}" for each in Sentence},
        },
    ),
    "public places": snippet_kind(
        "assistance_publicplace",
        lambda world: PublicPlace.objects.create(name="I", street="A", postcode="1", town="L"),
        "street",
        lambda world: {"name": "I", "street": "A 1", "postcode": "1000", "town": "L"},
    ),
    "press contacts": snippet_kind(
        "news_presscontact",
        lambda world: PressContact.objects.create(name_sl="M", email="m@example.si"),
        "name_sl",
        lambda world: {"name_sl": "Mediji", "email": "m@example.si"},
    ),
    "progress": snippet_kind(
        "plan_progressentry",
        lambda world: with_revision(
            ProgressEntry.objects.create(measure=world["measure"], date="2026-01-15", status="done")
        ),
        "text_sl",
        lambda world: {"measure": world["measure"].pk, "date": "2026-01-15", "status": "done"},
    ),
    "images": Kind(
        make=lambda world: SiteImageFactory(),
        listing=lambda: reverse("wagtailimages:index"),
        add=lambda world: reverse("wagtailimages:add"),
        edit=lambda found: reverse("wagtailimages:edit", args=[found.pk]),
        delete=lambda found: reverse("wagtailimages:delete", args=[found.pk]),
        field="alternative_sl",
        fill=lambda world: {"title": "Slika", "file": SiteImageFactory.build().file.file},
    ),
    "documents": Kind(
        make=lambda world: SiteDocumentFactory(),
        listing=lambda: reverse("wagtaildocs:index"),
        add=lambda world: reverse("wagtaildocs:add"),
        edit=lambda found: reverse("wagtaildocs:edit", args=[found.pk]),
        delete=lambda found: reverse("wagtaildocs:delete", args=[found.pk]),
        field="title_sl",
        fill=lambda world: {"title_sl": "D", "file": SiteDocumentFactory.build().file.file},
    ),
    "requests": Kind(
        make=lambda world: FormatRequest.objects.create(
            material=world["material"],
            language=SpokenLanguageFactory(),
            format="audio",
            delivery="collect",
            due_on=timezone.localdate(),
            interface_language="sl",
        ),
        listing=lambda: reverse("format_requests:index"),
        add=lambda world: reverse("format_requests:add"),
        edit=lambda found: reverse("format_requests:edit", args=[found.pk]),
        delete=lambda found: reverse("format_requests:delete", args=[found.pk]),
        field="answer",
        fill=lambda world: {
            "material": world["material"].pk,
            "language": SpokenLanguageFactory().pk,
            "format": "audio",
            "delivery": "collect",
        },
    ),
}


def register_kind(model, factory, **fill):
    def url(action, *args):
        return reverse(f"registers_{model}_modeladmin_{action}", args=args)

    return Kind(
        make=lambda world: factory(),
        listing=lambda: url("index"),
        add=lambda world: url("create"),
        edit=lambda found: url("edit", found.pk),
        delete=lambda found: url("delete", found.pk),
        field="name_sl",
        fill=lambda world: {"key": f"r{next(_numbers)}", "name_sl": "Nov vnos", **fill},
    )


KINDS |= {
    "institutions": register_kind("institution", InstitutionFactory, kind="ministry"),
    "audiences": register_kind("audience", AudienceFactory, group="public"),
    "regions": register_kind("region", RegionFactory),
}


def make_world(home):
    """The lists below which pages are made, and what other things belong to."""
    section = SectionPageFactory(parent=ActionPlanPageFactory(parent=home))
    materials = MaterialIndexPageFactory(parent=home)
    SpokenLanguageFactory()
    return {
        "news": NewsIndexPageFactory(parent=home),
        "campaigns": CampaignIndexPageFactory(parent=home),
        "trainings": index_page(home),
        "materials": materials,
        "material": MaterialPageFactory(parent=materials),
        "measure": MeasurePageFactory(parent=section),
    }
