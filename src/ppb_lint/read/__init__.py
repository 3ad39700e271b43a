"""Readers: from the bytes of a file to a draft, whatever the format."""

from __future__ import annotations

from ppb_lint.model.codes import RefusalCode
from ppb_lint.model.draft import Draft, MarkKind, Refusal
from ppb_lint.read.detect import Format, format_of
from ppb_lint.read.limits import Limits

__all__ = ["Draft", "Format", "Limits", "Refusal", "format_of", "read"]

_USUAL = Limits()


def read(data: bytes, name: str, limits: Limits = _USUAL) -> Draft:
    """Read a paper.

    Args:
        data: the file's bytes.
        name: what the file is called; only the ending matters, and less than what the bytes say.
        limits: how much is read at most.

    Raises:
        Refusal: with a ``RefusalCode``, if the file cannot be read, not safely, or holds no words.
    """
    if len(data) > limits.file:
        raise Refusal(RefusalCode.TOO_LARGE, size=len(data), limit=limits.file)
    draft = _read_as(format_of(data, name), data, limits)
    if not draft.text.strip():
        raise Refusal(RefusalCode.NO_TEXT, images=sum(mark.kind is MarkKind.IMAGE for mark in draft.marks))
    return draft


def _read_as(kind: Format, data: bytes, limits: Limits) -> Draft:
    # Each reader is imported when its format turns up: lxml alone costs three interpreter starts.
    match kind:
        case Format.DOC:
            from ppb_lint.read.doc import read_doc

            return read_doc(data, limits)
        case Format.DOCX:
            from ppb_lint.read.docx import read_docx

            return read_docx(data, limits)
        case Format.HTML:
            from ppb_lint.read.html import read_html

            return read_html(data, limits)
        case Format.MARKDOWN:
            from ppb_lint.read.markdown import read_markdown

            return read_markdown(data)
        case Format.ODT:
            from ppb_lint.read.odt import read_odt

            return read_odt(data, limits)
        case Format.PDF:
            from ppb_lint.read.pdf import read_pdf

            return read_pdf(data, limits)
        case Format.PLAIN:
            from ppb_lint.read.plain import read_plain

            return read_plain(data)
        case Format.RTF:
            from ppb_lint.read.rtf import read_rtf

            return read_rtf(data, limits)
