"""Letters as mail programs write them, made anew for the tests: a new letter, or a plain Reply with the quote below it.

Each is a function (author, to, subject, text, answered) → bytes; `answered` is what was received, or None.
"""

import base64
import html
import quopri
from email.header import Header


def _head(author, to, subject, answered, number, more):
    """The fields all programs write, each in its own order and spelling."""
    domain = author.rpartition("@")[2].strip(">")
    subject = f"Re: {answered.subject}" if answered is not None else subject
    coded = subject if subject.isascii() else Header(subject, "utf-8").encode()
    fields = [
        ("From", author),
        ("To", to),
        ("Subject", coded),
        ("Date", "Mon, 05 Nov 2040 11:15:02 +0300"),
        ("Message-ID", f"<{number}@{domain}>"),
        ("MIME-Version", "1.0"),
    ]
    if answered is not None:
        fields += [("In-Reply-To", answered["message-id"]), ("References", answered["message-id"])]
    return "".join(f"{name}: {value}\r\n" for name, value in [*fields, *more])


def _quoted(answered, mark="> "):
    return "".join(f"{mark}{line}\r\n" for line in answered.text.split("\n")) if answered is not None else ""


def _page(text):
    return "".join(f"<div>{html.escape(line) or '<br>'}</div>" for line in text.split("\n"))


def _qp(text):
    return quopri.encodestring(text.encode()).decode().replace("\r\n", "\n").replace("\n", "\r\n")


def _both(boundary, plain, rich, encoding="quoted-printable", charset="UTF-8"):
    """multipart/alternative of a text and the same dressed."""
    code = _qp if encoding == "quoted-printable" else lambda one: base64.encodebytes(one.encode()).decode()
    parts = "".join(
        f'--{boundary}\r\nContent-Type: text/{kind}; charset="{charset}"\r\n'
        f"Content-Transfer-Encoding: {encoding}\r\n\r\n"
        f"{code(body)}\r\n"
        for kind, body in (("plain", plain), ("html", rich))
    )
    return f"{parts}--{boundary}--\r\n"


def gmail_web(author, to, subject, text, answered=None, number="CAF1"):
    quote = _quoted(answered)
    led = "On Mon, Nov 5, 2040 at 11:02 AM garden <\r\ngarden@lists.example.org> wrote:\r\n\r\n" if answered else ""
    rich = f'<div dir="ltr">{_page(text)}</div>'
    if answered:
        rich += (
            '<br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">On Mon, Nov 5, '
            '2040 at 11:02 AM garden &lt;<a href="mailto:garden@lists.example.org">garden@lists.example.org</a>&gt; '
            "wrote:<br></div>"
            f'<blockquote class="gmail_quote" style="margin:0 0 0 .8ex">{_page(answered.text)}</blockquote></div>'
        )
    more = [("Content-Type", 'multipart/alternative; boundary="000000000000a1"')]
    body = _both("000000000000a1", f"{text}\r\n\r\n{led}{quote}", rich)
    return (_head(author, to, subject, answered, number, more) + "\r\n" + body).encode()


def gmail_android(author, to, subject, text, answered=None, number="CAF2"):
    quote = _quoted(answered)
    led = "Le lun. 5 nov. 2040, 11:02, garden <garden@lists.example.org> a\r\nécrit :\r\n\r\n" if answered else ""
    rich = f'<div dir="auto">{_page(text)}</div>'
    if answered:
        rich += (
            '<br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">Le lun. 5 nov. 2040, 11:02, garden &lt;'
            f"garden@lists.example.org&gt; a écrit :<br></div><blockquote>{_page(answered.text)}</blockquote></div>"
        )
    more = [("Content-Type", 'multipart/alternative; boundary="000000000000b2"')]
    body = _both("000000000000b2", f"{text}\r\n\r\n{led}{quote}", rich, "base64")
    return (_head(author, to, subject, answered, number, more) + "\r\n" + body).encode()


