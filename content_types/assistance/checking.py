"""Whether a number or address can be right: its form, and for a link whether it opens."""

import urllib.error
import urllib.request
from dataclasses import dataclass
from http.client import HTTPException
from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.utils.encoding import iri_to_uri, punycode
from django.utils.translation import gettext as _

from .channel_values import check_value
from .enums import ChannelKind

LINKS = (ChannelKind.WEB, ChannelKind.CHAT)
_HEADERS = {"User-Agent": "contact-check/1 (link check of a public site)"}
# The server is there and answers, but not to a program: the link itself is not dead.
_REFUSED = frozenset({401, 403, 405, 406, 429})


@dataclass(frozen=True, slots=True)
class Result:
    """`message` says what is wrong, or what else is worth knowing."""

    ok: bool
    message: str = ""


def check(kind: str, value: str, timeout: float | None) -> Result:
    """Check a channel; links are opened and given `timeout` seconds, none are with None."""
    try:
        if check_value(kind, value) != value:
            return Result(ok=False, message=_("It is not kept in its usual form."))
    except ValidationError as error:
        return Result(ok=False, message=" ".join(error.messages))
    if kind in LINKS and timeout is not None:
        return _open(value, timeout)
    return Result(ok=True)


def _open(url: str, timeout: float) -> Result:
    """Ask for the address as a browser would; check_value has let http and https through alone."""
    try:
        asked = _in_ascii(url)
        request = urllib.request.Request(asked, headers=_HEADERS)  # noqa: S310
        with urllib.request.urlopen(request, timeout=timeout) as response:  # noqa: S310
            return _moved(asked, response.geturl())
    except urllib.error.HTTPError as error:
        error.close()
        message = _("The server answers with %(status)d.") % {"status": error.code}
        return Result(ok=error.code in _REFUSED, message=message)
    except (urllib.error.URLError, HTTPException, OSError, ValueError) as error:
        reason = getattr(error, "reason", error)
        return Result(ok=False, message=_("It cannot be opened: %(reason)s") % {"reason": reason})


def _in_ascii(url: str) -> str:
    """The address as it is sent, where people write it with letters such as č."""
    parts = urlsplit(url)
    return iri_to_uri(parts._replace(netloc=punycode(parts.netloc)).geturl())


def _moved(url: str, final: str) -> Result:
    if final.rstrip("/") == url.rstrip("/"):
        return Result(ok=True)
    return Result(ok=True, message=_("It leads on to %(url)s") % {"url": final})
