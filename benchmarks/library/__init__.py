"""How a library of earlier papers grows: time and bytes for a paper, time for a draft."""
