"""Tries rules on their own examples, as the people who keep them do after every change."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from ppb_lint.app.pipeline import with_facts
from ppb_lint.app.settled.bundled import bundled_folder, papers_in
from ppb_lint.app.settled.knowledge import Knowledge, learn
from ppb_lint.checks import CHECKS
from ppb_lint.checks.base import Paper
from ppb_lint.engine.examples import ExampleFault, cases, verify
from ppb_lint.engine.stage import Bench
from ppb_lint.model.result import Fault
from ppb_lint.profiles import Profiles, edition_on
from ppb_lint.read.critic_markup import read_critic_markup
from ppb_lint.rules.shape import Scene
from ppb_lint.structure import Understood, understand


class Trial(Struct, frozen=True):
    """What came of trying some rules."""

    rules: int
    examples: int
    failures: tuple[ExampleFault, ...]
    faults: tuple[Fault, ...]
    """What is wrong in rule files, which were not tried for that."""


def try_rules(folder: str | None = None) -> Trial:
    """Try the rules of a folder, or our own, on their examples.

    Raises:
        WrongRequest: the folder is not there, cannot be read, or holds no rules.
    """
    own = learn()
    known = learn((folder,)) if folder is not None else own
    meant = [rule for rule in known.rules if folder is None or rule not in own.rules]
    bench = bench_for(known, folder)
    failures = tuple(fault for rule in meant for fault in verify(rule, bench))
    return Trial(len(meant), sum(1 for rule in meant for _ in cases(rule)), failures, known.faults)


def _on_the_day(paper: Understood, scene: Scene, profiles: Profiles) -> Understood:
    """The paper under the edition of the scene's meeting, where it names no day itself."""
    if scene.meeting is None or paper.meeting is not None:
        return paper
    day = date.fromisoformat(scene.meeting)
    return replace(paper, meeting=day, edition=edition_on(profiles.by_id[paper.profile], day))


def bench_for(known: Knowledge, folder: str | None = None) -> Bench:
    """What examples are tried on: all rules, the profiles, and the clean papers of the folders."""

    def paper_of(text: str, scene: Scene) -> Paper:
        draft = replace(read_critic_markup(text.encode()), properties=scene.properties)
        return with_facts(_on_the_day(understand(draft, known.profiles, scene.profile)[0], scene, known.profiles))

    papers = {**papers_in(bundled_folder()), **(papers_in(Path(folder)) if folder else {})}
    rules = {rule.id: rule for rule in known.rules}
    return Bench(rules, CHECKS, tuple(known.profiles.by_id), paper_of, papers)
