"""English phrases of the nine activities: what people say who ask for, offer, arrange or write down something."""

from listcop.core.tagger import asks_en

CUES = {
    "text-for-all": """
        faq, faqs, frequently asked, manual, manuals, handbook, handbooks, guide, guides, user guide, how to guide,
        howto, wiki, wiki page, documentation, docs, minutes, glossary, glossaries, instructions, guidelines, style
        guide, code of conduct, house rules, house style, standard text, translation, translations, leaflet, booklet,
        write up, writeup, summary, summaries, knowledge base, reference sheet, cheat sheet, protocol, rulebook,
        bylaws, statutes, terminology, conventions, chapter, chapters, readme, tutorial, tutorials, getting started,
        beginner s guide, meeting notes, a document, the document, this document, draft, drafts, first draft, wording,
        the text, a page (on|about), help page, help pages, quick start, lessons learned document
    """,
    "write-down": """
        write (up|down|it up|it down|this up|this down|them down|a guide|a page|one), written down, in writing, writing
        (up|down|a guide|it down), wrote up, written up, put (it|this|that|them|everything) (in writing|on paper|down|
        on the wiki|in the wiki|together), document (it|this|that|the|our|how|what), documenting, documented, be
        documented, undocumented, compile, compiling, collate, collating, gather (everything|all|what), summarise,
        summarize, summarised, summarized, i ve summed up, proofread, proofreading, proof read, reviewers, review (it|
        the draft|this draft|the text|this text|the guide|the document|my), read (it|this) (through|over|critically),
        corrections, amendments, amend, mistakes (in|to), typos, typo, spelling, translate, translating, translators,
        translator, revise, revising, revised, revision of, out of date, outdated, needs updating, update the (guide|
        manual|page|wiki|faq|instructions|docs), rewrite, rewriting, edit the (page|text|wiki), redraft, red pen, add
        (your|what you|anything|to the) (own|know|page|wiki|list), fill in the gaps, for (newcomers|new members|
        beginners|posterity|the archive|the record|everyone to), same (question|questions) (again|over|every|keep|
        keeps), keep coming up, comes up every, keeps being asked, asked (every|again and again|over and over), once
        and for all, in one place, should be (written|documented), have (drafted|started a page), i ve (drafted|started
        a page|written|translated|updated), approve the minutes, contribute a (page|chapter|section|paragraph)
    """,
    "join-in": """
        volunteer, volunteers, volunteering, who s in, who is in, who is up for, who s up for, who wants to, who would
        like to (join|take|help), who can (take|help|do|bring|cover|come and help|lend|spare), who will (take|do|bring|
        help), who takes, who s taking, count me in, sign up, signing up, sign me up, put (your|my) name down, names
        by, reply by, let me know by, tell me by, rota, roster, shift, shifts, slots, slot, divide (the|up|it|them),
        divide the work, split (the work|it|them|up|between|into), share (the work|out the|the load|it out), take (one|
        two|a|your) (each|turn|share|batch|part), take turns, one each, hands (needed|on deck|are needed), pairs of
        hands, helpers, helper, team up, joint, jointly, together, as a group, collective, collectively, petition, open
        letter, signatures, signatories, co sign, sign (it|the letter|the petition), campaign, working group, task
        force, committee, coordinate, co ordinate, coordinating, coordination, coordinator, organise, organize,
        organising, organizing, need (people|someone to|somebody to|volunteers|three|four|five|ten|a few people|at
        least), looking for (people|volunteers|partners|testers|someone to|help with|collaborators), partners,
        collaborate, collaboration, collaborators, contribute, contributions, contributors, testers, call for (help|
        contributions|volunteers|testers|participation), take part, join (us|in|me|forces), pitch in, chip in, lend a
        hand, get involved, still need, still short of, still missing, we are short, who else is (coming|in|joining),
        so we don t (double|all do|duplicate), all do it at, same (day|time|evening|week|weekend), adopt a, take over,
        takes over, be in charge, my turn, whose turn
    """,
    "vote-or-date": """
        vote, votes, voting, ballot, poll, doodle, straw poll, show of hands, yes or no, in favour, against, abstain,
        motion, elect, election, elections, candidates, nominate, nominations, quorum, agenda item, which (date|dates|
        day|evening|weekend|time|week) (suits|suit|works|work|would|is|are|do|can), what (date|dates|day|time) (suits|
        suit|works|work|would|is best), find a date, fix a date, set a date, pick a date, agree on a date, agree (a|on)
        (date|time|day), when (can|could|would|are) (you|we|everyone|people) (meet|make|free|available|all|be), are you
        free, availability, available on, can make it, can you make, can t make, put in the dates, dates that suit,
        suits everyone, suits you, first choice, preference, preferred date, conference call, skype call, video call,
        zoom call, meeting time, reschedule, rescheduled, postpone, postponed
    """,
    "bulk-buy": """
        group (order|buy|purchase), bulk (order|buy|purchase|discount|price), joint (order|purchase|buy), order
        together, buy together, buying together, split the (cost|costs|shipping|postage|order|bill), share (the cost|
        the costs|shipping|postage|a pallet|transport|a van), minimum order, price break, per (unit|piece|head), how
        many (do you want|would you|you want), say how many, quantity, quantities, discount, pre order, preorder, place
        the order, order (goes|closes), chip in, crowdfunding, fundraising, donate, donations, lift share, car share,
        carpool, pool (our|money)
    """,
    "outing": """
        visit, visits, visiting, visited, visitors, meet up, meetup, meetups, meet ups, get together, gathering, drop
        (by|in), come (and see|by|along|round|over|and visit|visit), show (you|people|visitors) (around|round), show
        round, guided tour, tour of, open (day|days|house|evening|door|doors|workshop|garden|studio), excursion,
        excursions, field trip, outing, day trip, walk, pub, café, cafe, dinner, lunch, beer, beers, coffee, picnic,
        barbecue, evening at, in person, face to face, in the flesh, in real life, host, hosting, hosted, guest,
        guests, stay (with|over|the night), exchange (visit|week|of|student|programme), overnight, spare (room|bed|
        sofa), shadow, shadowing, spend (a|the) (day|week|afternoon|morning) (with|at|in), be passing through, in your
        area, near you, in town, in (my|your|our) (workshop|garden|school|classroom|library|farm|office|kitchen|shack|
        studio|shop), travelling to, traveling to, meeting place, meeting point, we meet, we ll meet, let s meet, meet
        (at|in|on|for|in person|there|you|us|each|again), see you (there|on|at|in), hope to see, looking forward to
        seeing, stammtisch, session on, sprint, hack day, hackathon, workshop on, who is (going|coming|attending), who
        s (going|coming|attending), anyone (going|attending|coming) to, will be (at|in|attending) the, going to the
        (fair|conference|show|congress|meeting), at the (fair|conference|show|congress), doors open, free entry, bring
        (a|your|along|something), everyone welcome, all welcome, come and sit in, sit in on, see behind the scenes,
        behind the scenes, show us round, show me round, in person at last, never met, meet in person, breakfast,
        around during, come for, let me come, come in for, stay with, have me, put me up, host me, night shift, fly in,
        weekend away, period, after the session, tea and cake
    """,
    "who-knows-whom": """
        who (else|here|of you|among you|amongst us|among us|in this|on this|on the|is working|works|is|are|does|has|
        speaks|reads|knows about|knows their|understands|specialises|specializes|teaches|runs|keeps), who else (is|
        here|works|on|has|does), anyone else (here|on|in|working|doing|from|who), anybody else (here|on|in|working|
        doing|from|who), am i the only, who should i (ask|talk|contact|call|turn), who (could|can|would|might) i (ask|
        talk|contact|call|turn), who to (ask|contact|call|turn), right person, the person (to|who), go to person,
        experts (in|on), expert (in|on), expertise, specialists, specialist in, skills, skill, know someone who, know
        anyone who, know of (anyone|someone|others|people|groups|any group), other (groups|projects|lists|associations|
        communities|clubs|schools|people|teams|networks), sister (group|list|project), similar (groups|projects), in
        touch with, get in touch, put (me|us|you|them) in touch, contact with, contacts, a contact (in|at), list of
        (members|people|who|names|everyone|contacts|experts|groups), directory, census, who s who, who is who, map of
        (members|who|the community|people|us), map (of|our) (who|members), how many of us, where (are you|is everyone|
        do you all) (based|from), based in, say (who you are|where you|what you), tell us (who|where|what) you, one
        line about, introduce (you|yourself|yourselves|each|two), meet each other, know each other, who does what, who
        knows what, who has what, gaps, what is missing, missing from our, nobody (covers|does|knows about|works on),
        who covers, link (up|with|our), connect (with|people|our|you), speakers of, native speakers, in your (region|
        country|area|town), which of (you|us), mentors, mentor, which members, which of our members, who among, members
        who, people who, anyone who, someone who, somebody who, is there anyone, is there a member, is anybody, are
        there any other, are there others, do we have anyone, do we have any, how many of you, where are the, on this
        list, on the list, in this group, in the group, among us, register of, roll call, who leads, who does, who
        looks after, a picture of who, put names to, name and town, names and towns, make themselves known, make
        yourself known, hands up, whom to ring, whom to ask, who to ring, point of contact, at your end, in your neck,
        reply with your name, drop me your name
    """,
    "new-here": """
        my name is, my name s, i am new (here|to this|to the|on this|on the|in), i m new (here|to this|to the|on this|
        on the|in), new (here|member|to the list|to this list|subscriber|on the list), just (joined|subscribed|signed
        up|found this list|discovered this list), joined (the|this) (list|group) (today|yesterday|last|this|recently),
        i (have|ve) (just | )(joined|subscribed), recently (joined|subscribed), introduce myself, introducing myself,
        introduction, self introduction, let me introduce, allow me to introduce, say hello, hello from, greetings
        from, first (post|message|email) (here|to|on), glad to (be here|join|have found), happy to (be here|join|have
        found), pleased to (meet|be here|join), nice to meet, joining post, a bit about (me|myself), about (me|myself),
        i live in, i am from, i m from, i come from, by profession, retired, years old, i work (as|at|for|in), i am a
        (teacher|student|programmer|retired|researcher|beginner), i m a (teacher|student|programmer|retired|researcher|
        beginner), look forward to (learning|reading|getting to know|the discussions), mostly (lurk|lurking|reading|
        read|listen), lurker, lurking
    """,
    "have-used": """
        (anyone|anybody|someone|any of you|others|you) (tried|used|using|done|had|got|made|built|run|running|switched|
        moved|taught|been|gone|bought|lived|worked|dealt|ever|actually|here tried|here used|here using|already), how
        (did|do|has|have) (you|it|that|others|people) (find|get on|go|work|work out|cope|manage|handle|deal|do it|feel|
        like|solve|done|worked|been|been doing), how did (that|it|yours) (go|turn), get on with, getting on with, worth
        (it|the|having|doing|buying|trying|a), experiences, experience, experienced, your (experience|experiences|
        stories|story|tips|favourite|favorite|verdict|impressions), first hand, firsthand, hand on heart, honest
        (opinion|opinions|verdict|answers), real life, in practice, in the long run, after (a|one|two|some|a few)
        (year|years|months|winter|season), long term, regret, regrets, regretted, do it again, would you (do|buy|
        choose|use|take|recommend) (it|that|one|again|the), happy with, satisfied with, pleased with, disappointed,
        which (do|would|did|one|ones|brand|model|kind|of these) (you|use|do|have|has|would|is), what do you (all |
        )(use|do|recommend|do with|do about|do when), what (works|worked|has worked|helped) (for|best|well), what would
        you (choose|recommend|pick|buy|use|do), recommend, recommendations, recommended, recommendation, tell me
        (about|how|what|your), i d love to hear (from|how|your), love to hear, like to hear (from|how|your), want to
        hear from, curious (how|what|whether) (you|others|people|other), how others, what others, how other people,
        what other people, pros and cons, compare, comparison, better (than|in practice|off), versus, difference in
        practice, lessons, learnt, anecdotes, stories, war stories, success stories, horror stories, ever (tried|used|
        had|done|seen|met|come across|encountered|happened|worked|dealt), come across, has it (held|worked|lasted), did
        it (work|last|help|hold), does it (last|hold up|pay off|hold), how long (did|has|does) (yours|it), anyone (here
        |)(with experience|who has|who s|who have|who uses|who used|who tried|made the switch), who s switched, anyone
        switched, stuck with it, yay or nay, worth the hassle, tell me everything, a few winters in, genuinely, in
        hindsight, live with it, what it s been like, what s it like, how it went, how s it going, keen to hear from
        people, hear from people, hear from anyone, those of you who, anyone been through, ever had
    """,
    "thing-to-reuse": """
        template, templates, spreadsheet, spreadsheets, form, forms, checklist, checklists, script, scripts, macro,
        macros, worksheet, worksheets, slides, slide deck, handout, handouts, lesson plan, lesson plans, curriculum,
        syllabus, dataset, data set, data sets, datasets, pattern, patterns, drawing, drawings, plans for, blueprint,
        blueprints, stl, cad, letter template, model (letter|contract|form|agreement), sample (contract|letter|form|
        agreement|code), contract, questionnaire, survey form, poster, posters, flyer, flyers, booking form,
        calculator, program i wrote, tool i (wrote|made|built), app i (wrote|made|built), plugin, plug in, add on,
        addon, patch, patches, diff, style sheet, stylesheet, font, icons, recording, recordings, logbook, log sheet,
        record sheet, form letter, quiz, quizzes, exercises, exercise set, materials, teaching material, teaching
        materials, files, file, pdf, word file, excel, collection of, photos, code (for|that|i), source code,
        repository, repo, github, gist, notebook, sheet, sheets, card, cards, kit, pack, game, board game, set of,
        wording, agreement, policy, log, table, editable, printable, laminated
    """,
    "take-it": """
        feel free (to|and), help (yourself|yourselves), free to (use|copy|adapt|change|download|take|share), use it
        (as|however|freely|for), use them, take (it|what you need|whatever|them), yours (to|for), adapt it, copy it, do
        (what|as) you (like|want|please|wish) with, free of charge, for free, free download, public domain, creative
        commons, cc by, open (licence|license|source), no strings, in case (anyone|it|they|someone|somebody|anybody),
        if (anyone|it|someone|anybody|somebody) (wants|needs|can use|is of use|would like|is useful|would find|helps|
        saves|is interested), might (be useful|be of use|help|be helpful|interest|come in handy|save), may (be useful|
        be of use|be of interest|help|be helpful|find|come in handy), could be useful, find (it|this|them) (useful|
        helpful), of use to, of interest to, useful to (others|someone|anyone|some|other), i (ve|have) (made|written|
        put|posted|uploaded|created|built|prepared|designed|collected|compiled|attached|published|shared|drawn|
        packaged|recorded|scanned|translated|fixed|corrected), i (made|wrote|put|posted|uploaded|created|built|
        designed|drew|published|packaged|recorded|scanned|collated) (a|an|some|my|the|this|together|up), here is (a|an|
        my|the|our|some), here s (a|an|my|the|our|some), here are (my|the|our|some|a few), attached (is|are|you|please|
        my|a|the|to), is attached, are attached, i attach, i m attaching, i enclose, enclosed, happy to (share|send|
        pass|lend|give|help), glad to (share|send|pass|lend|help), i can (send|share|lend|pass|offer|give|provide|scan|
        bring), can send you, i m sharing, i am sharing, would like to share, d like to share, want to share, wanted to
        share, thought (i d|i would) share, thought (someone|some|you|this|it|people|others) (might|may|would|could),
        share (my|our|with you|it with|this with), offer my, i offer, offering, giving away, give away, to give away,
        available (to anyone|for anyone|for download|on request|to all|if), download it, can be downloaded, as
        promised, as requested, by popular demand, to save (you|others|anyone), save you (the|some|a), credit (would|
        is|appreciated|not), improvements welcome, bug reports welcome, free to a good home, have it, here you go, help
        yourself, pass on, pass it on, print and, rebrand, download and, sharing our, sharing my, sharing a, you re
        welcome to, welcome to use, by product, going spare, collect, it s yours, anyone who wants it, no need to
        credit
    """,
    "send-me": """
        (anyone|anybody|someone|somebody|who) (have|has|got) (a|an|the|any|some|one), does (anyone|anybody|someone)
        have (a|an|the|any|some|one), has (anyone|anybody|someone) got (a|an|the|any|some|one), (send|lend|give|pass|
        email|mail|forward) me (a|an|the|your|one|some|it|theirs|yours), share (theirs|yours|one|your|a copy|a
        template|an example|their), would (someone|anyone|somebody|anybody) (share|send|lend|let|be willing|pass|mind),
        could (someone|anyone|somebody|you) (share|send|lend|pass|let me have), willing to (share|send|lend|part|let),
        let me (have|use|copy|borrow|see) (a|your|it|one|theirs), a copy of, copies of, borrow, reuse, re use, adapt
        (for|to|one|yours), ready made, starting from scratch, start from scratch, from scratch, reinvent the wheel,
        reinventing the wheel, i could (use|copy|adapt|borrow), we could (use|copy|adapt|borrow), i can (use|copy|
        adapt|borrow|reuse), we can (use|copy|adapt|borrow|reuse), looking for a (template|form|script|sample|copy|
        model), need a (template|form|script|sample|copy|model), get hold of, model to (copy|follow), example (to|i
        can|we can) (copy|follow|adapt), would anyone let, would anybody let, could we have, could i have, might i
        have, may i have, mind us using, mind me using, mind sharing, let us have, let us use, theirs, they d let me
        have, has someone got, anyone got, whos got
    """,
    "plain-fact": """
        where (can|could|do|does|would|is|are) (i|you|we|one|the|it|there|people) (find|get|buy|order|download|see|
        look|read|report), where (is|are) the, what (is|s|are) the (name|number|address|date|deadline|limit|rule|
        minimum|maximum|correct|right|current|official|meaning|difference|size|price|cost|fee|rate|url|link|password|
        command|keystroke|shortcut|dose|temperature|law|procedure|phone|opening), what does (it|this|that|the|a), what
        (does|do) (x|they|these) (mean|stand), mean by, meaning of, stands for, how (much|many|long|often|far|big|old|
        high|deep|late|early) (is|are|do|does|can|should|must|may|before|until|in|of), what (year|time|day|size|date|
        temperature|percentage|colour), from (when|what age|which), until when, by when, since when, is it (true|legal|
        allowed|compulsory|mandatory|required|necessary|still|correct|ok to|safe|permitted|possible), are (we|you|they)
        (allowed|required|obliged), am i (allowed|required|obliged), do (i|we|you) (have to|need to|need a|need an|
        still), does (it|the|this|that|anyone know) (apply|count|support|work with|include|need|come|exist|whether|if|
        where|when|how|what|who), does (anyone|anybody) know, do you know (if|whether|where|when|how|what|which|who|
        of), anyone know (if|whether|where|when|how|what|which|who|of), anybody know, quick (question|one|query),
        simple question, is there (a|an|any) (list|limit|rule|law|deadline|version|shortcut|setting|option|command|way|
        standard|official|archive|page|minimum|maximum|difference|rule|recipe|source), are there (any|still), which
        (law|rule|form|version|file|setting|office|page|paragraph|regulation|size|frequency|book), a pointer, pointer
        to, pointers, a link (to|would), link to, reference (for|to), can t find (it|the|any|anything), can not find,
        couldn t find, where it (says|is written), whether (it|the|there|this|a|one|you|we), how do (i|you|we|one), how
        to, how does one, how can (i|we|one|you)
    """,
    "stuck": """
        does not work, doesn t work, not working, stopped working, won t (start|open|work|connect|go|load|print|stay|
        let|turn|come|save|play|boot|set|stop|budge|take), will not (start|open|work|connect|go|load|print|stay|let|
        turn|save), keeps (on |)(failing|crashing|dying|dropping|going|coming|stopping|saying|asking|turning|getting|
        freezing|breaking|falling|losing|resetting|giving), refuses to, refusing to, gives up, died, dies, dead, broke,
        broken, stuck, i m stuck, at a loss, at my wits, wits end, going wrong, gone wrong, went wrong, doing wrong, do
        wrong, what am i (doing|missing), where am i going wrong, what did i do wrong, can t (get|work out|figure|make|
        seem|open|see why), cannot (get|work out|figure|make|seem|open), couldn t get, tried everything, i (have|ve)
        (tried|checked|replaced|reinstalled|swapped|cleaned|changed|restarted|rebooted), no (luck|joy|success|
        difference|change|help|effect|idea), nothing (helps|helped|works|worked|happens|changes|changed), to no avail,
        same (result|error|thing|problem), error, errors, fails, failed, failing, crash, crashes, freezes, hangs, leak,
        leaks, leaking, suddenly, all of a sudden, since (yesterday|last|the update|then|i|we|this|updating|upgrading|
        changing), after (the|an) (update|upgrade|change|storm|move|repair), every time (i|we|it), whenever i, ideas,
        any idea (what|why|how), what could (it|be|this|i), what (can|could|should) i (do|try|check), what might, why
        (does|is|do|are|would|won t|doesn t|isn t), how do i (fix|stop|get|solve|rescue|save|make), rescue, to fix, fix
        it, solve, solution, out of ideas, running out of, struggling, struggle, tearing my hair, driving me, help me
        (with|find|work|fix|think|to), help, please help, brainstorm, think along, think (it|this) through with
    """,
    "what-future": """
        what do you (think|make|say|all think|reckon), what are your (thoughts|views|opinions|feelings), your
        (thoughts|views|opinions|opinion|view|take|feedback|comments|reactions|arguments|criticism), thoughts,
        opinions, views, comments welcome, feedback welcome, feedback, discuss, discussion, debate, up for discussion,
        for discussion, open question, proposal, propose, proposing, proposed, i propose, i suggest, suggestion,
        suggestions for, idea, an idea, my idea, future, the future of, where (are we|is this|is it|do we|should we|
        things are) (going|heading|go|headed), direction, should we, shall we, ought we, is it time, time to, new (law|
        rule|rules|standard|version|release|regulation|policy|proposal|feature|features|model|guidelines|study|bill|
        directive), new version, beta, preview, released, release, announced, plans to, planning to, wants to, intends
        to, is considering, consultation, good idea, bad idea, step forward, step back, threat, opportunity, blessing,
        curse, for or against, agree or, pro and contra, arguments (for|against), in favour of, does it make sense,
        makes sense, revolution, trend, development, developments, will (change|replace|affect|mean for), mean for us,
        means for us, replace us, artificial intelligence, roadmap, vision, wish list, wishlist, feature request,
        enhancement, it would be (nice|good|great|useful|helpful), would be (nice|good|great|useful) (if|to), why don t
        we, why not, how about, what if we, have you (seen|read|heard), i have been (thinking|wondering|mulling), devil
        s advocate, provocative, tear it apart, poke holes, criticise
    """,
    "program-wrote": """
        this is an automated, automatically generated, automatic (reply|message|notification|response), auto reply,
        autoreply, out of (the |)office, away from (my|the) (desk|office), do not reply, don t reply to this, no reply,
        noreply, has been (assigned|closed|reopened|merged|committed|updated|created|changed) (by|to), new revision,
        commit, commits, changeset, build (failed|succeeded|is|was), build status, pull request, issue (opened|closed|
        created), ticket, reporter, assignee, milestone, severity, priority, modified files, added files, modified, log
        message, diffstat, your message (could not|was not|has been), delivery (failed|failure|status), undeliverable,
        mailer daemon, nightly build, backup (completed|failed|report), cron, monthly statistics, was generated, view
        this (email|message), unsubscribe from these, notification, notifications, ticket (id|number), on behalf of,
        limited access to my email, back (on|in the office), i am on (leave|holiday|vacation), i will be (away|out of)
    """,
    "list-matters": """
        unsubscribe, unsubscribed, subscribe me, remove me, take me off, please remove, (my|the) (subscription|digest
        mode), change my (address|email), the list (is|was|will|has|moves|server|software|archive|owner|admin|address|
        rules), this list (is|will|has|was|moves), list (admin|administrator|owner|moderator|server|address|archive|
        archives|settings|rules|etiquette), moderator, moderators, moderation, mailman, test (message|mail|post|email),
        testing, just (testing|a test), is this thing on, please ignore, wrong list, wrong address, wrong button, sent
        by mistake, meant for, off topic, reply all, reply to all, digest (mode|version|format), bounced, bounces,
        bouncing, attachments (are|over|larger|should), plain text, html mail, top posting, quote less, trim, subject
        line, subject lines, can you (all |)(read|see) this, did this (get|come) through, are (my|these) (messages|
        mails|posts) (getting|coming|arriving), haven t (received|had) any (mail|messages|posts), spam on the list
    """,
    "greeting-or-scam": """
        merry christmas, happy (new year|easter|birthday|holidays|christmas), season s greetings, best wishes to all,
        congratulations, congrats, well done, thank you all, thanks to (all|everyone), thanks everyone, many thanks to
        all, condolences, rest in peace, rip, passed away, sad news, get well, joke, a joke, haha, lol, you have won,
        prize, lottery, inheritance, million (dollars|euros|usd|pounds), earn money, work from home, casino, viagra,
        pills, replica, weight loss, cheap, discount code, limited offer, click (here|the link|below), act now,
        guaranteed, seo, backlinks, your account (has|will), verify your, bank transfer, wire transfer, dear (friend|
        beneficiary|customer|sir madam), crypto, bitcoin, investment, loan, loans, dating
    """,
    "for-money": """
        fee, fees, early bird, tuition, price, prices, salary, vacancy, vacancies, job, jobs, position, positions,
        apply by, applicants, full time, part time, hiring, we are hiring, recruit, recruiting, internship, phd,
        postdoc, post doc, fellowship, scholarship, course fee, training course, certificate, certified, book (now|your
        place), for sale, on sale, call for papers, cfp, abstracts, submission deadline, keynote, proceedings, camera
        ready
    """,
} | asks_en.CUES
