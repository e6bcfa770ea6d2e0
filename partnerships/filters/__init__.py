"""The filter form of each public list."""
