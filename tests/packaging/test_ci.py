"""What is offered to GitHub and GitLab is what they accept, and its lines do what they are for."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
import yaml

from ppb_lint import __version__
from ppb_lint.report.starter import github_workflow, gitlab_job, hook_stanza, hooks_file

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.slow
ACTION = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
GITLAB = yaml.safe_load((ROOT / "ci" / "gitlab.yml").read_text("utf-8"))
SOURCES = ("ppb-lint==0.1.0", "git+https://example.org/ppb-lint@v0.1.0")


def accepted(kind: str, file: Path) -> None:
    """Hold a file against the schema of whoever reads it."""
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{kind}", str(file)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    """A folder with a clean and a faulty paper, one of them with a name that means something to a shell."""
    folder = tmp_path / "papers"
    folder.mkdir()
    shutil.copy(ROOT / "examples" / "clean.docx", folder / "clean.docx")
    shutil.copy(ROOT / "examples" / "faulty.docx", folder / "$(touch owned) faulty.docx")
    return folder


def run_in_bash(script: str, folder: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """As a runner does it: nothing of the user's own, and the first failure ends it."""
    commands = folder / "commands"
    commands.mkdir(exist_ok=True)
    (commands / "ppb-lint").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m ppb_lint "$@"\n')
    (commands / "ppb-lint").chmod(0o755)
    surroundings = {
        "PATH": f"{commands}{os.pathsep}{os.environ['PATH']}",
        "HOME": str(folder),
        "PYTHONPATH": str(ROOT / "src"),
        "CI": "true",
        **variables,
    }
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
        cwd=folder, env=surroundings, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip


def step(name: str) -> dict[str, Any]:
    (found,) = (step for step in ACTION["runs"]["steps"] if step.get("name") == name)
    return dict(found)


def with_inputs(found: dict[str, Any], **given: str) -> dict[str, str]:
    """The variables of a step, as GitHub fills them in."""
    inputs = {name: str(value.get("default", "")) for name, value in ACTION["inputs"].items()} | given
    filled = {}
    for name, expression in found["env"].items():
        key = expression.removeprefix("${{ ").removesuffix(" }}")
        filled[name] = "/action" if key == "github.action_path" else inputs[key.removeprefix("inputs.")]
    return filled


def test_github_takes_the_action() -> None:
    accepted("github-actions", ROOT / "action.yml")
    assert {"paths", "version", "fail-on", "config"} <= set(ACTION["inputs"])
    # An expression inside a script would be run as part of it.
    assert all("${{" not in step.get("run", "") for step in ACTION["runs"]["steps"])


@pytest.mark.parametrize(("version", "installs"), [("", "/action"), ("0.1.0", "ppb-lint==0.1.0")])
def test_the_action_installs_what_is_asked_for(tmp_path: Path, version: str, installs: str) -> None:
    found = step("Install ppb-lint")
    script = f'python() {{ echo "$@" > told; }}\n{found["run"]}'
    done = run_in_bash(script, tmp_path, **with_inputs(found, version=version))
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "told").read_text().split()[-1] == installs


def action(papers: Path, **inputs: str) -> tuple[subprocess.CompletedProcess[str], str, dict[str, str]]:
    """Run the action's own step: what it answers, its summary and its outputs."""
    found = step("Check papers")
    files = {"GITHUB_STEP_SUMMARY": papers.parent / "summary", "GITHUB_OUTPUT": papers.parent / "output"}
    for file in files.values():
        file.write_text("before\n" if file.name == "summary" else "")
    variables = with_inputs(found, **inputs) | {name: str(file) for name, file in files.items()}
    done = run_in_bash(found["run"], papers.parent, **variables)
    outputs = dict(line.split("=", 1) for line in files["GITHUB_OUTPUT"].read_text().splitlines())
    return done, files["GITHUB_STEP_SUMMARY"].read_text(), outputs


def test_the_action_stops_a_faulty_paper(papers: Path) -> None:
    done, summary, outputs = action(papers, paths="papers")
    assert done.returncode == 1, done.stderr
    assert done.stdout.count("::error file=") == 5
    assert summary.startswith("before\n")
    assert "quarter-agreement" in summary
    assert outputs == {"status": "1", "sarif-file": "ppb-lint.sarif"}
    assert json.loads((papers.parent / "ppb-lint.sarif").read_text())["version"] == "2.1.0"
    assert not (papers.parent / "owned").exists()


def test_the_action_passes_a_clean_paper(papers: Path) -> None:
    done, _, outputs = action(papers, **{"paths": "papers/clean.docx\n", "sarif-file": "", "options": "--notes\n"})
    assert (done.returncode, outputs) == (0, {"status": "0"}), done.stderr
    assert not (papers.parent / "ppb-lint.sarif").exists()


