"""What each mark of a letter counts for its request type.

A line: a mark (core/tagger/marks.py), then its points for each outcome; ten points make it e times likelier.
Marks are words of function, place and shape, never topics; points are rounded from a fit on labelled threads of
45 communities, its strength chosen by leaving whole communities out.
"""

TYPE_POINTS = """
always none+12 problem+10 information+9 experience+4 asset-5 coordination-3 development+1 documentation-7
    visit-8 mapping-13
admin problem-1 information-3 experience-1 asset+1 coordination+1 development+1 documentation-2 visit-1
    mapping+4
admin+ none+4 information-2 experience+1 asset-1 coordination-1 development-1 documentation-1 visit+1 mapping+1
admin@question none+1 problem-2 experience+1 asset-1 development-1 documentation+2
admin@subject none+5 problem-3 information+1 experience-2 asset+1 coordination-1 development-1 documentation-1
    visit-1
advise none-1 problem+2 information-1 experience+2 asset+1 coordination-1 documentation+2 visit-1 mapping-3
advise+ none-1 problem-1 asset+1 coordination+2 development+4 documentation-2 mapping-1
advise@subject none-1 problem+3 experience+1 asset+1 coordination-1 mapping-1
ahead none-1 problem+3 information+3 experience+1 asset-2 coordination-1 development-1 documentation-1 mapping-1
all none+1 problem+1 information-2 experience-3 asset-1 coordination+3 documentation+1 mapping+1
all+ none-1 information-1 experience-1 asset+2 coordination+2 documentation+1 visit-1
also none+2 problem-3 information-4 experience+1 asset-1 coordination+2 development+2 visit+1 mapping+1
also+ none+3 problem-1 experience-1 asset-1 visit+1
announce none+3 problem-5 information-3 experience-2 coordination+2 documentation+1 visit+5 mapping-2
announce+ none+3 problem-1 information-1 experience-1 asset-2 coordination-1 development-2 documentation-2
    visit+5
announce@start none+4 problem-2 information-2 coordination-1 development-2 visit+4 mapping-1
announce@subject problem-2 information-1 experience-1 asset-1 coordination+3 development-1 visit+3 mapping-1
anyone none-3 problem-4 information-3 experience+3 asset+3 coordination+3 documentation-3 mapping+3
anyone+ none-1 problem-2 experience+1 coordination+1 development+1
anyone@question none-3 information+1 experience+4 asset+1 coordination+1 development-2 documentation-2
asks:0 none+1 information-2 experience-1 asset+2 coordination-1 visit-1 mapping+1
asks:1 none+1 problem-2 experience-2 asset-1 coordination+1 documentation+1 visit+3 mapping+1
asks:2 problem-1 information+1 experience+1 development+2 visit-1 mapping-2
asks:3 none-2 problem+3 information+1 experience-1 asset-1 development+1 documentation-1 mapping-1
asks:5 none-1 experience+2 development-2 visit-1 mapping+1
astray none+7 problem-2 information-1 experience-1 coordination-1 documentation-1 visit-1 mapping-1
attach none-2 problem+2 experience-1 asset+2 development-2 documentation+2 visit+1 mapping-1
bullets none+2 problem-5 information-1 experience+1 asset-1 coordination+1 development+1 documentation+2
case none-3 problem+6 information-2 asset+1 coordination-1 development-2 documentation+2
case+ problem+2 information+1 experience-1 coordination+1 development-3 documentation+2
case@question none-1 information+2 experience-1 coordination-1 development+1 mapping+1
clock information-1 coordination+1 development-2 documentation-1 visit+4 mapping-1
code problem+8 information-1 experience-3 asset+3 coordination-2 development-1 documentation-1 visit-1 mapping-2
code+ none+2 problem+1 information-2 asset+3 coordination-1 development-1 visit-1
coord none+3 problem-2 information-2 development-2 documentation-3 visit+4 mapping+1
coord+ none+4 problem+1 information-1 experience-1 asset-1 coordination+2 development-1 documentation-2
    mapping-1
coord@question none+2 problem+1 experience-1 asset+1 development-3 documentation-1 visit+1 mapping-1
coord@subject none-4 experience+2 coordination+3 development-2 documentation-1 visit+2 mapping-1
counter none+1 information+2 experience-1 asset-1 coordination-1 development+3 documentation-3 visit+1
course none+3 problem-3 information-1 experience+3 coordination-2 documentation-1 visit-2 mapping+2
course+ none+4 problem-1 information-1 experience-1 asset+1 development-1 documentation-1 visit-3 mapping+1
course@question none+2 development-1 visit-1 mapping+1
course@subject none+6 problem-1 information-1 experience-1 asset-1 coordination-1 visit-3 mapping+1
doc none-1 information+2 experience-2 coordination-2 development-1 documentation+7 visit-1 mapping-2
doc+ none-4 problem-1 information-1 experience+2 asset+1 coordination+2 development-2 documentation+6 visit-2
doc@question problem+2 coordination-1 development-1 documentation+1 visit-1
doc@subject none-1 information-1 experience+1 asset+1 development-4 documentation+8 visit-2 mapping-1
event problem-2 information-1 experience-3 asset-1 coordination+2 development-1 visit+6 mapping+1
event+ none+1 problem-1 information-1 experience-1 asset-1 coordination+1 development-2 documentation-1 visit+4
event@question none-1 problem-1 information+1 coordination-1 development+2 visit+1
event@subject none-3 problem-1 information-2 experience-1 development-2 documentation+2 visit+6 mapping-1
exist none-1 problem-1 information+4 asset-1 coordination-1 development-1 documentation+2
exist@question none-1 problem-1 information+4 development-2 mapping-1
fail none-2 problem+8 experience-1 asset-1 coordination-2 development+3 visit-1 mapping-4
fail+ none+2 problem+6 information-2 experience+1 asset-3 coordination-3 development+1 documentation+1 visit-2
fail@question none-1 problem+4 information-1 experience-1 coordination+1 development+1 documentation-1 mapping-1
fail@subject none+1 problem+13 information-3 experience-2 asset-1 coordination-1 development-3 documentation-2
    visit-1 mapping-1
fails-unasked none+1 information-1 experience+2 asset-1 coordination-1 development+2 documentation-1 visit-1
    mapping-1
file information+2
give none-1 problem-2 experience+2 asset+3 coordination-2 development-1 documentation+2
give+ none-2 problem-1 experience-2 asset+1 coordination+1 development+1 documentation+1 visit+2
give@question information+1 asset-1 development+2 visit-1
gives-unasked none-3 information-1 experience-2 asset+2 coordination+1 development+2 documentation+1 mapping+1
gives:0 none-1 problem+1 information+2 coordination+1 development+1 documentation-3 visit-1 mapping+1
gives:1 problem+1 experience+1 asset-1 coordination-3 development-1 documentation+3
goods information+3 experience+2 asset+4 coordination-2 development-1 visit-4 mapping-2
goods+ none+2 problem+2 experience-2 asset+2 development-1 visit-1 mapping-2
goods@question none-1 problem+2 information+1 asset+2 coordination-1 development-2 documentation-1 visit-1
    mapping+1
goods@subject none-2 problem-2 information+1 experience-2 asset+5 development-1 documentation+2 visit-2
    mapping+1
hail none-2 problem-2 experience-4 coordination+4 documentation+1 visit-1 mapping+5
hail@question none+1 problem-1 experience-1 asset+2
hails-one none-4 problem+4 experience+1 asset-1 visit-1 mapping+1
help problem+5 information+3 experience-2 coordination-1 development-2 visit-1 mapping-2
help@question problem+2 information-1 development-1
help@subject problem+2 information-1 asset-1 coordination+2 development-1
helped none+1 problem+1 information+1 experience+1 asset-1 coordination-1 development-2 visit-1 mapping+2
how none-1 information+4 development-1 visit-2 mapping+1
how+ none+3 problem-1 information+2 experience-1 documentation-1 visit-1
how@question none-3 problem+1 information+5 asset-2 development-2 visit-1 mapping+2
how@subject none-1 problem+1 information+4 experience-1 coordination-1
i:few none-1 problem-1 asset+1 coordination+1 development+2 documentation+1 visit-1 mapping-1
i:many none-1 problem+2 information-3 asset+1 coordination-1 development+1 visit-1 mapping+3
i:none none+5 problem-1 information+1 experience-1 asset-2 coordination+1 development-1 documentation-1 visit+1
    mapping-3
i:some none-4 problem+1 information+1 experience+1 coordination-1 development-2 documentation+1 visit+1
    mapping+2
i@question problem+3 information+1 experience+2 asset+2 coordination-2 development-2 documentation-1 visit-1
    mapping-1
ideas none-3 problem+2 information+1 asset-3 development+1 documentation+1 visit+1
ideas@question none-1 problem+4 experience-1 documentation-1 visit-1 mapping-1
intro none-2 experience-1 asset-1 coordination-2 development+1 documentation-1 visit-1 mapping+6
intro@start none-1 information+1 experience-1 coordination-2 documentation-1 visit-1 mapping+5
job problem-2 information-1 experience-2 asset+2 coordination-1 development+2 documentation+2 visit-1 mapping+1
job+ none+3 problem-1 development-1 documentation+1 visit-1 mapping+1
job@question none-1 problem+2 asset-1 development-1 documentation-1 mapping+1
job@subject none+4 problem-2 information+1 experience-1 asset-1 coordination-1 documentation-1 visit-1
link none+2 problem-5 information-3 experience-3 asset+3 development+2 documentation+1 visit+2 mapping-1
link+ information-1 experience-1 asset+2 coordination+1 development-4 documentation-1 visit+3 mapping+1
lived none+2 problem-1 information+1 experience+7 asset-1 coordination-3 development-3 documentation-1 visit-1
lived+ problem-2 information-1 experience+2 coordination-1 development+2
lived@question none-2 problem-2 information-1 experience+5 asset+2 coordination-1 development+2 documentation-1
    visit-2
lived@subject none-1 problem+1 experience+4 asset-1 coordination-1 documentation-1
map none-1 problem-1 information-1 experience-2 asset+2 coordination+1 development+1 visit-1 mapping+2
map@question problem-1 information-1 coordination+1 mapping+2
meet problem-3 information-5 experience-1 asset-4 coordination+2 development+1 documentation+2 visit+8 mapping+1
meet+ information-1 experience-2 coordination+1 development-2 visit+6 mapping-1
meet@question none-1 problem-2 information+1 coordination+1 documentation+1 mapping+1
meet@subject none-3 experience-2 asset-1 coordination+2 development-3 documentation+1 visit+7 mapping-1
name-first none+3 problem-1 information+1 experience-1 asset-1 coordination-2 documentation-1 visit+2
newcomer none-1 problem-1 experience-1 coordination-1 development+1 mapping+3
news none-1 problem-2 information-3 coordination-1 development+3 documentation-1 visit+1 mapping+3
news+ none-2 asset-1 development+2 visit+2 mapping-1
news@question none-1 problem+2 coordination-1 development-1 visit+1
news@subject none+1 problem-1 information+1 asset-1 coordination-1 development+2
offer none+1 problem-3 information-3 experience+1 asset+1 coordination+2 development+1 documentation+2 visit-2
    mapping+1
offer+ information+1 experience-1 asset+1 coordination+1 development+1 documentation-2 visit-1
offer@start none+2 problem-2 information-3 experience-2 asset+2 coordination+1 development+1 documentation+1
oops problem+1 information-1 experience-2 coordination+2 development-1 documentation+2 visit+2 mapping-1
oops+ information-1 asset-1 coordination-1 development+3 documentation-1 mapping+1
oops@start none+1 problem+1 information-2 experience-1 asset+1 coordination+3 documentation+1 visit-2 mapping-1
oops@subject none+2 problem-1 experience-1 asset+2 coordination-1 development-1 visit-1
opinion information+1 experience-1 asset-1 coordination-1 development+2 documentation+1
opinion+ problem-2 information-3 asset-3 development+5 documentation+3 visit+1
polite none-1 problem+1 information-1 coordination+2 documentation+1 visit-2
polite@question none-1 problem+2 information+3 asset-1 coordination+1 development-3 visit-1
propose none-4 problem-3 information-2 coordination+4 development+7 documentation-1 visit+1 mapping-1
propose+ none-2 problem-2 experience-1 asset-2 coordination+1 development+3 documentation+3 visit-1
propose@question none-1 problem-1 information-2 asset+2 coordination+1 development-1 documentation+1
propose@subject none-1 problem-2 information-1 experience-1 asset+1 development+3 documentation+1
question@end none-1 problem+2 information+1 experience+1 asset-3 coordination-2 development+2 documentation+1
    visit-1 mapping-1
question@long none-1 problem-1 information+5 asset-1 documentation-2 mapping+1
question@subject none-3 problem-1 information+3 experience+3 asset-1 coordination+1 documentation-1 visit-1
    mapping-1
questions-only none-1 problem-2 information+1 experience+2 asset+1 coordination+1 development-1 documentation-1
    visit-1 mapping-1
questions:0 none+1 problem-2 information-1 experience-1 asset+2 coordination+1 development-2 visit-1 mapping+1
questions:1 none-2 problem+2 experience-1 asset+1 coordination+1 development+1
questions:2 none-1 problem-1 information+3 experience+2 asset-2 coordination-1 development-1 visit+1 mapping-1
questions:4 none+3 problem+1 information-3 asset-1 coordination-1 development+1
quotes none-1 problem+2 asset+1 development+1 documentation-3 visit+1
release none+3 problem+1 information+1 visit-2 mapping-2
release+ none+5 information-2 experience-1 asset+1 coordination+2 development+1 documentation-2 visit-3
    mapping-1
release@question none-2 problem+1 information+1 experience+1 asset-1 coordination+1 development-1
release@subject none+5 problem-3 information+1 experience-3 asset+1 development+3 documentation-1 visit-2
    mapping-1
robot none+3 problem-2 information-4 experience-1 coordination+3 documentation+2 visit-1 mapping+1
robot+ none+2 problem-2 information-1 experience-1 asset-1 development+4 documentation-1
robot@subject none+1 problem-2 information-1 asset-1 coordination+2 development+1 documentation-1
seek none+1 problem-5 information+2 experience+1 asset+2 coordination+2 development-3 visit-1 mapping+1
seek+ problem-1 information+3 development-2 documentation-1 visit-1
share none+1 problem-1 experience-2 asset+2 coordination+2 development-1 visit-1
share@question none-1 problem+1 information+1 experience-2 asset+3 development-2 mapping+1
solved information-1 experience+4 coordination-2 documentation+1 visit-2 mapping-1
solved+ problem+1 information-1 experience+2 coordination-1 development-1
solved@start none-1 problem+1 information-1 experience+4 asset+1 coordination-1 development-2 visit-1 mapping-1
spam none+4 information-3 experience-2 development+2 documentation-1 visit-1
subject:date none+1 problem-1 information-1 development+1 visit+2
subject:long problem+2 experience-1 asset+1 coordination+1 development-1 documentation-1 mapping-1
subject:short none+1 problem-4 information-2 experience-1 coordination+2 development+1 documentation-1 visit-3
    mapping+8
subject:version none+3 problem-1 information-3 experience+1 asset+1 development+3 documentation-2 visit-2
    mapping-1
thanks none-1 problem+3 experience+1 asset-2 coordination+1 development-2 documentation+1 mapping-2
thanks+ none+2 problem-1 information-1 experience+1 coordination-2 development+2 documentation-1
thanks-only problem-1 experience-1 development+1 documentation+2
thanks@start none+2 problem-3 information-1 experience-1 asset+1 coordination+2 development+2 visit-2
time none+1 problem-2 information-2 experience-2 asset-3 coordination+1 documentation-2 visit+7 mapping+2
time+ none-2 problem-2 information-1 experience-2 asset-1 coordination+5 development-4 documentation-1 visit+7
time@question none+2 problem+4 information-1 experience-1 asset-1 development-1 documentation-1
time@subject none-2 information-1 experience-1 asset-2 coordination+3 development-1 documentation-1 visit+5
    mapping-1
trying none-4 problem+4 information+1 experience+1 asset+1 coordination-3 documentation+1 visit-3 mapping+1
trying+ none-2 problem+3 information+3 experience+1 asset-2 documentation-1 visit-2
unsolved problem+4 experience+1 asset-1 development-2 visit-1
views none-6 problem-2 information-3 asset+1 coordination+2 development+7 documentation+2 visit-1 mapping-1
views+ none-1 problem-1 asset-2 coordination+1 development+2 visit+1
views@question none-1 information-1 asset-1 coordination+1 development+3 documentation-1
views@subject information-1 coordination-1 development+3
we:few none-1 problem+1 experience+3 asset-1 coordination-1 development-1 visit-2 mapping+1
we:none problem+1 information+3 asset+2 coordination-3 visit-2
we:some problem-1 information-2 experience-2 asset-1 coordination+4 development+1 visit+2 mapping-1
we@question none-1 problem-2 information+1 experience+1 development+2 visit+1
wonder none-2 problem-1 information+4 experience+1 asset-1 visit-1 mapping-2
wonder+ none-1 information+1 experience+3 coordination-1 development-1 documentation-1 visit-1
words:0 problem+1 information+1 experience-1 asset-1 coordination+2 mapping-2
words:180 problem+1 information-2 experience+2 coordination+1 development+4 documentation-3 visit-1 mapping-2
words:20 none-1 problem-3 information+2 experience+1 asset-1 coordination-1 development-1 documentation+2
    visit+1 mapping+1
words:360 none+1 problem+1 information-3 experience-1 asset-1 coordination-1 development+2 visit+2 mapping+1
words:45 problem-1 information+1 asset+2 coordination-2
words:7 none+1 information-1 asset+1 development-2 visit+1 mapping+1
words:90 problem+1 information+2 experience-2 asset-1 coordination+1 development-2 documentation+1 visit-2
    mapping+2
you:few none-1 problem-1 asset-1 coordination+1 development+2 documentation+1 mapping-1
you:none none-3 problem+3 information-1 experience-1 asset+1 coordination-1 development+1 mapping+2
you:some none+2 problem-2 information+1 experience+1 coordination+1 development-3
you@question none+5 problem-2 information-4 experience+1 asset-1 documentation+3 visit-1 mapping-1
"""
