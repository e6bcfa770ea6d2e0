"""What all reports stand on: who may see what of it, what is chosen, how it becomes a book."""
