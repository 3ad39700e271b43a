"""Takes our comments out of reviewed papers, into copies."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

from ppb_lint.app.contents import contents
from ppb_lint.app.copies.copying import CLEAN, attempt, put, target_of
from ppb_lint.app.discovery import STDIN, Missed, discover
from ppb_lint.fix.withdrawing import count_comments, without_comments
from ppb_lint.model.draft import Refusal
from ppb_lint.model.revision import Copied, ReviewCode
from ppb_lint.read import Format, format_of
from ppb_lint.read.limits import Limits


def clean(
    paths: tuple[str, ...], folder: str | None, limits: Limits, *, waivers: bool, overwrite: bool
) -> Iterator[Copied]:
    """Write a copy of each paper without our comments; with ``waivers``, without those that allow a finding too."""
    for item in discover(paths, lambda _: False):
        if isinstance(item, Missed):
            yield Copied(item.path, reason=item.reason)
        else:
            yield _cleaned(item.path, folder, limits, waivers, overwrite)


def _cleaned(path: str, folder: str | None, limits: Limits, waivers: bool, overwrite: bool) -> Copied:
    target = target_of(path, folder, CLEAN)

    def make() -> Copied:
        data = _word_file(path, limits)
        after = without_comments(data, limits, waivers=waivers)
        taken = count_comments(data, limits) - count_comments(after, limits)
        return put(Copied(path, str(target), comments=taken), after, overwrite)

    return attempt(path, target, make)


def _word_file(path: str, limits: Limits) -> bytes:
    if path == STDIN:
        raise Refusal(ReviewCode.STANDARD_INPUT)
    data = contents(path, BytesIO(), limits.file)
    if format_of(data, path) is not Format.DOCX:
        raise Refusal(ReviewCode.NOT_WORD)
    return data
