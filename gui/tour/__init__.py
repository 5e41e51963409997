"""The tour: six callouts beside the real window, each of which waits for the user to do what it tells of."""
