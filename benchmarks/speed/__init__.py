"""What checking costs, in ratios to what cannot be avoided, measured in one run on one machine."""
