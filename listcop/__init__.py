"""ListCoP: e-mail lists and digests for communities of practice."""

__version__ = "0.2.0.dev0"
