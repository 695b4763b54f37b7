"""Which test shows which promise of mail that is neither lost nor doubled, and at which size: for the report."""

from typing import NamedTuple


class Shown(NamedTuple):
    """A promise, the tests that show it (a file, and how their names begin), and their sizes."""

    promise: str
    file: str
    test: str
    full: str
    reduced: str


SHOWN = (
    Shown("R1 R4", "faults/test_kill_and_restart", "test_kill_9", "1,000 posts × 50, 200 kills", "40 × 20, 4 kills"),
    Shown("R1 R16", "faults/test_paused_server", "", "20 stops, 200 posts × 50", "1 stop, 6 × 20"),
    Shown("R2", "faults/test_seams", "", "each seam × 20, both databases", "each seam once, 6 on PostgreSQL"),
    Shown("R3", "faults/test_250_is_durable", "", "strace of 1,000 letters", "60 letters"),
    Shown("R4", "faults/test_delivery_costs", "", "lots of 25 and 100", "the same"),
    Shown("R5", "faults/test_the_same_letter_at_once", "", "500 letters by 4 ways at once", "8 letters"),
    Shown(
        "R6", "faults/test_relay_trouble", "test_a_relay_that_is_away", "1,000 posts × 50, an hour of clock", "5 × 20"
    ),
    Shown("R6", "faults/test_silent_for_all", "", "200 lots, 3 servers, an hour of clock", "the same"),
    Shown("R7", "faults/test_relay_trouble", "test_trouble_at_any_stage", "12 stages, both ways to send", "the same"),
    Shown("R7", "faults/test_relay_trouble", "test_a_relay_that_fails_at_random", "50 posts × 20", "6 × 20"),
    Shown("R8", "faults/test_relay_trouble", "test_a_post_", "three steps", "the same"),
    Shown("R9", "faults/test_relay_trouble", "test_one_bad_address", "20 members", "the same"),
    Shown("R9", "faults/test_relay_trouble", "test_a_limit_on_recipients", "20 members", "the same"),
    Shown("R10", "faults/test_relay_trouble", "test_a_cut_", "20 members", "the same"),
    Shown("R11", "faults/test_relay_trouble", "test_a_thousand_farewells", "1,000 sessions", "100"),
    Shown("R12", "faults/test_storage_trouble", "test_a_full_disk", "64 MB tmpfs filled 200 times", "6 MB twice"),
    Shown("R12", "faults/test_storage_trouble", "test_a_database_that_may_not_grow", "30 posts", "the same"),
    Shown("R12", "faults/test_storage_trouble", "test_outcomes_the_disk", "1 lot", "the same"),
    Shown("R13", "faults/test_storage_trouble", "test_a_neighbour", "locked for 20 s", "2 s"),
    Shown("R13", "faults/test_storage_trouble", "test_a_database_locked", "beyond patience", "the same"),
    Shown("R14", "faults/test_damaged_files", "", "50 copies, 100 bytes each", "10 copies"),
    Shown("R14", "faults/test_damaged_files", "test_letters_of", "300 letters, every 50th page", "24 letters"),
    Shown("R15", "faults/test_several_nodes", "test_postgres_restarts", "1,000 × 50, 100 restarts", "30 × 8, 3"),
    Shown("R16", "faults/test_several_nodes", "test_of_three", "1,000 × 20, 20 kills, one paused", "30 × 8, 3"),
    Shown("R16 R20", "faults/test_several_nodes", "test_three_clocks", "1,000 weeks, 3 lists", "8 weeks"),
    Shown("R17", "faults/test_storage_trouble", "test_of_many_servers", "200 starts", "8"),
    Shown("R17", "faults/test_storage_trouble", "test_a_second_server", "1 start", "the same"),
    Shown("R18", "faults/test_kill_and_restart", "test_sigterm", "1,000 × 50, 200 stops", "40 × 20, 3"),
    Shown("R19", "faults/test_digests_killed", "", "100 kills of digests × 200", "3 kills, × 6"),
    Shown("R20", "faults/test_clock_jumps", "", "40 zones, 4 times 12 weeks", "2 zones, 2 times 4 weeks"),
    Shown("R21", "faults/test_deadly_letters", "", "six kinds of work", "the same"),
    Shown("R21", "faults/test_poison_and_floods", "", "1,000 letters a flood", "60 to 120"),
    Shown("R22", "faults/test_mailbox_trouble", "test_a_connection_cut", "each step × 50", "each step once"),
    Shown("R22", "faults/test_mailbox_trouble", "test_a_letter_", "some letters", "the same"),
    Shown("R23", "faults/test_mailbox_trouble", "test_letters_that", "100 changes, 1,000 mails", "5, 40"),
    Shown("R24", "faults/test_mailbox_trouble", "test_no_foreign", "8 mixes × 4 refusals × 2", "the same"),
    Shown("R25", "cli/test_upgrade_and_verify", "", "each release", "the same"),
    Shown("R25", "store/test_released_databases", "", "each release", "the same"),
    Shown("R25", "faults/test_several_nodes", "test_a_server_goes_on", "one step, beside a server", "the same"),
    Shown("R25", "faults/test_upgrades_killed", "", "each release × 20 kills", "× 2 kills"),
    Shown("R26", "cli/test_upgrade_and_verify", "test_the_way_back", "back and forth", "the same"),
    Shown("R27", "stories/test_a_backup_is_restored", "", "50 backups under load", "4"),
    Shown("R27", "faults/test_restores_killed", "", "at each write, both kinds of backup", "at every third"),
    Shown("R28", "faults/test_soak", "", "20 minutes, 10 posts a second × 50, both databases", "80 posts × 20"),
    Shown("R29", "faults/test_silent_relay", "", "100 lists", "4 lists"),
    Shown("R29", "faults/test_neighbours", "", "6,000 letters imported beside it", "60 letters"),
    Shown("R30", "cli/test_upgrade_and_verify", "test_", "verify; after each test above", "the same"),
    Shown("I1", "faults/test_hostile_letters", "", "800 letters", "40"),
    Shown("L1", "faults/test_floods", "test_a_list_that_is_a_member", "itself", "the same"),
    Shown("L1 L2", "faults/test_floods", "test_an_auto", "50 members × 20 posts, 73 styles", "10 × 4"),
    Shown("L2", "faults/test_floods", "test_a_robot", "10,000 letters", "300"),
    Shown("L2", "faults/test_floods", "test_vacation", "10,000 letters", "300"),
    Shown("L3", "faults/test_floods", "test_bounces", "1,000 bounces", "110"),
    Shown("L4", "faults/test_floods", "test_forged_posts", "10,000 letters × 3", "150 × 3"),
    Shown("L5", "faults/test_floods", "test_one_", "10,000 requests", "120"),
    Shown("L5", "faults/test_floods", "test_a_hundred_people", "100 people", "the same"),
    Shown("L6", "faults/test_floods", "test_a_lists_own_limit", "1,000 posts", "100"),
    Shown("L9", "faults/test_floods", "test_a_moderation_flood", "10,000 posts", "700"),
    Shown("A1", "faults/test_keys_that_are_guessed", "", "a million keys", "fewer"),
    Shown("A11 A12", "faults/test_forged_bounces", "", "10,000 reports", "fewer"),
)


