"""Capture to version: text, title, language, dates, locators."""
