"""A pack that was read once comes back from JSON the same, and needs no YAML for it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from msgspec.structs import replace

import ppb_lint
from ppb_lint.rules.kept import pack_from_plain, pack_to_plain
from ppb_lint.rules.pack import load_pack
from ppb_lint.rules.shape import Examples
from tests.rules.fakes import CHECKS, rule

RICH = """\
id: rich
title: Everything that a rule can say
severity: {default: note, anchored: error}
why: |
  Two lines
  of reasons.
check: words
options:
  words: [no, 5.10]
  topics: {policy: [policy], other: any}
  pattern: a+
message: {default: 'says {said}', anchored: 'says {said}, not {expected}'}
fix: {replace-with: '{expected}', safety: safe}
stage: trial
yields-to: [plain]
opt-in: true
examples:
  valid:
    - {why: so, text: x, meeting: 2024-01-22, profile: halton, paper: clean, without: [A], with-rules: [plain]}
  invalid:
    - {message: [a, b], text: «x» «y», fixed: z}
"""


def test_there_and_back() -> None:
    files = {"law/rich.yaml": RICH.encode(), "law/plain.yaml": rule("plain"), "law/bad.yaml": b"id: bad"}
    pack = load_pack(files, CHECKS)
    assert [r.id for r in pack.rules] == ["plain", "rich"]
    assert {f.file for f in pack.faults} == {"law/bad.yaml"}
    assert pack_from_plain(json.loads(json.dumps(pack_to_plain(pack))), CHECKS) == pack


def test_examples_may_be_left_out() -> None:
    pack = load_pack({"law/plain.yaml": rule("plain")}, CHECKS)
    again = pack_from_plain(json.loads(json.dumps(pack_to_plain(pack, examples=False))), CHECKS)
    assert again.rules == (replace(pack.rules[0], examples=Examples()),)


def test_a_pack_for_other_checks_is_refused() -> None:
    kept = pack_to_plain(load_pack({"law/plain.yaml": rule("plain")}, CHECKS))
    with pytest.raises(KeyError):
        pack_from_plain(kept, {})


def test_a_kept_pack_needs_neither_yaml_nor_pydantic() -> None:
    program = (
        "import sys, ppb_lint.rules.kept, ppb_lint.engine.checking;"
        "print({'pydantic', 'yaml', 're2', 'spacy'} & set(sys.modules))"
    )
    found = {**os.environ, "PYTHONPATH": str(Path(ppb_lint.__file__).parents[1])}
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, env=found)
    assert run.stdout == "set()\n"
