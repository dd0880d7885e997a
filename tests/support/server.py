"""The real site for tests: `cms.run` in a process of its own, with a folder of its own.

    with running_site(tmp_path / "var") as site:
        requests.get(f"{site.url}/sl/")

The folder is prepared as `make run` does it (migrations, starter content, search index, static
files) and may be shared: whoever comes second finds it prepared.
"""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
READY = "The site is running"
LEFT_OUT = {"DATABASE_URL", "DJANGO_SETTINGS_MODULE", "DEBUG", "HOST", "SECRET_KEY", "BASE_URL"}


@dataclass(frozen=True)
class RunningSite:
    """A site that answers at `url` (without a slash at its end); `log` holds what it printed."""

    url: str
    log: Path

    @property
    def output(self) -> str:
        return self.log.read_text()


def free_port() -> int:
    """A TCP port of the loopback address that nobody uses at this moment."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


@contextmanager
def running_site(folder: Path, patience: float = 600, **environment: str) -> Iterator[RunningSite]:
    """Start the site on a free port; stop it at the end.

    `folder` becomes its VAR_DIR; further variables go into its environment. Raises RuntimeError,
    with what it printed, when it ends or has not started within `patience` seconds.
    """
    folder.mkdir(parents=True, exist_ok=True)
    port = free_port()
    log = folder / f"server-{port}.log"
    inherited = {name: value for name, value in os.environ.items() if name not in LEFT_OUT}
    own = {"VAR_DIR": str(folder), "PORT": str(port), "WEB_CONCURRENCY": "1", **environment}
    with log.open("w") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", "cms.run", "serve"],
            cwd=ROOT,
            env={**inherited, **own},
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    try:
        _wait(process, log, patience)
        yield RunningSite(f"http://127.0.0.1:{port}", log)
    finally:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _wait(process: subprocess.Popen, log: Path, patience: float) -> None:
    end = time.monotonic() + patience
    while READY not in log.read_text():
        if process.poll() is not None or time.monotonic() > end:
            raise RuntimeError(f"The site did not start:\n{log.read_text()}")
        time.sleep(0.1)