def outlook_desktop(author, to, subject, text, answered=None, number="DB7PR01"):
    """No marks before the quote: a row, then the fields of the letter that is answered."""
    led = rich_led = ""
    if answered:
        fields = (
            "From: garden <garden@lists.example.org>\r\nSent: Monday, November 5, 2040 11:02 AM\r\n"
            f"To: {author}\r\nSubject: {answered.subject}\r\n\r\n"
        )
        led = f"\r\n\r\n{fields}{answered.text}"
        rich_led = (
            '<div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0in 0in 0in">'
            '<p class="MsoNormal"><b>From:</b>'
            " garden &lt;garden@lists.example.org&gt; <br><b>Sent:</b> Monday, November 5, 2040 11:02 AM<br><b>To:</b> "
            f"{html.escape(author)}<br><b>Subject:</b> {html.escape(answered.subject)}</p></div>{_page(answered.text)}"
        )
    lines = "".join(f'<p class="MsoNormal">{html.escape(line)}<o:p></o:p></p>' for line in text.split("\n"))
    rich = (
        '<html xmlns:o="urn:schemas-microsoft-com:office:office">'
        "<head><style><!-- p.MsoNormal {margin:0} --></style></head>"
        f'<body lang="EN-US"><div class="WordSection1">{lines}{rich_led}</div></body></html>'
    )
    more = [
        ("Thread-Topic", "garden"),
        ("Content-Language", "en-US"),
        ("Content-Type", 'multipart/alternative; boundary="_000_DB7PR01_"'),
    ]
    body = _both("_000_DB7PR01_", text + led, rich, charset="utf-8")
    return (_head(author, to, subject, answered, number, more) + "\r\n" + body).encode()


def outlook_phone(author, to, subject, text, answered=None, number="AM0PR02"):
    led = rich_led = ""
    if answered:
        fields = (
            "________________________________\r\nDe: garden <garden@lists.example.org>\r\n"
            "Enviado: lunes, 5 de noviembre de 2040 11:02\r\n"
            f"Para: {author}\r\nAsunto: {answered.subject}\r\n\r\n"
        )
        led = f"\r\n\r\nObtener Outlook para Android<https://aka.ms/example>\r\n{fields}{answered.text}"
        rich_led = (
            '<div id="ms-outlook-mobile-signature">Obtener <a href="https://aka.ms/example">Outlook para Android</a>'
            '</div><hr><div id="divRplyFwdMsg"><strong>De:</strong> garden &lt;garden@lists.example.org&gt;<br>'
            "<strong>Enviado:</strong> lunes, 5 de noviembre de 2040 11:02<br>"
            f"<strong>Asunto:</strong> {html.escape(answered.subject)}</div>"
            f"{_page(answered.text)}"
        )
    rich = f'<html><body><div dir="auto" style="font-family: Aptos">{_page(text)}</div>{rich_led}</body></html>'
    more = [("Content-Type", 'multipart/alternative; boundary="_000_AM0PR02_"')]
    body = _both("_000_AM0PR02_", text + led, rich, charset="utf-8")
    return (_head(author, to, subject, answered, number, more) + "\r\n" + body).encode()


def apple_mail(author, to, subject, text, answered=None, number="7C1F"):
    quote = _quoted(answered)
    led = "> On 5 Nov 2040, at 11:02, garden <garden@lists.example.org> wrote:\r\n> \r\n" if answered else ""
    more = [
        ("Content-Type", "text/plain; charset=utf-8; format=flowed"),
        ("Content-Transfer-Encoding", "quoted-printable"),
        ("X-Mailer", "Apple Mail (2.3774.600.62)"),
    ]
    return (_head(author, to, subject, answered, number, more) + "\r\n" + _qp(f"{text}\r\n\r\n{led}{quote}")).encode()


def thunderbird(author, to, subject, text, answered=None, number="b2f0"):
    quote = _quoted(answered)
    led = "Am 05.11.40 um 11:02 schrieb garden:\r\n" if answered else ""
    more = [
        ("User-Agent", "Mozilla Thunderbird"),
        ("Content-Type", "text/plain; charset=UTF-8; format=flowed"),
        ("Content-Transfer-Encoding", "8bit"),
    ]
    below = "" if answered is None else f"\r\n{led}{quote}"
    return (
        _head(author, to, subject, answered, number, more) + f"\r\n{text}\r\n{below}\r\n-- \r\nSent from a farm\r\n"
    ).encode()


