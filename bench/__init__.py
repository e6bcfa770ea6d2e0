"""Measurements that anybody can repeat: `make bench`. Ratios of one run, no verdicts."""
