"""Version to statements, actors, times, events and claims: all on spans of the version's text."""
