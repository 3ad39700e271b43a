"""Runs the rules over one paper: hits become findings, one fault is told once, fixes are planned."""
