"""Options that several commands have, told in the same words."""

from __future__ import annotations

from typing import Annotated

import typer

# Hidden, since the list of arguments would tell the type too, which means nothing to an officer.
Paths = Annotated[list[str], typer.Argument(metavar="PATH", hidden=True)]
Select = Annotated[
    list[str] | None,
    typer.Option("--select", metavar="RULE|TOPIC", help="Run only this rule or topic. May be given several times."),
]
Ignore = Annotated[
    list[str] | None,
    typer.Option("--ignore", metavar="RULE|TOPIC", help="Leave this rule or topic out. May be given several times."),
]
Council = Annotated[
    str | None,
    typer.Option(
        "--profile", metavar="COUNCIL", help="The council whose form to hold papers against; else the paper tells."
    ),
]
RuleFolders = Annotated[
    list[str] | None,
    typer.Option("--rules", metavar="FOLDER", help="A folder with further rules. May be given several times."),
]
Config = Annotated[
    str | None,
    typer.Option(
        "--config",
        metavar="FILE",
        help="The configuration for all papers; else the nearest .ppb-lint.yaml above each paper.",
    ),
]
NoCache = Annotated[
    bool, typer.Option("--no-cache", help="Neither use nor keep anything between runs; see ppb-lint cache show.")
]
NoInlineWaivers = Annotated[
    bool,
    typer.Option(
        "--no-inline-waivers",
        help="Let comments in the papers allow nothing, for a gate that must not trust whoever hands them in.",
    ),
]
Baseline = Annotated[
    str | None,
    typer.Option(
        "--baseline", metavar="FILE", help="Allow what this list holds; `ppb-lint baseline create` writes one."
    ),
]
Jobs = Annotated[
    str,
    typer.Option("--jobs", metavar="auto|N", help="Check many papers with N processes; auto for all processors."),
]
Executor = Annotated[
    str,
    typer.Option(
        "--executor",
        metavar="WHERE",
        help="Where many papers are checked: auto, serial, processes, dask, or dask://HOST:PORT for a cluster.",
    ),
]
MaxSize = Annotated[str, typer.Option("--max-size", metavar="SIZE", help="Refuse files larger than this.")]
Against = Annotated[
    str | None,
    typer.Option(
        "--against",
        metavar="PAPER|LIBRARY",
        help="An earlier paper: tell what was carried over from it. Or a library, which finds the paper itself.",
    ),
]
