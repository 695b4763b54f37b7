"""Authentication-Results of our own MTA, and DMARC policies by the tree walk of RFC 9989."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listcop.core.authentication import (
    Policy,
    Verdict,
    is_reserved,
    next_question,
    policy_found,
    policy_of,
    policy_questions,
    read_results,
)
from listcop.core.authentication.signatures import Signature

OURS = "mx.lists.coop"


def answers_for(domain: str, **records: str) -> dict[str, list[str] | None]:
    """Answers for every question of a domain; `records` by the domain with `_` for dots."""
    named = {f"_dmarc.{name.replace('_', '.')}": [text] for name, text in records.items()}
    return {name: named.get(name, []) for name in policy_questions(domain)}


def test_the_exact_domain_is_asked_first_then_up_to_the_top():
    assert policy_questions("Mail.Example.COOP.") == ("_dmarc.mail.example.coop", "_dmarc.example.coop", "_dmarc.coop")


def test_a_deep_domain_is_asked_eight_times_at_most():
    names = policy_questions("a.b.c.d.e.f.g.h.i.j.k.coop")

    assert len(names) == 8
    assert names[:2] == ("_dmarc.a.b.c.d.e.f.g.h.i.j.k.coop", "_dmarc.f.g.h.i.j.k.coop")


def test_a_domain_of_eight_labels_skips_none():
    assert policy_questions("a.b.c.d.e.f.g.coop")[1] == "_dmarc.b.c.d.e.f.g.coop"
    assert len(policy_questions("a.b.c.d.e.f.g.coop")) == 8


@pytest.mark.parametrize(
    "domain", ["garden.test", "x.invalid", "localhost", "printer.local", "lists.example.org", "EXAMPLE.com."]
)
def test_reserved_names_are_never_asked_and_have_no_policy(domain):
    assert is_reserved(domain)
    assert policy_questions(domain) == ()
    assert policy_of(domain, {}) == "none"


@pytest.mark.parametrize("domain", ["notexample.org", "example.org.coop", "test.coop", "latest"])
def test_names_that_only_look_reserved_are_asked(domain):
    assert not is_reserved(domain)


@pytest.mark.parametrize(
    "domain", ["", ".", "[192.0.2.1]", "a..b", "a" * 64 + ".coop", "x." * 140, "a b.coop", "\ud800.coop"]
)
def test_what_is_no_domain_is_not_asked(domain):
    assert policy_questions(domain) == ()
    assert policy_of(domain, {}) == "none"


@pytest.mark.parametrize(
    ("text", "policy"),
    [
        ("v=DMARC1; p=reject", "reject"),
        ("v=DMARC1;p=QUARANTINE;rua=mailto:a@b.coop", "quarantine"),
        (" v = DMARC1 ; p = reject ; ", "reject"),
        ("v=DMARC1; p=none; sp=reject", "none"),
        ("v=DMARC1; p=reject; t=y; pct=0", "reject"),
        ("v=DMARC1; rua=mailto:a@b.coop", "none"),
        ("v=DMARC1; p=perhaps", "none"),
        ("v=dmarc1; p=reject", "none"),
        ("v=DMARC12; p=reject", "none"),
        ("p=reject; v=DMARC1", "none"),
        ("v=spf1 -all", "none"),
        ("", "none"),
    ],
)
def test_the_record_of_the_domain_itself_counts(text, policy):
    assert policy_of("seeds.coop", answers_for("seeds.coop", seeds_coop=text)) == policy


def test_a_subdomain_takes_sp_of_the_domain_above_else_p():
    domain = "mail.seeds.coop"

    assert policy_of(domain, answers_for(domain, seeds_coop="v=DMARC1; p=reject; sp=none")) == "none"
    assert policy_of(domain, answers_for(domain, seeds_coop="v=DMARC1; p=quarantine")) == "quarantine"


def test_np_counts_for_a_domain_that_does_not_exist():
    domain = "nosuch.seeds.coop"
    answers = answers_for(domain, seeds_coop="v=DMARC1; p=none; sp=quarantine; np=reject")

    assert policy_of(domain, answers) == "quarantine"
    assert policy_of(domain, answers, exists=False) == "reject"


def test_the_record_with_the_fewest_labels_speaks_for_the_organization():
    domain = "a.b.seeds.coop"

    answers = answers_for(domain, b_seeds_coop="v=DMARC1; p=none", seeds_coop="v=DMARC1; p=reject")

    assert policy_of(domain, answers) == "reject"


def test_psd_n_ends_the_walk():
    domain = "a.b.seeds.coop"

    answers = answers_for(domain, b_seeds_coop="v=DMARC1; p=none; psd=n", seeds_coop="v=DMARC1; p=reject")

    assert policy_of(domain, answers) == "none"


def test_a_registry_with_psd_y_leaves_the_word_to_the_domain_below_it():
    domain = "mail.seeds.coop"
    registry = "v=DMARC1; p=reject; psd=y"

    assert policy_of(domain, answers_for(domain, seeds_coop="v=DMARC1; p=none", coop=registry)) == "none"
    assert policy_of(domain, answers_for(domain, coop=registry)) == "reject"


def test_several_records_at_one_name_count_as_none():
    records = ["v=DMARC1; p=reject", "v=DMARC1; p=quarantine"]

    assert policy_of("seeds.coop", {"_dmarc.seeds.coop": records, "_dmarc.coop": []}) == "none"
    assert policy_of("seeds.coop", {"_dmarc.seeds.coop": [records[0], "v=spf1 -all"], "_dmarc.coop": []}) == "reject"


def test_trouble_in_dns_leaves_the_policy_unknown():
    assert policy_of("seeds.coop", {"_dmarc.seeds.coop": None}) == "unknown"
    assert policy_of("seeds.coop", {"_dmarc.seeds.coop": []}) == "unknown"
    assert policy_of("seeds.coop", {"_dmarc.seeds.coop": ["v=DMARC1; p=none"], "_dmarc.coop": None}) == "none"


def test_questions_end_as_soon_as_the_policy_is_settled():
    exact = {"_dmarc.mail.seeds.coop": ["v=DMARC1; p=reject"]}

    assert next_question("mail.seeds.coop", {}) == "_dmarc.mail.seeds.coop"
    assert next_question("mail.seeds.coop", exact) is None
    assert next_question("mail.seeds.coop", {"_dmarc.mail.seeds.coop": []}) == "_dmarc.seeds.coop"
    assert next_question("mail.seeds.coop", {"_dmarc.mail.seeds.coop": None}) is None
    assert next_question("printer.local", {}) is None


@given(
    st.text(max_size=300), st.dictionaries(st.text(max_size=30), st.one_of(st.none(), st.lists(st.text(max_size=80))))
)
def test_any_domain_and_any_answers_give_a_policy(domain, answers):
    assert policy_of(domain, answers) in ("none", "quarantine", "reject", "unknown")


@given(st.lists(st.text(st.sampled_from("vDMARC1=; psdny=jectrqua\t"), max_size=60), max_size=3))
def test_asking_as_told_always_settles_the_policy(records):
    domain, answers = "a.b.seeds.coop", {}

    while name := next_question(domain, answers):
        answers[name] = records

    assert policy_of(domain, answers) != "unknown"


def test_strict_alignment_is_told_with_the_policy():
    found = policy_found("seeds.coop", answers_for("seeds.coop", seeds_coop="v=DMARC1; p=reject; adkim=s"))

    assert found == Policy("reject", strict_dkim=True)


# Authentication-Results


def read(*values: str) -> Verdict:
    return read_results([value.encode() for value in values], OURS, "seeds.coop")


def test_what_our_mta_found_is_the_verdict():
    value = (
        f'{OURS} 1;\r\n dkim=pass (2048-bit key; unprotected) header.d=seeds.coop header.b="ab;c=";\r\n'
        " spf=softfail smtp.mailfrom=ann@seeds.coop; dmarc=pass (p=reject dis=none) header.from=seeds.coop"
    )

    assert read(value) == Verdict("pass", "softfail", "pass", aligned=True, signed=True)


def test_a_failure_is_a_failure_whatever_else_passed():
    assert read(f"{OURS}; dkim=pass header.d=seeds.coop; dmarc=fail header.from=seeds.coop") == Verdict(
        "fail", "none", "pass", aligned=False
    )


def test_without_dmarc_an_aligned_signature_or_envelope_speaks_for_the_author():
    assert read(f"{OURS}; dkim=pass header.d=seeds.coop").aligned
    assert read(f"{OURS}; dkim=fail header.d=x.coop; dkim=pass header.i=@seeds.coop") == Verdict(
        "none", "none", "pass", True, signed=True
    )
    assert read(f"{OURS}; spf=pass smtp.mailfrom=bounce@seeds.coop").aligned
    assert read(f"{OURS}; spf=pass smtp.mailfrom=seeds.coop").aligned
    assert read(f"{OURS}; dmarc=temperror header.from=seeds.coop; dkim=pass header.d=seeds.coop").aligned


def test_others_signatures_and_envelopes_do_not():
    assert not read(f"{OURS}; dkim=pass header.d=post.example.net").aligned
    assert not read(
        f"{OURS}; dkim=pass header.d=users.seeds.coop"
    ).aligned  # whoever may sign below may not speak above
    assert not read(f"{OURS}; spf=pass smtp.mailfrom=seeds.coop@evil.coop").aligned
    assert not read(f"{OURS}; dkim=neutral header.d=seeds.coop").aligned


def test_a_pass_for_another_from_is_none_of_ours():
    assert read(f"{OURS}; dmarc=pass header.from=evil.coop") == Verdict()


def test_a_proof_by_signature_covers_what_that_names_and_one_by_machine_the_whole_letter():
    ours, others = Signature("seeds.coop", ("from", "to"), "s", "abcdefgh"), Signature("x.test", ("from", "cc"))
    value = f"{OURS}; dkim=pass header.d=seeds.coop header.s=s header.b=abcdefgh".encode()
    by_machine = f"{OURS}; spf=pass smtp.mailfrom=seeds.coop".encode()
    by_both = value + b"; dmarc=pass header.from=seeds.coop; spf=pass smtp.mailfrom=ana@seeds.coop"
    by_another = value + b"; spf=pass smtp.mailfrom=eve@x.test"

    assert read_results([value], OURS, "seeds.coop", [ours, others]).covers == {"from", "to"}
    assert read_results([by_machine], OURS, "seeds.coop", [others]).covers is None
    assert read_results([by_both], OURS, "seeds.coop", [ours]).covers is None
    assert read_results([by_another], OURS, "seeds.coop", [ours]).covers == {"from", "to"}


@pytest.mark.parametrize(
    "forged",
    [
        "mx.evil.coop; dmarc=pass header.from=seeds.coop",
        f"mx.evil.coop ({OURS}); dmarc=pass header.from=seeds.coop",
        f"({OURS}); dmarc=pass header.from=seeds.coop",
        f"{OURS}.evil.coop; dmarc=pass header.from=seeds.coop",
        f"{OURS} 2; dmarc=pass header.from=seeds.coop",
        f"{OURS} evil; dmarc=pass header.from=seeds.coop",
        f"{OURS}=x; dmarc=pass header.from=seeds.coop",
        f"{OURS}; none (dmarc=pass)",
        f'{OURS}; reason="; dmarc=pass header.from=seeds.coop"',
        f"{OURS}; x-dmarc=pass header.from=seeds.coop",
        f"; {OURS}; dmarc=pass",
        f"{OURS}; dmarc=fail (; dmarc=pass) header.from=seeds.coop",
    ],
)
def test_forged_results_are_not_honoured(forged):
    verdict = read(forged)

    assert not verdict.aligned and verdict.dmarc != "pass"


def test_only_the_topmost_of_ours_counts():
    real, forged = f"{OURS}; dmarc=fail header.from=seeds.coop", f"{OURS}; dmarc=pass header.from=seeds.coop"

    assert read(real, forged).dmarc == "fail"
    assert read("mx.other.coop; dmarc=pass", real, forged).dmarc == "fail"
    assert read(f"{OURS}; none", forged) == Verdict()


def test_whoever_trusts_nobody_finds_nothing():
    assert read_results([b"; dmarc=pass header.from=seeds.coop"], "", "seeds.coop") == Verdict()


@given(st.lists(st.binary(max_size=300), max_size=3), st.text(max_size=20), st.text(max_size=20))
def test_any_results_give_a_verdict(values, authserv_id, domain):
    assert not read_results(values, authserv_id + "x", domain).aligned


@given(st.text(st.sampled_from('mx.listcop;=()"\\ dmarkfip\t\r\n'), max_size=200))
def test_odd_grammar_gives_a_verdict(tail):
    verdict = read_results([f"{OURS};{tail}".encode()], OURS, "seeds.coop")

    assert verdict.dmarc in ("pass", "fail", "none", "temperror", "permerror")


def test_long_and_deeply_nested_results_are_read_in_linear_time():
    for value in (f"{OURS}; " + "(" * 1_000_000, f"{OURS}; " + "a=b " * 300_000, f"{OURS}" + ";" * 1_000_000):
        assert read(value).dmarc == "none"
