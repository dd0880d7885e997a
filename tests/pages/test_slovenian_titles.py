"""The admin shows Slovenian titles, whatever language an editor's buttons have."""

import pytest
from django.urls import reverse
from django.utils import translation
from wagtail.models import PageLogEntry

from cms.site.models import StandardPage
from tests.support.factories import (
    ActionPlanPageFactory,
    MeasurePageFactory,
    SectionPageFactory,
    StandardPageFactory,
)
from tests.support.page_forms import edit_url, form_of

pytestmark = pytest.mark.django_db


def shows(response, *titles, without=()):
    html = response.content.decode()
    for title in titles:
        assert title in html
    for title in without:
        assert title not in html


@pytest.fixture
def branch(home):
    page = StandardPageFactory(
        parent=home, title_sl="Preprečevanje žrtev", title_en="Prevention of harm"
    )
    StandardPageFactory(parent=page, title_sl="Delavnice", title_en="Workshops")
    return page


ENGLISH = ("Prevention of harm", "Workshops")


def test_the_explorer(admin, home, branch):
    response = admin.get(reverse("wagtailadmin_explore", args=[branch.pk]))
    shows(response, "Delavnice", "Preprečevanje žrtev", "Domov", without=ENGLISH)


@pytest.mark.parametrize("ordering", ["title", "-title"])
def test_the_explorer_orders_by_the_slovenian_title(admin, home, ordering):
    StandardPageFactory(parent=home, title_sl="Abeceda", title_en="Zebra")
    StandardPageFactory(parent=home, title_sl="Zemljevid", title_en="Atlas")
    html = admin.get(
        reverse("wagtailadmin_explore", args=[home.pk]), {"ordering": ordering}
    ).content.decode()
    assert (html.index("Abeceda") < html.index("Zemljevid")) is (ordering == "title")


def test_the_explorers_own_search(admin, home, branch):
    url = reverse("wagtailadmin_explore", args=[home.pk])
    shows(admin.get(url, {"q": "Prevent"}), "Preprečevanje žrtev", without=ENGLISH)


def test_the_breadcrumbs_of_the_editor(admin, branch):
    child = branch.get_children().get()
    html = admin.get(edit_url(child)).content.decode()
    crumbs = html.split('data-controller="w-breadcrumbs"')[1].split("</nav>")[0]
    assert "Preprečevanje žrtev" in crumbs
    assert "Prevention of harm" not in crumbs


def test_the_page_chooser(admin, home, branch):
    response = admin.get(reverse("wagtailadmin_choose_page_child", args=[branch.pk]))
    html = response.json()["html"]
    assert "Delavnice" in html
    assert "Preprečevanje žrtev" in html
    assert not [title for title in ENGLISH if title in html]


def test_the_history(admin, branch):
    admin.post(edit_url(branch), form_of(branch, title_en="Changed") | {"action-publish": "1"})
    response = admin.get(reverse("wagtailadmin_pages:history", args=[branch.pk]))
    shows(response, "Preprečevanje žrtev", without=["Prevention of harm", "Changed"])
    labels = PageLogEntry.objects.filter(page=branch.pk).values_list("label", flat=True)
    assert set(labels) == {"Preprečevanje žrtev"}


def test_the_history_of_the_whole_site(admin, branch):
    admin.post(edit_url(branch), form_of(branch))
    response = admin.get(reverse("wagtailadmin_reports:site_history"))
    shows(response, "Preprečevanje žrtev", without=ENGLISH)


def test_the_dashboard(admin, branch):
    admin.post(edit_url(branch), form_of(branch))
    shows(admin.get("/admin/"), "Preprečevanje žrtev", without=ENGLISH)


@pytest.mark.parametrize("name", ["move", "copy", "delete", "unpublish", "usage"])
def test_the_pages_that_ask_before_they_act(admin, branch, name):
    response = admin.get(reverse(f"wagtailadmin_pages:{name}", args=[branch.pk]))
    assert response.status_code == 200
    shows(response, "Preprečevanje žrtev", without=["Prevention of harm"])


def test_the_question_before_a_move(admin, home, branch):
    target = StandardPageFactory(parent=home, title_sl="Arhiv", title_en="Archive")
    url = reverse("wagtailadmin_pages:move_confirm", args=[branch.pk, target.pk])
    shows(admin.get(url), "Preprečevanje žrtev", "Arhiv", without=["Archive", *ENGLISH])


def test_the_messages_after_an_action(admin, branch):
    response = admin.post(edit_url(branch), form_of(branch) | {"action-publish": "1"}, follow=True)
    (message, *_others) = [str(each) for each in response.context["messages"]]
    assert "Preprečevanje žrtev" in message


def test_a_page_from_code_without_a_draft_title(admin, home, branch):
    StandardPage.objects.filter(pk=branch.pk).update(draft_title="")
    response = admin.get(reverse("wagtailadmin_explore", args=[home.pk]))
    shows(response, "Preprečevanje žrtev", without=ENGLISH)


def test_a_title_for_the_admin_is_slovenian_outside_the_admin_too(home):
    page = StandardPage(title_sl="Novice", title_en="News")
    with translation.override("en"):
        assert page.get_admin_display_title() == "Novice"


def test_a_measure_is_listed_by_its_number_and_slovenian_title(admin, home):
    plan = ActionPlanPageFactory(parent=home)
    section = SectionPageFactory(parent=plan, number="1")
    MeasurePageFactory(
        parent=section, number="1.4.10", title_sl="Usposabljanje", title_en="Courses"
    )
    response = admin.get(reverse("wagtailadmin_explore", args=[section.pk]))
    shows(response, "1.4.10 Usposabljanje", without=["Courses"])


def test_the_labels_of_the_form_are_in_the_editors_language(admin, branch, interface):
    html = admin.get(edit_url(branch)).content.decode()
    expected = {"sl": "Objavi", "en": "Publish"}[interface]
    assert expected in html
