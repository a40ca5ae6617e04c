"""One screen a mode, and those before the interview is open."""
