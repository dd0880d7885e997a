"""Add a third language to the site and use it; prints what came of it as JSON.

Run as a program with `tests.support.settings_third_language`: a language is a matter of a whole
process, since the columns of the models depend on it.
"""

import importlib
import json
import re
import sys
from pathlib import Path

import django
from django.core.management import call_command


def main() -> None:
    django.setup()
    call_command("makemigrations", interactive=False, verbosity=0)
    importlib.invalidate_caches()
    call_command("migrate", interactive=False, verbosity=0)
    call_command("makemigrations", check_changes=True, interactive=False, verbosity=0)
    json.dump(trial(), sys.stdout)


def trial() -> dict:
    """Three languages of one page, served; what an Italian visitor and an editor see."""
    from django.conf import settings
    from django.contrib.auth.models import User
    from django.test import Client
    from wagtail.models import Site

    from cms.pages.models import BasePage
    from cms.site.models import HomePage, StandardPage

    root = BasePage.objects.get(depth=1)
    home = root.add_child(instance=HomePage(title_sl="Domov", title_en="Home", title_it="Inizio"))
    Site.objects.create(hostname="localhost", root_page=home, is_default_site=True)
    page = home.add_child(
        instance=StandardPage(
            title_sl="Pomoč",
            title_en="Help",
            title_it="Aiuto",
            body=[
                (
                    "text",
                    {
                        "heading": {},
                        "text": {"sl": "<p>blizu</p>", "en": "<p>near</p>", "it": "<p>vicino</p>"},
                    },
                )
            ],
        )
    )
    untranslated = home.add_child(instance=StandardPage(title_sl="Novice", title_en="News"))
    visitor, editor = Client(), Client()
    editor.force_login(User.objects.create_superuser("editor"))
    form = editor.get(f"/admin/pages/{page.pk}/edit/").content.decode()
    return {
        "root path": root.url_path_it,
        "paths": [page.url_path_sl, page.url_path_en, page.url_path_it],
        "addresses": {code: page.url_in(code) for code, _name in settings.LANGUAGES},
        "pages": {
            code: visitor.get(page.url_in(code)).content.decode() for code in ("sl", "en", "it")
        },
        "untranslated": visitor.get("/it/novice/").content.decode(),
        "untranslated path": untranslated.url_path_it,
        "alternates": [each["lang_code"] for each in page.alternates()],
        "form has": [
            name for name in ("title_it", "slug_it", "lead_it") if f'name="{name}"' in form
        ],
        "labels": re.findall(r"\w+ [(\[](?:Italian|it)[)\]]", form),
        "preview modes": [code for code, _name in page.preview_modes],
    }


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
    main()
