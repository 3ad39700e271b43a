"""From what a check saw to what the reader is told: the one place where a hit becomes a finding."""

from __future__ import annotations

import hashlib

from ppb_lint.checks.base import Paper
from ppb_lint.engine.context import around
from ppb_lint.engine.fingerprint import fingerprint
from ppb_lint.engine.fixing import plan
from ppb_lint.engine.place import place_of
from ppb_lint.model.finding import Finding, Hit, Place
from ppb_lint.model.source import Lines
from ppb_lint.model.waiver import Judged
from ppb_lint.rules.shape import Rule
from ppb_lint.rules.wording import filled


def tell(hit: Hit, rule: Rule, paper: Paper) -> Finding:
    """The finding that a rule makes of a hit.

    Raises:
        KeyError: the check has not told a value that the rule's sentence names.
    """
    place = place_of(hit, paper.document)
    return Finding(
        rule=rule.id,
        severity=rule.severity_of(hit.case),
        stage=rule.stage,
        message=filled(rule.message_of(hit.case), hit.values),
        span=hit.span,
        text=hit.span.of(paper.document.text),
        context=around(hit, paper.document),
        place=place,
        fingerprint=fingerprint(rule.id, hit, paper.document, place),
        fix=plan(hit, rule.fix, paper.document.text),
        fact=hit.fact,
    )


def tell_of_settings(rule: Rule, judged: Judged, lines: Lines) -> Finding:
    """The finding that a rule about waivers makes of one that stands in no paper but in a file of settings."""
    about = "\0".join((rule.id, judged.state, *judged.values.values()))
    return Finding(
        rule=rule.id,
        severity=rule.severity_of(judged.state),
        stage=rule.stage,
        message=filled(rule.message_of(judged.state), judged.values),
        span=judged.spot,
        text="",
        context="",
        place=Place(lines=lines),
        fingerprint=hashlib.sha256(about.encode()).hexdigest()[:16],
    )
