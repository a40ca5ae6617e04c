"""Asking: what the journal adds up to, which question comes next and why, what an answer means and raises."""
