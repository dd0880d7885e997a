"""What a browser sends when an editor saves a material."""

from wagtail.test.utils.form_data import inline_formset, nested_form_data

WORDS = ("title", "slug", "seo_title", "search_description", "short_title", "summary")
MORE_WORDS = ("where_to_get", "source")
PARTS = ("editions", "publishers", "print_runs", "measures", "trainings", "relations")


def edition(**fields):
    """One row of the editions, as its form names the fields."""
    empty = {
        "format": "pdf",
        "language": "",
        "state": "elsewhere",
        "document": "",
        "page": "",
        "url": "https://example.org/file",
        "where_sl": "",
        "where_en": "",
        "date": "",
        "page_count": "",
        "isbn": "",
        "tested_on": "",
        "tested_by_sl": "",
        "tested_by_en": "",
    }
    return empty | fields


def print_run(points=(), **fields):
    empty = {"year": "2024", "date": "", "quantity": "", "printer": ""}
    return empty | fields | {"points": inline_formset(list(points))}


def point(**fields):
    empty = {"institution": "", "place_sl": "", "place_en": "", "region": "", "quantity": ""}
    return empty | fields


def material_form(audiences=(), languages=(), **fields):
    """The whole form of a material, `fields` filled in; its parts are lists of rows."""
    parts = {name: inline_formset(list(fields.pop(name, ()))) for name in PARTS}
    form = {f"{name}_{code}": "" for name in (*WORDS, *MORE_WORDS) for code in ("sl", "en")}
    form |= {
        "title_sl": "Letak",
        "title_en": "Leaflet",
        "slug_sl": "letak",
        "slug_en": "leaflet",
        "kind": "leaflet",
        "year": "2024",
        "authors": "",
        "where_url": "",
        "source_url": "",
        "go_live_at": "",
        "expire_at": "",
        "comments": inline_formset([]),
    }
    chosen = {"audiences": list(audiences), "languages": list(languages)}
    return nested_form_data(form | parts | fields) | chosen
