"""The files with which a repository of papers begins, each as its keepers will read it."""

from __future__ import annotations

import json
from enum import StrEnum


class Ci(StrEnum):
    """Where papers are checked once more when they have been handed in."""

    GITHUB = "github"
    GITLAB = "gitlab"
    NONE = "none"


CONFIGURATION = """\
# What ppb-lint is to know about the papers in this folder and in those below it.
# It may stay as it is. To use a line, take away the # at its beginning.

# The council whose form papers are held against, if they do not tell it rightly themselves.
# profile: halton

# A folder with rules of your own; `ppb-lint rules new` begins one.
# rules: [our-rules]

# Rules and topics that wait to be asked for.
# on: [accessibility, language]

# Rules that are to matter less, and rules that are not to be run, with the reason.
# severity: {repeated-paragraph: note}
# off:
#   - {rule: placeholder, because: drafts come here with their brackets on purpose}

# What is allowed in single papers is written here by `ppb-lint waive`.
"""
_HOOK = """\
  - repo: {repository}
    rev: {revision}
    hooks:
      - id: ppb-lint
"""
_LOCAL_HOOK = """\
  - repo: local
    hooks:
      - id: ppb-lint
        name: ppb-lint
        entry: ppb-lint check
        language: {language}
        files: (?i)\\.(docx|docm|odt|rtf|pdf)$
        types: [file]
        exclude: (^|/)~\\$
"""
_GITHUB = """\
# Checks the papers of this repository whenever they change. Written by `ppb-lint init`; yours to change.
name: Papers
on: [push, pull_request]
permissions:
  contents: read
jobs:
  ppb-lint:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
"""
_ACTION = """\
      - uses: {name}@{revision}
        with:
          paths: .
"""
_STEPS = """\
      - uses: actions/setup-python@v5
        with:
          python-version: "3.12"
      - run: python -m pip install {source}
      - run: ppb-lint check --format github --report markdown=summary.md .
      - run: cat summary.md >> "$GITHUB_STEP_SUMMARY"
        if: always()
"""
_GITLAB = """\
# Checks the papers of this repository whenever they change. Written by `ppb-lint init`; yours to change.
ppb-lint:
  image: python:3.12-slim
  script:
    - python -m pip install {source}
    - ppb-lint check --report gitlab=gl-code-quality-report.json --report junit=ppb-lint.xml .
  artifacts:
    when: always
    reports:
      codequality: gl-code-quality-report.json
      junit: ppb-lint.xml
"""


def hook_stanza(repository: str, revision: str, source: str) -> str:
    """What pre-commit is told, under ``repos:``; with the installed command where it came from no repository.

    Args:
        source: what pip installs for everybody who commits; "" if they have to have the command themselves.
    """
    if repository:
        return _HOOK.format(repository=repository, revision=revision)
    stanza = _LOCAL_HOOK.format(language="python" if source else "system")
    return stanza + (f"        additional_dependencies: [{json.dumps(source)}]\n" if source else "")


def hooks_file(stanza: str) -> str:
    """A whole ``.pre-commit-config.yaml``."""
    return f"# Checks papers before they are committed. Written by `ppb-lint init`; yours to change.\nrepos:\n{stanza}"


def github_workflow(action: str, revision: str, source: str) -> str:
    """A workflow for GitHub; ``action`` is ``owner/name`` of an action, "" where there is none."""
    steps = _ACTION.format(name=action, revision=revision) if action else _STEPS.format(source=json.dumps(source))
    return _GITHUB + steps


def gitlab_job(source: str) -> str:
    """A job for GitLab."""
    return _GITLAB.format(source=json.dumps(source))
