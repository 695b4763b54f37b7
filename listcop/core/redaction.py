"""The words of a post taken out of a digest that showed them: whole lines, wherever they were wrapped."""

from __future__ import annotations

SURE = 12  # characters of a line that cannot stand there by chance; shorter ones go where they end such a line


def without_post(page: str, text: str, reason: str) -> str:
    """The page without lines that repeat the text; where the first of several stood, the reason stands.

    Lines are compared without indents and quote marks, with words parted by single spaces, as wrapping changes both.
    """
    words = " ".join(text.split())
    if not words:
        return page
    kept: list[str] = []
    is_inside = False
    for line in page.split("\n"):
        bare = " ".join(line.strip(" >|").split())
        is_part = bool(bare) and bare in words and (len(bare) >= SURE or is_inside or bare == words)
        if is_part and not is_inside:
            kept.append(line[: len(line) - len(line.lstrip())] + f"({reason})")
        elif not is_part:
            kept.append(line)
        is_inside = is_part or (is_inside and not bare)
    return "\n".join(kept)
