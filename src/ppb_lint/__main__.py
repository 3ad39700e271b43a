"""The same command for those who start it as ``python -m ppb_lint``."""

from ppb_lint.cli.start import main

main()
