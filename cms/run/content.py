"""What the site shows and how it is found: static files, starter content, search index."""

from collections.abc import Iterable
from pathlib import Path

from django.conf import settings
from django.core.management import call_command, get_commands

from .catalogues import compile_all, compiled, sources
from .progress import Progress
from .stamps import fingerprint
from .steps import Step

STATIC_FOLDERS = ("cms/*/static", "content_types/*/static", "search/static")
STARTER_FOLDERS = ("cms/*/starter", "content_types/*/starter")


def _files(patterns: Iterable[str]) -> list[Path]:
    folders = [folder for pattern in patterns for folder in settings.BASE_DIR.glob(pattern)]
    files = (path for folder in folders for path in folder.rglob("*") if path.is_file())
    return [path for path in files if path.suffix != ".pyc"]


def catalogues() -> Step:
    """Compile the message catalogues."""
    paths = [path for folder in settings.LOCALE_PATHS for path in sources(Path(folder))]

    def work(_progress: Progress, _repeated: bool) -> None:
        compile_all(paths)

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

    requirements = settings.BASE_DIR / "requirements.txt"
    return Step(
        name="static",
        title="Collecting and compressing the static files",
        inputs=fingerprint([requirements, *_files(STATIC_FOLDERS)]),
        work=work,
        outputs=[settings.STATIC_ROOT / "staticfiles.json"],
    )


def _command_step(name: str, title: str, command: str, inputs: str) -> Step | None:
    if command not in get_commands():
        return None

    def work(progress: Progress, _repeated: bool) -> None:
        call_command(command, stdout=progress)

    return Step(name=name, title=title, inputs=inputs, work=work)


def starter_content() -> Step | None:
    """Load the starter content; what editors changed since stays theirs."""
    inputs = fingerprint(_files(STARTER_FOLDERS))
    return _command_step("starter", "Loading the starter content", "load_starter", inputs)


def search_index() -> Step | None:
    """Build the search index, which follows the editors' changes by itself afterwards."""
    inputs = fingerprint(_files([*STARTER_FOLDERS, "search"]))
    return _command_step("search", "Building the search index", "update_search_index", inputs)
