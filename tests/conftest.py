"""No test knows what another has left behind."""

from __future__ import annotations

import os

# Before anything is imported that starts processes of its own: they see the same.
os.environ["PPB_LINT_CACHE"] = ""
