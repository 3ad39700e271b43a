"""Ask the linter about many papers at once, in one process, the way an officer's computer would."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]


def ask(papers: Iterable[Path]) -> dict[Path, Mapping[str, Any]]:
    """What ``ppb-lint check`` says of each paper: the entries of ``files`` in its JSON, by resolved path.

    Raises AssertionError with the linter's own words if it ends with anything but "no errors" (0) or "errors" (1).
    """
    done = subprocess.run(
        [sys.executable, "-m", "ppb_lint", "check", "--format", "json", "--notes", *(str(path) for path in papers)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=ROOT,
        env=_environment(),
        timeout=300,
        check=False,
    )
    answered = done.returncode in (0, 1) and done.stdout
    assert answered, f"exit status {done.returncode}\n{done.stderr}\n{done.stdout[:2000]}"
    return {(ROOT / entry["path"]).resolve(): entry for entry in json.loads(done.stdout)["files"]}


def _environment() -> dict[str, str]:
    # An uninstalled checkout must be tested as well as an installed one.
    path = os.pathsep.join(filter(None, (str(ROOT / "src"), os.environ.get("PYTHONPATH"))))
    return {**os.environ, "PYTHONPATH": path, "PYTHONIOENCODING": "utf-8"}
