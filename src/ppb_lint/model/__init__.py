"""What a paper is, once it has been read: plain frozen values that every other room speaks in."""
