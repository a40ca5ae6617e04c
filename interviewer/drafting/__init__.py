"""From answers and evidence to a specification, and the wording rules it is measured by."""
