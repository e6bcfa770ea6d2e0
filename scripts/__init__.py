"""What the Makefile calls. `bootstrap` and `serve` need nothing but Python itself."""
