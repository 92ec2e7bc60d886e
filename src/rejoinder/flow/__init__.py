"""The only room that knows all stages: plan, run, resume, guard."""
