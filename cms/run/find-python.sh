#!/bin/sh
# Prints the interpreter that the virtual environment is made with: the one named by PYTHON=,
# else the one of an existing .venv, else the newest Python of this machine that can make one.
# Exits with 1 and a message for people when there is none.

oldest="3.11"

runs() {
    "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1
}

makes_environments() {
    "$1" -c 'import ensurepip, venv' >/dev/null 2>&1
}

no_venv_module() {
    version=$("$1" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
    echo "$1 is Python $version without its venv module." >&2
    echo "On Debian or Ubuntu install it, as root: apt-get install python$version-venv" >&2
    exit 1
}

if [ -n "$PYTHON" ]; then
    if ! command -v "$PYTHON" >/dev/null 2>&1; then
        echo "PYTHON=$PYTHON is no program of this machine." >&2
        exit 1
    fi
    if ! runs "$PYTHON"; then
        echo "PYTHON=$PYTHON is too old: $("$PYTHON" --version 2>&1). Python $oldest or newer is needed." >&2
        exit 1
    fi
    makes_environments "$PYTHON" || no_venv_module "$PYTHON"
    command -v "$PYTHON"
    exit 0
fi

if runs .venv/bin/python; then
    echo .venv/bin/python
    exit 0
fi

incomplete=""
for name in python3.14 python3.13 python3.12 python3.11 python3; do
    if runs "$name"; then
        if makes_environments "$name"; then
            command -v "$name"
            exit 0
        fi
        incomplete="${incomplete:-$name}"
    fi
done

[ -n "$incomplete" ] && no_venv_module "$incomplete"
echo "Python $oldest or newer is needed, and this machine has $(python3 --version 2>&1 || echo none)." >&2
echo "On Debian 12 or Ubuntu 24.04 install it, as root: apt-get install python3 python3-venv" >&2
exit 1
