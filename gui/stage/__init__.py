"""The stage: the cluster as a drawing.

The way of a picture: `picture` says what to draw in words and states, `layout` turns that
into rectangles with the help of `metrics`, `ink` gives those their colours, and the items
only draw what was decided. Nothing is decided while painting.
"""
