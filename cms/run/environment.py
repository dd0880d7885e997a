"""The virtual environment: made once, and given the pinned packages whenever the pins change.

Run by the machine's own Python (`python3 -m cms.run.environment requirements.txt …`), so it uses
nothing but the standard library.
"""

import platform
import subprocess
import sys
import venv
from collections import deque
from pathlib import Path

from .errors import StartupError
from .progress import Progress
from .stamps import Stamps, fingerprint
from .turn import alone_in

ROOT = Path(__file__).resolve().parents[2]
ENVIRONMENT = ROOT / ".venv"
INTERPRETER = ENVIRONMENT / "bin" / "python"
# What pip and urllib3 say when they cannot get through to anybody.
NO_NETWORK = (
    "NewConnectionError",
    "NameResolutionError",
    "ConnectTimeoutError",
    "name resolution",
    "ProxyError",
    "Network is unreachable",
)


def version_of(python: Path) -> str | None:
    """The `3.12.1` of an interpreter that can run pip; None of one that cannot, or is absent."""
    question = "import pip, platform; print(platform.python_version())"
    try:
        answer = subprocess.run(  # noqa: S603 -- our own interpreter
            [python, "-c", question], capture_output=True, text=True, check=True
        )
    except (OSError, subprocess.CalledProcessError):
        return None
    return answer.stdout.strip()


def make_environment() -> None:
    """Make .venv with the running interpreter, replacing one that is broken or of another version.

    An environment that runs this itself is left as it is.
    """
    if Path(sys.prefix).resolve() == ENVIRONMENT.resolve():
        return
    running = platform.python_version()
    if version_of(INTERPRETER) == running:
        return
    with Progress(f"Making the virtual environment .venv with Python {running}"):
        venv.EnvBuilder(clear=True, symlinks=True, with_pip=True).create(ENVIRONMENT)


def install(names: list[str]) -> bool:
    """Install the pinned packages of requirement files; tell whether there was anything to do.

    Raises StartupError, with the end of pip's own words, when that fails.
    """
    stamps = Stamps(ENVIRONMENT / "stamps")
    wanted = {name: fingerprint([Path(name)], platform.python_version()) for name in names}
    if all(stamps.read(name) == wanted[name] for name in names):
        return False
    stamps.forget(*names)
    with Progress(f"Installing the packages of {' and '.join(names)}") as progress:
        run_pip(names, progress)
    for name in names:
        stamps.write(name, wanted[name])
    return True


def run_pip(names: list[str], progress: Progress) -> None:
    """Let pip install exactly what the files name, checking every hash, compiling nothing."""
    command = [str(INTERPRETER), "-m", "pip", "install", "--require-hashes", "--no-input"]
    command += ["--only-binary=:all:", "--disable-pip-version-check", "--progress-bar=off"]
    for name in names:
        command += ["--requirement", name]
    last: deque[str] = deque(maxlen=20)
    with subprocess.Popen(  # noqa: S603 -- our own interpreter
        command, cwd=ROOT, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    ) as pip:
        for line in pip.stdout or ():
            last.append(line)
            progress.write(line)
    if pip.returncode:
        raise StartupError(explain("".join(last)))


def explain(output: str) -> str:
    """What to tell somebody for whom pip failed with this output."""
    if any(sign in output for sign in NO_NETWORK):
        return (
            f"{output}\nThe packages could not be downloaded: pip reached no package index. Check "
            "this machine's network, its proxy (HTTPS_PROXY) and pip's own settings (pip config "
            "list), and start again; what was installed so far is kept."
        )
    return f"{output}\nThe packages could not be installed; pip's own words are above."


def main(names: list[str]) -> int:
    """Bring .venv up to date with the requirement files; return the exit status."""
    try:
        # `make run` and `make test` in two windows of a new checkout are two installations.
        with alone_in(ROOT):
            make_environment()
            install(names)
    except StartupError as error:
        sys.stderr.write(f"\n{error}\n")
        return 1
    except KeyboardInterrupt:
        sys.stderr.write("\nInterrupted. The next start goes on from here.\n")
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
