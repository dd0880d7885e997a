"""References of requests: easy to write down, read out and type on an old phone."""

import secrets

# Crockford's alphabet: digits and letters without those that look or sound like others.
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_MEANT = str.maketrans({"O": "0", "I": "1", "L": "1"})
_HALF = 4


def new_reference() -> str:
    """A reference such as `K7QM-4RTX`: 40 random bits, so that nobody meets one by trying."""
    letters = [secrets.choice(_ALPHABET) for _each in range(2 * _HALF)]
    return f"{''.join(letters[:_HALF])}-{''.join(letters[_HALF:])}"


def normal_reference(text: str) -> str:
    """What was meant by `text`: `k7qm 4rtx` → `K7QM-4RTX`. Empty where it can be no reference."""
    letters = "".join(each for each in text.upper() if each.isalnum()).translate(_MEANT)
    if len(letters) != 2 * _HALF or any(each not in _ALPHABET for each in letters):
        return ""
    return f"{letters[:_HALF]}-{letters[_HALF:]}"
