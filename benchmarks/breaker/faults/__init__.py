"""The ways of breaking papers, by the topics of the rules; importing them enters them all."""

from benchmarks.breaker.faults import (
    copying,
    dates,
    drafting,
    figures,
    form,
    header,
    law,
    notes,
    period,
    reference,
    structure,
    word,
)

__all__ = [
    "copying",
    "dates",
    "drafting",
    "figures",
    "form",
    "header",
    "law",
    "notes",
    "period",
    "reference",
    "structure",
    "word",
]
