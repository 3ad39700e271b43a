"""What a comment in the margin of a draft says about a finding."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ppb_lint.model.draft import Part
from ppb_lint.model.finding import Finding, Safety, Stage
from ppb_lint.model.revision import Obstacle
from ppb_lint.report.fixes import fix_in_words
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
_ASKED = {"financ": "Finance", "resourc": "Finance", "legal": "Legal Services"}
"""Who can confirm words under a heading, by what the heading says."""
_ELSEWHERE = frozenset({Part.HEADER, Part.FOOTER, Part.FOOTNOTE, Part.TEXTBOX})
_ALLOW = (
    "If the words are right as they are, the rule can be switched off for a folder in .ppb-lint.yaml, with the reason: "
    "off: [{{rule: {rule}, because: …}}]"
)
_ADDED = "A tracked change puts in its heading and a line in brackets; accept it and write the section there."
_SENTENCE_END = re.compile(r"(?<=[.!?])\s")


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
    where = f"In {place_in_words(finding.place)}: " if finding.place.part in _ELSEWHERE else ""
    quote = f' ("{printable(finding.text)}")' if where and finding.text else ""
    trial = ", on trial" if finding.stage is Stage.TRIAL else ""
    return f"{finding.severity.value.capitalize()}{trial}: {where}{printable(finding.message)}{quote}."


def _mending(finding: Finding, obstacle: Obstacle | None) -> str:
    if finding.fix is None:
        return ""
    if obstacle is not None:
        return f"{fix_in_words(finding)} This is not a tracked change, since {OBSTACLES[obstacle]}"
    if finding.fix.safety is Safety.SAFE:
        return "Mended by a tracked change."
    return f"A tracked change proposes other words: {_confirmation(finding)} before you accept it."


def _confirmation(finding: Finding) -> str:
    heading = (finding.place.heading or "").casefold()
    whom = next((whom for word, whom in _ASKED.items() if word in heading), "")
    return f"confirm with {whom}" if whom else "please confirm it"


def _reasons(finding: Finding, rule: Rule | None) -> Iterator[str]:
    if rule is not None:
        why = " ".join(rule.why.split())
        yield _SENTENCE_END.split(why, maxsplit=1)[0]
        yield " ".join(rule.allow.split()) or _ALLOW.format(rule=rule.id)
    yield f"[{finding.rule}]"
