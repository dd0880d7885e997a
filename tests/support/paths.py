"""What every path must be, computed from the tree alone and compared with what is stored."""

from cms.pages.models import BasePage

LANGUAGES = ("sl", "en")


def expected_paths():
    """The path of every page per language, from titles' slugs and the tree: {pk: {code: path}}."""
    rows = BasePage.objects.order_by("path").raw_values("pk", "path", "depth", "slug_sl", "slug_en")
    by_tree_path, found = {}, {}
    for row in rows:
        step = len(row["path"]) // row["depth"]
        parent = by_tree_path.get(row["path"][:-step])
        paths = {}
        for code in LANGUAGES:
            # The root of a site has one slug for all languages.
            slug = row[f"slug_{code}"] if row["depth"] > 2 else ""
            paths[code] = f"{parent[code]}{slug or row['slug_sl']}/" if parent else "/"
        by_tree_path[row["path"]] = found[row["pk"]] = paths
    return found


def assert_paths_are_right():
    """Every stored path is the one that the tree gives, and no two pages share one."""
    rows = BasePage.objects.rewrite(mode=False).raw_values(
        "pk", "url_path", "slug", "slug_sl", "url_path_sl", "url_path_en"
    )
    stored = {row["pk"]: row for row in rows}
    expected = expected_paths()
    for pk, paths in expected.items():
        row = stored[pk]
        assert {code: row[f"url_path_{code}"] for code in LANGUAGES} == paths
        assert row["url_path"] == row["url_path_sl"]
        assert row["slug"] == row["slug_sl"]
    for code in LANGUAGES:
        every = [paths[code] for paths in expected.values()]
        assert len(set(every)) == len(every)
