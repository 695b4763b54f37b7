"""Rules in a file beside listcop.toml: what they let through, hold, turn away and tag, from the next letter on."""

from tests.stories.house import GARDEN

BEN, EVE = "Ben Kariuki <ben@example.org>", "Eve Stone <eve@sales.example.net>"
RULES = """
[[rule]]
name = "visits"
subject = "*excursion*"
action = "tag"
tag = "visit"

[[rule]]
name = "our nursery"
from = "*@nursery.example.com"
authentication = "pass"
action = "allow"

[[rule]]
name = "no programs"
attachment = ["*.exe", "*.scr"]
action = "hold"

[[rule]]
name = "no adverts"
domain = "sales.example.net"
action = "reject"
reason = "No adverts, s'il vous plaît."
"""


def rules(house, text=RULES):
    folder = house.folder / "rules"
    folder.mkdir(exist_ok=True)
    (folder / "garden.toml").write_text(text, encoding="utf-8")


def people(house):
    house.member("mona@example.org", "Mona Roy", roles="member+moderator")
    house.member("ben@example.org", "Ben Kariuki")


def with_file(name):
    body = (
        f"--x\nContent-Type: text/plain\n\nTry this.\n--x\nContent-Type: application/octet-stream\n"
        f"Content-Disposition: attachment; filename={name}\n\nMZ\n--x--"
    )
    return body, {"mime_version": "1.0", "content_type": 'multipart/mixed; boundary="x"'}


def test_a_rejected_letter_is_answered_in_the_dialogue_and_by_nothing_else(house):
    people(house)
    rules(house)

    said = house.refusal(EVE, GARDEN, "Buy seed.", proven=True)

    assert said == "550 5.7.1 No adverts, s'il vous plait. Ask garden+owner@lists.example.org"
    assert house.count("eve@sales.example.net") == 0
    assert house.got("mona@example.org") == []


def test_an_allowed_strangers_letter_goes_out_and_why_names_the_rule(house):
    people(house)
    rules(house)

    house.write("Nursery <news@nursery.example.com>", GARDEN, "Saplings are in.", proven=True)

    assert house.wait("ben@example.org", "Saplings are in.")
    assert 'The owner\'s rule "our nursery" let it through.' in house.shell("why", "garden", "1").out


def test_what_is_allowed_only_where_it_is_proven_waits_where_it_is_not(house):
    people(house)
    rules(house)

    house.write("Nursery <news@nursery.example.com>", GARDEN, "Saplings are in.")

    assert "not a member" in house.wait("mona@example.org").words
    assert house.count("ben@example.org") == 0


def test_a_held_letter_names_its_rule_to_moderators_and_to_why(house):
    people(house)
    rules(house)
    body, fields = with_file("setup.EXE")

    house.write(BEN, GARDEN, body, **fields)

    assert 'The rule is called "no programs".' in house.wait("mona@example.org").words
    told = house.shell("why", "garden", "h1").out
    assert "A rule of the owners of garden asks for it." in told
    assert 'The owner\'s rule "no programs" holds it.' in told


def test_a_tagged_letter_opens_a_thread_of_that_type_also_when_it_was_held_before(house):
    people(house)
    rules(house)
    body, fields = with_file("plan.scr")

    house.write(BEN, GARDEN, "Who comes along?", "Excursion to the beech wood")
    house.write(BEN, GARDEN, body, "Another excursion", **fields)
    told = house.wait("mona@example.org", "waits for a moderator")
    house.answer("Mona Roy <mona@example.org>", told, "yes")
    house.wait("ben@example.org", "Try this.")

    for number in ("1", "2"):
        assert house.shell("thread", "show", "garden", number, "--json").json["types"] == ["visit"]
    assert 'The owner\'s rule "visits" tagged it visit.' in house.shell("why", "garden", "1").out


def test_a_changed_file_is_in_force_with_the_next_letter_and_a_broken_one_leaves_the_last(house):
    people(house)
    rules(house)
    house.refusal(EVE, GARDEN, "Buy seed.")

    rules(house, RULES.replace('"reject"', '"rejekt"'))
    still = house.refusal(EVE, GARDEN, "Buy seed.")
    rules(house, "")
    house.write(EVE, GARDEN, "Buy seed.")

    assert still.startswith("550 5.7.1 No adverts")
    assert "not a member" in house.wait("mona@example.org").words


def test_config_check_tells_every_problem_and_nothing_starts_with_broken_rules(house):
    rules(house, '[[rule]]\nname = "spam"\naction = "drop"\ndomaine = "example.net"\n')
    (house.folder / "rules" / "Garden list.txt").write_text("")
    at = house.folder / "rules"

    checked = house.shell("config", "check")
    delivered = house.shell("deliver", GARDEN, stdin=house.letter(BEN, GARDEN, "Beans."))
    ticked = house.shell("tick")

    told = [
        f"WARNING  {at}/Garden list.txt: no list is called so. Name the file after its list, such as garden.toml.",
        f'{at}/garden.toml: rule 1 ("spam") has no key "domaine". Did you mean "domain"?',
        f'{at}/garden.toml: rule 1 ("spam") action is "drop". Write one of "allow", "hold", "reject", "tag".',
    ]
    assert checked.code == 1
    assert all(one in checked.err for one in told)
    assert (delivered.code, ticked.code) == (75, 1)


def test_mail_goes_on_while_somebody_edits_the_rules(house):
    people(house)
    rules(house)
    for name in ("garden.toml~", ".garden.toml.swp", "garden.toml.bak", "caf\udce9.toml"):
        (house.folder / "rules" / name).write_text("half a ru")

    checked = house.shell("config", "check")
    delivered = house.shell("deliver", GARDEN, stdin=house.letter(BEN, GARDEN, "Beans."))
    ticked = house.shell("tick")

    assert (checked.code, delivered.code, ticked.code) == (0, 0, 0)
    assert [line.partition(": ")[0] for line in checked.err.splitlines() if "/rules/" in line] == [
        f"WARNING  {house.folder}/rules/caf\\udce9.toml", f"WARNING  {house.folder}/rules/garden.toml.bak"
    ]  # fmt: skip
    assert house.refusal(EVE, GARDEN, "Buy seed.").startswith("550 5.7.1 No adverts")


def test_a_program_waits_for_a_moderator_also_where_a_letter_that_was_handed_on_brings_it(house):
    people(house)
    rules(house)
    body, _ = with_file("setup.exe")
    inner = f'Subject: Try this\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="x"\n\n{body}'
    outer = f"--y\nContent-Type: text/plain\n\nSee below.\n--y\nContent-Type: message/rfc822\n\n{inner}\n--y--"

    house.write(BEN, GARDEN, outer, mime_version="1.0", content_type='multipart/mixed; boundary="y"')

    assert 'The rule is called "no programs".' in house.wait("mona@example.org").words


def test_rules_of_one_list_are_not_those_of_another(house):
    people(house)
    house.list("orchard", posting="open")
    rules(house)

    house.write(EVE, "orchard@lists.example.org", "Buy seed.")

    assert house.shell("held", "ls", "orchard", "--json").json == []
    assert [one["number"] for one in house.shell("thread", "ls", "orchard", "--json").json] == [1]
