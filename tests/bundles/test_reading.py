"""The drafts of a bundle are read together, and are what Wagtail makes of each by itself."""

import datetime

import pytest

from content_types.news.bundles.reading import read
from content_types.news.models import NewsPage
from content_types.registers.models import Audience, Region
from content_types.training.models import Occasion, TrainingPage

pytestmark = pytest.mark.django_db


def data_of(page):
    data = page.serializable_data()
    # Wagtail adds what editors say to each other, which is not released.
    return {name: value for name, value in data.items() if name != "wagtail_admin_comments"}


def test_every_draft_is_what_wagtail_makes_of_its_revision(bundle):
    training = TrainingPage.objects.get()
    training.audiences.add(Audience.objects.create(key="p", name_sl="P", name_en="P"))
    training.regions.add(Region.objects.create(key="r", name_sl="R", name_en="R"))
    training.occasions = [
        Occasion(starts=datetime.date(2026, 10, day), sort_order=day) for day in (20, 19)
    ]
    training.save_revision()
    NewsPage.objects.get().save_revision()
    found = read(bundle)
    assert [each.member.page_id for each in found] == [
        member.page_id for member in bundle.members.all()
    ]
    for each in found:
        revision = each.member.page.latest_revision
        alone = revision.as_object()
        assert type(each.draft) is type(alone)
        assert data_of(each.draft) == data_of(alone)
    (draft,) = [each.draft for each in found if isinstance(each.draft, TrainingPage)]
    assert len(draft.occasions.all()) == 2
    assert len(draft.audiences.all()) == len(draft.regions.all()) == 1


def test_what_a_draft_refers_to_and_is_gone_is_left_out(bundle):
    news = NewsPage.objects.get()
    revision = news.latest_revision
    revision.content["press_contact"] = 4711
    revision.save()
    (draft,) = [each.draft for each in read(bundle) if isinstance(each.draft, NewsPage)]
    assert draft.press_contact is None
    assert draft.observance == news.observance
