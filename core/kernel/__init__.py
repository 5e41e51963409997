"""How anything moves: a deterministic machine that knows nothing of clusters.

`rows` and `world` are the state and its one write path; `operations` are the words in which
a procedure speaks; `agenda` holds what is due; `chains` are stacks of calls; `engine` turns
all of it into `hops`, one arrow a step; `bundles` opens a bundled call again.
"""
