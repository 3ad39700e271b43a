"""``ppb-lint cache``: what is kept between runs."""

from __future__ import annotations

import typer

from ppb_lint.cli.exits import Exit

cache = typer.Typer(
    help="Show or take away what is kept between runs.",
    rich_markup_mode=None,
    no_args_is_help=True,
)


@cache.command("show")
def show() -> None:
    """Say where earlier answers are kept, and how many.

    They lie in a folder that only you may read, and are never needed: clear it whenever you like. The environment
    variable PPB_LINT_CACHE names another folder; set to nothing, nothing is kept.
    """
    from ppb_lint.app.kept.shelf import own_shelf
    from ppb_lint.report.shelf import shelf_in_words

    shelf = own_shelf()
    print(shelf_in_words(None if shelf is None else str(shelf.folder), shelf.sizes() if shelf else {}))
    raise SystemExit(Exit.CLEAN)


@cache.command("clear")
def clear() -> None:
    """Take away everything that is kept."""
    from ppb_lint.app.kept.shelf import own_shelf
    from ppb_lint.report.shelf import cleared_in_words

    shelf = own_shelf()
    print(cleared_in_words(shelf.clear() if shelf else 0))
    raise SystemExit(Exit.CLEAN)
