"""What a comment in the margin of a draft says about a finding."""

from __future__ import annotations

from collections.abc import Iterator

from ppb_lint.model.draft import Part
from ppb_lint.model.finding import Finding, Stage
from ppb_lint.model.regex import regex
from ppb_lint.model.revision import Obstacle
from ppb_lint.report.fixes import confirmation, sentence, steps
from ppb_lint.report.places import place_in_words
from ppb_lint.report.printable import printable
from ppb_lint.rules.shape import Rule

OBSTACLES = {
    Obstacle.FIELD: "Word computes these words from a field, so they have to be changed where they come from.",
    Obstacle.LOCKED: "these words stand in a control that is locked, chosen from a list or filled from elsewhere; "
    "change them there.",
    Obstacle.PROMPT: "these words are the prompt of a control that nobody has filled in; fill it in.",
    Obstacle.MOVED: "somebody has moved these words, and nobody has settled whether they stay; settle that first.",
    Obstacle.PARAGRAPHS: "the words run over the end of a paragraph.",
    Obstacle.OVERLAP: "another change is proposed for some of the same words; settle that one and review again.",
    Obstacle.PLACE: "Word cannot track changes at this place.",
}
"""Why a fix is told and not made, as the end of a sentence."""
_ELSEWHERE = frozenset({Part.HEADER, Part.FOOTER, Part.FOOTNOTE, Part.TEXTBOX})
_ALLOW = (
    "Rule {rule}. If it is right as it is, answer this comment with: ppb-lint: allow {rule} until DATE because REASON"
)
_ALLOW_OUTSIDE = (
    "Rule {rule}. If it is right as it is, the council can allow it in .ppb-lint.yaml, under waivers, with the reason, "
    "a name and a last day."
)
_BESIDE = frozenset({Part.FOOTNOTE, Part.TEXTBOX})
"""Where a comment stands beside the words and not on them, so that an answer to it would be on other words."""
_LONGEST_WHY = 240
_ADDED = "A tracked change puts in its heading and a line in brackets; accept it and write the section there."
_SENTENCE_END = regex(r"(?<=[.!?])\s")


TO_BE_WRITTEN = "[This section is to be written by the author of the report.]"
"""What stands under the heading of a section that was missing."""


def remark_in_words(
    finding: Finding, rule: Rule | None, obstacle: Obstacle | None, *, adds: bool = False
) -> tuple[str, ...]:
    """The paragraphs of a comment: what is wrong, what mends it, why it matters, and how to keep it as it is.

    Args:
        rule: the rule that the finding is of, if it is known.
        obstacle: what keeps the fix from being made, if anything does.
        adds: whether a tracked change puts in a section that is missing.
    """
    mending = _ADDED if adds else _mending(finding, obstacle)
    paragraphs = (_fault(finding), mending, *_reasons(finding, rule))
    return tuple(paragraph for paragraph in paragraphs if paragraph)


def _fault(finding: Finding) -> str:
    where = f"In the {place_in_words(finding.place)}: " if finding.place.part in _ELSEWHERE else ""
    is_told = not finding.text or finding.text in finding.message
    quote = f' ("{printable(finding.text)}")' if where and not is_told else ""
    trial = ", on trial" if finding.stage is Stage.TRIAL else ""
    return f"{finding.severity.value.capitalize()}{trial}: {where}{printable(finding.message)}{quote}."


def _mending(finding: Finding, obstacle: Obstacle | None) -> str:
    advice, confirm = sentence(steps(finding)), confirmation(finding)
    if not advice:
        return ""
    if obstacle is not None:
        doubt = f" ({confirm})" if confirm else ""
        return f"{advice}{doubt}. This is not a tracked change, since {OBSTACLES[obstacle]}"
    if not confirm:
        return f"Mended by a tracked change: {steps(finding)}."
    return f"Proposed as a tracked change: {steps(finding)}. {sentence(confirm)} before you accept it."


def _reasons(finding: Finding, rule: Rule | None) -> Iterator[str]:
    if rule is not None:
        yield _shortened(" ".join(rule.why.split()))
        yield " ".join(rule.allow.split())
    yield (_ALLOW_OUTSIDE if finding.place.part in _BESIDE else _ALLOW).format(rule=finding.rule)


def _shortened(why: str) -> str:
    """As many whole sentences as fit into a comment that somebody will read; one at least."""
    first, *others = _SENTENCE_END.split(why)
    for sentence_after in others:
        if len(first) + len(sentence_after) >= _LONGEST_WHY:
            break
        first = f"{first} {sentence_after}"
    return first
