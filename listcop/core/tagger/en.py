"""English cues: what a letter does, in words of function; `(a|b)` is either, `(a|)` may be left out."""

CUES = {
    "i": "i, me, my, mine, myself",
    "you": "you, your, yours, u, ur",
    "we": "we, our, us, ours",
    "anyone": """
        anyone, any one, anybody, somebody, someone, does any, do any of you, any of you, has any of you, who knows, who
        has, everyone who, one of you, some of you, folks
    """,
    "help": """
        need (some|your|any|a little|a bit of|) (help|advice|assistance|guidance), please help, help please, help me,
        helping me, (any|some) help, (can|could|would) (you|someone|anyone|anybody|somebody) (please|kindly|) help, help
        (would be|is|will be) (much|greatly|highly|really|very much|) (appreciated|welcome), help with, help on, help
        needed, need of help, assistance, i (m|am) stuck, got stuck, getting stuck, i got stuck, no idea, no clue,
        clueless, at a loss, i (m|am) lost, desperate, struggling, stumped, puzzled, i (m|am) having (a|)
        (hard|difficult), your help, for help, urgent help, kindly help, ask for help, ask for your help, asking for
        help, help out
    """,
    "polite": """
        (can|could|would|will|may) (you|someone|anyone|anybody|somebody|one|u) (please|kindly|possibly|perhaps|), can i
        ask, may i ask, please let me know, let me know if, please
        (tell|advise|explain|suggest|share|send|give|point|clarify|
        confirm|guide|check|comment|reply|respond|look|provide), kindly, pls, plz, i (d|would) (be grateful|be
        glad|appreciate|be happy if|be interested), (would|will) be (grateful|appreciated|welcome), (i|we) (would|d)
        (really|greatly|very much|) appreciate, (is|are) (much|greatly|highly|) appreciated, much appreciated, greatly
        appreciated, grateful, do you mind, would it be possible, would you mind, enlighten me, point me, shed
        (some|any|) light, clue me in, tell me
    """,
    "wonder": """
        (i m|i am|i was|was|am|i ve been|just|) wondering, i wonder, wonder if, not sure (how|if|what|whether|why|where|
        which), (i m|i am|) (unsure|uncertain|not certain|confused), don t know (how|if|what|whether|why|where|which),
        do not know (how|if|what|whether|why|where|which), don t understand, do not understand, can t figure, cannot
        figure, can not figure, figure out, didn t find, did not find, couldn t find, could not find, can t find, cannot
        find, i can t see, can t seem, cannot seem, curious, i would like to know, i d like to know, i want to know,
        like to ask, want to ask, my question, my questions, a question, (some|few|couple
        of|quick|simple|another|following|newbie|general) (question| questions), have a question, question is, question
        about, question regarding, questions about, am i (missing|doing|right| correct), i need to know,
        (understand|know|see) (why|how)
    """,
    "ahead": """
        (thanks|thank you|thankyou|thanx|thx|cheers|tia|regards and thanks) (very much|so much|a lot|) in
        (advance|anticipation), (many|) thanks for (any|your)
        (help|suggestions|suggestion|advice|assistance|ideas|input|insight|pointers|time), thank you for (any|your)
        (help|suggestions|suggestion|advice|assistance|ideas|input|insight|time|consideration|attention), tia, thanks in
        advance, in advance, look forward to (hearing|your), looking forward to (hearing|your), thanks for reading, hope
        (someone|somebody|you) can, hoping (someone|somebody|you) can, appreciate any, thanks for helping
    """,
    "ideas": """
        any (idea|ideas|suggestion|suggestions|hint|hints|tip|tips|pointer|pointers|advice|clue|clues|insight|insights|
        input|guidance|thoughts|info|information|solution|solutions|workaround|explanation|recommendation|recommendations|
        experience|feedback|comment|comments|news|examples|example|luck), ideas on, suggestions on, advice on, pointers
        to, suggestions (would|are|will), advice (would|is), ideas (would|are), pointers (would|are), what (am|did|do)
        i, some advice, your advice
    """,
    "how": """
        how (do|does|can|could|should|would|did|to|is|are|much|many|long|often|about), is there (a|any|some|an)
        (way|easy way| simple way|better way|method|option|possibility|function|command|tool|trick|package|solution), is
        it possible, (best|right|correct|proper|easiest|recommended) way, where (can|do|could|is|are|should|would), what
        (is|are|does|do|would|should|s| kind|other), which (one|is|are|version|of|package|file|method), why
        (is|are|does|do|did|don|doesn|would|not|can|the), when (will|is| does|should|do), what (happens|exactly), should
        i, can i, could i, do i (need|have), must i, am i able, would it be, how come, what if, is this
        (a|the|possible|normal|correct|expected|right|true), is that (possible|correct|right), are there, does it, does
        the, does this, do the, is the, is there, will it, will there, can it, can the, can this, can we, are you, do
        you, did you, have you, is anybody, is anyone, are these
    """,
    "exist": """
        is there (a|an|any|some|something|anything|someone), are there (any|some|other), do you know
        (of|any|a|if|how|where), know of (a|any|some), does (anyone|anybody|someone) know, who knows, does (it|the|this)
        (support|work|have|exist|run|include), do we have, is (it|this|the) (supported|available|implemented|included),
        has anyone (written|made|created|implemented|built), already exist, already exists
    """,
    "seek": """
        (i m|i am|we are|we re|am|been|are|is) (looking|searching|seeking) for, looking for, in search of, searching
        for, seeking, (i|we) need (a|an|some|to|the|your), (i|we) (want|wish) (a|an|some), wanted, in need of, where to
        (find|get|buy), trying to find, would like to (find|get|see|have)
    """,
    "trying": """
        (i m|i am|we are|i was|am|i ve been|been) trying to, trying to, (i|i ve|i have|we|ve) (tried|attempted), tried
        to, i (d|would) like to, i want to, i wanted to, i need to, we would like to, we want to, i wish to, (i m|i am)
        (attempting|
        planning|thinking|working|new|using|running|considering|doing|getting|going|interested|writing|analyzing|not), i
        have (a|an|the|some|been|got|two|three|data), i ve (got|been|a|installed|also), i use, i used, i did, i get, i
        got, i run, i ran, i installed, i (just|recently)
        (installed|bought|got|downloaded|started|upgraded|found|tried|noticed), i noticed, my
        (goal|aim|idea|problem|issue|question|understanding)
    """,
    "fail": """
        error, errors, problem, problems, trouble, issue, issues, bug, bugs, fails, failed, failing, fail, failure,
        crash, crashes, crashed, crashing,
        (does|do|did|is|are|doesn|don|didn|isn|aren|was|wasn|will|won|could|can|couldn|has|have) (not|t) (work|working|
        worked|seem|appear|run|start|build|compile|install|get|connect|recognize|recognise|open|load|show|display|find|see|respond|
        boot|function|print|play|read|make), not working, broken, unable to, can t
        (get|make|use|find|connect|open|run|install|see|log|access| compile|build|start), cannot
        (get|make|use|find|connect|open|run|install|see|log|access|compile|build|start), wrong, strange, weird,
        unexpected, unfortunately, exception, traceback, segfault, segmentation, hangs, freezes, stuck, undefined,
        warning, warnings, incorrect, incorrectly, corrupt, timeout, timed out, refused, denied, missing, nothing
        happens, stopped working, no longer (works|work), without success, no success, no luck, to no avail, something
        wrong, difficulty, difficulties
    """,
    "case": """
        my (data|dataset|code|script|model|program|machine|computer|system|setup|server|project|analysis|file|files|
        card|device|configuration|config|laptop|pc|box|own|results|function|application|app|case|class|students|study|site|
        network|account), (following|this|these)
        (code|error|errors|message|problem|script|data|model|command|output|result|results|function|
        warning|traceback|line|lines), error message, error messages, the output, output is, here is (my|the|what|a),
        here are (my|the), as follows, see below, below is, (code|log|output|error|data|example) (is|below|follows),
        reproducible example, (the|this) (code|script| model|function|program) (i|below|is), i (have|get|got|am
        getting|receive|received|see|m getting) (the|a|an|this|these|) (following| error|message|problem), what i
        (did|tried|get|want|have|need)
    """,
    "lived": """
        (has|have) (anyone|anybody|someone|any of you|you|others|people|any one) (here|ever|else|already|on this list|on
        the list|tried|used| had|done|seen|got|experienced|encountered|successfully|been|worked|managed|else),
        experience (with|of|in|using|on|has been|is), experiences (with|of|in|using|on|are), your
        (experience|experiences|opinion|opinions|favorite|favourite|setup|recommendation|recommendations), anyone
        (here|) (using|use|used|tried|had|have|having|got|running|experience|experienced|seen|successfully|else),
        anybody (using|used|tried|had|have|running|seen|else), someone (using|used|tried), recommend, recommends,
        recommended, recommendation, recommendations, what (do|does) (you|people|others|everyone|everybody|anyone)
        (use|all use|think|do|recommend|prefer|suggest), how do (you|people|others)
        (handle|deal|do|teach|use|manage|approach|feel), which (one|do you|would you|is better|is best|are the best|
        would be), what (is|s|are) (the|your) (best|favorite|favourite|preferred), better (than|to|option), pros and
        cons, compare, compared, comparison, versus, vs, difference between, differences between, worth
        (it|buying|trying|the), is it worth, good (choice|option| way), thoughts on, advice on, suggestions for, best
        practice, best practices, lessons learned, success story, success stories, any experience, reviews of
    """,
    "views": """
        what (do you|do you all|do others|do people|do we|does everyone) think, thoughts, your
        (thoughts|opinion|opinions|comments|feedback| views|view|input|ideas|reaction),
        (comments|feedback|opinions|suggestions|criticism|input|ideas) (is|are|welcome|very welcome|would be|
        appreciated|please|on|about|from), any
        (comments|feedback|opinions|opinion|thoughts|objections|objection|reaction|reactions), opinions, feedback,
        comments, agree, let me know what, discuss, discussion, debate, objections, rfc, request for comments, call for
        comments, what about, does (this|that|it) (make sense|sound), makes sense, make sense, sound good, sounds good,
        am i (wrong|crazy)
    """,
    "propose": """
        (i|we) (propose|suggest|would suggest|would propose|d suggest|d propose), proposal, proposed, proposing,
        suggestion, (we|it|they|you| there) (should|could|might|ought), should (be|we|have|also|not), would be
        (nice|great|good|useful|cool|helpful|better|interesting| possible|a good|a nice|a great), feature request,
        wishlist, wish list, enhancement, (my|an|one|another|this) idea, idea (is|was|for|of|would), could be
        (added|improved|changed|better), how about, why not, (in the|for the|the) future, roadmap, plan, plans,
        planning, planned, let s, perhaps we, maybe we, maybe it
    """,
    "opinion": """
        i (think|believe|feel|guess|suppose|agree|disagree|doubt|don t think|would say|d say|would argue|find|prefer|m
        sure|mean|do think|don t see), imho, imo, in my (opinion|view|experience), my (opinion|view|point|two
        cents|take|impression), it (seems|appears) (to me|that), seems to me, personally, (i|that|this) s
        (true|right|wrong|why|because), of course, indeed, actually, however, therefore, rather than, the
        (point|fact|idea|question|problem) (is|that|of), clearly, obviously, on the other hand, for example, in other
        words, after all, not only, argument, argue, claim, claims, sense
    """,
    "announce": """
        announce, announces, announced, announcing, announcement, announcements,
        (pleased|happy|delighted|proud|glad|excited|thrilled) to
        (announce|inform|invite|share|present|offer|report|introduce|say), please
        (join|note|find|see|forward|distribute|circulate|spread|visit|register|mark|be advised), invite you, invited to,
        invitation, reminder, (is|are) (now|currently|) (open|available|accepting|invited), will (be|take)
        (held|place|available|released|present| hosted|closed|down|moved|published), taking place, takes place,
        apologies for (cross|multiple|any), cross posting, cross postings, crossposting, deadline, deadlines, upcoming,
        forthcoming, don t miss, for more (information|details|info), further (information|details), more information,
        more details, more info, save the date, places (available|left), newsletter, hosted by, organised by, organized
        by, details (at|here|below), (for your|fyi|for) (information|information only), fyi, f y i, to inform you, like
        to inform, just to let you know, heads up, to announce, out now, has been
        (released|published|updated|moved|closed|extended|added|uploaded), have been
        (released|published|updated|moved|added|uploaded), kind reminder, all welcome, everyone is welcome, you are
        invited, we invite
    """,
    "release": """
        release, released, releases, releasing, new version, version, latest version, beta, alpha, release candidate,
        rc1, rc2, changelog, change log, changes, release notes, new features, bug fixes, bugfixes, bugfix, fixes,
        fixed, improvements, improved, added support, (download|downloaded|available|get it) (from|at|on), available
        (for|at|from|on|in|now), can be downloaded, now available, source code, tarball, binaries, binary, snapshot,
        maintenance, major, minor, update, updated, upgrade, stable, unstable, what s new, whats new, highlights,
        package
    """,
    "event": """
        conference, conferences, workshop, workshops, symposium, seminar, seminars, summer school, congress, hackathon,
        call for papers, call for
        (participation|proposals|abstracts|submissions|contributions|speakers|applications|nominations), cfp,
        submission, submissions, submit, abstract, abstracts, registration, register, registered, keynote, speakers,
        speaker, lecture, lectures, talk, talks, venue, agenda, programme, program committee, organizers, organisers,
        participants, special issue, proceedings, tutorial, tutorials, poster, festival, camp
    """,
    "course": """
        course, courses, training, instructor, instructors, online course, livestream, webinar, webinars, early bird,
        fee, fees, discount, discounts, tuition, certificate, lecturer, lecturers, delivered by, taught by
    """,
    "job": """
        position, positions, job, jobs, vacancy, vacancies, phd position, phd student, postdoc, postdoctoral, post doc,
        post doctoral, fellowship, scholarship, salary, apply, applicant, applicants, application deadline,
        applications, candidate, candidates, hiring, recruit, recruiting, full time, part time, qualifications, cv,
        curriculum vitae, cover letter, career, internship, research assistant, opening, openings, opportunity,
        opportunities, employer, tenure, contract, faculty, appointment, freelance, consultant, studentship
    """,
    "offer": """
        i (ve|have|)
        (written|wrote|made|created|built|put|uploaded|posted|published|developed|compiled|prepared|started|added|implemented|hacked|collected|set
        up|fixed|committed|changed|updated) (a|an|some|the|together|up|my|this|it|and), i just
        (wrote|made|created|built|put|uploaded|posted|published|committed|finished|released|added), we (ve|have)
        (written|made|created|built|put|developed|uploaded|published|set up), feel free (to|), free to use, you
        (can|may) (download|find|get|use|grab|see|try|read|check|have|view), here (s|is) (a|an|the|my|some|link), here
        are (some|a few|the|my), i (d|would) (like|love) to (share|offer|contribute|donate|present|give|show), happy to
        (share|help|send|provide|contribute|answer|give), glad to (share|help), i can
        (share|send|provide|offer|help|give|make), willing to (share|help|contribute), for sale, giving away, to give
        away, free of charge, contribute, contribution, contributing, patch, patches, hope
        (it|this|that|you|someone|somebody) (is|helps|find|will|can|finds|may), may (be of|be useful|find|help), might
        (be of|be useful|find|help|interest), (useful|helpful|interest|handy) (to|for)
        (someone|somebody|others|you|anyone|people|some|all), thought (i d|i would|you|some|this|that|it), i (am|m)
        (sharing|offering|attaching|posting|sending), share (this|with|my|it|the), sharing, i
        (wrote|made|created|built), comes with, try it, check it out, enjoy, volunteer, willing
    """,
    "attach": """
        attached, attach, attachment, attachments, enclosed, enclose, find attached, see attached, attaching, enclosing,
        the attached, i attach, in attachment
    """,
    "give": """
        (available|found|find|see|here|online|posted|located|details|downloaded) (at|here|on|from|online|it at|in),
        link, links, url, the link, this link, website, web site, webpage, web page, home page, homepage, see http,
        repository, github, can be found
    """,
    "meet": """
        meeting, meetings, meet, meetup, meetups, meet up, session, sessions, get together, gathering, dinner, lunch,
        drinks, pub, beer, visit, visiting, visits, attend, attending, attendees, in person, face to face, see you
        (there|at|on|in|all|tomorrow|soon), come along, join us, be there, (i|we) (will|ll) be (there|at|in|visiting),
        venue, hotel, travel, trip, excursion, field trip, club, user group, local group, room, conference call,
        teleconference, skype, zoom, irc, phone call, open day, host, hosting, who is coming, who s coming, who will be,
        going to, location, address
    """,
    "coord": """
        volunteer, volunteers, volunteering, who wants, who would like, who is (interested|willing|going|coming|up),
        anyone interested, if you (are|re) interested, if (interested|anyone|someone|you would|you want|you d), sign up,
        sign in, vote, votes, voting, poll, survey, questionnaire, doodle, please
        (fill|complete|vote|sign|send|confirm|submit|contribute|add|respond|reply|bring|let us know), join (us|in|the),
        agenda, task, tasks, action, actions, responsible, working group, task force, schedule, scheduled, rsvp, date,
        dates, deadline, participate, participation, participants, involved, contribute, help us, we need
        (your|you|people|someone|volunteers|help|more|some|a), collaborate, collaboration, collaborators, cooperation,
        partners, organise, organize, organising, organizing, coordinate, coordination, together, joint, group buy,
        order, donate, donation, donations, fundraising, sponsor, testers, tester, please test, testing, take over,
        maintainer, maintainers
    """,
    "doc": """
        documentation, documented, document, documents, docs, doc, manual, manuals, wiki, faq, faqs, how to, howto,
        howtos, tutorial, tutorials, guide, guides, guidelines, handbook, readme, minutes, translation, translations,
        translate, translated, translating, translator, glossary, draft, drafts, report, reports, man page, man pages,
        help file, help files, help page, typo, typos, spelling, wording, chapter, chapters, section, sections, book,
        write up, written down, license, licence, page, pages, website content, text
    """,
    "map": """
        who else, anyone else (working|using|interested|doing|in), anybody else (working|using|interested), who (is|are)
        (working|using|doing|here|on), is (anyone|anybody|someone) (else|working|using|interested|in|here|near),
        (are|is) there (anyone|anybody|people|others|other people|any users|any others), others
        (working|using|interested), introduce (yourself|yourselves|myself|you), people (working|using|interested|who|on
        this list), contact with, in touch with, get in touch, put me in, list of
        (users|people|members|groups|projects), members of (this|the) list, directory, map, census, other
        (lists|groups|mailing lists|users|communities), who uses, expertise, specialist, network of, similar
        (project|projects|interests), interested in (working|collaborating)
    """,
    "intro": """
        my name is, (i m|i am) new (here|to this list|to the list|member|subscriber), new (member|subscriber|here),
        introduce myself, introducing myself, self introduction, (i|i ve|i have) (just |only
        |recently|)(joined|subscribed), (joined|subscribed to) (this|the) (list|group|community), a (bit|little) about
        (myself|me), about myself, glad to be here, nice to meet, pleased to meet, new to (this|the)
        (list|group|community), my background, i live in, greetings from, let me introduce, i d like to introduce
    """,
    "admin": """
        unsubscribe, unsubscribed, unsubscribing, subscribe me, (this|the|our|mailing|email|e mail|new) (list|mailing
        list|group|listserv|forum), mailing lists, subscription, subscriptions, subscribers, moderator, moderators,
        moderated, moderation, list
        (admin|owner|administrator|archive|archives|members|server|address|rules|policy|traffic), remove me, take me
        off, off (this|the) list, digest, digest mode, test message, test mail, just a test, this is a test, test,
        testing the list, please ignore, ignore this, wrong list, off topic, ot, top posting, bounced, bounces,
        bouncing, spam, sent by mistake, sent in error, my mistake, wrong (address|thread|mail|email), archives, list
        is, netiquette
    """,
    "robot": """
        commit, commits, committed, log message, modified files, added files, modified paths, revision, changeset, svn,
        cvs, diff, new revision, build (failed|succeeded|status|number), ticket, assigned to, status changed, reporter,
        reported by, opened by, priority, severity, milestone, resolution, component, keywords, attachments added, do
        not reply, no reply, noreply, automatically generated, auto generated, automatic (message|reply|response), this
        (is an|message was) automated, cron, merged, pushed, comment by, you are receiving this, bug tracker, issue
        tracker, changed, tracker item, initial comment, artifact
    """,
    "all": """
        (dear|hi|hello|hey|hallo|greetings|good morning|good day|good evening|good afternoon|howdy|morning|welcome)
        (all|everyone|everybody|list|folks|guys|there|friends|members|colleagues|listers|listmembers|list
        members|users|team|again|gang|world|ladies|people|group|experts|expert|community|forum|every one|sir|sirs|sir
        madam|developers|to all|this|fellow), (dear|hi|hello|hey) (my|fellow|mailing|mailinglist|subscribers|friends),
        fellow (members|listers|travellers|users), all, folks, hi everyone, dear colleagues, dear all, dear list
    """,
    "hail": "hi, hello, hey, dear, greetings, good morning, good afternoon, good evening, howdy",
    "thanks": """
        thank you, thanks, thank, thx, thnx, thanx, cheers for, tnx, ty, many thanks, thanks (a lot|for|to|so much|very
        much|again), much obliged, i appreciate (your|the|it|that), appreciate (your|the) (help|answer|reply|response),
        (very|really|most|so) helpful, great help, big help, kudos, good to know, nice one, well done, great
        (work|job|news), good (work|job), congratulations, congrats, awesome, excellent, wonderful, brilliant, fantastic
    """,
    "solved": """
        (that|this|it|which) (has |)(fixed|cured|sorted|solved|settled) (it|the|my|that|everything|things|both),
        (figured|sorted|worked) (it|that|this) out, (it|that|this) (is|s) (working|fixed|sorted|solved|running)
        now, (working|running|opens|prints|starts|boots|compiles) (now|again), (i|we) (now |)(got|have) it
        (working|running|sorted|fixed), turns out (it|i|the|that|my), i was (able|finally able) to
        (fix|solve|get|sort), (problem|issue|mystery|puzzle) over, went away, has gone away, sorted now, all
        sorted, all working, spot on, bang on, that was (it|the one|the trick), worked (a treat|like a
        charm|perfectly|first time|beautifully), no longer (needed|an issue|a problem), cancel that, scratch
        that, please disregard my,
        (it|that|this|everything|now|all|which) (works|worked|is working|seems to work|did the trick|fixed it|solved
        it|helped|does the trick|solves|solved|fixes|fixed|s working|did it|works now|works fine|works great|works
        perfectly|did work|seems to have) (now|fine|great|perfectly|well|like a charm|the problem|my problem|the
        issue|it|for me|a lot|as expected|), (problem|issue|bug|mystery) (is|was|has been|now|)
        (solved|fixed|resolved|gone), (solved|fixed|resolved) (it|the problem|the issue|my problem|this|that|now|by),
        got it (working|to work|now|sorted|running), works (now|fine|great|perfectly|like a charm|as expected|again|for
        me now|beautifully), working (now|fine|great|perfectly|again|well), i (found|figured|managed|solved|fixed|got
        it) (the problem|the solution|out|it out|to solve|to get|to fix|it|the answer|the cause|a solution|that), found
        the (problem|solution|answer|cause|issue|culprit), figured it out, never mind, nevermind, nvm, exactly what i
        (was looking|needed|wanted|need), just what i (was looking|needed|wanted|need), (that|this) (is exactly|was
        exactly|was it|is it|was the problem|solved|explains|clears|makes sense|is what i|was what i), my
        (mistake|fault|bad|error), stupid mistake, did the trick, (all|now all) (set|good|sorted|is well), solved, up
        and running
    """,
    "still": """
        still (not|doesn|does not|don|do not|get|getting|have|having|fails|failing|no|can|cannot|unable|the same|stuck|a
        problem|an issue|happens|wrong|see|gives|isn|won|confused|wondering|unclear|error), same
        (error|problem|result|issue|thing happens|message|behavior|behaviour), (didn|did|doesn|does) (t|not)
        (help|work|solve|fix|change|make|seem to), (that|this|it) (isn|is not|wasn|was not) (t|) (the|it|what|working),
        not (working|work|what i|helping|solved), no (luck|joy|difference|change|success|effect), without
        (luck|success), but (it|i|that|the|now|this) (still|doesn|does|can|get|got|fails|failed|won|don), now i
        (get|have|see|am getting), another (problem|error|issue), unfortunately, no answer, nobody
        (answered|replied|responded), no one (answered|replied|responded), any (news|update|updates|progress|answer)
        (on|about|), ping, bump, resending, repost, reposting, re posting, sent this (before|earlier)
    """,
    "helped": """
        (brilliant|perfect|excellent|great|super) (thanks|thank you), (just|exactly) (what|the thing) (i|we)
        (needed|wanted|was after|were after|was looking for), you (saved|made) my (day|week|evening), i ll
        (go|try|do|use|take) (with|that|this|your|it), that (clears|answers|explains|makes sense|is clear),
        (thanks|thank you|thx|thanx) (everyone |all |again |very much |so much |a lot |a bunch |to everyone |to all
        |guys|)for (the|your|all the|all your|all of your|everyone s|these|this|helping|the quick|your quick|the
        great|your great|the detailed)
        (help|assistance|support|advice|answers|tip|tips|pointer|pointers|insight|insights|suggestion|suggestions|information|info|clarification|explanation|solution|me|us|answer|detailed
        instructions|hint|hints), (this|that|it|which) (helps|helped|really helps|really helped|is helpful|was
        helpful|was very helpful|is very helpful), helped me, you were right, you (are|re) right, your
        (solution|suggestion|advice|answer|fix|tip) (works|worked|helped|was|is), i (followed|took) your
        (advice|suggestion), just what i, makes the problem go away, i (found|have) a (fix|solution|workaround), answer
        my own question, answer that (for|my)
    """,
    "unsolved": """
        (still|again) (stuck|leaks|leaking|fails|crashes|happens|broken|blank|not there|no|the same|nothing),
        (no|makes no|made no) (change|difference|improvement|effect), (nothing|not much) (has
        |)(changed|helped), (tried|did) (that|this|it|both|all of that) (already|but|and), (is|are) (back|still
        there|still here), that (isn t|is not|wasn t) (it|quite|what),
        still (not|doesn t|does not|don t|didn t|fails|failing|getting|get|have|having|can
        t|cannot|unable|open|unsolved|no|broken|happens|stuck)
        (work|working|the|an|same|error|errors|problem|get|solved|find|make|this|),
        (the|exact|exactly|still|get|getting|have) same (error|problem|result|issue|message|behavior|behaviour), same
        (error|problem|result|issue) (as before|again|still|here too), (didn|doesn|did|does) (t|not)
        (help|solve|fix|change anything|change|make any difference|seem to help|seem to work), (that|this|it)
        (didn|doesn|did|does) (t|not) work, (no|without any|without) (luck|joy|success), no difference, not solved,
        problem (remains|persists), error (remains|persists), question (remains|is still open), not what i
        (meant|asked|was asking|was looking), to no avail, my question (was|is) still
    """,
    "metoo": """
        (i|we) (ve |have |)(been |)(wondering|looking for|asking myself) (the same|that too|this too), same
        (boat|trouble|symptoms|situation) here, (i|we) (m|am|are) in the same boat, (would|d) (love|like) to
        (know|have|see|hear) (this|that|it) (too|as well), following this,
        me too, same here, same problem here, same question, same issue here, same with me, same for me, (i|we)
        (have|had|ve|am having|m having|get|got|see|am seeing|m seeing|also have) (the|exactly the|the very|the exact)
        same (problem|question|issue|error|trouble|symptoms|thing), i second (that|this), seconded, plus one, i
        (d|would) (also|) (like|love|be interested) (to know|to hear) (this|that|the answer|it|about it|about this|)
        (too|as well|also), i (d|would) also (like|love|be interested) (to know|in this|in that|in the answer|to
        hear|in), i (am|m) also (interested|wondering|looking for|having this|having the same), also interested in
        (this|that|the answer), ditto, likewise, count me in, same thing (happens|happened) (here|to me), interested
        too, this affects me too, i (have|had) this (problem|issue) too
    """,
    "also": """
        i (too|also) (have|had|am|m|would|need|get|see|want|experience|d|found|use|tried|think), i (have|had|ve|am
        having|m having|get|got|see|m seeing) (the|this|that|a) (same|similar|problem too), i (agree|concur), i can
        confirm, confirmed, i could confirm, same thing, similar (problem|issue|experience|situation), as well, too
    """,
    "counter": """
        (which|what) (version|versions|os|operating
        system|distro|distribution|package|platform|browser|kernel|exactly|kind|type|sort|do you mean|does|are you|is
        your|happens|error|model|did you|hardware|firmware|is the), what do you (mean|want|get|see|have|need), what
        (are|were) you (trying|using|doing|looking|seeing|after), (can|could|would) you (please|)
        (post|send|show|give|provide|share|try|tell|explain|elaborate|clarify|describe|be
        more|check|confirm|run|upload|attach|paste|include|file|open|submit|also), (please|pls)
        (post|send|show|give|provide|share|tell|explain|elaborate|clarify|describe|be
        more|run|upload|attach|paste|include), (did|have|are|do|is|does|were|was|has) (you|your|it|this|that|the)
        (try|tried|get|see|use|using|check|checked|running|run|have|read|looked|sure|set|installed|installing|mean|want|need|considered|know|trying|done|problem|happen|work|working|file|system),
        are you (sure|using|running|trying|saying|able|on|looking|aware), more (details|information|info|specific),
        (need|have) more (details|information|info), how (do|did|are) you
        (run|install|running|installing|calling|start|starting|trying|call|do|compile|build|define), do you
        (have|get|see|mean|know|use|need|want|really|happen), is (your|it) (a|the|on|really|possible), why
        (do|would|are|not|did) you, what s (the|your), not sure (i|what you|that i) (understand|mean), i (don t|do
        not|didn t) (understand|see what|follow|get) (what you|your|the question|why you|you|what), what is
        (the|your|it|that)
    """,
    "advise": """
        you (can|could|should|need|must|might|may|have to|want|will|ll|would|d|ought|are|re|just|simply|also)
        (to|use|try|do|also|just|be|need|find|get|have|check|simply|always|either|look|probably|set|want|run|install|not|then|could|make|add|put|create|change|read|see|only|still),
        you need, you have to, try, try (to|using|the|this|it|that|with), have a look, take a look, look
        (at|in|into|for|up), have you (tried|looked|considered|checked|seen|read), check
        (out|the|if|whether|that|your|this), see (the|also|here|this|my|section|if|http|for|below), use
        (the|a|this|it|that|an|of|your|something), using, instead of, instead, i (would|d)
        (use|try|suggest|recommend|start|check|look|go|say|guess|not|just|do|be|think|also|expect|check), i
        (use|used|have used|ve used|usually|always|typically|generally|often) (the|a|this|it|to|that|my|use), (we|i)
        (use|do|usually), i (think|believe|guess|suspect) (you|that|the|it|this|there|your|so), (there|here) (is|are|s)
        (a|an|no|some|also|one|several|many|the|two|more|my|how|what), it (is|s) (possible|not
        possible|because|a|not|easy|in|called|just|in|on|quite|the|actually|probably), (the|your)
        (problem|issue|reason|error|answer|solution|easiest|best|simplest|trick|following|right|correct)
        (is|here|lies|seems|way|would|could|might|may|option|should|was), this
        (is|should|will|would|may|might|could|works|means|can)
        (a|an|because|the|not|work|do|be|help|give|how|happens|called|due|that|probably|possible), that
        (is|s|should|will|would|means|works|may|might)
        (because|the|not|a|work|do|be|how|you|what|why|right|correct|normal|it), (which|that)
        (means|should|will|would|allows|lets), if (you|it|the|your|this|that)
        (want|need|have|use|are|can|is|do|don|re|just|could|like|look|run|set|get|find), make sure, don t
        (forget|use|need|do|know|think), do not, just (use|do|try|make|add|set|run|put|type|need|install), for
        (example|instance), e g, i e, according to, depends on, because, afaik, as far as i
        (know|can|am|understand|remember), (i|we) (had|ve had|have had|have seen|ve seen|did|have
        done|found|fixed|solved) (this|that|a similar|the same|similar|it|the), works (for|with|on|well|in|fine|here)
        (me|us|my|the|all|it), worked (for me|for us|fine|well), one (way|option|possibility|thing|solution|approach),
        (another|other|alternative) (way|option|possibility|solution|approach|thing), in (this|that|your) case, first,
        then, simply, suggest, recommend, hope (this|that|it) helps, hth, good luck, let (me|us) know (how|if), yes, no,
        sure, yep, nope, correct, exactly, right, basically
    """,
    "news": """
        article, blog, blog post, post about, interesting, news, paper, video, podcast, just
        (saw|read|found|came|discovered|noticed|stumbled), came across, (i|we) (found|saw|read|came), may be of
        interest, might be of interest, of interest, might interest, forwarded, forwarding, fwd, has been published,
        published, publication, press release, magazine, review, quote, according to, recently
    """,
    "spam": """
        happy (new year|christmas|holidays|birthday|easter), merry christmas, season s greetings, congratulations,
        congrats, best wishes, lottery, viagra, click here, winner, million, loan, invest, limited time, special offer,
        joke, funny, linkedin, invitation to connect, rest in peace, condolences, sad news, passed away
    """,
    "oops": """
        please (ignore|disregard), ignore (this|my|that|the), sorry for
        (the|this|that|my|any|spam|noise|cross|double|posting), sorry (about|to bother), apologies (for|to), oops,
        correction, forgot (to|the|my), i meant, (sent|posted) (too|by|in|to the wrong|before), i should have
        (said|mentioned|added|noted), ps, p s, to clarify, clarification, in addition, addendum, some more
        (info|information|details), more (info|information|details) (on|about), by the way, btw, edit, update, follow
        up, followup, to answer (my|your), replying to (my|myself)
    """,
    "goods": """
        template, templates, script, scripts, dataset, datasets, data set, data sets, slides, presentation, curriculum,
        syllabus, lesson, lessons, lesson plan, worksheet, materials, material, teaching materials, resources, resource,
        spreadsheet, plugin, plugins, module, library, tool, tools, toolkit, app, software, program, function, code,
        example, examples, sample, samples, sample code, package, packages, web app, website, binaries, rpm, deb,
        installer, image, images, map, maps, video, videos, recording, recordings, toolbox, gist, notebook, collection,
        icons, model
    """,
    "share": """
        (send|share|give|provide|email|mail|post) (me|us|it|them|your|a copy|the|with), a copy (of|), copies of, anyone
        (have|has|got) (a|an|the|some|any), does anyone have, do you have (a|an|any|the|some), who has (a|the|any|some),
        access to, could share, can share, willing to share, make (it|them|this) available, borrow, lend, available
        anywhere, is available, get hold of, example (of|code|files|data)
    """,
    "time": """
        january, february, march, april, june, july, august, september, october, november, december, jan, feb, mar, apr,
        jun, jul, aug, sept, oct, nov, dec, monday, tuesday, wednesday, thursday, friday, saturday, sunday, am, pm, gmt,
        utc, est, pst, cet, o clock, tomorrow, tonight, today, next
        (week|month|monday|tuesday|wednesday|thursday|friday|saturday|sunday|year), this
        (week|month|evening|afternoon|weekend|friday|saturday|sunday), weekend
    """,
    "forward": "begin forwarded message, forwarded message, forwarded by, fw, fwd, original message",
}
