"""Series of papers in our own words: three boards, eight quarters each, with real carry-overs planted."""
