"""Files that people write (rules, profiles, configuration): read strictly, with the place of every fault."""
