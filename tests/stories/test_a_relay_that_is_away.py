"""While the relay does not answer, an owner reads since when; when it does, all leaves. The weekly letter says it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from listcop.metrics import write_metrics
from listcop.store import lists, outbox, silences
from listcop.weekly import tell_admin
from tests.doors.scripted_relay import Behaviour
from tests.faults.house import until
from tests.stories.house import DOMAIN

ADMIN = "admin@example.net"
MONDAY = datetime(2040, 11, 12, 8, 0, tzinfo=UTC)
AWAY = Behaviour(banner="421 4.3.2 Closed for repair")


def with_members(build, **more):
    house = build(**more)
    house.list()
    house.member("amina@example.org")
    house.member("ben@example.org")
    return house


def go_away(house):
    """The relay refuses us from now on, and a post of Amina's waits for it."""
    house.mail.behaviour = AWAY
    house.mail.cut_all()
    house.write("amina@example.org", "garden@lists.example.org", "Which beans climb?", subject="Climbing beans")
    return await_silence(house)


def await_silence(house):
    def found():
        with house.store.read() as tx:
            return silences.find_all(tx)

    until(found, "it is noted that the relay does not answer")
    (silence,) = found().values()
    return silence


def stay_away(house, days):
    """It is asked on each of so many days, in vain."""
    for _ in range(days):
        house.move(days=1)
        until_asked(house)


def until_asked(house):
    """It was asked at this hour: what is asked while the clock moves is asked again later than a test looks."""
    until(lambda: await_silence(house).again > house.now(), "it is asked")


def test_the_queue_the_doctor_and_the_figures_say_since_when(build):
    house = with_members(build)
    silence = go_away(house)

    listed = house.shell("queue", "ls")
    waits = house.shell("queue", "ls", "--json").json
    doctor = house.shell("doctor", "--timeout", "5", "--json").json
    figures = house.folder / "listcop.prom"
    write_metrics(replace(house.settings, metrics_file=figures), house.store, MONDAY)

    assert f"has not answered since {silence.since:%Y-%m-%d %H:%M} UTC" in listed.out
    assert "421 Closed for repair" in listed.out.replace("4.3.2 ", "")
    assert any("Closed for repair" in one["reason"] for one in waits)
    assert any("has not answered since" in one["seen"] for one in doctor if one["what"] == "queue")
    assert "listcop_relay_silent_seconds 0\n" not in figures.read_text()


def test_after_its_return_all_leaves_and_nothing_speaks_of_it_any_more(build):
    house = with_members(build)
    go_away(house)
    house.mail.behaviour = Behaviour()

    house.shell("queue", "retry", "garden", "1")
    house.wait("ben@example.org", "Climbing beans")
    house.settle()

    assert len(house.got("ben@example.org", "Climbing beans")) == 1
    assert "has not answered" not in house.shell("queue", "ls").out


def test_what_was_given_up_behind_it_all_leaves_by_one_word(build):
    house = with_members(build)
    go_away(house)
    house.write("ben@example.org", "garden+help@lists.example.org", "help", subject="help")
    stay_away(house, days=6)
    until(lambda: [one["state"] for one in waiting(house)].count("refused") == 2, "both were given up", seconds=20)
    house.mail.behaviour = Behaviour()

    said = house.shell("queue", "retry", "garden", "--all")
    until(lambda: waiting(house) == [], "all left", seconds=20)

    assert "deliveries are due now, for " in said.out
    assert len(house.got("amina@example.org", "Climbing beans")) == 1
    assert len(house.got("ben@example.org")) == 2  # the post, and help
    assert "waits" in house.shell("queue", "retry", "garden", "--all").out
    assert [house.shell("queue", "retry", "garden", *more).code for more in ([], ["1", "--all"])] == [2, 2]


def test_an_owners_retry_counts_another_five_days_while_the_relay_is_still_away(build):
    house = with_members(build)
    go_away(house)
    stay_away(house, days=6)
    until(lambda: of_post(house) == {"refused"}, "it is given up", seconds=20)

    def retry(tx):
        """`listcop queue retry`, by the house's clock."""
        silences.ask_now(tx, house.now())
        return outbox.retry(tx, lists.find_list(tx, "garden", DOMAIN).list_id, 1, house.now())

    house.store.write(retry)
    for _ in range(25):  # it is looked at every twentieth time
        house.move(minutes=2)
        until(lambda: await_silence(house).again > house.now(), "it is asked")
    after = of_post(house)
    house.mail.behaviour = Behaviour()
    house.move(minutes=2)

    assert after and after <= {"due", "sending"}
    assert house.wait("ben@example.org", "Climbing beans")


def of_post(house):
    """The states of what the queue holds of the list's first post, beside letters of ours."""
    return {one["state"] for one in waiting(house) if one["id"].partition(".")[0] == "1"}


def waiting(house):
    return house.shell("queue", "ls", "garden", "--json").json


def test_the_weekly_letter_says_that_it_had_not_answered(build):
    house = with_members(build, weekly=True)
    tell_admin(house.settings, house.store, house.site, house.now())
    go_away(house)

    house.move(MONDAY)
    tell_admin(house.settings, house.store, house.site, house.now())
    until_asked(house)
    house.mail.behaviour = Behaviour()
    house.move(minutes=2)
    letter = house.wait(ADMIN, "the week until")

    assert "the relay through which mail leaves had not answered since" in " ".join(letter.text.split())
    assert house.now() - MONDAY < timedelta(hours=1)
