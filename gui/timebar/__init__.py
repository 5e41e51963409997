"""The bar under the stage: all of history on one axis, and the histories as a tree below it."""
