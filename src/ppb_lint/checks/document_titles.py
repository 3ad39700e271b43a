"""The title in the properties of the file, which a browser and a screen reader announce."""

from __future__ import annotations

from collections.abc import Iterator

from ppb_lint.checks.base import Check, NoOptions, Paper
from ppb_lint.model.finding import Hit
from ppb_lint.model.span import Span

_WITH_PROPERTIES = frozenset({"docx", "odt"})


def _run(paper: Paper, _options: NoOptions) -> Iterator[Hit]:
    draft = paper.document.draft
    if (draft.format in _WITH_PROPERTIES or draft.properties) and not draft.properties.get("title", "").strip():
        yield Hit(Span(0, 0))


CHECK = Check(name="document-title", run=_run, options=NoOptions)
