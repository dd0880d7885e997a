"""What the site shows and how it is found: static files, starter content, search index."""

from collections.abc import Iterable
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.utils.translation import override
from django.utils.translation.reloader import translation_file_changed

from .catalogues import compile_all, compiled, sources
from .progress import Progress
from .stamps import fingerprint
from .steps import Step

STATIC_FOLDERS = ("cms/*/static", "content_types/*/static", "search/static")
STATIC_STORAGE = "cms/site/static_storage.py"
STARTER_FOLDERS = ("cms/*/starter", "content_types/*/starter")


def _files(patterns: Iterable[str]) -> list[Path]:
    folders = [folder for pattern in patterns for folder in settings.BASE_DIR.glob(pattern)]
    files = (path for folder in folders for path in folder.rglob("*") if path.is_file())
    return [path for path in files if path.suffix != ".pyc"]


def catalogues() -> Step:
    """Compile the message catalogues."""
    paths = [path for folder in settings.LOCALE_PATHS for path in sources(Path(folder))]

    def work(_progress: Progress, _repeated: bool) -> None:
        for path in compile_all(paths):
            # This process serves later on, and has looked for the catalogue already, in vain.
            translation_file_changed(None, path)

    return Step(
        name="catalogues",
        title="Compiling the message catalogues",
        inputs=fingerprint(paths),
        work=work,
        outputs=[compiled(path) for path in paths],
    )


def static_files() -> Step:
    """Collect, name by content and compress the static files."""

    def work(progress: Progress, repeated: bool) -> None:
        # An interrupted run leaves half a file that looks newer than its source: start afresh.
        call_command(
            "collectstatic", interactive=False, clear=not repeated, verbosity=2, stdout=progress
        )

    code = [settings.BASE_DIR / "requirements.txt", settings.BASE_DIR / STATIC_STORAGE]
    return Step(
        name="static",
        title="Collecting and compressing the static files",
        inputs=fingerprint([*code, *_files(STATIC_FOLDERS)]),
        work=work,
        outputs=[settings.STATIC_ROOT / "staticfiles.json"],
    )


def groups() -> Step:
    """Make the groups of editors with their permissions, as the code lists them."""

    def work(progress: Progress, _repeated: bool) -> None:
        call_command("ensure_groups", no_color=True, stdout=progress)

    return Step(
        name="groups",
        title="Making the groups of editors",
        inputs=fingerprint([settings.BASE_DIR / "cms" / "editorial" / "groups.py"]),
        work=work,
    )


def starter_content() -> Step:
    """Load the starter content; what editors changed since stays theirs."""

    def work(progress: Progress, _repeated: bool) -> None:
        call_command("load_starter", verbosity=2, no_color=True, stdout=progress)

    return Step(
        name="starter",
        title="Loading the starter content",
        inputs=fingerprint(_files(STARTER_FOLDERS)),
        work=work,
    )


def search_index() -> Step:
    """Build the search index, which follows the editors' changes by itself afterwards."""

    def work(progress: Progress, _repeated: bool) -> None:
        # In the language of the other steps.
        with override("en"):
            call_command("update_search_index", no_color=True, stdout=progress)

    return Step(
        name="search",
        title="Building the search index",
        inputs=fingerprint(_files([*STARTER_FOLDERS, "search"])),
        work=work,
    )
