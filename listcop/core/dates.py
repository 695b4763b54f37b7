"""Days, months, sizes and colons as each shipped language writes them: a small table, so that no library is needed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Manner:
    """How one language writes days, sizes and colons; Monday and January come first, as in `datetime`.

    day, weekday_day, moment   patterns with the places weekday, day, month, year, time
    first                      the first day of a month, where it is not simply 1
    colon                      with the space that French sets before it
    """

    weekdays: tuple[str, ...]
    months: tuple[str, ...]
    day: str = "{day} {month} {year}"
    weekday_day: str = "{weekday} {day} {month} {year}"
    moment: str = "{day} {month} {year}, {time}"
    first: str = "1"
    decimal: str = ","
    units: tuple[str, ...] = ("B", "KB", "MB", "GB", "TB")
    colon: str = ":"


MANNERS: Mapping[str, Manner] = {
    "en": Manner(
        weekdays=("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
        months=(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ),
        decimal=".",
    ),
    "fr": Manner(
        weekdays=("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
        months=(
            "janvier",
            "février",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "août",
            "septembre",
            "octobre",
            "novembre",
            "décembre",
        ),
        first="1er",
        units=("o", "ko", "Mo", "Go", "To"),
        colon="\N{NO-BREAK SPACE}:",
    ),
    "es": Manner(
        weekdays=("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
        months=(
            "enero",
            "febrero",
            "marzo",
            "abril",
            "mayo",
            "junio",
            "julio",
            "agosto",
            "septiembre",
            "octubre",
            "noviembre",
            "diciembre",
        ),
        day="{day} de {month} de {year}",
        weekday_day="{weekday}, {day} de {month} de {year}",
        moment="{day} de {month} de {year}, {time}",
    ),
    "pt": Manner(
        weekdays=(
            "segunda-feira",
            "terça-feira",
            "quarta-feira",
            "quinta-feira",
            "sexta-feira",
            "sábado",
            "domingo",
        ),
        months=(
            "janeiro",
            "fevereiro",
            "março",
            "abril",
            "maio",
            "junho",
            "julho",
            "agosto",
            "setembro",
            "outubro",
            "novembro",
            "dezembro",
        ),
        day="{day} de {month} de {year}",
        weekday_day="{weekday}, {day} de {month} de {year}",
        moment="{day} de {month} de {year}, {time}",
    ),
}
_STEP = 1000  # 3.1 MB as mail programs and file managers show it


def manner(language: str) -> Manner | None:
    """The manner of a language or of its main tongue (pt-BR: pt), or None for one we have no table of."""
    return MANNERS.get(language) or MANNERS.get(language.replace("_", "-").partition("-")[0].lower())


def day(when: date, language: str) -> str:
    """Write a day, such as 9 November 2026; by ISO 8601 in a language without a table."""
    how = manner(language)
    return how.day.format_map(_places(when, how)) if how else when.strftime("%Y-%m-%d")


def month(when: date, language: str) -> str:
    """Write a month, such as November 2026."""
    how = manner(language)
    if how is None:
        return when.strftime("%Y-%m")
    pattern = how.day.removeprefix("{day} de ").removeprefix("{day} ")
    return pattern.format_map(_places(when, how))


def weekday_day(when: date, language: str) -> str:
    """Write a day with its weekday, such as Monday 9 November 2026."""
    how = manner(language)
    return how.weekday_day.format_map(_places(when, how)) if how else when.strftime("%Y-%m-%d")


def moment(when: datetime, language: str) -> str:
    """Write a day and time with the zone's own name, such as 9 November 2026, 07:00 EAT."""
    how = manner(language)
    if how is None:
        return when.strftime("%Y-%m-%d %H:%M")
    time = f"{when:%H:%M} {when.tzname() or ''}".rstrip()
    return how.moment.format_map({**_places(when, how), "time": time})


def _places(when: date, how: Manner) -> dict[str, str]:
    return {
        "weekday": how.weekdays[when.weekday()],
        "day": how.first if when.day == 1 else str(when.day),
        "month": how.months[when.month - 1],
        "year": str(when.year),
    }


def size(size_bytes: int, language: str) -> str:
    """Write a size, such as 3.1 MB: one decimal below ten, none above."""
    how = manner(language) or MANNERS["en"]
    value, unit = float(max(size_bytes, 0)), 0
    while value >= _STEP - 0.5 and unit < len(how.units) - 1:
        value, unit = value / _STEP, unit + 1
    digits = 1 if unit and value < 9.95 else 0
    return f"{value:.{digits}f}".replace(".", how.decimal) + f" {how.units[unit]}"


def colon(language: str) -> str:
    """Write the colon behind a name, a day or a label."""
    how = manner(language)
    return how.colon if how else ":"


def semicolon(language: str) -> str:
    """Write the semicolon between two clauses, without the blank behind it."""
    return colon(language).replace(":", ";")


def age_days(then: datetime, now: datetime) -> int:
    """Whole days gone by; 0 for today and for what claims to lie ahead."""
    return max(0, (now - then).days)
