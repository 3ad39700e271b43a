"""Ask the linter about many papers at once, by the rules that are attacked here and no others."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
RULES = (
    "header-field",
    "section-missing",
    "section-empty",
    "section-order",
    "section-repeated",
    "heading-spelling",
    "quarter-agreement",
    "financial-year-agreement",
    "period-dates",
    "impossible-date",
    "implication-topic",
    "repeated-paragraph",
    "placeholder",
)


def ask(papers: Iterable[Path]) -> dict[Path, Mapping[str, Any]]:
    """What ``ppb-lint check`` says of each paper: the entries of ``files`` in its JSON, by resolved path.

    Any exit status will do, since some of these papers cannot be read; a traceback will not.
    """
    selected = [part for rule in RULES for part in ("--select", rule)]
    done = subprocess.run(
        [sys.executable, "-m", "ppb_lint", "check", "--format", "json", "--notes", *selected, *map(str, papers)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=ROOT,
        env=_environment(),
        timeout=300,
        check=False,
    )
    assert done.stdout, f"exit status {done.returncode}\n{done.stderr}"
    assert "Traceback" not in done.stderr, done.stderr
    return {(ROOT / entry["path"]).resolve(): entry for entry in json.loads(done.stdout)["files"]}


def _environment() -> dict[str, str]:
    # An uninstalled checkout must be tested as well as an installed one.
    path = os.pathsep.join(filter(None, (str(ROOT / "src"), os.environ.get("PYTHONPATH"))))
    return {**os.environ, "PYTHONPATH": path, "PYTHONIOENCODING": "utf-8"}
