"""Form tokens in place of a cookie.

The token is signed and carries the time at which the form was shown. It shows that the form was
read on this site a short while ago, and that it is not sent twice; it says nothing of who reads it.
"""

import hashlib

from django.core import signing
from django.utils.crypto import get_random_string

_SALT = "materials.format-request"
LONGEST = 2 * 60 * 60
# Nobody fills the form in faster; a program that only looks for forms does.
SHORTEST = 3


class TokenError(Exception):
    """A token that was made up or changed, or belongs to another form."""


class TokenExpiredError(TokenError):
    """The form was open for longer than two hours."""


class TokenTooFreshError(TokenError):
    """The form came back within three seconds."""


def new_token() -> str:
    """A token for a form that is shown now."""
    return signing.TimestampSigner(salt=_SALT).sign(get_random_string(16))


def check_token(token: str) -> str:
    """A digest of the token, by which a second sending is known. Raises TokenError."""
    signer = signing.TimestampSigner(salt=_SALT)
    try:
        signer.unsign(token, max_age=LONGEST)
    except signing.SignatureExpired as error:
        raise TokenExpiredError from error
    except signing.BadSignature as error:
        raise TokenError from error
    if not _is_older_than(signer, token, SHORTEST):
        raise TokenTooFreshError
    return hashlib.sha256(token.encode()).hexdigest()


def _is_older_than(signer: signing.TimestampSigner, token: str, seconds: int) -> bool:
    try:
        signer.unsign(token, max_age=seconds)
    except signing.SignatureExpired:
        return True
    return False
