"""A rule as SARIF describes one, with the page of its rule file as help."""

from __future__ import annotations

from typing import Any

from ppb_lint.model.finding import Severity, Stage
from ppb_lint.report.printable import shortened
from ppb_lint.report.rule_page import explained, in_markdown
from ppb_lint.rules.shape import Rule

_LONGEST = 1024
"""Signs that GitHub takes of a description."""


def descriptor(rule: Rule) -> dict[str, Any]:
    """What is the same for all findings of a rule."""
    return {
        "id": rule.id,
        "name": rule.id,
        "shortDescription": {"text": shortened(rule.title, _LONGEST)},
        "fullDescription": {"text": shortened(" ".join(rule.why.split()) or rule.title, _LONGEST)},
        "help": {"text": explained(rule), "markdown": in_markdown(rule)},
        "defaultConfiguration": {"level": _gravest(rule).value},
        "properties": {"tags": [rule.topic, *(["trial"] if rule.stage is Stage.TRIAL else [])]},
        **({"deprecatedIds": list(rule.formerly)} if rule.formerly else {}),
    }


def _gravest(rule: Rule) -> Severity:
    if rule.stage is Stage.TRIAL:
        return Severity.NOTE
    several = [rule.severity] if isinstance(rule.severity, Severity) else rule.severity.values()
    return min(several, key=lambda severity: severity.rank)
