"""Telling what a long step is doing, so that it reads well in a terminal and in a log."""

import sys
import threading
import time
from types import TracebackType
from typing import Self, TextIO

LINE_INTERVAL = 1.0
SILENCE = 5.0
WIDTH = 96


def shorten(line: str) -> str:
    """A line that fits; an ellipsis says where it was cut."""
    return line if len(line) <= WIDTH else f"{line[: WIDTH - 2].rstrip(' ,')} …"


class Progress:
    """A heading, at most one line a second of what the step prints, its last line, its duration.

    It is a text stream as well, so that a management command can write into it. A step that says
    nothing for five seconds is reported as still working. Times are seconds.
    """

    def __init__(self, title: str, stream: TextIO | None = None) -> None:
        self.title = title
        self.stream = stream or sys.stdout
        self._started = self._last = 0.0
        self._unfinished = self._held_back = ""
        self._finished = threading.Event()
        self._lock = threading.Lock()
        self._watch = threading.Thread(target=self._break_silence, daemon=True)

    def __enter__(self) -> Self:
        self._started = time.monotonic()
        self._print(self.title)
        self._watch.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._finished.set()
        self._watch.join()
        seconds = time.monotonic() - self._started
        if self._held_back:
            self._print(self._held_back)
        if error is None and seconds >= LINE_INTERVAL:
            self._print(f"  done in {seconds:.0f} s")

    def write(self, text: str) -> int:
        """Show the last whole line, unless the previous one is less than a second old."""
        *whole, self._unfinished = (self._unfinished + text).split("\n")
        lines = [line.strip() for line in whole if line.strip()]
        if lines:
            self._held_back = f"  {shorten(lines[-1])}"
            if time.monotonic() - self._last >= LINE_INTERVAL:
                self._print(self._held_back)
                self._held_back = ""
        return len(text)

    def flush(self) -> None:
        """Every line is flushed as it is printed."""

    def isatty(self) -> bool:
        """Commands must not colour what may end up in a log."""
        return False

    def _print(self, line: str) -> None:
        with self._lock:
            self._last = time.monotonic()
            self.stream.write(f"{line}\n")
            self.stream.flush()

    def _break_silence(self) -> None:
        while not self._finished.wait(LINE_INTERVAL):
            if time.monotonic() - self._last >= SILENCE:
                self._print(f"  still working, {time.monotonic() - self._started:.0f} s")
