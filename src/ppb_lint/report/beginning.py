"""What `ppb-lint init` has done, and which lines to type next, for somebody who has never used any of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

_WHAT_FOR = {
    ".ppb-lint.yaml": "what ppb-lint is to know about your papers",
    ".pre-commit-config.yaml": "checks each paper before it is committed",
    ".github/workflows/ppb-lint.yml": "checks them again on GitHub",
    ".gitlab-ci.yml": "checks them again on GitLab",
    ".gitlab/ppb-lint.yml": "checks them again on GitLab",
}


def begun_in_words(
    written: Sequence[str],
    there: Sequence[str],
    by_hand: Sequence[tuple[str, str]],
    to_type: Sequence[str],
    *,
    source: str,
    reachable: bool,
    ci: bool,
) -> Iterator[str]:
    """The lines to print. What is to be typed stands in lines that begin with four blanks, and nothing else does."""
    width = max((len(name) for name in (*written, *there)), default=0)
    yield from (f"Written: {name.ljust(width)}  {_WHAT_FOR[name]}" for name in written)
    yield from (f"There already, and left as it is: {name}" for name in there)
    for name, lines in by_hand:
        yield from ("", f"Put into {name} by hand:", "")
        yield from (f"  | {line}" for line in lines.rstrip("\n").split("\n"))
    yield from ("", "Type these lines next:", "", *(f"    {line}" for line in to_type), "")
    yield "From then on a paper that ppb-lint finds errors in is not committed, and you are told what and where."
    yield "To check all papers that are there already: ppb-lint ."
    if ci:
        yield from ("", *_about_ci(source, reachable))


def _about_ci(source: str, reachable: bool) -> Iterator[str]:
    if reachable:
        yield f"There ppb-lint is installed from {source}."
        return
    yield "This ppb-lint was installed from a folder of this machine, where nobody else can get it. Whoever commits"
    yield f"needs it installed as well, and the last file says to install {source}. If it lies elsewhere, change"
    yield "that line, or delete the file and run init again, saying for example:"
    yield "ppb-lint init --source git+https://example.org/ppb-lint@v0.1.0"
