"""Starter content of the registers, from the files beside this one."""

from pathlib import Path
from typing import Any

from cms.pages import starter
from content_types.registers.models import (
    Audience,
    FormOfExploitation,
    Institution,
    Region,
    SpokenLanguage,
)
from content_types.registers.models.base import RegisterEntry

FOLDER = Path(__file__).parent
# File, table in the file, model, translated columns, other columns.
REGISTERS: list[tuple[str, str, type[RegisterEntry], tuple[str, ...], tuple[str, ...]]] = [
    (
        "institutions",
        "institutions",
        Institution,
        ("name", "abbreviation", "genitive", "locative", "description"),
        ("kind", "website", "aliases"),
    ),
    ("regions", "regions", Region, ("name", "locative", "long_name"), ("aliases",)),
    ("audiences", "audiences", Audience, ("name",), ("group",)),
    ("forms", "forms", FormOfExploitation, ("name", "description", "legal_reference"), ()),
    ("languages", "languages", SpokenLanguage, ("name",), ("endonym", "direction")),
]


def load(tally: starter.Tally) -> None:
    """Load every register; parents of institutions are joined once all institutions exist."""
    for file, table, model, words, plain in REGISTERS:
        records = starter.read(FOLDER / f"{file}.toml")[table]
        for record in records:
            _load_entry(model, record, words, plain, tally)
    _join_parents(starter.read(FOLDER / "institutions.toml")["institutions"])


def _load_entry(
    model: type[RegisterEntry],
    record: starter.Record,
    words: tuple[str, ...],
    plain: tuple[str, ...],
    tally: starter.Tally,
) -> None:
    key = f"{model._meta.model_name}:{record['key']}"
    existing = model._default_manager.filter(key=record["key"]).first()

    def write() -> tuple[str, None]:
        entry: Any = existing or model(key=record["key"])
        values = starter.translated(record, words, key)
        values |= {name: record[name] for name in plain if name in record}
        for name, value in values.items():
            setattr(entry, name, value)
        entry.full_clean()
        entry.save()
        return starter.state_of_model(model._default_manager.get(pk=entry.pk)) or "", None

    starter.once(key, record, lambda: starter.state_of_model(existing), write, tally)


def _join_parents(records: list[starter.Record]) -> None:
    """Set each institution's parent where none is set yet."""
    by_key = Institution.by_key()
    for record in records:
        institution, parent = by_key[record["key"]], record.get("parent")
        if not parent or institution.parent_id:
            continue
        if parent not in by_key:
            raise starter.StarterError(f"institution:{record['key']}: unknown parent {parent}")
        institution.parent = by_key[parent]
        institution.save(update_fields=["parent"])
        key = f"institution:{record['key']}"
        state = starter.state_of_model(Institution.objects.get(pk=institution.pk))
        starter.StarterEntry.objects.filter(key=key).update(state=state)
