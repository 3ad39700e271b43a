"""Plans how a finding is mended: its own words replaced by others in the same form."""

from __future__ import annotations

from ppb_lint.model.finding import Edit, Fix, Hit
from ppb_lint.rules.shape import FixForm
from ppb_lint.rules.wording import filled, names

_SMALL = frozenset({"and", "the", "of", "for", "in", "to"})
"""What keeps small letters in names, after their first word."""


def plan(hit: Hit, form: FixForm | None, text: str) -> Fix | None:
    """The fix for a hit; None where the rule offers none or the check does not know the right words this time."""
    if form is None or any(not hit.values.get(name) for name in names(form.replace_with)):
        return None
    found = hit.span.of(text)
    words = in_form_of(found, filled(form.replace_with, hit.values))
    return Fix((Edit(hit.span, words),), form.safety) if words != found else None


def in_form_of(model: str, words: str) -> str:
    """Words with the capitals of those that they replace; capitals of their own (names) are kept.

    >>> in_form_of("POLICY", "financial"), in_form_of("First Quarter", "second quarter")
    ('FINANCIAL', 'Second Quarter')
    """
    if sum(sign.isalpha() for sign in model) > 1 and model.isupper():
        return words.upper()
    capitals = [word for word in model.split() if word[:1].isupper()]
    if len(capitals) > 1 and len(capitals) == sum(word[:1].isalpha() for word in model.split()):
        return " ".join(w if n and w in _SMALL else w[:1].upper() + w[1:] for n, w in enumerate(words.split(" ")))
    if model[:1].isupper():
        return words[:1].upper() + words[1:]
    return words
