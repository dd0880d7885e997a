"""Random trees and random changes: after every step each address leads to its page alone.

`TREE_EXAMPLES` and `TREE_STEPS` make the search longer than the suite needs it.
"""

import os

import hypothesis
import pytest
from django.core.exceptions import ValidationError
from django.db import transaction
from django.test import RequestFactory
from django.utils import translation
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Site
from wagtail.signal_handlers import disable_reference_index_auto_update

from cms.pages import languages
from cms.pages.models import BasePage
from cms.site.models import StandardPage
from tests.support.factories import StandardPageFactory
from tests.support.paths import LANGUAGES, assert_paths_are_right

# Few words, so that slugs clash often, within a language and between the two.
words = st.sampled_from(["a", "b", "c"])
maybe_words = st.sampled_from(["", "a", "b", "c"])
codes = st.sampled_from(LANGUAGES)
number = st.integers(min_value=0, max_value=50)
positions = st.sampled_from(["first-child", "last-child", "left", "right"])


class Trees(RuleBasedStateMachine):
    """What editors and code do to pages, in any order, in whichever language is active."""

    home = site = None

    def __init__(self):
        super().__init__()
        self.transaction = transaction.atomic()
        self.transaction.__enter__()

    def teardown(self):
        transaction.set_rollback(True)
        self.transaction.__exit__(None, None, None)

    def pages(self):
        return list(StandardPage.objects.order_by("path"))

    def any_page(self, index):
        pages = self.pages()
        return pages[index % len(pages)] if pages else None

    def any_place(self, index):
        places = [BasePage.objects.get(pk=self.home.pk), *self.pages()]
        return places[index % len(places)]

    @staticmethod
    def attempt(action):
        """Do it or be refused; a refusal may leave nothing behind."""
        try:
            with transaction.atomic():
                action()
        except ValidationError:
            return

    @initialize()
    def plant(self):
        for title in ("a", "b"):
            page = StandardPageFactory(parent=self.home, title_sl=title, title_en=title)
            StandardPageFactory(parent=page, title_sl="a", title_en="b")

    @rule(where=number, title_sl=words, title_en=maybe_words, live=st.booleans(), active=codes)
    def create(self, where, title_sl, title_en, live, active):
        parent = self.any_place(where)
        with translation.override(active):
            self.attempt(
                lambda: StandardPageFactory(
                    parent=parent, title_sl=title_sl, title_en=title_en, live=live
                )
            )

    @rule(which=number, language=codes, slug=maybe_words, active=codes)
    def rename(self, which, language, slug, active):
        if page := self.any_page(which):
            setattr(page, languages.field("slug", language), slug)
            with translation.override(active):
                self.attempt(page.save)

    @rule(which=number, title=maybe_words)
    def translate(self, which, title):
        if page := self.any_page(which):
            page.title_en, page.slug_en = title, ""
            self.attempt(page.save)

    @rule(which=number, where=number, position=positions, active=codes)
    def move(self, which, where, position, active):
        page, target = self.any_page(which), self.any_place(where)
        if page is None or target == page or target.is_descendant_of(page):
            return
        if position in {"left", "right"} and target.pk == self.home.pk:
            return
        with translation.override(active):
            self.attempt(lambda: page.move(target, pos=position))

    @rule(which=number, where=number, recursive=st.booleans(), keep=st.booleans(), active=codes)
    def copy(self, which, where, recursive, keep, active):
        page, target = self.any_page(which), self.any_place(where)
        inside = page and (target == page or target.is_descendant_of(page))
        if page is None or (recursive and inside) or len(self.pages()) > 25:
            return
        with translation.override(active):
            page.copy(recursive=recursive, to=target, keep_live=keep)

    @rule(which=number, where=number, recursive=st.booleans(), active=codes)
    def alias(self, which, where, recursive, active):
        page, target = self.any_page(which), self.any_place(where)
        if page is None or target == page or target.is_descendant_of(page):
            return
        if len(self.pages()) > 25:
            return
        with translation.override(active):
            page.create_alias(recursive=recursive, parent=target)

    @rule(which=number, language=codes, slug=words, active=codes)
    def publish(self, which, language, slug, active):
        page = self.any_page(which)
        if page is None or page.alias_of_id:
            return
        setattr(page, languages.field("slug", language), slug)
        with translation.override(active):
            self.attempt(lambda: page.save_revision().publish())

    @rule(which=number)
    def unpublish(self, which):
        if page := self.any_page(which):
            page.unpublish()

    @rule(which=number)
    def delete(self, which):
        if page := self.any_page(which):
            page.delete()

    @invariant()
    def stored_paths_are_those_of_the_tree(self):
        assert_paths_are_right()
        assert BasePage.find_problems() == ([], [], [], [], [])

    @invariant()
    def each_address_leads_to_its_page_alone(self):
        pages = self.pages()
        for language in LANGUAGES:
            start = len(self.home.path_in(language))
            owners = {page.path_in(language)[start:]: page for page in pages}
            assert len(owners) == len(pages)
            elsewhere = {p.path_in(code)[start:] for p in pages for code in LANGUAGES}
            with languages.speaking(language):
                for path in elsewhere:
                    self.leads_to(path, owners.get(path))

    def leads_to(self, path, page):
        request = RequestFactory().get("/")
        request._wagtail_site = self.site
        found = BasePage.route_for_request(request, path)
        if page is not None and page.live:
            assert found is not None
            assert found.page.pk == page.pk
            assert isinstance(found.page, StandardPage)
        else:
            assert found is None

    @invariant()
    def no_redirect_leads_back_to_itself(self):
        for redirect in Redirect.objects.select_related("redirect_page"):
            language = redirect.old_path.split("/")[1]
            with languages.speaking(language):
                assert redirect.link.rstrip("/") != redirect.old_path


@pytest.mark.database
@pytest.mark.django_db
def test_every_address_leads_to_its_page_whatever_is_done_to_the_tree(home, settings):
    settings.WAGTAILSEARCH_BACKENDS = {
        "default": {"BACKEND": "wagtail.search.backends.database", "AUTO_UPDATE": False}
    }
    Trees.home = home
    Trees.site = Site.objects.select_related("root_page").get()
    search = hypothesis.settings(
        max_examples=int(os.environ.get("TREE_EXAMPLES", "10")),
        stateful_step_count=int(os.environ.get("TREE_STEPS", "12")),
        derandomize="TREE_EXAMPLES" not in os.environ,
        deadline=None,
        database=None,
        suppress_health_check=list(hypothesis.HealthCheck),
    )
    with disable_reference_index_auto_update():
        run_state_machine_as_test(Trees, settings=search)
