"""The page ``docs/accuracy.md``: what was measured, how, and how to measure it again."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from benchmarks.breaker.table import markdown, summary
from benchmarks.breaker.tally import Row

_PAGE = """# Accuracy

These numbers come from **our own planted faults**, not from drafts of officers. They say how many mistakes of known
kinds the rules find in papers that had none; they say nothing about mistakes of which nobody has thought.

Measured on {day} with

    {command}

The command takes the {papers} clean papers of `tests/corpus/clean`, puts **one** mistake at a time into each of those
papers where such a mistake can be made, and runs all rules over the result, as text and, for a sample of every kind,
as a Word file. The ways in which mistakes are made are listed in `benchmarks/breaker/faults`, one function for each;
a seed chooses among them, so that the same seed gives the same papers.

A fault counts as found *in place* only if the rule that must find it speaks at warning or error and its finding meets
the wrong words (for something missing: names what is missing). *Other findings* are the papers in which the fault made
another rule speak as well, at warning or above. Rules that only note, that are on trial, or that must be asked for are
measured, but nothing is asked of them.

## What is not planted

The kinds were drawn up without looking at the checks. After the first measurements some were narrowed, because a
careful reader would not have called the text a fault either; each narrowing raised a number below, so they are named:

- copies that come from, or go to, a purpose, summary, conclusion, reasons or recommendation (told again on purpose);
  this one was made after reading what the rule itself lets pass
- misspelt headings of other councils, unless every council has a heading of that name
- denials under a heading of several topics
- a missing section of another council, if another line of the paper could stand for it
- a subject without a quarter in papers on 2008/09 and 2009/10, when subjects named none
- names of three words that lose their "and", and a home address without a postcode
- sentences put into lists of background papers and other lists at the end of a paper, of a section too
- a wrong section or Act in the heading of the background papers, under `statute`: that rule yields to
  `background-papers`, whose fault it is counted as
- Acts that the Equality Act 2010 replaced, before June 2011: some of their duties were law until that April
- another council's name in a paper that nowhere says whose it is
- second forms of names that are written with small letters ("Community safety and licensing"): a description, whose
  slips are those of any sentence
- another year of a named plan ("the Business Plan of 2020-21")
- copied paragraphs in agendas and minutes, of paragraphs that only say where something is set out, and of a title
  with its sentence; copies in which a name, a figure or a word of a heading was changed, since these say something else
- doubled words that may rightly stand twice ("two two bedroom flats")

## False alarms

{clean}

## Recall

{summary}.

{table}
"""


def page(rows: Sequence[Row], accused: Sequence[str], papers: int, command: str, day: date) -> str:
    """The whole page in Markdown."""
    clean = f"No rule says anything at warning or above about any of the {papers} clean papers, as text or in Word."
    if accused:
        clean = "Clean papers that are accused at warning or above:\n\n" + "\n".join(f"- {line}" for line in accused)
    return _PAGE.format(
        day=f"{day:%-d %B %Y}",
        command=command,
        papers=papers,
        clean=clean,
        summary=summary(rows),
        table="\n".join(markdown(rows)),
    )
