"""The pages of a bundle as their newest revisions have them, read all together.

Wagtail makes one page of one revision and asks the database for the page, its parent, its comments
and each thing that it refers to. Here each is asked for once for all pages of the bundle.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.db.models import CASCADE, ForeignKey, ManyToManyField, Model
from modelcluster.fields import ParentalKey
from modelcluster.models import get_all_child_relations, model_from_serializable_data
from wagtail.models import COMMENTS_RELATION_NAME

from cms.pages.models import BasePage

from .models import Bundle, BundleMember
from .references import references

# What is needed of a page beside itself; brought along with the members of a bundle.
WITH_DRAFT = (
    "page__content_type",
    "page__locale",
    "page__latest_revision__content_type",
    "page__latest_revision__base_content_type",
    "page__latest_revision__user",
)
# What a draft takes from its page whatever its revision says; each would be looked up first.
_OF_THE_PAGE = {"locale", "content_type", "owner", "locked_by", "latest_revision", "alias_of"}

Content = dict[str, Any]
# What is referred to and exists: by model, then by primary key.
Known = dict[type[Model], dict[Any, Any]]


@dataclass(frozen=True)
class MemberDraft:
    """A page of a bundle, and the same as its newest revision has it, in its own class."""

    member: BundleMember
    draft: Any

    @cached_property
    def references(self) -> list[tuple[type[Model], Any]]:
        """What the draft refers to."""
        return list(references(self.draft))


def read(bundle: Bundle) -> list[MemberDraft]:
    """Every page of the bundle in its order: as many queries for thirty pages as for three."""
    members = list(bundle.members.select_related(*WITH_DRAFT))
    pages = _own_classes(members)
    _bring_parents(pages.values())
    contents = {
        member.page_id: _content(member)
        for member in members
        if member.page.latest_revision and member.page.has_unpublished_changes
    }
    wanted: dict[type[Model], set[Any]] = defaultdict(set)
    for pk, content in contents.items():
        _collect(type(pages[pk]), content, wanted)
    known = {model: model._default_manager.in_bulk(keys) for model, keys in wanted.items()}
    return [
        MemberDraft(member, _draft(pages[member.page_id], contents.get(member.page_id), known))
        for member in members
    ]


def _own_classes(members: Iterable[BundleMember]) -> dict[int, Any]:
    """The pages by key, in one query for each type of page."""
    keys: dict[type[BasePage], list[int]] = defaultdict(list)
    for member in members:
        keys[member.page.specific_class].append(member.page_id)
    found: dict[int, Any] = {}
    for model, of_model in keys.items():
        found |= model.objects.in_bulk(of_model)
    for member in members:
        # Known already; whoever asks for the draft's address would look them up once more.
        for name in ("content_type", "locale"):
            setattr(found[member.page_id], name, getattr(member.page, name))
    return found


def _bring_parents(pages: Iterable[Any]) -> None:
    places = {page.path[: -page.steplen] for page in pages}
    parents = {parent.path: parent for parent in BasePage.objects.filter(path__in=places)}
    for page in pages:
        page._cached_parent_obj = parents.get(page.path[: -page.steplen])


def _content(member: BundleMember) -> Content:
    content: Content = member.page.latest_revision.content
    return {name: value for name, value in content.items() if name not in _OF_THE_PAGE}


def _draft(page: Any, content: Content | None, known: Known) -> Any:
    if content is None:
        return page
    # What editors say to each other is no part of what is released.
    setattr(page, COMMENTS_RELATION_NAME, [])
    content = {**content, COMMENTS_RELATION_NAME: []}
    draft = page.with_content_json(_without_relations(type(page), content))
    _relate(draft, content, known)
    draft._cached_parent_obj = page._cached_parent_obj
    draft.locale = page.locale
    return draft


def _references(model: type[Model]) -> Iterator[Any]:
    """The fields that refer to something else than what the object is a part of."""
    for field in (*model._meta.fields, *model._meta.many_to_many):
        parent_link = getattr(field.remote_field, "parent_link", False)
        is_reference = isinstance(field, ForeignKey | ManyToManyField)
        if is_reference and not parent_link and not isinstance(field, ParentalKey):
            yield field


def _children(model: type[Model], content: Content) -> Iterator[tuple[Any, list[Content]]]:
    for relation in get_all_child_relations(model):
        children = content.get(relation.get_accessor_name())
        if children is not None:
            yield relation, children


def _keys(field: Any, content: Content) -> list[Any]:
    value = content.get(field.name)
    values = value if isinstance(value, list) else [value]
    return [field.related_model._meta.pk.to_python(key) for key in values if key is not None]


def _collect(model: type[Model], content: Content, wanted: dict[type[Model], set[Any]]) -> None:
    """Add the keys of everything that the content refers to, also from its inline parts."""
    for field in _references(model):
        if keys := _keys(field, content):
            wanted[field.related_model].update(keys)
    for relation, children in _children(model, content):
        for child in children:
            _collect(relation.related_model, child, wanted)


def _without_relations(model: type[Model], content: Content) -> Content:
    left_out = {field.name for field in _references(model)}
    left_out |= {field.name for field in model._meta.fields if isinstance(field, ParentalKey)}
    left_out |= {
        relation.get_accessor_name() for relation, _children_of in _children(model, content)
    }
    left_out -= {COMMENTS_RELATION_NAME}
    return {name: value for name, value in content.items() if name not in left_out}


def _relate(instance: Any, content: Content, known: Known) -> None:
    """Let the object refer to what its content names and what still exists."""
    model = type(instance)
    for field in _references(model):
        if field.name not in content:
            continue
        there = known.get(field.related_model, {})
        found = [there[key] for key in _keys(field, content) if key in there]
        many = isinstance(field, ManyToManyField)
        setattr(instance, field.name, found if many else next(iter(found), None))
    for relation, children in _children(model, content):
        if relation.get_accessor_name() != COMMENTS_RELATION_NAME:
            made = (_part(relation.related_model, child, known) for child in children)
            setattr(instance, relation.get_accessor_name(), [part for part in made if part])


def _part(model: type[Model], content: Content, known: Known) -> Any:
    """An inline part; none where that with which it would have been deleted is gone."""
    for field in _references(model):
        there = known.get(field.related_model, {})
        gone = any(key not in there for key in _keys(field, content))
        if gone and isinstance(field, ForeignKey) and field.remote_field.on_delete is CASCADE:
            return None
    part = model_from_serializable_data(model, _without_relations(model, content), check_fks=False)
    _relate(part, content, known)
    return part
