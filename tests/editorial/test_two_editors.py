"""Two editors with one form: the second save is refused, keeps its words, and may be repeated."""

from html import unescape

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import User
from django.urls import reverse
from django.utils import timezone, translation
from wagtail.models import Site

from cms.pages.models import BasePage
from cms.site.models import SiteSettings
from content_types.assistance.help.keys import Sentence, placeholder_of
from content_types.assistance.help.models import CoreSentences
from content_types.assistance.models import PublicPlace
from content_types.campaigns.enums import Network
from content_types.materials.models import FormatRequest, RequestSettings
from content_types.news.bundles.models import Bundle
from content_types.news.models import PressContact
from content_types.plan.models import ProgressEntry
from content_types.registers.models import SpokenLanguage
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
from tests.support.browser_forms import sent
from tests.support.factories import InstitutionFactory, StandardPageFactory
from tests.support.page_forms import edit_url
from tests.training.factories import date, index_page, training

from .conftest import browser_of

pytestmark = pytest.mark.django_db
MINE, THEIRS = "Moje besede", "Besede kolegice"


@pytest.fixture(params=["sl", "en"])
def editors(request, db):
    """The browsers of two editors with the same rights."""
    return [
        browser_of(User.objects.create_superuser(name, first_name=name.title()), request.param)
        for name in ("ana", "bor")
    ]


def news(home):
    return NewsPageFactory(parent=NewsIndexPageFactory(parent=home))


def campaign(home):
    return CampaignPageFactory(parent=CampaignIndexPageFactory(parent=home))


def observance(home):
    return ObservancePageFactory(parent=CampaignIndexPageFactory(parent=home))


def material(home):
    return MaterialPageFactory(parent=MaterialIndexPageFactory(parent=home))


def course(home):
    return training(index_page(home), dates=[date("2026-03-21")])


def plain(home):
    return StandardPageFactory(parent=home)


@pytest.mark.parametrize("make", [plain, news, campaign, observance, material, course])
def test_a_page_is_not_overwritten(editors, home, make):
    page = make(home)
    page.save_revision()
    assert_second_save_is_refused(editors, edit_url(page), "title_sl", lambda: title_of(page))


def title_of(page):
    return BasePage.objects.get(pk=page.pk).get_latest_revision_as_object().title_sl


def assert_second_save_is_refused(editors, address, field, stored):
    """Both open the form, the first saves; returns the response that refuses the second."""
    first, second = editors
    forms = [sent(each.get(address)) for each in editors]
    assert first.post(address, forms[0] | {field: THEIRS}).status_code == 302
    refused = second.post(address, forms[1] | {field: MINE})
    assert refused.status_code == 200
    assert stored() == THEIRS
    errors = refused.context["form"].non_field_errors()
    assert len(errors) == 1
    shown = unescape(refused.content.decode())
    # The sentence is put into words when it is read, which the page did in its own language.
    with translation.override(shown.split('<html lang="')[1].split('"')[0]):
        message = str(errors[0])
    assert message in shown
    again = sent(refused)
    assert again[field] == [MINE]
    assert second.post(address, again).status_code == 302
    assert stored() == MINE
    return message


def test_what_is_wrong_besides_does_not_hide_that_somebody_else_saved(editors, home):
    page = StandardPageFactory(parent=home)
    page.save_revision()
    address = edit_url(page)
    forms = [sent(each.get(address)) for each in editors]
    editors[0].post(address, forms[0] | {"title_sl": THEIRS})
    wrong = editors[1].post(address, forms[1] | {"title_sl": MINE, "go_live_at": "31. 2. 2026"})
    assert len(wrong.context["form"].non_field_errors()) == 1
    assert "go_live_at" in wrong.context["form"].errors


# Snippets with drafts


def test_a_contact_is_not_overwritten(editors):
    contact = ContactFactory()
    contact.save_revision()
    address = reverse("wagtailsnippets_assistance_contact:edit", args=[contact.pk])

    def stored():
        contact.refresh_from_db()
        return contact.get_latest_revision_as_object().name_sl

    assert "Ana" in assert_second_save_is_refused(editors, address, "name_sl", stored)


def test_core_sentences_are_not_overwritten(editors, sentences):
    address = reverse("wagtailsnippets_assistance_coresentences:edit", args=[sentences.pk])

    def stored():
        return CoreSentences.objects.get().get_latest_revision_as_object().heading

    assert_second_save_is_refused(editors, address, "heading", stored)


@pytest.fixture
def sentences(db):
    language = SpokenLanguage.objects.create(key="bg", name_sl="bolgarščina", endonym="b")
    texts = {each.value: f"B {placeholder_of(each) or 'b'}" for each in Sentence}
    found = CoreSentences.objects.create(language=language, live=False, **texts)
    found.save_revision()
    return found


def test_a_progress_entry_is_not_overwritten(editors, measure):
    entry = ProgressEntry.objects.create(measure=measure, date="2026-01-15", status="done")
    entry.save_revision()
    address = reverse("wagtailsnippets_plan_progressentry:edit", args=[entry.pk])

    def stored():
        return ProgressEntry.objects.get().get_latest_revision_as_object().text_sl

    assert_second_save_is_refused(editors, address, "text_sl", stored)


