"""Content controls of Word: which ones still show their prompts, and which ones may not be edited."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from ppb_lint.read.docx_names import VAL, WORD, WORD_2010, WORD_2012, is_on

_PROPERTIES, _PROMPTING = f"{WORD}sdtPr", f"{WORD}showingPlcHdr"
_LOCKS = frozenset({"contentLocked", "sdtContentLocked"})
# Their words are chosen, or come from elsewhere in the file: an edit would break or vanish.
_COMPUTED = frozenset(
    {
        f"{WORD}date",
        f"{WORD}dropDownList",
        f"{WORD}dataBinding",
        f"{WORD_2012}dataBinding",
        f"{WORD_2010}checkbox",
    }
)


def is_unfilled(control: etree._Element) -> bool:
    """Whether nobody has replaced the control's own prompt."""
    return any(element.tag == _PROMPTING and is_on(element) for element in _properties(control))


def is_locked(control: etree._Element) -> bool:
    """Whether its words may not be edited as text."""
    return any(
        element.tag in _COMPUTED or (element.tag == f"{WORD}lock" and element.get(VAL) in _LOCKS)
        for element in _properties(control)
    )


def _properties(control: etree._Element) -> Iterator[etree._Element]:
    for properties in control.iterchildren(_PROPERTIES):
        yield from properties
