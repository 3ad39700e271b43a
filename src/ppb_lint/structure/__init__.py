"""From a draft to papers: the header is read, the outline found, the council and the edition chosen."""

from ppb_lint.structure.understand import Understood, understand

__all__ = ["Understood", "understand"]
