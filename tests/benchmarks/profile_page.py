"""What warm pages cost in a process of their own: `python -m tests.benchmarks.profile_page /sl/ …`.

Prints JSON: for each address its SQL statements, Python calls and bytes (plain and compressed).
Wants DATABASE_URL and DJANGO_SETTINGS_MODULE in the environment.
"""

import cProfile
import gzip
import json
import pstats
import sys

import django


def measure(visitor, address):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    visitor.get(address)
    content = visitor.get(address).content
    with CaptureQueriesContext(connection) as captured:
        visitor.get(address)
        statements = len(captured.captured_queries)
    profile = cProfile.Profile()
    profile.enable()
    visitor.get(address)
    profile.disable()
    return {
        "sql": statements,
        "calls": pstats.Stats(profile).total_calls,
        "bytes": len(content),
        "gzipped": len(gzip.compress(content)),
    }


def main():
    django.setup()
    from django.test import Client

    visitor = Client(HTTP_HOST="127.0.0.1")
    json.dump({address: measure(visitor, address) for address in sys.argv[1:]}, sys.stdout)


if __name__ == "__main__":
    main()
