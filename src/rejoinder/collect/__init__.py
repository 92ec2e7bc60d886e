"""An edge, not a stage: reaches out to files and addresses, and hands on what it received as captures."""
