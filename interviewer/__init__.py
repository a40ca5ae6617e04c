"""`interviewer`: compares documents with a requirements template, asks about the rest, drafts a specification."""

__version__ = "0.1.0"
