"""A list that is known by its length and reads only the part that a page shows."""

from collections.abc import Callable, Sequence
from typing import Any


class Listed(Sequence[Any]):
    """`count` entries, of which `read` brings those from one place up to another."""

    def __init__(self, count: int, read: Callable[[int, int], list[Any]]) -> None:
        self._count, self._read = count, read

    def __len__(self) -> int:
        return self._count

    def __getitem__(self, place: Any) -> Any:
        if isinstance(place, slice):
            start, stop, _step = place.indices(self._count)
            return self._read(start, stop) if stop > start else []
        return self._read(place, place + 1)[0]
