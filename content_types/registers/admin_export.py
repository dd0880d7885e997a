"""Spreadsheets of lists in the admin, safe to open."""

from collections.abc import Iterator
from typing import Any

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


class SafeSpreadsheet:
    """For views with Wagtail's SpreadsheetExportMixin: put it before that class.

    The CSV begins with a byte order mark, without which Excel spoils č, š and ž; text that a
    spreadsheet would run as a formula is quoted.
    """

    FORMAT_CSV = "csv"

    def stream_csv(self, queryset: Any) -> Iterator[bytes]:
        yield b"\xef\xbb\xbf"
        yield from super().stream_csv(queryset)  # type: ignore[misc]

    def preprocess_field_value(self, field: str, value: Any, export_format: str) -> Any:
        value = super().preprocess_field_value(field, value, export_format)  # type: ignore[misc]
        if export_format == self.FORMAT_CSV and isinstance(value, str):
            return f"'{value}" if value.startswith(FORMULA_STARTS) else value
        return value
