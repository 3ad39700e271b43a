"""A page for people without a terminal: papers are dropped on it, read, and taken back to Word."""
