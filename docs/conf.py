"""How the documentation is set: ``python docs/build.py`` makes it."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "src"))

from ppb_lint import __version__

project = "ppb-lint"
author = "ppb-lint contributors"
project_copyright = "ppb-lint contributors"
version = release = __version__

extensions = ["myst_parser"]
source_suffix = {".md": "markdown"}
exclude_patterns = ["site"]
myst_heading_anchors = 3
myst_enable_extensions = ["colon_fence", "deflist"]
nitpicky = True
# The pages of the rules are reached from their list, which the rule files make.
suppress_warnings = ["toc.not_included"]

html_theme = "furo"
html_title = "ppb-lint"
html_copy_source = False
html_show_sourcelink = False
# Nothing is fetched from elsewhere, also not by the documentation.
html_static_path: list[str] = []
html_theme_options = {"navigation_with_keys": False}
