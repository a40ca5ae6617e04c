"""What several stages must see alike: sentences, quantities, dates, languages, wording faults."""
