"""Widgets: they get values in their constructors and tell what happened in messages; none knows the session."""
