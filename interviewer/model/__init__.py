"""The vocabulary: frozen pydantic models, no I/O, no logic beyond invariants."""
