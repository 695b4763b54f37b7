"""Which language somebody writes to us in whom we do not know yet: told by the command word that they use."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Mapping, Sequence

from listcop.core.command_line import tokens_of
from listcop.core.commands import bare_subject
from listcop.core.words import TABLE, bare_word
from listcop.core.written_in import written_in

FIRST_TEXTS = 10  # lines in which a word is looked for, as commands are
FIRST_WORDS = 8  # of a line


def spoken_language(subject: str, lines: Sequence[str], of_list: str = "") -> str:
    """Return the language that has the first word of ours in a letter; "" leaves it to the list.

    English words tell nothing: `help`, `join` and `stop` are what people of any language learnt to write to lists. Of
    Spanish and Portuguese, which share many words, that of the list goes first; who speaks one reads the other more
    easily than English. A text in a language in which we write no letters leaves it to the list as well: "Sì, sono io".
    """
    if written_in("\n".join(lines[:FIRST_TEXTS])) in _NO_LETTERS:
        return ""
    for text in (bare_subject(subject), *lines[:FIRST_TEXTS]):
        for token in tokens_of(text)[:FIRST_WORDS]:
            word = bare_word(token)
            if unicodedata.normalize("NFC", token.casefold()) == "sì":
                return ""
            languages = () if word in _ELSEWHERE else _LANGUAGES.get(word, ())
            if languages:
                is_told = languages == _SIBLINGS or (len(languages) == 1 and languages != ("en",))
                return languages[0] if is_told and of_list not in languages else ""
    return ""


# Words of ours that other languages have as well, in which we write no letters: "ich möchte in die Liste".
_ELSEWHERE = frozenset(("liste", "lista", "adresse", "profil", "partie", "parte", "nota"))
_SIBLINGS = ("es", "pt")
_NO_LETTERS = ("de", "it", "nl")


def _read_languages() -> Mapping[str, tuple[str, ...]]:
    """Folded form → all languages that have it."""
    found: dict[str, set[str]] = defaultdict(set)
    for columns in TABLE.values():
        for language, forms in columns.items():
            for form in forms:
                found[bare_word(form)].add(language)
    return {form: tuple(sorted(languages)) for form, languages in found.items()}


_LANGUAGES = _read_languages()
