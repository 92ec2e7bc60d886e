"""Facts as data: states, capitals, demonyms, legislatures, ministries, offices."""
