"""No module above 250 lines, no function above 40: what is longer is two things.

Tests and style sheets, which are lists of small things, may have 300 lines and 50 a function.
"""

import ast
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from tests.support.files import report, repository_files, texts

LINES_OF_FILE = 250
LINES_OF_FUNCTION = 40
LINES_OF_LIST = 300
LINES_OF_TEST = 50
PATTERNS = ("*.py", "*.html", "*.css", "*.js", "*.sh", "Makefile")
LEFT_OUT = ("migrations", "starter", "vendor")
# Path: why it may be longer. Keep it empty.
ALLOWED: dict[str, str] = {}


def functions(source: str) -> Iterator[tuple[str, int]]:
    """The name of each function and the number of lines it takes, decorators left out."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name, (node.end_lineno or node.lineno) - node.lineno + 1


def too_long(files: Iterable[tuple[Path, str]]) -> Iterator[str]:
    """A line for each file and each function above its limit."""
    for path, text in files:
        if set(path.parts) & set(LEFT_OUT) or str(path) in ALLOWED:
            continue
        is_list = path.parts[0] == "tests" or path.suffix == ".css"
        most = LINES_OF_LIST if is_list else LINES_OF_FILE
        if (count := len(text.splitlines())) > most:
            yield f"{path}: {count} lines, at most {most}"
        if path.suffix == ".py":
            most = LINES_OF_TEST if is_list else LINES_OF_FUNCTION
            for name, lines in functions(text):
                if lines > most:
                    yield f"{path}: {name}() has {lines} lines, at most {most}"


if __name__ == "__main__":
    sys.exit(report(too_long(texts(repository_files(*PATTERNS)))))
