"""What is said of one finding, as it stands beside the words: the sentence, what mends it, the rule."""

from __future__ import annotations

from collections.abc import Sequence

from ppb_lint.report.fixes import fix_in_words
from ppb_lint.report.html.numbered import Numbered
from ppb_lint.report.html.signs import told
from ppb_lint.report.places import place_in_words
from ppb_lint.report.printable import shortened

_KINDS = {"error": "Error", "warning": "Warning", "note": "Note", "trial": "On trial"}
_LONGEST_QUOTE = 150


def card(item: Numbered, *, quoted: bool = False) -> str:
    """One finding.

    Args:
        quoted: whether to quote the words, which is needed only where the paper itself is not on the page.
    """
    finding = item.finding
    fix = told(fix_in_words(finding))
    quote = told(shortened(finding.context or finding.text, _LONGEST_QUOTE)) if quoted and finding.text else ""
    back = (
        f'<a class="back" href="#{item.words}" aria-label="to the words of {item.kind} {item.number}">{item.number}</a>'
    )
    return (
        f'<li class="card {item.kind}" id="{item.id}" data-kind="{item.kind}" data-rule="{told(finding.rule)}"'
        f' tabindex="-1">'
        f'<p class="said">{back} <strong>{_KINDS[item.kind]}:</strong> {told(finding.message)}.</p>'
        + (f'<p class="quote">“{quote}”</p>' if quote else "")
        + (f'<p class="mends">{fix}</p>' if fix else "")
        + f'<p class="where">{told(place_in_words(finding.place))} '
        f'<a class="rule" href="#rule-{told(finding.rule)}">{told(finding.rule)}</a></p></li>'
    )


def cards(items: Sequence[Numbered], *, quoted: bool = False) -> str:
    """The findings beside one stretch of text; nothing where there are none."""
    return f'<ul class="cards">{"".join(card(item, quoted=quoted) for item in items)}</ul>' if items else ""
