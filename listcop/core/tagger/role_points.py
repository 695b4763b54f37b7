"""What each mark of a reply, and of its place in the thread, counts for its role.

A line: a mark (core/tagger/marks.py), then its points for each outcome; ten points make it e times likelier.
Marks are words of function, place and shape, never topics; points are rounded from a fit on labelled threads of
45 communities, its strength chosen by leaving whole communities out.
"""

ROLE_POINTS = """
always request+18 answer-5 clarify+1 thanks-1 comment+23 offer+1 announcement-7 introduction-20 metoo-5
    automatic-11 other+5
admin thanks-3 announcement-2 introduction+1 other+4
admin+ request-1 answer-1 comment+3
admin@question request+3 answer-1 comment-2 other+1
advise answer+6 clarify+1 thanks-3 comment+6 offer+1 announcement+1 introduction-1 metoo-4 automatic-1 other-6
advise+ answer+5 thanks-1 comment+2 offer+1 announcement-1 introduction-1 metoo-1 automatic-1 other-1
advise@subject request+4 thanks-1 offer-1 announcement-1
after-asker request-3 answer+4 clarify-2 thanks-4 comment-4 offer+1 announcement+2 metoo+2 automatic+2
after-own request-4 answer-2 clarify+3 thanks-1 comment-3 offer+1 announcement+4 metoo-2 automatic+4
after-question request-4 answer+6 clarify+4 thanks-3 offer-2 announcement-3 metoo+1 automatic-1 other+2
ahead request+1 answer-2 thanks+1 introduction+1
all answer-1 clarify-2 thanks+2 comment+2 offer-1 introduction+1 metoo+2 automatic-1 other-1
all+ request+1 answer-2 comment+1 introduction+1
also request-1 answer+1 clarify-3 comment+1 offer-1 announcement+2 metoo+4 automatic-1 other-1
also+ request+1 answer+1 clarify-2 metoo+1
also@question request+2 answer-3 thanks+1 comment-1 metoo+1
announce request-1 answer-1 offer-1 announcement+4 metoo-1
announce@start answer+1 clarify-1 thanks-1 announcement+3
anyone request+3 answer-2 clarify-2 thanks-1 offer+1 metoo+1
anyone@question request+2 comment-1 announcement-1 other+1
anyone@subject request+1 clarify-1 comment+2
asker&advise request-1 answer-1 clarify+3 thanks+1 comment-1 metoo-1 other-1
asker&advise+ request+2 clarify-2 thanks+2 offer-1 metoo-1
asker&asks:0 request-1 answer-1 clarify+1 thanks+1 comment-2 announcement-1 metoo-1 automatic+4
asker&code request+1 answer-2 clarify+1 thanks-1 offer+3 announcement-1 other-1
asker&counter answer+3 thanks-1 comment-1
asker&fail request-2 answer-2 clarify+1 thanks+2 metoo-1 automatic+1
asker&how@question request+2 clarify-1 comment-1
asker&link request-1 answer+1 comment-1 automatic+4 other-2
asker&oops clarify+2 offer-1 other+1
asker&polite request+2 answer-2 thanks+1 announcement+1
asker&question@end request+2 answer-1 thanks-1 comment-1 announcement+1
asker&questions:0 request-2 answer-3 clarify+3 thanks+3 comment-1 offer-1 announcement-1 metoo-2 automatic+3
asker&quotes request+1 clarify+1 comment+1 offer-1 announcement+3 metoo-2 automatic-3 other-1
asker&still request+2 answer-2 clarify+2 thanks-1 comment-1 announcement+1
asker&thanks request+1 answer-1 clarify-3 thanks+5 comment+1
asker&thanks-only answer-1 clarify+2 thanks-1 announcement+1
asker&thanks@start request+2 answer-2 clarify+1 thanks+1
asker&trying clarify+2 thanks-1 comment+2 offer+1 announcement-2 metoo-1
asks:0 request-6 answer+2 clarify-2 thanks+1 comment+2 offer+1 announcement+1 automatic+1 other+2
asks:1 request+1 clarify+1 thanks+1 comment+1 introduction-1 metoo-1 automatic-1 other-2
asks:2 request+2 answer-1 clarify+1 comment-1 announcement-1 introduction+1 metoo-1 other+1
asks:3 request+2 answer-1 thanks-1 metoo+2
astray request-1 clarify+1 thanks-1 comment+1 offer-1 announcement-1 other+2
attach request+1 answer-2 clarify+2 thanks-2 comment-4 offer+3 announcement-1 metoo+1
by-asker request+1 answer-5 clarify+3 thanks+2 comment-1 offer-1 announcement+2 introduction-1 metoo-2
    automatic+3 other-1
by-other request-2 answer+6 clarify-3 thanks-2 comment+1 offer+1 announcement-2 metoo+2 automatic-3 other+1
case request+1 answer-2 clarify+4 comment-3 offer-1 introduction+1 metoo+1 other-1
case+ request+1 answer-2 clarify+1
clock answer-2 clarify+2 comment-3 offer-1 announcement+4 metoo-1
code request+1 answer+3 clarify+2 comment-4 offer+1 announcement-2 other-1
code+ request+1 answer-2 clarify-1 thanks+1 offer+2 announcement-1
coord request-1 thanks-3 comment+2 announcement+3 other-2
coord@subject request+2 answer-1 thanks-1 offer-2 announcement+1 metoo-1 automatic+1 other+2
counter answer+2 clarify+4 thanks-1 comment-1 offer-2 announcement+1 metoo-1
counter+ request-1 clarify+2
counter@question request+2 answer-1 clarify+2 thanks-2 comment+2 offer-1 announcement-1 metoo-1
course request-1 answer+2 clarify-1 thanks-1 comment+2 announcement+1
doc request+2 clarify-1 thanks-1 comment+2 offer+1 announcement+1 introduction-1 metoo-2 automatic-1 other-1
doc+ answer+1 clarify+2 thanks-2 comment-1
doc@question request+2 answer-2 clarify+2 thanks-1 comment-1
doc@subject request+1 answer+2 clarify-1 comment-1 other+1
event request-1 answer-1 clarify-3 thanks+1 offer+2 announcement+3 metoo+1 other-1
event+ request-1 clarify+1 comment-1 announcement+2
event@subject answer-1 clarify-1 comment-1 announcement+3
exist request+2 answer+1 thanks-2 comment-1 announcement-1 metoo+1
fail request-2 answer+2 clarify+1 comment+2 offer-2 announcement-1 metoo+2 other-2
fail+ request+4 answer-3 clarify+2 thanks-2 comment-2
fail@question answer+2 clarify+1 thanks-1 comment-3 announcement+1
fail@subject request+1 answer-2 clarify+4 thanks-2 comment-3 offer-1 announcement-2 metoo+2 other+2
fails-unasked request-1 answer-2 clarify+4 thanks+2 comment-2 offer-1 announcement-1 metoo+1 other-1
first-other clarify-1 comment+5 announcement-2 metoo-1 automatic-2
give request-2 clarify+1 comment+1 offer+1 announcement+2 metoo-2 other-1
give+ clarify+2 comment-3 announcement+1
give@subject request+2 answer-3 clarify+2 thanks-2 announcement-1 other+2
gives-unasked answer-2 clarify-1 comment+1 offer+2 announcement+1
gives:0 request-1 answer-1 clarify+1 thanks+2 offer-3 announcement-2 introduction+1 automatic-1 other+3
gives:1 answer+1 clarify-1 thanks-1 comment+1 offer+2 introduction-1 metoo+1 automatic+1 other-2
gives:2 request+2 answer+1 thanks-2 comment-2 offer+1 announcement+2 metoo-1 other-1
goods request+1 answer+2 clarify+1 thanks-2 comment-1 announcement+1 metoo+1 other-3
goods+ request+2 answer-1 thanks-3 comment+1 announcement+1 introduction+1 metoo-1
goods@question request-1 answer+1 clarify-1 thanks-2 comment+2 metoo+1
goods@subject request-1 answer-1 clarify+1 thanks+2 comment-2 offer+2 metoo-1
hail request+4 thanks-2 comment-3 offer+2 introduction+2 automatic-1 other-3
hails-one request+2 answer+1 clarify+1 thanks-2 offer+3 announcement-2 introduction+1 automatic-1 other-2
help request+2 clarify-2 comment-3 announcement-1 metoo+2
helped request+2 clarify+1 thanks+5 comment-4 offer-1 announcement-1 metoo-1
how+ request+1 answer+2 clarify-4 thanks-1 comment+2
how@question request+3 answer-4 clarify+3 thanks-2
how@subject request+1 answer-1 clarify-2 thanks+2 comment-2 metoo+1
i:few request+1 answer+3 thanks-2 comment+2 offer-2 announcement+2 introduction-1 metoo-2 other-2
i:many request-1 answer-3 clarify+1 offer+2 announcement-1 introduction+1 metoo+2 other-1
i:none request-1 answer+2 clarify-1 thanks-1 comment-1 offer-3 announcement+2 introduction-1 metoo-2 automatic+2
    other+5
i:some request+1 answer-2 thanks+3 comment-2 offer+3 announcement-2 metoo+2 automatic-2 other-2
i@question request+2 clarify-2 thanks+2 comment-1 offer+1 announcement-1
ideas request+2 clarify-1 thanks+2 comment-2 introduction+1 metoo-1
ideas@question request+2 clarify+1 comment-1
ideas@subject request-1 answer-1 thanks-1 comment+2
in:administration answer-1 clarify-1 thanks-1 comment+2 announcement-1 other+1
in:announcement request+1 answer-2 clarify-3 thanks-4 comment+1 offer+1 announcement+9 automatic-1 other-1
in:discussion request-2 answer+3 clarify+1 thanks-1 comment+4 offer-1 announcement-2 introduction-1 automatic-1
    other+1
in:introduction request-2 answer-2 clarify+1 thanks+1 comment+1 introduction+2
in:offer request+1 answer-2 clarify-2 thanks+3 comment-3 offer+2 automatic-1
in:request answer+5 clarify+6 thanks+3 comment-6 offer-1 announcement-5 introduction-1 metoo+1 automatic-3
    other+2
in:waiting request+1 answer+13 clarify+7 comment-7 offer-4 announcement-7 introduction-2 metoo-1 automatic-4
    other+3
job request-2 answer+1 comment+4 announcement-2 introduction+1 metoo-1
job@subject request+1 answer-2 thanks-1 comment+3
late answer-3 clarify-4 comment+5 offer+4 metoo-1 automatic-1 other-1
later request+1 clarify-2 thanks+1 comment+4 offer+1 announcement-3 introduction-1 automatic-2
link request-2 answer+4 clarify-3 thanks-2 offer+1 announcement+2 introduction+2 metoo-2 automatic+3 other-3
link+ request-1 answer+2 thanks-1 comment-1 offer+1 announcement+1
lived answer+2 clarify-1 thanks-1
lived@question answer-2 clarify+3 comment-1 metoo+1
lived@subject answer+1 clarify+1 thanks+1 comment-2
map answer+1 clarify-2 thanks-1 comment+1 announcement+2 introduction+1 metoo-1
map@subject request+2 answer+2 clarify-2 thanks+1 comment-2 other-1
meet clarify-1 thanks-1 offer-1 announcement+3 introduction+1 automatic-1 other-1
meet+ request-1 answer-2 clarify+4 thanks-2 comment-1 announcement+2
meet@question request+2 answer-1 clarify-2 comment+2
meet@subject answer-1 clarify-1 thanks-1 comment+3 announcement+1 other-1
name-first request-2 thanks+4 comment+1 announcement+2 automatic-2 other-3
news request+1 answer+1 clarify+1 thanks+1 offer-2 metoo-1 automatic-1 other-1
news+ request-2 comment+2
news@subject answer+4 clarify-1 thanks-1 comment-1 announcement-1 other+1
none-before request-2 answer-1 clarify+2 comment-2 announcement+4 metoo-2 automatic+3 other-1
offer request-1 clarify-2 comment-2 offer+4 announcement+1 metoo+2 automatic-1 other-1
offer+ request-1 answer-1 clarify-3 comment+2 offer+2 announcement-1 metoo+1
offer@start request-1 answer+1 clarify-3 comment-1 offer+5 announcement+1 automatic-1 other-1
oops request-2 clarify+2 thanks-1 offer-2 announcement-1 introduction+1 metoo+1 automatic-1 other+2
oops@start answer-1 clarify+1 thanks-1 comment+1 offer-1 announcement-1 introduction+1 metoo+1 automatic-1
    other+2
oops@subject request+1 answer-1 clarify-1 thanks+1 offer-1 announcement+2 other-1
opinion request-3 answer+2 clarify+1 thanks-1 comment+2 offer-1 announcement+1 metoo+2 automatic-1 other-2
opinion+ request-2 answer+1 clarify-1 comment+4 announcement-1 metoo+1
opinion@question request-2 answer+2 comment-1 announcement+1
polite request+1 answer-2 clarify+5 thanks-2 comment-5 announcement+1 metoo+2
polite+ request-1 answer-3 clarify+4 comment-1 metoo+1
polite@question request+2 thanks+1 comment-1 offer-1 metoo-1
propose request-1 answer+2 clarify-1 thanks-1 comment+3 offer+1 announcement-1 introduction-1 automatic+1
    other-2
propose+ request-2 answer+1 clarify+2 thanks-1 comment+2 offer-1
propose@subject request-1 answer+1 clarify+1 comment-2 offer+1 other-1
question@end request+5 answer-1 thanks-1 comment-2 offer+1 announcement-1 automatic-1 other-1
question@long request+4 answer-1 clarify+3 thanks-2 comment-2 introduction-1 metoo+1 automatic-1 other-1
question@subject request-1 answer+2 thanks-3 comment+1 offer+1 other-1
questions-only request+2 answer-5 clarify+6 comment-3 offer-1 announcement+1 other-1
questions:0 request-7 answer+2 clarify-2 thanks+3 offer+1 metoo+1 automatic+1 other+1
questions:1 request+2 clarify+2 thanks-2 comment+1 offer-1 automatic-1 other-1
questions:2 request+4 clarify+1 thanks-2 announcement-1 metoo-1
questions:4 request+1 answer-1 clarify-1 thanks+2 comment-2 announcement+1 metoo+1
quotes request-5 answer+9 clarify+6 thanks+1 comment+6 offer-1 announcement+3 introduction-1 automatic-5
    other-13
release answer+2 thanks-1 comment-1 offer+1 announcement+1 introduction-1 automatic+2 other-2
release+ request-2 answer+1 clarify+2 thanks-1 comment-3 offer+1 announcement-2 metoo+1 automatic+2
release@question request+2 answer+1 thanks-1 comment-2 offer-1 metoo+1
release@subject thanks+2 comment-5 offer+2 announcement+4 metoo-1 automatic-1 other-1
reply-mark request-1 clarify+2 thanks-1 comment+5 offer-1 announcement-1 introduction+1 metoo-2 automatic+1
    other-2
robot request-2 answer+2 clarify-2 thanks-2 metoo+1 automatic+3 other-1
robot+ answer-1 automatic+3
robot@subject request-1 answer+2 clarify+2 thanks-1 comment-2 metoo+1
seek answer-2 clarify+2 comment+1 offer-1 announcement+1 metoo-1 other+1
seek@question request+1 answer+1 thanks+1 comment-2
solved request+2 clarify-1 thanks+1 comment-1 offer-1 other-1
solved+ request+1 answer-1 clarify-1 thanks+2 comment-1
solved@start request+2 clarify-3 thanks+4 comment+1 offer-1 metoo-1 other-1
spam request-1 answer+1 clarify-2 thanks-2 comment+5 announcement-1
still request+1 answer+2 clarify+1 thanks-1 comment-4 offer-1 introduction+1 metoo+1 other-1
still@subject request-1 clarify+3 comment-2
subject:long request+1 answer+1 comment-3 announcement-1 metoo+1 automatic+2 other-1
subject:short request+1 answer+2 clarify+1 thanks+1 comment-2 offer-1 introduction+2 metoo-1 automatic-1 other-1
subject:version clarify-1 thanks+1 comment+1 offer+2 announcement-1 metoo-1 automatic-1 other-1
thanks request+3 answer-6 clarify+2 thanks+13 comment-3 offer-3 announcement-2 introduction-1 metoo-1
    automatic-1 other-3
thanks+ request-1 answer+1 clarify-2 thanks+5 comment-1 offer-1 announcement-1 metoo-1
thanks-only request-2 answer-2 clarify+3 thanks+6 comment-1 announcement-1 metoo-1 automatic-1 other-2
thanks@start request+4 answer-3 clarify-1 thanks+9 comment-2 offer-2 announcement-1 automatic-1 other-2
time request+1 answer-2 clarify-3 thanks-1 comment-2 offer-1 announcement+4 introduction+2 metoo+2 other-2
time+ answer-2 clarify-1 comment-1 announcement+3
time@question request-2 answer-1 clarify+1 thanks+1 comment+2
time@subject request+1 answer-1 thanks-2 comment+1 offer-1 announcement+1 metoo+2
to-opening request-2 answer+7 clarify-4 thanks-2 comment-2 offer-3 announcement+2 introduction+1 metoo-2
    automatic+2 other+3
trying request+3 answer-2 clarify+1 thanks+2 comment-4 offer+1 announcement-1 metoo+1 automatic-1
trying+ request+1 thanks+1 comment-1 offer+2 announcement-1 metoo-1
trying@question request+2 answer-1 clarify-1 thanks+1
unsolved answer-3 clarify+1 comment+1 offer-1 metoo+2
views request-2 answer-1 thanks-3 comment+4 announcement+2 introduction+1
views+ request-2 answer+1
views@question request-1 answer+2
we:few answer-1 clarify+2 comment-1 offer+2 announcement-1 introduction+2 metoo+1 automatic-1 other-1
we:none clarify+1 thanks+1 comment-1 offer-1 introduction-2 metoo-1 automatic+1 other+2
we:some request+1 answer+1 clarify-2 thanks-1 comment+1 announcement+1
we@question request+2 answer-2 clarify+3 comment-1
wonder request+1 answer-1 clarify+4 comment+1 offer-1 announcement-1 metoo-1
words:0 request-3 answer-1 clarify-2 thanks-1 comment-1 offer-1 announcement-1 metoo-1 automatic+2 other+8
words:180 answer+2 clarify+1 thanks-1 offer-1 announcement-1 introduction+1
words:20 request-1 answer+1 clarify+1 offer+3 introduction-1 metoo-1 other-3
words:360 request-4 answer+1 thanks-1 comment+2 metoo+1
words:45 request+3 clarify-1 thanks-1 offer-1 introduction+1 other-2
words:7 request+1 answer-2 thanks+1 announcement+1 metoo+2 automatic-1 other-2
words:90 request+3 answer-1 clarify+1 thanks+2 comment-2 announcement+1 metoo-2 automatic-1 other-1
works request-1 answer+3 clarify-1 thanks+1 comment-2 offer+1 other-1
wrote-before request-4 answer+1 comment+4 offer+1 announcement-2 metoo-1
you:few answer+2 thanks-2 comment+3 offer+2 announcement-2 metoo-2 automatic-1 other-1
you:many request-2 answer+1 clarify+1 thanks+2
you:none request+4 answer-5 offer-3 announcement+1 introduction-1 metoo+1 automatic+1 other+2
you:some request-2 answer+2 clarify-1 thanks+1 comment-2 offer+2 announcement+1 metoo+1 automatic-1 other-1
you@question request-3 answer+1 clarify+1 comment-1 offer+1
"""
