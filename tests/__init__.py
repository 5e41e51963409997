"""The tests: the tree mirrors core/ and gui/; whole-program tests have rooms of their own."""
