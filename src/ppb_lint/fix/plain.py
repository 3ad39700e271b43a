"""Puts fixes into Markdown and plain text."""

from __future__ import annotations

import difflib
import io
from collections.abc import Iterable, Mapping

from msgspec import Struct

from ppb_lint.engine.edits import apply
from ppb_lint.fix.plain_adding import added
from ppb_lint.fix.remark import NewParagraph
from ppb_lint.fix.smallest import smallest
from ppb_lint.model.draft import Draft
from ppb_lint.model.finding import Edit, Finding, Safety
from ppb_lint.read.encoding import Decoded, decode
from ppb_lint.read.line_source import LineSource


class Mended(Struct, frozen=True):
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


def mend(
    data: bytes,
    draft: Draft,
    findings: Iterable[Finding],
    *,
    suggested: bool,
    new: Mapping[Finding, tuple[NewParagraph, ...]] | None = None,
) -> Mended:
    """Make all fixes that can be made; ``suggested`` ones only where they are asked for.

    Args:
        draft: what was read from these very bytes, by a reader of lines.
        findings: counted from the beginning of the draft.
        new: what would be put in where something is missing; always a suggestion.
    """
    before = decode(data)
    made: list[Finding] = []
    left: list[Finding] = []
    edits: list[Edit] = []
    for finding in sorted(findings, key=lambda f: (f.severity.rank, f.span, f.rule)):
        paragraphs = (new or {}).get(finding, ())
        if finding.fix is None and not paragraphs:
            continue
        wanted = _edits(finding, draft, before.text) or _addition(finding, paragraphs, draft, before.text)
        is_free = not any(_collide(edit, other, beside=bool(paragraphs)) for edit in wanted for other in edits)
        is_wanted = suggested or (finding.fix is not None and finding.fix.safety is Safety.SAFE)
        if wanted and is_free and is_wanted:
            made.append(finding)
            edits += wanted
        else:
            left.append(finding)
    return Mended(before, apply(before.text, edits), tuple(made), tuple(left))


def _collide(edit: Edit, other: Edit, *, beside: bool) -> bool:
    """Whether two edits cannot both be made; whole lines may stand ``beside`` whatever else is changed."""
    if beside:
        return other.span.start < edit.span.start < other.span.end
    return edit.span.touches(other.span)


def _edits(finding: Finding, draft: Draft, text: str) -> list[Edit]:
    """The edits of the file that mend a finding; none where markup stands among the words."""
    source = draft.source
    assert isinstance(source, LineSource)
    least = [smallest(edit, draft.text) for edit in finding.fix.edits] if finding.fix else []
    wanted = [Edit(source.raw(edit.span), edit.replacement) for edit in least]
    are_words = all(new.span.of(text) == old.span.of(draft.text) for old, new in zip(least, wanted, strict=True))
    return wanted if are_words else []


def _addition(finding: Finding, paragraphs: tuple[NewParagraph, ...], draft: Draft, text: str) -> list[Edit]:
    edit = added(finding.span.start, paragraphs, draft, text) if paragraphs else None
    return [edit] if edit else []


def difference(path: str, mended: Mended) -> str:
    """What has changed, as ``diff -u`` shows it; empty if nothing has."""
    lines = difflib.unified_diff(
        _lines(mended.before.text), _lines(mended.text), f"{path}", f"{path} (mended)", lineterm="\n"
    )
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)


def _lines(text: str) -> list[str]:
    # Not str.splitlines: that also breaks at signs which end no line in a text file.
    return io.StringIO(text, newline=None).readlines()
