"""ppb-lint reads a committee paper as its officer wrote it and says what last quarter left behind."""

__version__ = "0.1.0"
