"""What flows need besides a store: the site they work for."""

import pytest

from listcop.settings_file import load_settings
from listcop.state import site_of


@pytest.fixture
def site(tmp_path):
    path = tmp_path / "listcop.toml"
    path.write_text('[server]\ndomains = ["lists.example.org"]\nadmin = "admin@example.org"\n')
    (tmp_path / "state").mkdir()
    (tmp_path / "state" / "secret").write_text("00" * 32)
    (tmp_path / "state" / "secret").chmod(0o600)
    return site_of(load_settings(path))
