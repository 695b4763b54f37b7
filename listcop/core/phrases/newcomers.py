"""Sentences of a newcomer's introduction and of a greeter's ready greeting, around the words of people."""

from __future__ import annotations

from gettext import NullTranslations


def introduction_phrases(say: NullTranslations) -> dict[str, str]:
    """What a newcomer's introduction is put together with."""
    return {
        "subject": say.gettext("Introducing myself: %(name)s"),
        "subject without name": say.gettext("Introducing myself"),
        "hello": say.gettext("Hello, I am %(name)s, and new here."),
        "does": say.gettext("What I do, and where:"),
        "knows": say.gettext("What you can ask me:"),
        "learns": say.gettext("What I would like to learn:"),
    }


def greeting_phrases(say: NullTranslations) -> dict[str, str]:
    """What a ready greeting is put together with; a question is named where the newcomer's own words fit it."""
    return {
        "welcome": say.gettext("Welcome to %(title)s. I am %(by)s, one of those who look after it."),
        "welcome without name": say.gettext("Welcome to %(title)s."),
        "told": say.gettext("Thank you for telling us about yourself; the others will be glad to know."),
        "question": say.gettext(
            'Perhaps you know something of a question that waits just now: "%(subject)s" (#%(number)s).'
        ),
        "ask": say.gettext("If anything is unclear, reply to this letter; it reaches only me."),
    }
