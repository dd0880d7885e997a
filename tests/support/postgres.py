"""A private PostgreSQL server for tests: made, used, and gone without a trace.

    with private_server() as url:
        subprocess.run([...], env={**os.environ, "DATABASE_URL": url})

It listens on a socket in a temporary folder only, as a user other than root, and trades safety on
disk for speed. Needs Debian's package `postgresql`, or `initdb` and `pg_ctl` on the PATH.
"""

import os
import pwd
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

OWNER = "postgres"
OPTIONS = {
    "listen_addresses": "''",
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "max_connections": "60",
}


def find_binaries() -> Path | None:
    """The folder of the newest PostgreSQL server programs on this machine; None without any."""
    folders = Path("/usr/lib/postgresql").glob("*/bin")
    packaged = [path for path in folders if (path / "initdb").exists()]
    if packaged:
        return max(packaged, key=lambda path: float(path.parent.name))
    found = shutil.which("initdb")
    return Path(found).resolve().parent if found else None


def _identity() -> dict[str, object]:
    """PostgreSQL refuses to run as root: its programs then run as the package's own user."""
    if os.geteuid() != 0:
        return {}
    owner = pwd.getpwnam(OWNER)
    return {"user": owner.pw_uid, "group": owner.pw_gid, "extra_groups": []}


def _run(program: Path, *arguments: str, folder: Path) -> None:
    result = subprocess.run(
        [program, *arguments],
        cwd=folder,
        stdin=subprocess.DEVNULL,
        # pg_ctl's server inherits these: a pipe would keep us waiting for it to end.
        stdout=(folder / "output").open("a"),
        stderr=subprocess.STDOUT,
        check=False,
        **_identity(),
    )
    if result.returncode:
        said = "".join(path.read_text() for path in sorted(folder.glob("*put")))
        raise RuntimeError(f"{program.name} failed ({result.returncode}):\n{said}")


@contextmanager
def private_server() -> Iterator[str]:
    """Start a server of our own; yield its DATABASE_URL; stop it and remove it, whatever happens.

    Raises RuntimeError, with what the server said, when it does not start.
    """
    binaries = find_binaries()
    if binaries is None:
        raise RuntimeError("PostgreSQL is not installed: apt-get install postgresql")
    folder = Path(tempfile.mkdtemp(prefix="cms-postgres-"))
    data = folder / "data"
    try:
        if owner := _identity():
            os.chown(folder, owner["user"], owner["group"])
        init = ["--no-sync", "--auth=trust", f"--username={OWNER}", "--encoding=UTF8"]
        _run(binaries / "initdb", *init, "--locale=C.UTF-8", f"--pgdata={data}", folder=folder)
        options = " ".join(f"-c {name}={value}" for name, value in OPTIONS.items())
        start = ["start", "--wait", f"--pgdata={data}", f"--log={folder / 'log-output'}"]
        _run(binaries / "pg_ctl", *start, f"--options={options} -k {folder}", folder=folder)
        try:
            yield f"postgres://{OWNER}@{quote(str(folder), safe='')}/{OWNER}"
        finally:
            stop = ["stop", "--mode=immediate", f"--pgdata={data}"]
            _run(binaries / "pg_ctl", *stop, folder=folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    with private_server() as address:
        command = sys.argv[1:] or ["psql", address.replace("%2F", "/")]
        environment = {**os.environ, "DATABASE_URL": address}
        sys.exit(subprocess.run(command, env=environment, check=False).returncode)
