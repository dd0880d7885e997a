"""What is looked at before anything slow begins."""

import errno
import os
import socket
import tempfile
from dataclasses import dataclass
from pathlib import Path

from .errors import StartupError


@dataclass(frozen=True)
class Address:
    """Where the site listens."""

    host: str
    port: int

    @property
    def bind(self) -> str:
        """As gunicorn and runserver take it: `127.0.0.1:8000`, `[::1]:8000`."""
        return f"[{self.host}]:{self.port}" if ":" in self.host else f"{self.host}:{self.port}"

    @property
    def url(self) -> str:
        """The address to open on this machine, without a slash at its end."""
        everywhere = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104
        return f"http://{Address(everywhere.get(self.host, self.host), self.port).bind}"


def requested_address() -> Address:
    """The address from the environment variables HOST and PORT.

    Raises StartupError when PORT is no port number.
    """
    port = os.environ.get("PORT") or "8000"
    if not (port.isascii() and port.isdigit() and 0 < int(port) < 65536):
        raise StartupError(f"PORT={port} is no port. Choose a number from 1 to 65535.")
    return Address((os.environ.get("HOST") or "127.0.0.1").strip("[]"), int(port))


def check_address(address: Address) -> None:
    """Raise StartupError when the site could not listen there."""
    try:
        family = socket.getaddrinfo(address.host, address.port)[0][0]
        with socket.socket(family, socket.SOCK_STREAM) as listener:
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            listener.bind((address.host, address.port))
    except socket.gaierror as error:
        raise StartupError(f"HOST={address.host} is no address: {error.strerror}.") from error
    except OSError as error:
        raise StartupError(_why_not(address, error)) from error


def _why_not(address: Address, error: OSError) -> str:
    if error.errno == errno.EADDRINUSE:
        return (
            f"Port {address.port} is already in use on {address.host}. Stop what is using it, "
            f"or choose another: make run PORT={address.port + 1}"
        )
    if error.errno == errno.EACCES:
        return f"Port {address.port} needs more rights. Choose one above 1023: make run PORT=8000"
    return f"HOST={address.host} is no address of this machine ({error.strerror})."


def check_writable(folder: Path) -> None:
    """Make the folder if it is missing; raise StartupError when nothing can be written there."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder) as file:
            file.write(b"\0" * 4096)
    except OSError as error:
        raise StartupError(
            f"Nothing can be written to {folder} ({error.strerror}). Give yourself the rights or "
            "more room, or choose another folder: make run VAR_DIR=/path/to/folder"
        ) from error
