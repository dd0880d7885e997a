"""Loading starter content: readable files in, published bilingual content out, once.

Each room keeps its files beside its code (`starter/*.toml`) and knows how to load them; what is
common to all stands here.
"""

import hashlib
import json
import tomllib
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, Protocol

from django.core.exceptions import ValidationError
from django.core.management.base import CommandError
from django.db import models
from modelcluster.models import ClusterableModel, get_all_child_relations
from wagtail.models import Orderable

from . import languages
from .models import BasePage
from .starter_entry import StarterEntry

Record = dict[str, Any]
# The state of a page that was made for others to hang on and has no content yet.
NEW = "new"


class StarterError(CommandError):
    """A starter file says something that cannot be loaded; the message names file and record."""


class Tally(Protocol):
    """Told of every record: `created`, `updated`, `unchanged` or `kept` (an editor changed it)."""

    def __call__(self, outcome: str, key: str) -> None: ...


def read(path: Path) -> Record:
    """The content of a TOML file.

    Raises StarterError, naming file and line, when it is missing or not TOML.
    """
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise StarterError(f"{path.name}: {error}") from error


def translated(record: Record, names: Iterable[str], where: str) -> Record:
    """`{"title": {"sl": …, "en": …}}` as columns, `{"title_sl": …, "title_en": …}`.

    Raises StarterError when a text stands in one language only.
    """
    columns: Record = {}
    for name in names:
        texts = record.get(name) or {}
        missing = set(languages.codes()) - texts.keys()
        if texts and missing and not _is_slovenian_only(name):
            raise StarterError(f"{where}: {name} has no {', '.join(sorted(missing))}")
        for code in languages.codes():
            columns[languages.field(name, code)] = texts.get(code, "")
    return columns


def _is_slovenian_only(name: str) -> bool:
    """Case forms exist in Slovenian only, an abbreviation often does."""
    return name in {"genitive", "locative", "abbreviation", "long_name", "legal_reference"}


def digest(value: Any) -> str:
    """A hash of anything that JSON can write, the same for equal content."""
    text = json.dumps(value, sort_keys=True, default=str, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()


def once(
    key: str,
    record: Any,
    state_of: Callable[[], str | None],
    write: Callable[[], tuple[str, BasePage | None]],
    tally: Tally,
) -> None:
    """Write a record unless it is there already or an editor has changed what it became.

    `state_of` gives the state of what is stored now, None when nothing is; `write` stores the
    record and returns its new state and the page, if it is one.
    """
    entry = StarterEntry.objects.filter(key=key).first()
    fingerprint, now = digest(record), state_of()
    if entry and now is None:
        return tally("kept", key)  # an editor has deleted it
    if entry and now is not None:
        if entry.digest == fingerprint:
            return tally("unchanged", key)
        if entry.state not in {now, NEW}:
            return tally("kept", key)
    try:
        state, page = write()
    except ValidationError as error:
        raise StarterError(f"{key}: {'; '.join(error.messages)}") from error
    StarterEntry.objects.update_or_create(
        key=key, defaults={"digest": fingerprint, "state": state, "page": page}
    )
    existed = entry is not None and now is not None and entry.state != NEW
    return tally("updated" if existed else "created", key)


def state_of_model(instance: models.Model | None) -> str | None:
    """A hash of an entry's columns, None when there is no entry."""
    if instance is None:
        return None
    return digest({f.attname: getattr(instance, f.attname) for f in instance._meta.concrete_fields})


def state_of_page(page: BasePage | None) -> str | None:
    """The page's newest revision: any edit makes another one."""
    return str(page.latest_revision_id or 0) if page else None


def page_of(key: str) -> BasePage | None:
    """The page that the starter record `key` has become, in its own class."""
    entry = StarterEntry.objects.filter(key=key).select_related("page").first()
    return entry.page.specific if entry and entry.page else None


def publish(page: BasePage, parent: BasePage | None = None) -> tuple[str, BasePage]:
    """Save and publish a page (below `parent`, when it is new); returns its state and itself."""
    _number_parts(page)
    if page.pk is None:
        if parent is None:
            raise StarterError(f"{page}: no parent page")
        parent.add_child(instance=page)
    page.save_revision(log_action=None).publish(log_action=None)
    page.refresh_from_db()
    return str(page.latest_revision_id), page


def _number_parts(owner: ClusterableModel) -> None:
    """Give the parts of a page their places, as the admin's form does when it saves them.

    Without places no order is certain, and the first edit would compare as if all had moved.
    """
    for relation in get_all_child_relations(type(owner)):
        name = relation.get_accessor_name()
        parts = list(getattr(owner, name).all())
        for place, part in enumerate(parts):
            if isinstance(part, Orderable):
                part.sort_order = place
            if isinstance(part, ClusterableModel):
                _number_parts(part)
        if parts:
            setattr(owner, name, parts)
