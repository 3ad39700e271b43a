"""Makes the documentation, with a page for every rule: ``python docs/build.py``.

A link within it that leads nowhere stops the build. Links to other places are not followed, since the build works
without a network; ``python docs/build.py --links`` follows them too.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from ppb_lint.cli.start import run

DOCS = Path(__file__).resolve().parent
SITE = DOCS / "site"


def build(into: Path = SITE, *, links: bool = False) -> int:
    """Write the site into a folder and return the exit status of the generator."""
    if status := run(["rules", "page", "--into", str(DOCS / "rules")]):
        return status
    kinds = ["html", "linkcheck"] if links else ["html"]
    for kind in kinds:
        command = [sys.executable, "-m", "sphinx", "-q", "-W", "--keep-going", "-b", kind, str(DOCS), str(into)]
        if status := subprocess.run(command).returncode:
            return status
    return 0


if __name__ == "__main__":
    sys.exit(build(links="--links" in sys.argv[1:]))
