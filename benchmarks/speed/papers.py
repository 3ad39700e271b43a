"""Papers to be measured on: each another one, all of them in our own words."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path
from random import Random

from benchmarks.packs.pack import as_copied
from tests.build.docx import Docx
from tests.twins import twins


def texts(faulty: bool) -> Iterator[str]:
    """Reports without end, all clean or all with findings, each with words of its own."""
    fitting = [twin.text for twin in twins() if bool(twin.expected) is faulty]
    for number, text in enumerate(cycle(fitting)):
        yield f"{text.rstrip()}\n\nReference {number:05} of the file.\n"


def write_texts(folder: Path, count: int, faulty: bool) -> None:
    """So many of them as Markdown."""
    folder.mkdir(parents=True)
    for number, text in enumerate(islice(texts(faulty), count)):
        (folder / f"{number:05}.md").write_text(text, encoding="utf-8")


def write_word(folder: Path, count: int) -> None:
    """So many clean ones as Word files."""
    folder.mkdir(parents=True)
    for number, text in enumerate(islice(texts(False), count)):
        (folder / f"{number:05}.docx").write_bytes(as_word(text))


def as_word(text: str) -> bytes:
    """A text as a Word file, a paragraph for each of its lines, with the mark-up that years of copying leave."""
    chance, paper = Random(len(text)), Docx()
    for line in filter(None, map(str.strip, text.split("\n"))):
        paper.add(as_copied(line.replace("**", ""), chance))
    return paper.bytes()