def shown_by(nodeid: str) -> list[Shown]:
    """What a test shows; the rows with its name before those with its file alone."""
    file, _, name = nodeid.partition("::")
    of_file = [one for one in SHOWN if file.endswith(f"tests/{one.file}.py") or file.endswith(f"{one.file}.py")]
    named = [one for one in of_file if one.test and name.startswith(one.test)]
    return named or [one for one in of_file if not one.test]


def report(results: list[tuple[str, str, float]], is_full: bool) -> list[str]:
    """A line for each promise and its tests: (test, passed or not, seconds) → promise, size, result, seconds."""
    found: dict[Shown, list[tuple[str, float]]] = {}
    for nodeid, outcome, seconds in results:
        for one in shown_by(nodeid):
            found.setdefault(one, []).append((outcome, seconds))
    rows = [("promise", "shown by", "size", "result", "seconds")]
    for one in SHOWN:
        if outcomes := found.get(one):
            bad = [outcome for outcome, _ in outcomes if outcome != "passed"]
            result = f"{len(outcomes)} passed" if not bad else f"{len(bad)} of {len(outcomes)} {bad[0]}"
            size = one.full if is_full else one.reduced
            seconds = f"{sum(seconds for _, seconds in outcomes):.0f}"
            rows.append((one.promise, f"{one.file.rpartition('/')[2]} {one.test}".strip(), size, result, seconds))
    widths = [max(len(row[at]) for row in rows) for at in range(5)]
    return ["  ".join(text.ljust(width) for text, width in zip(row, widths, strict=True)).rstrip() for row in rows]
