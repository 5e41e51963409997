"""Pictures to take along: of the stage and of the sequence diagram, as PNG, SVG and Mermaid."""
