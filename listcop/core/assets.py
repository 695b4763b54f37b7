"""x"""

from dataclasses import dataclass

from listcop.core.requests import PostReading, PostView


@dataclass(frozen=True, slots=True)
class AssetFound:
    post: int
    ref: str
    title: str
    what: str
    by: str
    by_name: str
    sha256: str
    normal_url: str
    size: int


def find_assets(post: PostView, reading: PostReading) -> tuple[AssetFound, ...]:
    return ()
