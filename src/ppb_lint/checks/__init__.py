"""The kinds of check: properties of a text, each for as many rules as want it."""

from __future__ import annotations

from ppb_lint.checks import (
    agreement,
    empty_sections,
    forbidden_text,
    heading_spelling,
    impossible_dates,
    period_dates,
    repeated_paragraphs,
    repeated_sections,
    required_fields,
    required_sections,
    section_order,
    token_pattern,
    topic_match,
)
from ppb_lint.checks.base import Check, Paper

__all__ = ["CHECKS", "Check", "Paper"]

CHECKS = {
    module.CHECK.name: module.CHECK
    for module in (
        agreement,
        empty_sections,
        forbidden_text,
        heading_spelling,
        impossible_dates,
        period_dates,
        repeated_paragraphs,
        repeated_sections,
        required_fields,
        required_sections,
        section_order,
    token_pattern,
        topic_match,
    )
}
