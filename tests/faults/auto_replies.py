"""Sixty ways in which programs answer a letter, written anew after what Exchange, Gmail, Sieve, Notes, Zimbra,
vacation and ticket desks do: name → (who is away, the letter that came, a number, words on top) → the reply's bytes."""

from email import message_from_bytes


def _reply(marks, body="I am away and read no mail until the 3rd.", subject="Re: {subject}", kind="text/plain"):
    def write(author, raw, number, words=""):
        came = message_from_bytes(raw)
        asked = " ".join((came["subject"] or "").split())
        fields = {
            "From": author,
            "To": came["reply-to"] or came["from"] or "garden@lists.example.org",
            "Subject": subject.format(subject=asked.encode("ascii", "replace").decode()),
            "Date": came["date"] or "Mon, 2 Nov 2026 08:00:00 +0000",
            "Message-ID": f"<auto{number}.{abs(hash((author, number))) % 10**9}@{author.partition('@')[2]}>",
            "In-Reply-To": came["message-id"] or "<x@example.org>",
            "References": came["message-id"] or "<x@example.org>",
            "MIME-Version": "1.0",
            "Content-Type": f"{kind}; charset=utf-8",
            "Content-Transfer-Encoding": "8bit",
            **marks,
        }
        head = "\r\n".join(f"{name}: {value}" for name, value in fields.items())
        above = f"{words}\r\n\r\n" if words and kind.startswith("text/") else ""
        return f"{head}\r\n\r\n{above}{body}\r\n".encode()

    return write


AUTO = {"Auto-Submitted": "auto-replied"}
_QUOTES = "yes\r\n\r\nI am away.\r\n\r\n> Please answer with yes.\r\n"
_HTML = "<html><body><p>I am out until <b>Monday</b>.</p></body></html>"

