"""Paths for pages that have none yet in some language: after a migration that adds a language."""

from typing import Any

from django.apps import apps as installed_apps
from django.db.models import Q

from . import languages


def fill_missing_paths(using: str = "default", apps: Any = installed_apps, **kwargs: Any) -> int:
    """Give every page the paths it lacks; returns how many pages were changed.

    Runs after every `migrate`, so that a language is added by settings and migrations alone. `apps`
    is the state after the migrations, which may not have pages or every language's column.
    """
    columns = {code: languages.field("url_path", code) for code in languages.codes()}
    try:
        model = apps.get_model("pages", "BasePage")
    except LookupError:
        return 0
    if not set(columns.values()) <= {field.name for field in model._meta.get_fields()}:
        return 0
    empty = Q()
    for column in columns.values():
        empty |= Q(**{column: None}) | Q(**{column: ""})
    pages = model._base_manager.using(using)
    if not pages.filter(empty).exists():
        return 0
    return _fill(pages, columns)


def _fill(pages: Any, columns: dict[str, str]) -> int:
    slugs = {code: languages.field("slug", code) for code in columns}
    paths: dict[str, dict[str, str]] = {}
    changed = 0
    rows = pages.order_by("path").values("pk", "path", "depth", *columns.values(), *slugs.values())
    for row in rows:
        parent = paths.get(row["path"][: -_step(row)])
        found = {code: row[columns[code]] or _path(row, parent, slugs, code) for code in columns}
        paths[row["path"]] = found
        missing = {columns[code]: found[code] for code in columns if not row[columns[code]]}
        if missing:
            changed += pages.filter(pk=row["pk"]).update(**missing)
    return changed


def _step(row: dict[str, Any]) -> int:
    """How many characters of the tree path stand for one level."""
    return len(row["path"]) // row["depth"]


def _path(
    row: dict[str, Any], parent: dict[str, str] | None, slugs: dict[str, str], language: str
) -> str:
    if parent is None:
        return "/"
    default = row[slugs[languages.default()]]
    own = row[slugs[language]] if row["depth"] > 2 else default
    return f"{parent[language]}{own or default}/"
