"""HTML letters become text that people and zones can read, whatever the HTML is."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listcop.core.html_text import HTML_CAP, html_to_text

TAGS = st.sampled_from(
    [
        "<p>",
        "</p>",
        "<div>",
        "</div>",
        "<br>",
        "<blockquote>",
        "</blockquote>",
        "<ul>",
        "<ol>",
        "<li>",
        "</ul>",
        "</ol>",
        "<table>",
        "<tr>",
        "<td>",
        "</table>",
        "<pre>",
        "</pre>",
        "<a",
        '<a>href="',
        "</a>",
        "<!--",
        "-->",
        "<script>",
        "</script>",
        "<style",
        "<head>",
        "<body>",
        "<hr/>",
        "<h1",
        "<x:y>",
        "&amp;",
        "&nbsp;",
        "&#",
        "&#x;",
        "&lt",
    ]
)


def test_each_line_of_a_letter_stays_a_line():
    html = "<div>Dear all,</div><div><br></div><div>the pump is back.<br></div><div>Ana</div>"

    text = html_to_text(html)

    assert text == "Dear all,\n\nthe pump is back.\nAna"


def test_a_quote_is_marked_and_its_attribution_stands_before_it():
    html = (
        "<div>Yes.</div><div class='gmail_quote'>On Mon, Ben wrote:<br>"
        "<blockquote>Shall we?<br>Tomorrow?<blockquote>older</blockquote></blockquote></div>and one more"
    )

    text = html_to_text(html)

    assert text.split("\n") == [
        *("Yes.", "On Mon, Ben wrote:", "", "> Shall we?", "> Tomorrow?", ">", ">> older", "", "and one more"),
    ]


@pytest.mark.parametrize(
    ("link", "text"),
    [
        ('<a href="https://seeds.example/list">the list</a>', "the list <https://seeds.example/list>"),
        ('<a href="https://seeds.example/">seeds.example</a>', "seeds.example"),
        ("<a href='mailto:ana@seeds.example'>ana@seeds.example</a>", "ana@seeds.example"),
        ('<a href="mailto:ana@seeds.example">write to Ana</a>', "write to Ana <ana@seeds.example>"),
        ('<a href="https://seeds.example/?a=1&amp;b=2">both</a>', "both <https://seeds.example/?a=1&b=2>"),
        ('<a href="javascript:alert(1)">press</a>', "press"),
        ('<a href="#top">up</a>', "up"),
        ('<a title="a > b" href="https://seeds.example/x">x</a>', "x <https://seeds.example/x>"),
    ],
)
def test_a_link_keeps_its_address_where_its_text_does_not_show_it(link, text):
    assert html_to_text(f"<p>{link}</p>") == text


def test_scripts_styles_comments_and_images_leave_nothing():
    html = (
        "<head><title>t</title><style>p{color:red}</style></head><body>before<script>if (a<b) go()</script>"
        "<!-- aside > --><img src='https://tracker.example/1.gif' alt='pixel'> after</body>"
    )

    assert html_to_text(html) == "before after"


def test_lists_tables_and_preformatted_text_stay_lines():
    html = (
        "<ul><li>beans<li>peas<ol><li>early<li>late</ol></ul><table><tr><th>bed</th><th>rows</th></tr>"
        "<tr><td>north</td><td>4</td></tr></table><pre>if wet:\n    wait()\n</pre>"
    )

    lines = html_to_text(html).split("\n")

    assert [line for line in lines if line] == [
        *("  - beans", "  - peas", "    1. early", "    2. late", "bed | rows", "north | 4", "if wet:", "    wait()"),
    ]


def test_nothing_is_escaped_as_markdown_wants_it():
    html = "<p>1. first</p><p>- item</p><p>+ plus</p><p>C:\\_new [a](b) *star* &lt;b&gt; &amp;amp;</p>"

    assert html_to_text(html) == "1. first\n\n- item\n\n+ plus\n\nC:\\_new [a](b) *star* <b> &amp;"


def test_many_blank_lines_become_one():
    assert html_to_text("<p>a</p>" + "<p>&nbsp;</p><br>" * 9 + "<p>b</p>") == "a\n\nb"


def test_a_less_than_sign_in_prose_is_text():
    assert html_to_text("if a < b and 3<4 then") == "if a < b and 3<4 then"


@pytest.mark.parametrize(
    "html",
    ["", "<", "<a", "<!--", "<script>", "</blockquote>" * 9 + "<blockquote>", "&#" + "9" * 5000 + ";", "\0\udc80<\0p>"],
)
def test_broken_html_gives_some_text_and_no_error(html):
    assert isinstance(html_to_text(html), str)


@pytest.mark.parametrize(
    "piece",
    [
        '<a href="',
        "<",
        "<a ",
        '<a "',
        "&",
        "&#",
        "<!--",
        "<script>",
        "<blockquote>",
        "<ul>",
        "<pre>\n",
        "<td>",
        "<p>\n",
        "&lt;",
    ],
)
def test_a_flood_of_one_piece_takes_linear_time(piece):
    """Read to the end of the cap; a quadratic reader would run into the test's time limit (27 kB took 2.7 s)."""
    flood = piece * (HTML_CAP // len(piece))

    assert len(html_to_text(flood)) <= 2 * HTML_CAP


def test_what_stands_behind_the_cap_is_not_read():
    assert html_to_text("<br>" * (HTML_CAP // 4) + "late") == ""


@settings(max_examples=150, deadline=None)
@given(st.lists(st.one_of(TAGS, st.text(max_size=8)), max_size=60))
def test_any_mixture_of_tags_and_text_is_read(pieces):
    text = html_to_text("".join(pieces))

    assert text == text.strip("\n")
    assert "\ufdd0" not in text
