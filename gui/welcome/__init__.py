"""The welcome page: ready clusters, recent files, the tour and the help, before anything is stepped through."""
