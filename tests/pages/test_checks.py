"""The conventions of page classes are executable: a class that breaks one does not start."""

import pytest
from django.core.checks import run_checks
from django.test.utils import isolate_apps
from modeltranslation.translator import translator
from wagtail.models.pages import PAGE_MODEL_CLASSES

from cms.pages.checks import check_page_classes
from cms.pages.models import BasePage


@pytest.fixture
def page_class():
    """Make a page class that is gone after the test."""
    before = list(PAGE_MODEL_CLASSES)

    def make(registered=True, **attributes):
        with isolate_apps("cms.pages"):
            body = {"__module__": __name__, "Meta": type("Meta", (), {"app_label": "pages"})}
            model = type("ThrowAwayPage", (BasePage,), body | attributes)
        if registered:
            translator.register(model, fields=())
        return model

    yield make
    for model in PAGE_MODEL_CLASSES[len(before) :]:
        translator._registry.pop(model, None)
    PAGE_MODEL_CLASSES[:] = before


GOOD = {"parent_page_types": [], "subpage_types": [], "template": "site/standard_page.html"}


def found(model):
    return [error.id for error in check_page_classes(None) if error.obj is model]


def test_a_class_that_keeps_the_conventions_passes(page_class):
    assert found(page_class(**GOOD)) == []


def test_a_class_that_is_not_registered_for_translation_is_refused(page_class):
    assert found(page_class(registered=False, **GOOD)) == ["pages.E001"]


@pytest.mark.parametrize("name", ["parent_page_types", "subpage_types"])
def test_a_class_that_does_not_say_where_it_may_stand_is_refused(page_class, name):
    model = page_class(**{key: value for key, value in GOOD.items() if key != name})
    (error,) = [each for each in check_page_classes(None) if each.obj is model]
    assert error.id == "pages.E002"
    assert name in error.msg


def test_a_class_without_a_template_is_refused(page_class):
    assert found(page_class(**GOOD | {"template": "site/nowhere.html"})) == ["pages.E003"]


def test_every_page_class_of_the_site_keeps_them():
    assert check_page_classes(None) == []


def test_the_check_runs_with_all_others(page_class):
    model = page_class(registered=False, **GOOD)
    assert "pages.E001" in [error.id for error in run_checks() if error.obj is model]
