"""Serve the demo filling: made-up records in numbers, in a database of their own.

    python3 -m scripts.demo [port]

The first time it makes demo.sqlite3 and fills it; remove the file to have a new one.
The register itself, in db.sqlite3 or wherever `.env` says, is not touched.
"""

import os
import sys
from typing import NoReturn

from scripts.bootstrap import ensure
from scripts.serve import DEFAULT_PORT, free_port, serve, take, write_env_file
from scripts.terminal import ROOT, run_script, say

DATABASE = ROOT / "demo.sqlite3"
STEPS = (
    ["migrate", "--verbosity", "0"],
    ["apply_roles"],
    ["fill_demo"],
    ["first_admin"],
)


def main() -> NoReturn:
    port = free_port(sys.argv[1] if len(sys.argv) > 1 else DEFAULT_PORT)
    ensure(dev=False)
    write_env_file()
    # Variables of the environment win over those of `.env`.
    os.environ |= {"DEMO": "true", "DATABASE_URL": f"sqlite:///{DATABASE}"}
    if not DATABASE.exists():
        say("Making the demo, which takes a little while ...")
    for step in STEPS:
        take(step)
    serve(port)


if __name__ == "__main__":
    run_script(main)
