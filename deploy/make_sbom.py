"""`make sbom`: what ListCoP is made of, from its lock file, as a CycloneDX document: names, versions, hashes.

    python deploy/make_sbom.py [-o FILE] [LOCK…]        default: requirements.lock, to dist/listcop-VERSION.cdx.json

The standard library alone, and the same bytes for the same lock files: so that two who build it can compare.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import sys
import tomllib
import uuid
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
PIN = re.compile(r"^([A-Za-z0-9][A-Za-z0-9._-]*)(?:\[[^\]]*\])?==([^\s;\\]+)\s*(?:;\s*([^\\]*))?")
HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")


class LockTrouble(Exception):
    """A lock file says something that is no pinned package with hashes."""


def components(text: str, where: str) -> list[dict[str, Any]]:
    """The packages of a lock file. Raises LockTrouble for one that is not pinned, or has no hash."""
    found: list[dict[str, Any]] = []
    for number, line in enumerate(text.replace("\\\n", " ").splitlines(), 1):
        if not line.strip() or line.lstrip().startswith(("#", "--only-binary", "--no-binary")):
            continue
        pin, hashes = PIN.match(line), HASH.findall(line)
        if pin is None or not hashes:
            raise LockTrouble(f"{where}: line {number} pins nothing, or has no hash: {line.strip()[:80]}")
        name, version = pin[1].lower().replace("_", "-"), pin[2]
        condition = (pin[3] or "").partition("--hash")[0].strip()
        purl = f"pkg:pypi/{name}@{version}"
        component: dict[str, Any] = {
            "type": "library",
            "bom-ref": purl,
            "name": name,
            "version": version,
            "purl": purl,
            "hashes": [{"alg": "SHA-256", "content": one} for one in sorted(hashes)],
        }
        if condition:
            component["properties"] = [{"name": "listcop:only-where", "value": condition}]
        found.append(component)
    return found


def document(project: dict[str, Any], parts: list[dict[str, Any]]) -> dict[str, Any]:
    """A CycloneDX 1.6 document; its serial number is made of what it says, so that it is always the same."""
    own = f"pkg:pypi/{project['name']}@{project['version']}"
    body: dict[str, Any] = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "bom-ref": own,
                "name": project["name"],
                "version": project["version"],
                "purl": own,
                "licenses": [{"license": {"id": project["license"]}}],
            }
        },
        "components": parts,
        "dependencies": [{"ref": own, "dependsOn": [one["bom-ref"] for one in parts]}],
    }
    said = hashlib.sha256(json.dumps(body, sort_keys=True).encode()).digest()
    serial = uuid.UUID(bytes=said[:16], version=4).urn
    return {"$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json", "serialNumber": serial} | body


def main(argv: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="What ListCoP is made of, as CycloneDX.")
    parser.add_argument("locks", nargs="*", type=Path, default=[ROOT / "requirements.lock"], metavar="LOCK")
    parser.add_argument("-o", "--output", type=Path, metavar="FILE")
    given = parser.parse_args(argv)
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    output = given.output or ROOT / "dist" / f"listcop-{project['version']}.cdx.json"
    try:
        parts = {one["bom-ref"]: one for lock in given.locks for one in components(lock.read_text("utf-8"), lock.name)}
    except (LockTrouble, OSError) as trouble:
        print(trouble, file=sys.stderr)
        return 1
    ordered = [parts[ref] for ref in sorted(parts)]
    told = document(project, ordered)
    output.parent.mkdir(parents=True, exist_ok=True)
    output.write_text(json.dumps(told, indent=2) + "\n", encoding="utf-8")
    print(f"{output}: {len(ordered)} components")
    return 0


if __name__ == "__main__":
    sys.exit(main())
