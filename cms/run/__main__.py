"""`python -m cms.run`: bring this checkout up and serve it.

`prepare` does the same without serving, `work` runs what is due in the background (the server
starts it by itself), `password` gives the first account a new password.
"""

import os
import sys
from pathlib import Path

import django
from django.conf import settings
from django.core.management import CommandError

from . import account, content, database, preflight, server
from .errors import StartupError
from .stamps import Stamps
from .steps import carry_out
from .turn import alone_in


def set_up() -> None:
    """Load Django with the settings of `make run`.

    Raises StartupError when DATABASE_URL is not understood or var/ cannot be written.
    """
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings.dev")
    folder = os.environ.get("VAR_DIR")
    preflight.check_writable(
        Path(folder) if folder else Path(__file__).resolve().parents[2] / "var"
    )
    try:
        django.setup()
    except ValueError as error:
        raise StartupError(f"A setting in the environment is wrong: {error}") from error


def prepare() -> str | None:
    """Do whatever has not been done yet; return the first account's password if it was made."""
    stamps = settings.VAR_DIR / "stamps"
    of_files, of_database = Stamps(stamps), Stamps(stamps / database.key())
    with alone_in(settings.VAR_DIR) as waited:
        if waited:
            # Django has read by now what was there before, such as no names of static files.
            begin_anew()
        # SQLite lets no two connections turn a new file into one with a write-ahead log at once.
        database.check_reachable()
        if database.is_empty():
            of_database.forget()
        carry_out(content.catalogues(), of_files)
        if not settings.DEBUG:
            carry_out(content.static_files(), of_files)
        database.migrate()
        carry_out(content.groups(), of_database)
        carry_out(content.starter_content(), of_database)
        carry_out(content.search_index(), of_database)
        return account.create_first_account()


def run(command: str, attached: bool = False) -> None:
    """Carry out `serve`, `prepare`, `work` (`attached` to a server, or alone) or `password`."""
    if command == "serve":
        address = preflight.requested_address()
        preflight.check_address(address)
        # What leads here from outside, such as a text for social media, names this address.
        os.environ.setdefault("BASE_URL", address.url)
        set_up()
        server.serve(address, prepare())
    elif command == "prepare":
        set_up()
        report(prepare())
    elif command == "work":
        set_up()
        # Here, because it needs the models.
        from .work import serve_jobs

        serve_jobs(attached)
    elif command == "password":
        set_up()
        database.check_reachable()
        report(account.set_new_password())
    else:
        raise StartupError(f"There is no {command}. Choose serve, prepare, work or password.")


def begin_anew() -> None:
    """Replace this process by a new one with the same arguments."""
    os.execv(sys.executable, [sys.executable, "-m", "cms.run", *sys.argv[1:]])  # noqa: S606


def report(password: str | None) -> None:
    """Print a new password, the only time that it is shown."""
    if password:
        sys.stdout.write(f"User {account.USERNAME}, new password: {password}\n")


def main(arguments: list[str]) -> int:
    """Run the command named first, `serve` without any; return the exit status."""
    try:
        run(arguments[0] if arguments else "serve", attached="attached" in arguments[1:])
    except (StartupError, CommandError) as error:
        sys.stderr.write(f"\n{error}\n")
        return 1
    except KeyboardInterrupt:
        sys.stderr.write("\nInterrupted. The next start goes on from here.\n")
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
