"""Who may see a file: everybody, while something public shows it; else editors alone.

What shows a file is read from Wagtail's reference index, which follows the saved rows and knows
nothing of drafts: a file that only a draft of a live page shows is not public, nor is one on a
page that waits for its minute. The question is asked anew for each request, in three queries that
an index answers, so that the answer can never be older than the content, in whatever process.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model
from wagtail.contrib.settings.models import BaseGenericSetting, BaseSiteSetting
from wagtail.models import CollectionViewRestriction, DraftStateMixin, ReferenceIndex

from cms.pages.links import public
from cms.pages.models import BasePage

from .models import SiteDocument, SiteImage

Keys = Collection[str]
# Given primary keys of one model, as text: those whose files everybody may see.
Rule = Callable[[type[Model], Keys], Iterable[Any]]
_rules: dict[str, Rule] = {}


def register_rule(model: str, rule: Rule) -> None:
    """Let `rule` say which instances of `model` (`assistance.Contact`) make their files public.

    Without a rule that is so for pages and for what can be a draft while they are live, for the
    settings of the site, and for nothing else: a model that plans what is to come must not show
    it by merely naming it. Called in the AppConfig.ready() of the model's room.
    """
    _rules[model.lower()] = rule


def all_public(model: type[Model], keys: Keys) -> Keys:
    """The rule of a model whose every instance is public as soon as it is saved."""
    return keys


def is_public(file: SiteImage | SiteDocument) -> bool:
    """Whether everybody may see the picture or the document at this moment."""
    return file.pk in public_ids(type(file), [file.pk])


def public_ids(model: type[Model], ids: Iterable[int]) -> set[int]:
    """Those of `ids` (of SiteImage or SiteDocument) that everybody may see at this moment.

    One query for the references, one for each sort of thing that shows any of the files, and one
    or two for restrictions.
    """
    shown_by = _shown_by(model, ids)
    found: set[int] = set()
    for content_type, files_of in shown_by.items():
        source = ContentType.objects.get_for_id(content_type).model_class()
        for key in _public_sources(source, files_of.keys()):
            found |= files_of[str(key)]
    return found - restricted_ids(model, found)


def _shown_by(model: type[Model], ids: Iterable[int]) -> dict[int, dict[str, set[int]]]:
    """What shows the files: by content type and primary key, the files that it shows."""
    rows = ReferenceIndex.objects.filter(
        to_content_type=ContentType.objects.get_for_model(model),
        to_object_id__in=[str(pk) for pk in ids],
    ).values_list("base_content_type_id", "object_id", "to_object_id")
    shown_by: dict[int, dict[str, set[int]]] = defaultdict(lambda: defaultdict(set))
    for content_type, source, file in rows:
        shown_by[content_type][source].add(int(file))
    return shown_by


def _public_sources(source: type[Model] | None, keys: Keys) -> Iterable[Any]:
    if source is None:
        return ()
    rule = _rules.get(source._meta.label_lower) or _rule_of(source)
    return rule(source, keys)


def _rule_of(source: type[Model]) -> Rule:
    if issubclass(source, BasePage):
        return _public_pages
    if issubclass(source, DraftStateMixin):
        return _live
    if issubclass(source, BaseSiteSetting | BaseGenericSetting):
        return all_public
    return _none


def _public_pages(model: type[Model], keys: Keys) -> Iterable[Any]:
    return public(BasePage.objects.filter(pk__in=keys).order_by()).values_list("pk", flat=True)


def _live(model: type[Model], keys: Keys) -> Iterable[Any]:
    live = model._default_manager.filter(pk__in=keys, live=True)
    return live.order_by().values_list("pk", flat=True)


def _none(model: type[Model], keys: Keys) -> Keys:
    return ()


def restricted_ids(model: type[Model], ids: set[int]) -> set[int]:
    """Those of `ids` (of SiteImage or SiteDocument) in a collection which not everybody may see."""
    if not ids:
        return ids
    paths = CollectionViewRestriction.objects.values_list("collection__path", flat=True)
    restricted: set[int] = set()
    for path in paths.order_by():
        files = model._default_manager.filter(pk__in=ids, collection__path__startswith=path)
        restricted.update(files.order_by().values_list("pk", flat=True))
    return restricted
