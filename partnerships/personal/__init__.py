"""Personal data on request: what is held of a person, its erasure, its retention."""
