"""What each mark of an opening letter counts for its kind; "?" marks those that wait for an answer.

A line: a mark (core/tagger/marks.py), then its points for each outcome; ten points make it e times likelier.
Marks are words of function, place and shape, never topics; points are rounded from a fit on labelled threads of
45 communities, its strength chosen by leaving whole communities out.
"""

KIND_POINTS = """
always request+23 offer+2 announcement+11 discussion+5 introduction-18 administration-6 automatic-12 other+7
    discussion?+7 other?-17
admin request-5 offer-2 announcement-4 discussion-2 introduction+2 administration+9 automatic+1 other-1 other?+2
admin+ request-2 announcement-2 discussion-1 administration+6 automatic+1 other-1 discussion?-1 other?+1
admin@subject request-4 announcement-2 discussion-2 introduction-1 administration+5 automatic+1 other+1
    discussion?-1 other?+1
advise request+1 offer+1 discussion+4 introduction-2 administration-1 automatic-1 other-1 discussion?-2 other?+1
advise+ request-3 discussion+4 administration-1 automatic-1 other+2 other?-2
advise@subject request+1 announcement-2 discussion+1 introduction-1 automatic-1 other+2 discussion?-1
ahead request+6 offer-1 announcement-2 discussion-2 administration+1 other-1 discussion?-1
all announcement+1 discussion-1 introduction+2 administration-2 automatic-2 other-1 discussion?+1 other?+1
all+ announcement-2 discussion+3 introduction+1 automatic-1 other-1 discussion?-1 other?+1
also request-5 announcement+3 discussion+2 administration-1 automatic-1 discussion?+2
also@question offer+1 announcement-2 discussion-2 discussion?+2 other?+1
announce offer-1 announcement+4 discussion-3 introduction-1 automatic+1 other+2 discussion?-1 other?+1
announce+ request-1 offer-2 announcement+4 discussion-1 administration+1 automatic+1 other+1 discussion?-2
announce@start request-1 announcement+4 discussion-2 introduction-1 automatic+1 other-1 discussion?-1
announce@subject request-1 announcement+3 discussion-2 administration+1 automatic+1 other-1 discussion?-1
anyone request+2 offer+1 discussion-2 administration-1 automatic-1 other-1 discussion?+1 other?+1
anyone@question request+5 offer-1 announcement-2 discussion-2 other-1 other?+1
asks:0 request-5 offer+1 announcement+1 discussion+2 introduction+2 administration+1 automatic+2 other-1
    discussion?-2 other?-1
asks:1 request-2 announcement+1 discussion+1 introduction-1 administration+1 other+1 discussion?-1
asks:2 request+2 discussion-1 administration-1 automatic-1 discussion?+1 other?-1
asks:3 request+2 offer-1 announcement-2 discussion-1 introduction-1 administration-1 automatic-1 other+1
    discussion?+2 other?+1
asks:5 request+3 offer+1 announcement-1 discussion-2 other-1 discussion?-1 other?+1
astray request-5 offer-1 discussion-2 introduction-1 administration+7 other+1 discussion?-1 other?+1
attach request+1 offer+3 announcement-3 discussion-2 other+2
attach+ request+2 announcement-1 discussion-1
bullets request-4 announcement+2 discussion-1 other-2 discussion?+4 other?+1
case request+4 offer+2 announcement-2 discussion-1 administration-1 automatic-1 other+1 discussion?-1 other?-1
case+ request+3 discussion-2
clock offer+2 announcement+1 discussion-2 introduction-1 automatic+3 other+1 discussion?-2
code request+2 offer+2 announcement-4 introduction-1 administration-1 automatic+3
code+ request+1 offer+1 announcement-4 discussion-1 automatic+3 other-1 discussion?+1
coord offer-1 announcement+2 discussion-2 introduction+1 administration-2 automatic+4 other-1 discussion?-3
    other?+2
coord+ request+1 offer-2 introduction-1 administration-1 automatic+1 other-1 discussion?+2 other?-1
coord@question discussion+1 other+1 discussion?-2 other?+1
coord@subject request+3 announcement-2 introduction-1 automatic+1 other-1 discussion?-1
counter request+1 offer-2 announcement+1 discussion+1 administration-1 automatic-1 other+2 discussion?+1
    other?-1
course request-2 discussion+1 introduction+2 administration+1 automatic-1 discussion?-2 other?+1
course+ offer+1 announcement+2 discussion-1 administration+1 other-1 discussion?-1
course@subject request-1 announcement+3 discussion-1 administration+1 discussion?-1
doc request-1 offer+3 discussion-3 automatic+2 other-2 discussion?-1 other?+2
doc+ request+2 offer+2 discussion-3 automatic+1 other-2 discussion?-2 other?+2
doc@subject request-1 offer+1 announcement+1 discussion+1 introduction-1 administration-1 automatic-1 other-2
    other?+1
event offer-3 announcement+3 discussion-1 automatic-1 other+1 discussion?+1
event+ request+1 announcement+3 discussion-1 other-1 discussion?-1
event@subject request+1 offer-1 announcement+4 discussion-1 other-1
exist request+2 offer-2 announcement-2 discussion+1 discussion?+1
exist@question request+3 offer-1 announcement-1 other+1 discussion?-1
fail request+3 offer-1 discussion+2 introduction-2 administration-1 other-1 other?+1
fail+ request+4 offer-2 announcement+1 discussion+1 administration-1 automatic+1 other-1 discussion?-1 other?-3
fail@question request+2 offer-1 announcement+1 discussion-2 other-1 discussion?+1
fail@subject request+4 offer-2 announcement-5 introduction-1 administration-1 automatic+2 other+2 discussion?+1
    other?-1
forward request-1 announcement+2 discussion-1 automatic+1
give request-2 offer+3 discussion+1 administration-2 other?+1
give+ offer+1 announcement+2 discussion-2 automatic+1
give@subject request+2 offer-1 announcement+1 discussion-1 discussion?+1
gives-unasked offer+2 discussion+1 administration-1 automatic-1 other-1 discussion?-1
gives:0 request+2 offer-3 announcement-3 discussion+2 introduction+1 administration+2 automatic-1 other+1
    discussion?-1 other?-1
gives:2 request-2 announcement+1 introduction-1 administration-1 automatic+1 other?+2
gives:4 request-1 offer+2 announcement+1 discussion-2 automatic-1 discussion?+1
goods request+3 offer+2 announcement+1 introduction-2 administration-2 automatic-2 other-2 discussion?-1
    other?+2
goods+ offer+2 announcement+3 discussion-1 introduction-1 other-1 discussion?-1
goods@subject request-1 offer+3 announcement-4 administration-1 automatic+3 other-1 discussion?+1 other?-1
hail request+2 announcement+4 discussion-4 introduction+4 administration-3 automatic-3 other-1 discussion?+1
    other?+1
hails-one request+4 offer-2 announcement-2 discussion+1 introduction+1 administration-1 automatic-1 other+1
    discussion?-1
help request+3 offer+1 announcement+1 discussion-2 introduction-1 other+2 discussion?-3 other?-1
help@subject request+1 offer-1 announcement-2 discussion+2 discussion?-1
how request+3 offer+1 administration-1 automatic-1 other-4 other?+1
how+ request-2 offer+1 discussion+2 introduction+1 administration+1 other?-1
how@question request+5 offer-1 announcement-2 administration-1 automatic-1 other?-1
how@subject offer+1 announcement-2 discussion+1 other-1 discussion?+1 other?+1
i:few announcement+1 discussion+2 introduction-3 administration-1 automatic-1 discussion?+1
i:many offer-1 announcement-1 discussion-1 introduction+2 administration-1 discussion?+2
i:none request-1 offer-1 announcement+3 discussion-2 introduction-3 administration+2 automatic+2 other+2
    discussion?-1
i:some request+2 offer+2 announcement-4 discussion+1 introduction+4 administration-1 other-3 discussion?-1
    other?+1
i@question request+2 introduction-1 administration-1 other-1 discussion?-2 other?+2
ideas request+2 offer-1 discussion-1 automatic-1 other-1 discussion?+1 other?+2
ideas@question request+2 offer-1
intro request-2 offer-1 discussion-1 introduction+4 other?+1
intro@start request-1 announcement-2 discussion-1 introduction+4 other-1 other?+1
job request-2 offer+2 discussion+2 introduction+1 administration-1 automatic-1 other+1 discussion?-2 other?+1
job+ request-2 offer+1 discussion+2 introduction+1 other+1 discussion?-2
job@subject request-2 announcement+2 discussion-1 other+2 discussion?-1
link request-6 offer+3 announcement+2 discussion-1 introduction-1 administration-1 automatic+2 other?+3
link+ offer+2 announcement+1 discussion-2 introduction+1 administration-1 automatic+1 other-1 discussion?-2
lived discussion+2 administration-1 automatic-1 other+1 discussion?-1
lived@question request+1 offer-1 announcement-2 discussion-1 discussion?+3
map request+1 announcement+1 discussion-2 introduction-1 automatic-1 discussion?+1 other?+1
meet request-3 announcement+3 discussion-1 automatic-1 other+2 discussion?+1
meet+ request+2 offer-1 announcement+2 discussion+1 automatic-1 other-1 discussion?-1 other?-1
meet@subject offer-1 announcement+5 discussion-1 administration-1 automatic+1 discussion?-1
metoo offer+1 announcement+1 discussion-2
name-first request-2 offer-2 announcement-2 discussion+1 administration-2 automatic+3 other+3 other?+2
news request-2 offer-1 announcement+2 introduction+2 discussion?-1 other?+1
news+ request-2 offer-1 discussion+1 automatic+1 other-1 discussion?+1
news@subject request-2 announcement+2 discussion+1 other-1 discussion?+1
offer request-3 offer+3 announcement+2 discussion+1 administration-2 other-2 discussion?+2
offer@start request-2 offer+1 announcement+3 discussion+2 introduction-1 administration-1 automatic-1
    discussion?-2
oops@start request-1 offer+2 announcement-1 discussion-2 administration+1 discussion?+1 other?-1
oops@subject request-1 offer+2 announcement+2 discussion-1 automatic+1 other-1 discussion?-2
opinion offer-2 announcement-2 discussion+4 introduction+2 administration-2 automatic-1 other-3 discussion?+3
    other?+1
opinion+ request-5 offer+1 announcement-2 discussion+4 introduction+1 other+2 discussion?+1 other?-2
polite request+4 offer-1 announcement-2 discussion-5 introduction-1 administration+1 other+1 other?+3
polite@question request+4 offer-1 announcement-1 discussion-2 discussion?-1 other?+1
propose request-1 offer-1 announcement-1 discussion+2 introduction-1 administration-1 automatic-1 other-2
    discussion?+6 other?+1
propose+ request-2 offer-1 announcement-2 discussion+1 introduction+1 other-1 discussion?+4 other?-1
propose@question request-1 offer-1 announcement+1 discussion-1 discussion?+2 other?+1
propose@subject request-1 announcement-1 discussion?+4
question@end request+2 offer+1 announcement-2 introduction-1 automatic-1 other-3 discussion?+4
question@long request+3 offer-3 announcement-3 introduction-1 administration-1 automatic-1 other+2 discussion?+2
    other?+2
question@subject request+5 offer-2 announcement-3 discussion-1 introduction-1 administration-1 other-1
    discussion?+2 other?+1
questions-only request+3 offer-1 other-1 discussion?-2 other?+1
questions:0 request-2 offer+1 discussion+1 introduction+2 administration+1 automatic+2 discussion?-3 other?-2
questions:2 request+3 offer-1 discussion-1 introduction-1 other-1 other?+1
questions:4 request-1 offer-2 other+1 discussion?+3 other?-1
quotes request-6 offer-3 announcement-3 discussion+13 introduction-1 administration+2 automatic-2 other-1
    discussion?+1
release request+1 announcement+3 discussion-2 introduction-2 automatic+1 other-3 other?+1
release+ request-2 offer-2 announcement+4 administration-1 automatic+1 other-1 discussion?-1 other?+2
release@question request+2 announcement-2 discussion+1 automatic+1 other-1
release@subject request-2 offer+2 announcement+7 discussion-1 introduction-1 other-3 discussion?-2 other?-1
robot request-3 offer+2 announcement-1 discussion-3 introduction+1 administration+1 automatic+6 other-2
    discussion?-2
robot+ request-2 offer-1 discussion-1 automatic+4 discussion?+1
robot@subject request-2 offer-1 announcement-1 automatic+3 discussion?+1
share request-1 administration-1 automatic-1 other+2 discussion?-1 other?+1
share@question request+1 offer-1 announcement-1 discussion-1 other?+2
solved request-3 offer+3 announcement-1 discussion+3 automatic-1 other+1 discussion?-2
solved@start request+1 offer+2 announcement-2 other+1 discussion?-2
spam request-2 offer-1 discussion+1 introduction-1 automatic+1 other+2 discussion?-1 other?+1
still announcement+1 discussion+2 administration-1 automatic-1 other-2 discussion?+2 other?-1
subject:long request-1 offer+1 announcement+1 introduction-1 administration-1 automatic+2 other+1 discussion?-1
subject:short request-5 offer-2 announcement-2 introduction+7 administration+2 automatic-2 other+2 discussion?-2
    other?+2
subject:version request-2 announcement+4 discussion-2 introduction-1 administration-1 automatic-1 other?+2
thanks request+6 offer-3 announcement-1 discussion-1 introduction-1 automatic-1 other+4 discussion?-1 other?-1
thanks-only request-2 offer+1 discussion-1 introduction+1 administration-1 automatic+1 other+2
thanks@start request-3 announcement+2 discussion-1 other+3 other?-1
time request+1 offer-4 announcement+4 discussion-1 introduction+3 automatic+2 other-1 discussion?-2
time+ request-1 offer-1 announcement+4 administration-1 other-1 discussion?-2 other?+1
time@subject announcement+5 discussion-1 administration+1 automatic-1 other-1 discussion?-2 other?-1
trying request+2 offer+3 announcement-4 introduction+3 administration-1 automatic-2 other-3 discussion?+2
    other?-1
trying+ request+5 offer-2 announcement-3 discussion+1 introduction+1 automatic-1 other-1 discussion?+1
unsolved request+3 announcement-1 discussion+1 discussion?-1 other?-1
views request-4 offer+1 announcement-3 discussion+1 introduction-1 administration-1 automatic-1 other-3
    discussion?+10 other?+2
views+ request-1 offer-2 announcement-1 discussion+3 other-1 other?+2
views@question request-2 offer-1 announcement-1 discussion+2 discussion?+4 other?-1
we:few request+1 offer+2 announcement-2 introduction+1 administration-2 automatic-1 other+2 discussion?-1
we:none request+1 offer+1 announcement-2 discussion+1 automatic+2 other-1 discussion?-1 other?-1
we:some offer-3 announcement+2 introduction-1 administration+2 automatic-1 other-1 discussion?+1 other?+1
we@question offer-1 announcement-2 discussion+2 discussion?+1
wonder request+4 announcement-3 discussion+1 introduction-1 administration+1 other-2 discussion?+1 other?-2
wonder+ request+4 offer-1 announcement-2 discussion-1 automatic+1 other?-1
words:0 request+4 offer-1 announcement-1 discussion-2 introduction-1 administration-1 other+3 other?-1
words:180 request-1 discussion+1 introduction-1 administration-1 automatic-1 discussion?+2 other?+1
words:20 request+2 offer-1 announcement+1 introduction-1 administration+1 other-1 other?-1
words:360 request-3 announcement-1 discussion+4 automatic+2 other+1 discussion?-2
words:45 discussion-2 introduction+1 administration+1 automatic+1 other-1
words:7 request-3 offer+1 announcement+1 discussion+1 administration+1 automatic-1 other-2 other?+2
words:90 request+1 discussion-2 introduction+2 administration-1 other?-1
you:few request-1 offer-1 announcement+2 discussion+3 administration-1 automatic-2 other-2 discussion?+2
you:none request+3 announcement-1 discussion-3 introduction+1 administration+1 other-2 discussion?-1 other?+1
you:some request-1 offer+1 announcement-1 introduction-1 administration-1 other+5 discussion?-1 other?-1
you@question request-2 offer-1 announcement-1 automatic-1 other+3 discussion?+1
"""
