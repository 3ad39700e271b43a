"""Puts fixes into Markdown and plain text."""

from __future__ import annotations

import difflib
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ppb_lint.engine.edits import apply
from ppb_lint.fix.smallest import smallest
from ppb_lint.model.draft import Draft
from ppb_lint.model.finding import Edit, Finding, Fix, Safety
from ppb_lint.read.encoding import Decoded, decode
from ppb_lint.read.line_source import LineSource


@dataclass(frozen=True, slots=True)
class Mended:
    """A text with fixes made."""

    before: Decoded
    text: str
    made: tuple[Finding, ...]
    left: tuple[Finding, ...]
    """Those whose fixes want somebody to confirm them, stand across markup, or share words with another one."""

    @property
    def data(self) -> bytes:
        """The bytes of the mended file, in its own encoding.

        Raises:
            UnicodeEncodeError: the encoding has no sign for one of the new words.
        """
        return self.before.mark + self.text.encode(self.before.encoding)


def mend(data: bytes, draft: Draft, findings: Iterable[Finding], *, suggested: bool) -> Mended:
    """Make all fixes that can be made; ``suggested`` ones only where they are asked for.

    Args:
        draft: what was read from these very bytes, by a reader of lines.
    """
    source = draft.source
    assert isinstance(source, LineSource)
    before = decode(data)
    made: list[Finding] = []
    left: list[Finding] = []
    edits: list[Edit] = []
    for finding, fix in _by_weight(findings):
        least = [smallest(edit, draft.text) for edit in fix.edits]
        wanted = [Edit(source.raw(edit.span), edit.replacement) for edit in least]
        are_words = all(
            new.span.of(before.text) == old.span.of(draft.text) for old, new in zip(least, wanted, strict=True)
        )
        is_free = are_words and not any(edit.span.touches(other.span) for edit in wanted for other in edits)
        if is_free and (suggested or fix.safety is Safety.SAFE):
            made.append(finding)
            edits += wanted
        else:
            left.append(finding)
    return Mended(before, apply(before.text, edits), tuple(made), tuple(left))


def _by_weight(findings: Iterable[Finding]) -> Iterator[tuple[Finding, Fix]]:
    for finding in sorted(findings, key=lambda f: (f.severity.rank, f.span, f.rule)):
        if finding.fix is not None:
            yield finding, finding.fix


def difference(path: str, mended: Mended) -> str:
    """What has changed, as ``diff -u`` shows it; empty if nothing has."""
    lines = difflib.unified_diff(
        _lines(mended.before.text), _lines(mended.text), f"{path}", f"{path} (mended)", lineterm="\n"
    )
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)


def _lines(text: str) -> list[str]:
    # Not str.splitlines: that also breaks at signs which end no line in a text file.
    return io.StringIO(text, newline=None).readlines()
