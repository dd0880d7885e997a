"""Starts runners at once: one process imports everything, and each runner is a fork of it.

    python -m tests.jobs.warm FOLDER

Reads lines from its input and answers each with one line: `work` and `release` start a process and
give its number, `wait NUMBER` gives its exit status. What a process says of errors is kept in
FOLDER/NUMBER.log. Whoever asks may kill the processes: they are as real as any others.
"""

import os
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


class Runner:
    """A process that was started; `warm` is the process that started it."""

    def __init__(self, warm, kind, folder):
        self._warm = warm
        self.pid = int(self._ask(kind))
        self._log = folder / f"{self.pid}.log"
        self.ended = False

    def _ask(self, words):
        self._warm.stdin.write(f"{words}\n")
        self._warm.stdin.flush()
        return self._warm.stdout.readline()

    def signal(self, number):
        os.kill(self.pid, number)

    def wait(self):
        """Its exit status and what it said of errors."""
        status = int(self._ask(f"wait {self.pid}"))
        self.ended = True
        return status, self._log.read_text() if self._log.exists() else ""


@contextmanager
def warm_process(environment, folder):
    """A function that starts a Runner of a kind, `work` or `release`, in that environment."""
    with subprocess.Popen(
        [sys.executable, "-m", "tests.jobs.warm", str(folder)],
        cwd=ROOT,
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        yield lambda kind: Runner(process, kind, folder)


def main(folder):
    from cms.run.__main__ import main as run
    from cms.run.__main__ import set_up

    set_up()
    import cms.run.work  # noqa: F401 - what a runner would import first
    from cms.jobs.releases import release_due

    kinds = {"work": lambda: run(["work"]), "release": release_due}
    for line in sys.stdin:
        words = line.split()
        if words[0] == "wait":
            answer = os.waitstatus_to_exitcode(os.waitpid(int(words[1]), 0)[1])
        else:
            answer = _start(kinds[words[0]], folder)
        sys.stdout.write(f"{answer}\n")
        sys.stdout.flush()


def _start(what, folder):
    """The number of a process that does `what`."""
    child = os.fork()
    if child:
        return child
    status = 1
    try:
        os.dup2(os.open(os.devnull, os.O_RDWR), 0)
        os.dup2(0, 1)
        log = os.open(folder / f"{os.getpid()}.log", os.O_CREAT | os.O_WRONLY)
        os.dup2(log, 2)
        # A list of what was released is no exit status.
        result = what()
        status = result if isinstance(result, int) else 0
    finally:
        os._exit(status)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