STYLES = {
    # RFC 3834 and those who follow it
    "auto-replied": _reply(AUTO),
    "auto-generated": _reply({"Auto-Submitted": "auto-generated"}),
    "auto-notified": _reply({"Auto-Submitted": "auto-notified"}),
    "auto-replied in capitals": _reply({"Auto-Submitted": "Auto-Replied"}),
    "auto-replied with parameters": _reply({"Auto-Submitted": 'auto-replied; owner-email="ann@example.com"'}),
    "auto-replied with a comment": _reply({"Auto-Submitted": "auto-replied (vacation)"}),
    "auto-replied, no words": _reply(AUTO, body=""),
    "auto-replied, says yes": _reply(AUTO, body="yes"),
    "auto-replied, says oui": _reply(AUTO, body="oui"),
    "auto-replied, quotes us with yes above": _reply(AUTO, body=_QUOTES),
    "auto-replied, html alone": _reply(AUTO, body=_HTML, kind="text/html"),
    "sieve vacation": _reply(AUTO | {"X-Sieve": "Pigeonhole Sieve 0.5", "Precedence": "bulk"}),
    "sieve vacation, subject auto": _reply(AUTO, subject="Auto: {subject}"),
    "unix vacation": _reply({"Precedence": "bulk", "Auto-Submitted": "auto-replied"}),
    "gmail vacation": _reply(
        AUTO | {"X-Autoreply": "yes", "Precedence": "bulk", "X-Autorespond": "Re: list"}, subject="Away Re: {subject}"
    ),
    # Exchange and Outlook
    "exchange, english": _reply(AUTO | {"X-Auto-Response-Suppress": "All"}, subject="Automatic reply: {subject}"),
    "exchange, german": _reply(
        {"X-MS-Exchange-Generated-Message-Source": "x"}, subject="Automatische Antwort: {subject}"
    ),
    "exchange, french": _reply({}, subject="=?utf-8?q?R=C3=A9ponse_automatique_=3A?= {subject}"),
    "exchange, spanish": _reply({}, subject="=?utf-8?q?Respuesta_autom=C3=A1tica=3A?= {subject}"),
    "exchange, portuguese": _reply({}, subject="=?utf-8?q?Resposta_autom=C3=A1tica=3A?= {subject}"),
    "exchange, italian": _reply({}, subject="Risposta automatica: {subject}"),
    "exchange, dutch": _reply({}, subject="Automatisch antwoord: {subject}"),
    "exchange, swedish": _reply({}, subject="Automatiskt svar: {subject}"),
    "exchange, danish": _reply({}, subject="Automatisk svar: {subject}"),
    "exchange, finnish": _reply({}, subject="Automaattinen vastaus: {subject}"),
    "exchange, polish": _reply({}, subject="=?utf-8?q?Automatyczna_odpowied=C5=BA=3A?= {subject}"),
    "exchange, russian": _reply(
        {}, subject="=?utf-8?b?0JDQstGC0L7QvNCw0YLQuNGH0LXRgdC60LjQuSDQvtGC0LLQtdGCOg==?= {subject}"
    ),
    "exchange, japanese": _reply({}, subject="=?utf-8?b?6Ieq5YuV5b+c562UOg==?= {subject}"),
    "exchange 2003": _reply(
        {"X-MS-Has-Attach": "", "Auto-Submitted": ""}, subject="Out of Office AutoReply: {subject}"
    ),
    "outlook rule": _reply({"X-Auto-Response-Suppress": "OOF", "Precedence": "bulk"}),
    "outlook, absence": _reply({}, subject="Abwesenheitsnotiz: {subject}"),
    "outlook, out of office": _reply({}, subject="Out of Office: {subject}"),
    # others by name
    "notes, english": _reply({}, subject="Ann Lee is out of the office."),
    "notes, dated": _reply({}, subject="Ann Lee is out of the office (returning 03/11/2026)"),
    "notes, german": _reply({}, subject="Ann Lee ist ausser Haus."),
    "groupwise": _reply({"X-Mailer": "GroupWise 18"} | AUTO),
    "zimbra": _reply(AUTO | {"X-Mailer": "Zimbra 9", "Precedence": "bulk"}),
    "cpanel": _reply({"X-Autorespond": "Away", "Precedence": "auto_reply"}),
    "plesk": _reply({"X-Autoreply": "yes"}),
    "qmail autorespond": _reply({"X-Autoresponder": "autorespond 2", "Precedence": "junk"}),
    "x-mail-autoreply": _reply({"X-Mail-Autoreply": "qmail"}),
    "x-autoreply-from": _reply({"X-Autoreply-From": "ann@example.com"}),
    "x-vacation": _reply({"X-Vacation": "on"}),
    "firstclass": _reply({"X-FC-MachineGenerated": "true"}),
    "exim, precedence": _reply({"Precedence": "auto-reply"}),
    "lines of words, ooo": _reply({}, subject="OOO: {subject}"),
    "lines of words, vacation": _reply({}, subject="Vacation reply: {subject}"),
    "lines of words, absence du bureau": _reply({}, subject="Absence du bureau : {subject}"),
    "lines of words, fuera de la oficina": _reply({}, subject="Fuera de la oficina: {subject}"),
    "lines of words, fora do escritorio": _reply({}, subject="Fora do escritorio: {subject}"),
    "lines of words, fuori sede": _reply({}, subject="Fuori sede: {subject}"),
    "notes": _reply({}, subject="Ana Lima is out of the office."),
    "notes, returning": _reply(AUTO, subject="Ana Lima is out of the office (returning 01/03/2041)"),
    "web.de": _reply({}, subject="Abwesenheitsnotiz: {subject}"),
    "orange": _reply(AUTO, subject="Message d'absence"),
    "exchange 2003, german": _reply({}, subject="Abwesend: {subject}"),
    "mdaemon": _reply({"X-Autogenerated": "Reply"}),
    "communigate": _reply(AUTO | {"X-Autoreply": "yes", "Precedence": "junk"}, subject="Vacation: {subject}"),
    "yahoo": _reply(AUTO | {"X-Yahoo-Autoreply": "1"}, subject="Auto Response"),
    "horde": _reply(AUTO, subject="Vacation notice"),
    # desks and reports
    "otrs": _reply(AUTO | {"Precedence": "bulk", "X-Powered-By": "OTRS"}, subject="[Ticket#2040] RE: {subject}"),
    "request tracker": _reply({"Auto-Submitted": "auto-generated", "RT-Ticket": "x #12"}, subject="[x #12] AutoReply"),
    "a mailing list": _reply({"List-Id": "<orchard.example.org>", "List-Post": "<mailto:orchard@example.org>"}),
    "ticket desk": _reply({"Auto-Submitted": "auto-generated", "Precedence": "bulk"}, subject="[Ticket 71] {subject}"),
    "ticket desk, html yes": _reply(AUTO, body="<p>Yes, we got it.</p>", kind="text/html", subject="[#71] {subject}"),
    "challenge": _reply({"Auto-Submitted": "auto-replied", "X-Challenge": "1"}, body="Please confirm: yes"),
    "virus scanner": _reply({"Auto-Submitted": "auto-generated"}, subject="Message checked: {subject}", body="accept"),
    "read receipt": _reply({}, kind="multipart/report; report-type=disposition-notification; boundary=b", body="--b--"),
    "delivery report": _reply({}, kind="multipart/report; report-type=delivery-status; boundary=b", body="--b--"),
    "mailer daemon": _reply({"From": "Mail Delivery System <MAILER-DAEMON@mx.example.com>"}, body="yes"),
    "failed recipients": _reply({"X-Failed-Recipients": "ann@example.com"}, body="yes"),
    "returned by null": _reply({"Return-Path": "<>"}, body="yes"),
    "other list's robot": _reply(
        {"List-Id": "<help.example.com>", "Precedence": "bulk", "X-Auto-Response-Suppress": "All"} | AUTO
    ),
}
