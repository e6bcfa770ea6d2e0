"""The columns of each public list, for the page's downloads."""
