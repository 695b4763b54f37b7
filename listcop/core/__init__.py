"""What we know and decide: frozen dataclasses and pure functions."""
