"""Where something stands, as somebody with the paper in hand would say it."""

from __future__ import annotations

from ppb_lint.model.draft import Part
from ppb_lint.model.finding import Place
from ppb_lint.report.printable import printable, shortened

_PARTS = {
    Part.BODY: "",
    Part.HEADER: "head of the page",
    Part.FOOTER: "foot of the page",
    Part.FOOTNOTE: "footnote",
    Part.TEXTBOX: "text box",
    Part.APPENDIX: "appendix",
}
_LONGEST_HEADING = 44


def place_in_words(place: Place) -> str:
    """For example ``5.0 FINANCIAL IMPLICATIONS, paragraph 5.1``; "whole paper" where there is no place."""
    pieces = [
        f"page {place.page}" if place.page else "",
        _PARTS[place.part],
        _heading(place),
        _paragraph(place),
        f"line {place.lines.line}" if place.lines else "",
    ]
    return ", ".join(piece for piece in pieces if piece) or "whole paper"


def _heading(place: Place) -> str:
    heading = shortened(printable(place.heading or ""), _LONGEST_HEADING)
    return f"{place.section or ''} {heading}".strip()


def _paragraph(place: Place) -> str:
    if not place.paragraph or place.paragraph == place.section:
        return ""
    return f"paragraph {printable(place.paragraph)}" if place.paragraph[0].isdigit() else printable(place.paragraph)
