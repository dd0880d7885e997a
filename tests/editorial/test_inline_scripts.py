"""No page of the admin carries an inline script: its policy would not let it run."""

import re

import pytest
from django.urls import reverse
from django.utils.safestring import SafeString
from wagtail.admin import widgets
from wagtail.admin.widgets.workflows import AdminTaskChooser
from wagtail.models import Workflow

from cms.site.models import HelpPage, HomePage, StandardPage, ThemePage
from content_types.plan.models import ActionPlanPage, MeasurePage, SectionPage
from tests.support.page_forms import add_url

DATA = {"application/json", "text/x-template", "text/template", "application/ld+json"}


def inline_scripts(html):
    """The scripts of a page that a browser would run and that have no address."""
    tags = re.findall(r"<script\b([^>]*)>", html)
    kinds = [(tag, re.search(r'type="([^"]*)"', tag)) for tag in tags]
    return [tag for tag, kind in kinds if "src=" not in tag and not (kind and kind[1] in DATA)]


def inline_handlers(html):
    """Attributes that would run a script, and addresses that are one."""
    return re.findall(r"<[a-z][^>]*\s(on[a-z]+)=", html) + re.findall(r'href="javascript:', html)


def test_the_search_for_scripts_finds_them():
    html = '<script>1</script><script src="a"></script><script type="application/json">{}</script>'
    assert len(inline_scripts(html)) == 1
    assert inline_handlers('<a class="x" onclick="y()">') == ["onclick"]


@pytest.mark.parametrize("model", [ThemePage, StandardPage, HelpPage, ActionPlanPage])
def test_forms_of_new_pages(admin, home, model):
    check(admin, add_url(home, model))


@pytest.mark.parametrize(
    ("model", "parent"), [(SectionPage, ActionPlanPage), (MeasurePage, SectionPage)]
)
def test_forms_of_new_parts_of_a_plan(admin, measure, model, parent):
    check(admin, add_url(parent.objects.first(), model))


def test_forms_and_lists_of_what_there_is(admin, home, measure, make_finding):
    make_finding()
    workflow = Workflow.objects.get()
    for address in (
        reverse("wagtailadmin_home"),
        reverse("wagtailadmin_explore", args=[home.pk]),
        *(
            reverse("wagtailadmin_pages:edit", args=[model.objects.first().pk])
            for model in (HomePage, ActionPlanPage, SectionPage, MeasurePage)
        ),
        reverse("wagtailadmin_pages:history", args=[measure.pk]),
        reverse("wagtailadmin_pages:copy", args=[measure.pk]),
        reverse("wagtailadmin_pages:add_subpage", args=[home.pk]),
        reverse("findings:index"),
        reverse("wagtailsnippets_plan_progressentry:add"),
        reverse("wagtailsnippets_plan_progressentry:list"),
        reverse("registers_institution_modeladmin_index"),
        reverse("registers_institution_modeladmin_create"),
        reverse("wagtailimages:index"),
        reverse("wagtailimages:add"),
        reverse("wagtailimages:add_multiple"),
        reverse("wagtaildocs:index"),
        reverse("wagtaildocs:add_multiple"),
        reverse("wagtailusers_users:add"),
        reverse("wagtailusers_groups:add"),
        reverse("wagtailadmin_account"),
        reverse("wagtailredirects:add"),
        reverse("wagtailadmin_collections:add"),
        reverse("wagtailadmin_workflows:edit", args=[workflow.pk]),
        reverse("wagtailadmin_reports:site_history"),
        reverse("wagtailadmin_reports:aging_pages"),
        reverse("wagtailadmin_reports:workflow"),
        reverse("plan_import"),
        reverse("components"),
    ):
        check(admin, address)


def test_settings(admin, home):
    response = admin.get(reverse("wagtailsettings:edit", args=["site", "sitesettings"]))
    check(admin, response.headers["Location"])


def check(client, address):
    response = client.get(address)
    assert response.status_code == 200, address
    html = response.content.decode()
    assert inline_scripts(html) == [], address
    assert inline_handlers(html) == [], address


@pytest.mark.parametrize(
    "widget",
    [
        widgets.AdminDateInput(),
        widgets.AdminDateTimeInput(),
        widgets.AdminTimeInput(),
        widgets.AdminPageChooser(),
        AdminTaskChooser(),
        widgets.AdminTagWidget(),
        widgets.AdminAutoHeightTextInput(),
        widgets.SlugInput(),
    ],
    ids=lambda widget: type(widget).__name__,
)
def test_widgets(db, widget):
    html = widget.render("field", None, {"id": "id_field"})
    assert isinstance(html, SafeString)
    assert inline_scripts(html) == []


def test_a_chooser_says_how_it_is_started_and_escapes_what_it_is_given(db):
    widget = widgets.AdminPageChooser(linked_fields={"x": '"><script>'})
    html = widget.render("field", None, {"id": "id_field"})
    assert 'data-start="PageChooser" data-start-for="id_field"' in html
    assert "<script>" not in html


def test_a_chooser_without_an_id_is_an_error_as_in_wagtail(db):
    with pytest.raises(TypeError):
        widgets.AdminPageChooser().render("field", None, {})
