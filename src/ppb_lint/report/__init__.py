"""How findings are told to people and to other programs; every sentence that is not in a rule file is here."""
