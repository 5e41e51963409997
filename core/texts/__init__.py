"""Words in all languages of the program, side by side."""
