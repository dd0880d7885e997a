"""Factories for pages, registers and plans: `StandardPageFactory(parent=home, title_sl="…")`."""

import factory
from factory.django import DjangoModelFactory

from cms.site.models import StandardPage, ThemePage
from content_types.plan.models import ActionPlanPage, MeasurePage, SectionPage
from content_types.registers.models import Audience, Institution, InstitutionKind, Region


class PageFactory(DjangoModelFactory):
    """A page below `parent`; slugs are made from the titles unless they are given."""

    class Meta:
        abstract = True

    @classmethod
    def _create(cls, model_class, *args, parent, **kwargs):
        return parent.add_child(instance=model_class(**kwargs))


class StandardPageFactory(PageFactory):
    title_sl = factory.Sequence(lambda n: f"Stran {n}")
    title_en = factory.Sequence(lambda n: f"Page {n}")

    class Meta:
        model = StandardPage


class ThemePageFactory(PageFactory):
    title_sl = factory.Sequence(lambda n: f"Tema {n}")
    title_en = factory.Sequence(lambda n: f"Theme {n}")

    class Meta:
        model = ThemePage


class ActionPlanPageFactory(PageFactory):
    title_sl = factory.Sequence(lambda n: f"Akcijski načrt {n}")
    title_en = factory.Sequence(lambda n: f"Action plan {n}")
    first_year = 2025
    last_year = 2026

    class Meta:
        model = ActionPlanPage


class SectionPageFactory(PageFactory):
    number = factory.Sequence(lambda n: str(n + 1))
    title_sl = factory.Sequence(lambda n: f"Poglavje {n}")
    title_en = factory.Sequence(lambda n: f"Section {n}")

    class Meta:
        model = SectionPage


class MeasurePageFactory(PageFactory):
    number = factory.Sequence(lambda n: f"1.{n + 1}")
    title_sl = factory.Sequence(lambda n: f"Ukrep {n}")
    title_en = factory.Sequence(lambda n: f"Measure {n}")

    class Meta:
        model = MeasurePage


class RegisterEntryFactory(DjangoModelFactory):
    class Meta:
        abstract = True
        django_get_or_create = ("key",)


class InstitutionFactory(RegisterEntryFactory):
    key = factory.Sequence(lambda n: f"institution-{n}")
    name_sl = factory.Sequence(lambda n: f"Ustanova {n}")
    name_en = factory.Sequence(lambda n: f"Institution {n}")
    kind = InstitutionKind.MINISTRY

    class Meta:
        model = Institution


class AudienceFactory(RegisterEntryFactory):
    key = factory.Sequence(lambda n: f"audience-{n}")
    name_sl = factory.Sequence(lambda n: f"Ciljna skupina {n}")
    name_en = factory.Sequence(lambda n: f"Audience {n}")
    group = "public"

    class Meta:
        model = Audience


class RegionFactory(RegisterEntryFactory):
    key = factory.Sequence(lambda n: f"si0{n:02}")
    name_sl = factory.Sequence(lambda n: f"Regija {n}")
    name_en = factory.Sequence(lambda n: f"Region {n}")

    class Meta:
        model = Region
