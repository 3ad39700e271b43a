"""Tries a rule on its own examples: they are its tests."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from msgspec import Struct, field

from ppb_lint.engine.checking import check
from ppb_lint.engine.edits import apply
from ppb_lint.engine.stage import Bench, Stage, set_up
from ppb_lint.engine.staging import UnplacedError
from ppb_lint.model.finding import Edit, Finding
from ppb_lint.model.span import Span
from ppb_lint.rules.shape import Example, Rule


class ExampleFault(Struct, frozen=True):
    """An example that does not do what it says; the report has the sentence for each code.

    Codes and their values: ``accused`` (a valid example is: message, text) · ``count`` (expected, found) ·
    ``place`` (expected, found) · ``message`` (expected, found) · ``fixed`` (expected, found) ·
    ``fix-unproved`` (found) · ``no-fix`` · ``fixes-overlap`` · ``not-cleared`` (expected, found) ·
    ``found`` (a known miss is missed no longer: message, text) · ``nothing-to-yield`` · ``yield-unproved`` (rule) ·
    ``failure`` (error, detail, where) · ``unknown-profile`` (profile) · ``unknown-paper`` (paper) ·
    ``unknown-rule`` (rule) · ``unplaced`` (text).
    """

    rule: str
    kind: str
    """``valid``, ``invalid``, ``known-misses`` or ``yields-to``."""
    number: int
    """0-based, in the list of its kind."""
    code: str
    values: Mapping[str, str] = field(default_factory=dict)


_Told = tuple[str, dict[str, str]]


def verify(rule: Rule, bench: Bench) -> tuple[ExampleFault, ...]:
    """Everything in which a rule's examples and the rule do not agree; empty if all is well."""
    faults = [fault for kind, n, _ in cases(rule) for fault in verify_one(rule, kind, n, bench)]
    return (*faults, *unproved(rule))


def cases(rule: Rule) -> Iterator[tuple[str, int, Example]]:
    """All examples of a rule, each with its kind and its number."""
    kinds = {"valid": rule.examples.valid, "invalid": rule.examples.invalid, "known-misses": rule.examples.known_misses}
    for kind, examples in kinds.items():
        yield from ((kind, n, example) for n, example in enumerate(examples))


def verify_one(rule: Rule, kind: str, number: int, bench: Bench) -> tuple[ExampleFault, ...]:
    """The same for one example."""
    example = next(e for k, n, e in cases(rule) if (k, n) == (kind, number))
    told = _tried(rule, example, bench, {"valid": _valid, "invalid": _invalid, "known-misses": _missed}[kind])
    return tuple(ExampleFault(rule.id, kind, number, code, values) for code, values in told)


def unproved(rule: Rule) -> Iterator[ExampleFault]:
    """For each rule that this one yields to, one example has to show it."""
    shown = {name for example in rule.examples.valid for name in example.with_rules}
    for n, name in enumerate(rule.yields_to):
        if name not in shown:
            yield ExampleFault(rule.id, "yields-to", n, "yield-unproved", {"rule": name})


def _tried(rule: Rule, example: Example, bench: Bench, judge: Callable[[Stage], Iterator[_Told]]) -> list[_Told]:
    if unknown := list(_unknown(example, bench)):
        return unknown
    try:
        stage = set_up(rule, example, bench, example.text)
        return [*_failures(stage), *judge(stage)]
    except UnplacedError as error:
        return [("unplaced", {"text": str(error)})]


def _unknown(example: Example, bench: Bench) -> Iterator[_Told]:
    if example.profile is not None and example.profile not in bench.profiles:
        yield "unknown-profile", {"profile": example.profile}
    if example.paper is not None and example.paper not in bench.papers:
        yield "unknown-paper", {"paper": example.paper}
    yield from (("unknown-rule", {"rule": name}) for name in example.with_rules if name not in bench.rules)


def _failures(stage: Stage) -> Iterator[_Told]:
    for failure in stage.outcome.failures:
        yield "failure", {"error": failure.error, "detail": failure.detail, "where": failure.where}


def _valid(stage: Stage) -> Iterator[_Told]:
    for finding in stage.own:
        yield "accused", {"message": finding.message, "text": finding.text}
    yields = set(stage.example.with_rules) & set(stage.rule.yields_to)
    if yields and not check(stage.paper, (stage.rule,), stage.bench.checks).findings:
        yield "nothing-to-yield", {}


def _missed(stage: Stage) -> Iterator[_Told]:
    for finding in stage.own:
        yield "found", {"message": finding.message, "text": finding.text}


def _invalid(stage: Stage) -> Iterator[_Told]:
    expected = sorted(stage.marked())
    found = sorted(f.span for f in stage.own)
    if len(expected) != len(found):
        yield "count", {"expected": str(len(expected)), "found": _told_of(stage.own) or "0"}
        return
    text = stage.paper.document.text
    for mark, span in zip(expected, found, strict=True):
        if mark != span:
            yield "place", {"expected": _pointed(text, mark), "found": _pointed(text, span)}
    yield from _messages(stage)
    yield from _fixes(stage)


def _messages(stage: Stage) -> Iterator[_Told]:
    stated = stage.example.message
    messages = (stated,) * len(stage.own) if isinstance(stated, str) else stated
    found = [f.message for f in stage.own]
    # Several findings on the same words come in no order that an author could know.
    in_order = len({f.span for f in stage.own}) == len(found)
    if sorted(messages) != sorted(found) or (in_order and list(messages) != found):
        yield "message", {"expected": " | ".join(messages), "found": " | ".join(found)}


def _fixes(stage: Stage) -> Iterator[_Told]:
    edits = [stage.in_file(edit) for finding in stage.own if finding.fix for edit in finding.fix.edits]
    stated = stage.example.fixed
    if stated is None:
        if edits:
            yield "fix-unproved", {"found": _mended(stage.text, edits) or ""}
        return
    if not edits:
        yield "no-fix", {}
        return
    mended = _mended(stage.text, edits)
    after = stage.again(stated)
    if mended is None:
        yield "fixes-overlap", {}
    elif mended.rstrip() != after.text.rstrip():
        yield "fixed", {"expected": after.text, "found": mended}
    yield from _failures(after)
    left = sum(finding.fix is None for finding in stage.own)
    if len(after.own) != left:
        yield "not-cleared", {"expected": str(left), "found": _told_of(after.own) or "0"}


def _mended(text: str, edits: Sequence[Edit]) -> str | None:
    try:
        return apply(text, edits)
    except ValueError:
        return None


def _told_of(findings: Sequence[Finding]) -> str:
    return " | ".join(f"{f.message} [{f.text}]" for f in findings)


def _pointed(text: str, span: Span) -> str:
    """The words with a little of what stands round them, so that two equal words can be told apart."""
    before = text[max(span.start - 15, 0) : span.start]
    return f"{before}«{span.of(text)}»{text[span.end : span.end + 15]}"
