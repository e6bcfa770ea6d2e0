"""The public pages of the chain, a module a subject."""