# Without drafts: what is saved is public


def column(found, field):
    def stored():
        found.refresh_from_db()
        return getattr(found, field)

    return stored


def test_an_entry_of_a_register_is_not_overwritten(editors):
    entry = InstitutionFactory()
    address = reverse("registers_institution_modeladmin_edit", args=[entry.pk])
    assert_second_save_is_refused(editors, address, "name_sl", column(entry, "name_sl"))


def test_a_press_contact_is_not_overwritten(editors):
    contact = PressContact.objects.create(name_sl="Prej", email="m@example.si")
    address = reverse("wagtailsnippets_news_presscontact:edit", args=[contact.pk])
    assert_second_save_is_refused(editors, address, "role_sl", column(contact, "role_sl"))


@pytest.mark.parametrize("field", ["role_sl", "role_en"])
def test_words_of_either_language_are_not_overwritten_from_a_form_about_something_else(
    editors, field
):
    contact = PressContact.objects.create(name_sl="Prej", email="m@example.si")
    address = reverse("wagtailsnippets_news_presscontact:edit", args=[contact.pk])
    forms = [sent(each.get(address)) for each in editors]
    assert editors[0].post(address, forms[0] | {field: THEIRS}).status_code == 302
    assert editors[1].post(address, forms[1] | {"name_sl": MINE}).status_code == 200
    assert column(contact, field)() == THEIRS


def test_the_settings_of_the_site_are_not_overwritten(editors, home):
    found = SiteSettings.for_site(Site.objects.get())
    address = reverse("wagtailsettings:edit", args=["site", "sitesettings", found.site_id])
    forms = [sent(each.get(address)) for each in editors]
    assert editors[0].post(address, forms[0] | {"help_page": home.pk}).status_code == 302
    refused = editors[1].post(address, forms[1] | {"demonstration": ""})
    assert len(refused.context["form"].non_field_errors()) == 1
    found.refresh_from_db()
    assert (found.help_page_id, found.demonstration) == (home.pk, True)
    assert editors[1].post(address, sent(refused)).status_code == 302
    found.refresh_from_db()
    assert (found.help_page_id, found.demonstration) == (None, False)


def test_the_settings_of_requests_are_not_overwritten(editors, home):
    found = RequestSettings.for_site(Site.objects.get())
    address = reverse("wagtailsettings:edit", args=["materials", "requestsettings", found.site_id])
    field = "collection_place_en"
    assert_second_save_is_refused(editors, address, field, column(found, field))


def test_a_public_place_is_not_overwritten(editors):
    place = PublicPlace.objects.create(name="Info", street="A 1", postcode="1000", town="L")
    address = reverse("wagtailsnippets_assistance_publicplace:edit", args=[place.pk])
    assert_second_save_is_refused(editors, address, "street", column(place, "street"))


def test_a_request_is_not_overwritten(editors, home):
    found = FormatRequest.objects.create(
        material=material(home),
        language=SpokenLanguageFactory(),
        format="audio",
        delivery="collect",
        due_on=timezone.localdate(),
        interface_language="sl",
    )
    address = reverse("format_requests:edit", args=[found.pk])
    assert_second_save_is_refused(editors, address, "answer", column(found, "answer"))


@pytest.mark.parametrize("kind", ["wagtailimages", "wagtaildocs"])
def test_the_words_of_a_file_are_not_overwritten(editors, kind, media_folder):  # noqa: F811
    file = SiteImageFactory() if kind == "wagtailimages" else SiteDocumentFactory()
    address = reverse(f"{kind}:edit", args=[file.pk])
    field = "alternative_sl" if kind == "wagtailimages" else "title_sl"
    assert_second_save_is_refused(editors, address, field, column(file, field))


def test_a_text_of_a_bundle_is_not_overwritten(editors, home):
    bundle = Bundle.objects.create(observance=observance(home), year=2026)
    post = bundle.posts.create(network=Network.X, language="sl", text="Prej")
    screen = reverse("bundles:detail", args=[bundle.pk])
    address = reverse("bundles:posts", args=[bundle.pk])
    first, second = (posts_of(each.get(screen)) for each in editors)
    editors[0].post(address, first | {"posts-0-text": THEIRS})
    refused = editors[1].post(address, second | {"posts-0-text": MINE})
    post.refresh_from_db()
    assert post.text == THEIRS
    assert MINE in refused.content.decode()
    assert editors[1].post(address, posts_of(refused)).status_code == 302
    post.refresh_from_db()
    assert post.text == MINE


def posts_of(response):
    html = BeautifulSoup(response.content, "html.parser")
    form = html.select_one('form[action$="/posts/"]')
    fields = {each["name"]: each.get("value", "") for each in form.select("input[name]")}
    texts = {each["name"]: each.text.strip() for each in form.select("textarea")}
    return {name: value for name, value in (fields | texts).items() if "csrf" not in name}
