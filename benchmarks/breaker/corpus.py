"""The clean papers, with the kind and the quarter that the list of the corpus gives each of them."""

from __future__ import annotations

import re
from pathlib import Path

from benchmarks.breaker.paper import Paper, read

CORPUS = Path(__file__).parents[2] / "tests" / "corpus"
_PERIOD = re.compile(r"Q([1-4])(?: and Q([1-4]))? (\d{4})/\d\d")


def papers(folder: Path = CORPUS) -> tuple[Paper, ...]:
    """All clean papers by name."""
    listed = _listed((folder / "README.md").read_text(encoding="utf-8"))
    return tuple(
        read(path.name, path.read_text(encoding="utf-8"), *listed.get(path.name, ("report", (), None)))
        for path in sorted((folder / "clean").iterdir())
        if path.suffix in (".md", ".txt")
    )


def _listed(text: str) -> dict[str, tuple[str, tuple[int, ...], int | None]]:
    rows = [[cell.strip() for cell in line.split("|")[1:-1]] for line in text.splitlines() if line.startswith("| ")]
    return {row[0]: _known(row) for row in rows if row[0].endswith((".md", ".txt"))}


def _known(row: list[str]) -> tuple[str, tuple[int, ...], int | None]:
    kind = next((kind for kind in ("minutes", "agenda", "appendix") if kind in row), "report")
    period = next((found for cell in row if (found := _PERIOD.fullmatch(cell))), None)
    if period is None:
        return kind, (), None
    return kind, tuple(int(q) for q in period.groups()[:2] if q), int(period[3])
