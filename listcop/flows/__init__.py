"""What we do: one verb a file; gather, decide, keep."""
