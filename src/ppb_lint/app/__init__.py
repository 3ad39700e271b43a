"""Runs over files: the one room that knows folders, configuration and what lies outside the paper."""
