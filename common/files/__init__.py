"""Files that staff upload: checked by content, kept apart, given out with safe headers."""
