"""An observance with templates, the lists below which drafts stand, an editor and a reviewer."""

import datetime

import pytest
import time_machine
from django.contrib.auth import get_user_model

from cms.pages import languages
from content_types.campaigns.models import ObservanceTask, ObservanceTemplate
from content_types.materials.models import MaterialIndexPage
from content_types.news.bundles import workflow
from content_types.news.bundles.manifest import digest, manifest
from content_types.news.bundles.opening import open_bundle
from content_types.news.models import NewsIndexPage
from content_types.training.models import TrainingIndexPage
from tests.campaigns.factories import CampaignIndexPageFactory, ObservancePageFactory

# A Thursday, ten days before the day itself.
NOW = datetime.datetime(2026, 10, 8, 10, 0, tzinfo=datetime.UTC)
DUE = datetime.datetime(2026, 10, 18, 6, 0, tzinfo=datetime.UTC)


@pytest.fixture
def october():
    """It is October 2026, before the day; time stands still, and a test may move it."""
    with time_machine.travel(NOW, tick=False) as traveller:
        yield traveller


@pytest.fixture
def lists(home):
    """The lists of news, trainings and materials."""
    home.add_child(instance=NewsIndexPage(title_sl="Novice", title_en="News"))
    home.add_child(instance=TrainingIndexPage(title_sl="Usposabljanja", title_en="Trainings"))
    home.add_child(instance=MaterialIndexPage(title_sl="Gradiva", title_en="Materials"))
    return home


@pytest.fixture
def observance(lists):
    index = CampaignIndexPageFactory(parent=lists)
    page = ObservancePageFactory(parent=index, hashtags_sl="#Dan", hashtags_en="#Day")
    page.templates = [
        ObservanceTemplate(
            kind="news",
            title_sl="Ob {ordinal} evropskem dnevu",
            title_en="The {ordinal} EU day",
            lead_sl="{On_date}, zaznamujemo dan.",
            lead_en="{On_date}, we mark the day.",
            text_sl="Prvi odstavek.\n\nDrugi & zadnji.",
            text_en="First paragraph.\n\nSecond & last.",
        ),
        ObservanceTemplate(
            kind="event",
            title_sl="Srečanje {year}",
            title_en="Meeting {year}",
            lead_sl="Dogodek.",
            lead_en="Event.",
        ),
        ObservanceTemplate(
            kind="material",
            material_kind="poster",
            title_sl="Plakat {year}",
            title_en="Poster {year}",
            lead_sl="Plakat.",
            lead_en="Poster.",
        ),
        ObservanceTemplate(
            kind="social",
            network="x",
            text_sl="Danes, {date_genitive}. {url} {hashtags}",
            text_en="Today, {date}. {url} {hashtags}",
        ),
    ]
    page.tasks = [ObservanceTask(text_sl="Preberi.", text_en="Read.", days_before=10)]
    page.save_revision().publish()
    return page


@pytest.fixture
def editor(db):
    return get_user_model().objects.create_superuser("urednica", password="x")


@pytest.fixture
def reviewer(db):
    return get_user_model().objects.create_superuser("pregledovalec", password="x")


@pytest.fixture
def bundle(october, observance, editor):
    return open_bundle(observance, 2026, editor)


def tick_off(bundle, user):
    from django.utils import timezone

    bundle.tasks.update(done_by=user, done_at=timezone.now())


def approve(bundle, editor, reviewer):
    """Bring a bundle from its first draft to approval."""
    tick_off(bundle, editor)
    workflow.submit(bundle, editor)
    with languages.content_language("sl"):
        workflow.approve(bundle, reviewer, digest(manifest(bundle)))
    bundle.refresh_from_db()
    return bundle


@pytest.fixture
def approved(bundle, editor, reviewer):
    return approve(bundle, editor, reviewer)


@pytest.fixture
def scheduled(approved, editor):
    workflow.schedule(approved, editor, DUE)
    approved.refresh_from_db()
    return approved
