"""What can go wrong at start-up and is the machine's state rather than our mistake."""


class StartupError(Exception):
    """Something that the person at the keyboard can put right; the message says how."""
