"""Weighing what the trained reader and the rules of a language found against each other."""