def test_the_action_takes_several_paths_and_a_milder_or_graver_gate(papers: Path) -> None:
    paths = "papers/clean.docx\npapers/$(touch owned) faulty.docx"
    assert action(papers, **{"paths": paths, "fail-on": "never"})[2]["status"] == "0"
    assert action(papers, **{"paths": paths, "options": "--select=repeated-paragraph"})[2]["status"] == "0"
    graver = {"paths": paths, "options": "--select=repeated-paragraph", "fail-on": "warning"}
    assert action(papers, **graver)[2]["status"] == "1"
    assert action(papers, paths="nowhere")[2]["status"] == "3"


def test_the_action_with_a_configuration_trusts_no_paper(papers: Path) -> None:
    (papers / ".ppb-lint.yaml").write_text("off: [{rule: placeholder, because: of the submitter}]\n")
    note = "<!-- ppb-lint: allow placeholder until 2999-12-31 by Me because I say so -->\n\n"
    text = (ROOT / "examples" / "clean.md").read_text("utf-8").replace("164", "[insert figure]")
    (papers / "own.md").write_text(note + text, "utf-8")
    assert action(papers, paths="papers/own.md")[2]["status"] == "0"
    (papers.parent / "gate.yaml").write_text("profile: halton\n")
    done, _, outputs = action(papers, paths="papers/own.md", config="gate.yaml")
    assert (outputs["status"], "placeholder" in done.stdout) == ("1", True)


def test_gitlab_takes_the_job_and_its_lines_work(papers: Path) -> None:
    accepted("gitlab-ci", ROOT / "ci" / "gitlab.yml")
    job = GITLAB["ppb-lint"]
    assert job["variables"]["PPB_LINT_SOURCE"] == f"ppb-lint=={__version__}"
    (line,) = job["script"]
    done = run_in_bash(line, papers.parent, **job["variables"] | {"PPB_LINT_PATH": "papers"})
    assert done.returncode == 1, done.stderr
    made = {path: papers.parent / path for path in (*job["artifacts"]["reports"].values(), *job["artifacts"]["paths"])}
    issues = json.loads(made["gl-code-quality-report.json"].read_text())
    assert {"description", "check_name", "fingerprint", "severity", "location"} <= set(issues[0])
    assert ElementTree.parse(made["ppb-lint.xml"]).getroot().tag == "testsuites"
    assert "quarter-agreement" in made["ppb-lint.md"].read_text("utf-8")
    milder = {"PPB_LINT_PATH": "papers", "PPB_LINT_OPTIONS": "--fail-on never --notes"}
    assert run_in_bash(line, papers.parent, **job["variables"] | milder).returncode == 0


def test_both_take_what_init_writes(tmp_path: Path, papers: Path) -> None:
    for number, source in enumerate(SOURCES):
        file = tmp_path / f"gitlab-{number}.yml"
        file.write_text(gitlab_job(source))
        accepted("gitlab-ci", file)
        for action in ("", "council/ppb-lint"):
            file = tmp_path / f"github-{number}{bool(action)}.yml"
            file.write_text(github_workflow(action, "v0.1.0", source))
            accepted("github-workflows", file)
    check = yaml.safe_load(gitlab_job(SOURCES[0]))["ppb-lint"]["script"][-1]
    assert run_in_bash(check, papers.parent).returncode == 1
    steps = yaml.safe_load(github_workflow("", "", SOURCES[0]))["jobs"]["ppb-lint"]["steps"]
    variables = {"GITHUB_STEP_SUMMARY": str(tmp_path / "summary")}
    *_, check, summary = (step["run"] for step in steps if "run" in step)
    assert run_in_bash(check, papers.parent, **variables).returncode == 1
    assert run_in_bash(summary, papers.parent, **variables).returncode == 0
    assert "quarter-agreement" in (tmp_path / "summary").read_text("utf-8")


@pytest.mark.parametrize(
    "stanza",
    [
        hook_stanza("https://example.org/ppb-lint", "v0.1.0", "git+https://example.org/ppb-lint@v0.1.0"),
        hook_stanza("", "", "ppb-lint==0.1.0"),
        hook_stanza("", "", ""),
    ],
)
def test_pre_commit_takes_what_init_writes(tmp_path: Path, stanza: str) -> None:
    (tmp_path / "hooks.yaml").write_text(hooks_file(stanza))
    command = [sys.executable, "-m", "pre_commit", "validate-config", str(tmp_path / "hooks.yaml")]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
