"""Puts one mistake at a time into papers that have none, and counts how many of them the rules find."""
