"""Sizes of files as people read them."""

from django.utils.formats import number_format
from django.utils.translation import gettext as _

KILOBYTE = 1000
MEGABYTE = 1000 * KILOBYTE


def file_size(size: int) -> str:
    """A number of bytes as people read it in the active language: `320 kB`, `1,4 MB`."""
    if size < MEGABYTE:
        kilobytes = max(1, round(size / KILOBYTE))
        return _unbroken(_("%(size)s kB") % {"size": number_format(kilobytes)})
    return _unbroken(_("%(size)s MB") % {"size": number_format(size / MEGABYTE, decimal_pos=1)})


def _unbroken(words: str) -> str:
    """A number and its unit never stand on two lines."""
    return words.replace(" ", "\N{NO-BREAK SPACE}")
