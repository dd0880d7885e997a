"""The site with Italian as a third language: what an installation would change, and no more.

`THIRD_LANGUAGE_MIGRATIONS` names a folder with one package of migrations per app, where the new
ones are written, so that the repository's own stay as they are.
"""

import os
import sys
from pathlib import Path

from cms.pages.labels import field_label
from cms.settings.test import *  # noqa: F403
from cms.settings.test import BASE_DIR, DATABASES, LANGUAGES, TEMPLATES

LANGUAGES = [*LANGUAGES, ("it", "Italian")]
MODELTRANSLATION_BUILD_LOCALIZED_VERBOSE_NAME = field_label

_FOLDER = Path(os.environ["THIRD_LANGUAGE_MIGRATIONS"])
sys.path.insert(0, str(_FOLDER))
MIGRATION_MODULES = {
    path.name.removeprefix("third_"): path.name for path in _FOLDER.glob("third_*")
}
DATABASES = {"default": DATABASES["default"] | {"NAME": ":memory:"}}
TEMPLATES = [TEMPLATES[0] | {"DIRS": [BASE_DIR / "tests/pages/templates", *TEMPLATES[0]["DIRS"]]}]
