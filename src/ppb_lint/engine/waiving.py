"""Takes out of the findings what somebody has allowed, and says what became of the waivers in the paper."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from msgspec import Struct

from ppb_lint.engine.waiver_note import notes
from ppb_lint.model.document import Document
from ppb_lint.model.finding import Finding
from ppb_lint.model.span import Span
from ppb_lint.model.waiver import Judged, State, Terms, Waived, Waiver


class Settled(Struct, frozen=True):
    """The findings of one paper once its waivers have been heard."""

    findings: tuple[Finding, ...]
    waived: tuple[Waived, ...]
    judged: tuple[Judged, ...] = ()
    """What became of each waiver that stands in the paper itself."""
    stands_until: str | None = None
    """ISO date of the last day on which all this is so; None if no waiver ends."""
    passed_over: int = 0
    """How many waivers in the paper do not count under these terms."""


def settle(findings: Sequence[Finding], document: Document, terms: Terms, run: Collection[str]) -> Settled:
    """What is left of the findings of a paper, and what is allowed.

    Args:
        run: the ids of the rules that were run; of a waiver for another nobody knows whether it is needed.
    """
    inline = list(notes(document, terms.names))
    if not terms.inline:
        inline, passed_over = [], len(inline)
    else:
        passed_over = 0
    own = [waiver for note in inline for waiver in note.waivers]
    faults = [fault for note in inline for fault in note.faults]
    allowed: dict[int, Waiver] = {}
    judged: list[Judged] = []
    for waiver in (*terms.waivers, *own):
        held = list(_allowed(waiver, findings, document))
        if waiver.spot is not None:
            judged.append(_judged(waiver, waiver.spot, bool(held), terms.today, run))
        if not waiver.ended(terms.today):
            for n in held:
                allowed.setdefault(n, waiver)
    return Settled(
        findings=tuple(f for n, f in enumerate(findings) if n not in allowed),
        waived=tuple(_waived(f, allowed[n]) for n, f in enumerate(findings) if n in allowed),
        judged=tuple(sorted((*faults, *judged), key=lambda j: j.spot)),
        stands_until=_next_end((*terms.waivers, *own), terms.today),
        passed_over=passed_over,
    )


def _waived(finding: Finding, waiver: Waiver) -> Waived:
    return Waived(finding, waiver.because, waiver.by, waiver.until, waiver.origin)


def _judged(waiver: Waiver, spot: Span, used: bool, today: str, run: Collection[str]) -> Judged:
    if waiver.ended(today):
        state = State.EXPIRED
    elif used:
        state = State.IN_USE
    else:
        state = State.UNUSED if waiver.rule in run else State.NOT_ASKED
    return Judged(state, spot, waiver.rule, "", waiver.by, waiver.until or "")


def _allowed(waiver: Waiver, findings: Sequence[Finding], document: Document) -> Iterable[int]:
    """The findings that a waiver is about, by their number."""
    meant = [
        n
        for n, finding in enumerate(findings)
        if finding.rule == waiver.rule and waiver.fingerprint in ("", finding.fingerprint)
    ]
    if waiver.spot is None or not meant:
        return meant
    spot = _words_at(waiver.spot, document)
    on_it = [n for n in meant if len(spot) and findings[n].span.touches(spot)]
    return on_it or _further(meant, findings, spot, document)


def _words_at(spot: Span, document: Document) -> Span:
    """The words that a waiver is on; the paragraph at its place where it is on none; empty in an empty paragraph."""
    paragraph = None if len(spot) else document.paragraph_at(spot.start)
    return paragraph.span if paragraph and paragraph.span.touches(spot) else spot


def _further(meant: Sequence[int], findings: Sequence[Finding], spot: Span, document: Document) -> Iterator[int]:
    """A waiver on a heading holds for its section, one above the first section or on nothing for the whole paper."""
    reach = _reach(spot, document)
    return (n for n in meant if reach is not None and reach.contains(findings[n].span))


def _reach(spot: Span, document: Document) -> Span | None:
    whole = Span(0, len(document.text))
    first = next(document.sections(), None)
    if not len(spot) or (first is not None and spot.end <= document.paragraphs[first.paragraph].span.start):
        return whole
    if any(field.label_span.to(field.value).touches(spot) for field in document.fields):
        return whole
    heading = next((h for h in document.headings if h.span.touches(spot)), None)
    if heading is None:
        return None
    return document.paragraphs[heading.paragraph].span.to(document.paragraphs[heading.end - 1].span)


def _next_end(waivers: Iterable[Waiver], today: str) -> str | None:
    return min((w.until for w in waivers if w.until is not None and not w.ended(today)), default=None)