def k9(author, to, subject, text, answered=None, number="k9-1"):
    quote = _quoted(answered)
    led = "Am 5. November 2040 11:02:11 GMT+03:00 schrieb garden <garden@lists.example.org>:\r\n" if answered else ""
    more = [("User-Agent", "K-9 Mail for Android"), ("Content-Type", "text/plain; charset=utf-8")]
    more += [("Content-Transfer-Encoding", "quoted-printable")]
    body = f"{text}\r\n-- \r\nDiese Nachricht wurde von meinem Android-Gerät gesendet.\r\n\r\n{led}{quote}"
    return (_head(author, to, subject, answered, number, more) + "\r\n" + _qp(body)).encode()


def mutt(author, to, subject, text, answered=None, number="Zm9v"):
    """Its users quote first and write below, or above; here above, with the attribution of the program."""
    quote = _quoted(answered)
    led = "On Mon, Nov 05, 2040 at 11:02:11AM +0300, garden wrote:\r\n" if answered else ""
    more = [
        ("Content-Type", "text/plain; charset=utf-8"),
        ("Content-Disposition", "inline"),
        ("Content-Transfer-Encoding", "8bit"),
        ("User-Agent", "Mutt/2.2.9"),
    ]
    return (_head(author, to, subject, answered, number, more) + f"\r\n{text}\r\n\r\n{led}{quote}").encode()


def feature_phone(author, to, subject, text, answered=None, number="MMS1"):
    """HTML alone, in Latin-1, without a quote mark, every line a paragraph of its own."""
    rest = ""
    if answered:
        rest = f"<p>-----Original Message-----</p><p>From: garden@lists.example.org</p>{_page(answered.text)}"
    lines = "".join(f"<P>{html.escape(line)}</P>" for line in text.split("\n"))
    page = f"<HTML><BODY>{lines}{rest}</BODY></HTML>"
    more = [("Content-Type", "text/html; charset=iso-8859-1"), ("Content-Transfer-Encoding", "8bit")]
    return (_head(author, to, subject, answered, number, more) + "\r\n" + page).encode("iso-8859-1", "replace")


PROGRAMS = (
    gmail_web, gmail_android, outlook_desktop, outlook_phone, apple_mail, thunderbird, k9, mutt, feature_phone
)  # fmt: skip


def below_the_quote(author, to, subject, text, answered, number="below1"):
    """Old hands write below what they quote, whatever the program; here as mutt and Thunderbird leave it."""
    led = "Garden <garden@lists.example.org> wrote on 5 Nov 2040:\r\n"
    more = [("Content-Type", "text/plain; charset=utf-8"), ("Content-Transfer-Encoding", "8bit")]
    body = f"{led}{_quoted(answered)}\r\n{text}\r\n\r\n-- \r\nSent from a farm\r\n"
    return (_head(author, to, subject, answered, number, more) + f"\r\n{body}").encode()


def text_beside_html_in_latin(author, to, subject, text, answered, number="latin1"):
    """An older program in a western charset, with the original below a row of hyphens, in Spanish."""
    original = (
        f"-----Mensaje original-----\r\nDe: garden [mailto:garden@lists.example.org]\r\n"
        f"Enviado el: lunes, 5 de noviembre de 2040 11:02\r\nPara: {author}\r\nAsunto: {answered.subject}\r\n\r\n"
    )
    more = [("Content-Type", 'multipart/alternative; boundary="=_NextPart"')]
    plain = f"{text}\r\n\r\n{original}{answered.text}"
    rich = f"<html><body>{_page(text)}<br>{_page(original + answered.text)}</body></html>"
    body = _both("=_NextPart", plain, rich, charset="utf-8")
    return (_head(author, to, subject, answered, number, more) + "\r\n" + body).encode()


def webmail(author, to, subject, text, answered, number="web1"):
    """A provider's web page: HTML alone, the quote in a blockquote, attribution in Portuguese."""
    page = (
        f'<div style="font-family:Arial">{_page(text)}</div><div><br></div><div>Em seg., 5 de nov. de 2040 '
        "às 11:02:11 GMT+3, garden &lt;garden@lists.example.org&gt; escreveu:</div>"
        f'<blockquote type="cite">{_page(answered.text)}</blockquote>'
    )
    more = [("Content-Type", "text/html; charset=UTF-8"), ("Content-Transfer-Encoding", "quoted-printable")]
    return (_head(author, to, subject, answered, number, more) + "\r\n" + _qp(page)).encode()


WAYS_TO_ANSWER = (*PROGRAMS, below_the_quote, text_beside_html_in_latin, webmail)
