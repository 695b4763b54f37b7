"""What we remember: SQL and nothing else."""
