"""English phrases by which one activity is told from its neighbour: who is to act, what is new, whose thing it is."""

CUES = {
    "and-yet": """
        and yet, but still, yet (it|the|they|he|she) (still|keeps|won), whatever (i|we) (do|try|tried|did|change), no
        matter (what|how|which|where) (i|we), however (i|hard|much|often) (i|we|try), whichever way, (twice|three
        times|four times|several times|dozens of times|a dozen times) (now|already|over|and), for the (third|fourth|
        second|umpteenth) time, at my wit s end, wit s end, wits end, stumped, baffled, beaten me, beats me, has me
        (beaten|beat|stumped|baffled), defeated, none the wiser, tied (myself|ourselves) in knots, lost (the plot|as
        to), what now, now what, where (do|should|would) i (start|begin|look), what (should|would|could|can|do) (i|we)
        (do now|do about|try next|do next|try|check|look|change), what (next|else) (can|could|should|to|do|might),
        next thing to try, things to try, running out of (things|ideas|patience|time|options), clean out of, out of
        (options|ideas), fresh (pair of|)eyes, second pair of eyes, spot (what|the|my|where), can (you|anyone| anybody
        |someone) (see|spot) (what|where|the|why), where (i ve|i have|have i|did i|i) (messed|gone|went|go) (up|
        wrong), messed (it|) up, have i (broken|killed|ruined|wrecked), am i (doomed|missing something|being (daft|
        dense|stupid|thick)), can (it|this|these|they|he|she|i) be (saved|rescued|fixed|repaired|mended|salvaged),
        only (happens|when|on|in) (when|the|my|with), worked (fine|perfectly|ok|well) (until|till|before|last|for),
        was (fine|working|ok|perfect) (until|till|before|yesterday|last), used to work, works (fine|perfectly|ok|well)
        (on|in|with|for) (the|my|other|others|everyone|any|a), reproduced, reproducible, steps to reproduce, to
        reproduce, won t (sign|start|stop|stay|budge|shift|hold|take|set|rise|grow|pair|sync|fit|listen|eat), keeps
        (on|)(happening|going|coming|falling|slipping|jumping|cutting|tripping|blowing|drifting|jamming|sticking|
        rejecting|returning|disappearing|dropping|turning|throwing|getting), in a row, ever since (we|i|they|the|it),
        redone, unchanged, (it|they) should (be|have), when it (should|ought), something s (up|off|wrong|not right),
        ground to a halt, still (spinning|crawling|humming|leaking|rattling|failing|no), from scratch twice, lost (a|
        the whole) (weekend|day|week|evening)
    """,
    "fact-source": """
        name of (the|that|this|a), what (is|s|was) (that|it|the|this) (called|thing|word), what do you call, what s
        the word, supplier, suppliers, stockist, stockists, where to (buy|get|find|order|look|apply|report|send|
        register), where (can|could|do|might|would|does) (i|we|you|one|anyone) (still|)(buy|get|find|order|look|apply|
        register| download|report|read), who (sells|stocks|makes|supplies|publishes|issues|prints|holds the), in
        stock, part number, model number, out of print, isbn, publisher, phone number, postcode, opening hours,
        opening times, when (does|do| is|will|are) (the|it|this|they|applications|registration) (open|close|start|end|
        due|begin|expire|shut), still (valid|in force|open|required|allowed|legal|made|sold|available|apply|applies),
        in force, any longer, minimum, maximum, how (many|much) (is|are|does|do|can|per|should|would|of a) (the|a|one|
        it|you|i|there), per cent, what (percentage|temperature|size|voltage|frequency|setting|thickness|ratio|width|
        length|age|year|date|time|wording| licence|form|thread|gauge|version|dose|number|colour|address|format), is
        (there|it) (still|)(any|a|an|)(such thing|legal|allowed|compulsory|true|known|legally|a legal|an official|
        official), is (that|it|this) (right|true| correct|still so|written), can (you|anyone|someone|anybody|somebody)
        (confirm|point me|tell me|remind me), remind me, point me (to|at|towards), pointed (to|at|towards) the, i was
        told, i ve (read|heard) that, i read (that| somewhere), which (is|of these) (right|correct|true), right manual
        page, reference (would|please|welcome), citation, in which (year|book|issue|file|folder|menu|town), stand for,
        (exact|precise) (wording|date|name|title| text|figure), conversion, convert, rule of thumb
    """,
    "those-who-did": """
        (those|anyone|people|someone|somebody|anybody|folk|folks|others|members) (of you|here|out there|)(who|that)
        (have|has|ve|s|did|do|does|went|took|made|use|used|run|ran|tried|bought|switched|moved|actually|already|live|
        lived|work with|stuck|kept|keep|swear by), who (has|s|have|here has|of you has|else has) (tried|used|done|
        been| had|made|switched|gone|moved|bought|kept|lived|worked with|actually|already|ever|swapped), which of you
        (has| have), have any of you (ever|actually|already|)(tried|used|done|been|had|made|switched|gone|moved|
        bought| found|got|run), has any of you, did (any of you|anyone|anybody|you|your|yours|it) (ever|actually|
        )(find|get| try|keep|regret|notice|go|work|manage|switch|stick|have|use|last|make|turn|pay|catch), how did
        (you|yours|it| that|they|your) (cope|fare|manage|go|find|end|feel|work|pan out|get|turn|take|decide|handle|do|
        react|last), how (has|have) (it|that|yours|they|you|your) (been|held|worked|gone|lasted|fared|coped|found|
        turned|changed), how (is|s|are) (it|yours|that|they) (holding|working|doing|going|treating), what (was|s|is)
        it (like|really like), what (has|was|were|s) your (experience|impression|verdict|story|own), what did you
        (learn|do|use|choose|find| end up|make of|get|wish), what would you (do differently|have done|do again|warn),
        do (it|)differently, looking back, with hindsight, in hindsight, knowing what, wish you d, would you go back,
        would you do, would you (buy| choose|use|take|go|hire|recommend|have) (it|one|them|him|her|that|the same)
        again, any (regrets|horror stories| stories|war stories|experience|experiences|joy|good), stories (from|of|
        about|welcome|please), tell (me|us) (your|about your|how|what)(story|stories|yours|it went|you|it|happened|),
        tales, warts and all, the good and the bad, good or bad, good and bad, worth (it|the money|the bother|the
        effort|the trouble|the cost|having|doing), pay off, paid off, paying off, lived up to, live up to, the real
        cost, in real use, day to day, in daily use, over the years, before i (spend|buy|commit|leap|jump|decide|sign|
        order|take|shell|take the plunge), before (we|i) (commit|decide|sign|buy|jump|take), take the plunge, taken
        the plunge, considering (a|the|switching|moving| buying|getting|joining), thinking (of|about) (switching|
        buying|getting|moving|trying|going|taking|joining| changing|replacing), toying with, tempted (by|to)
    """,
    "at-yours": """
        in your (case|experience|club|group|school|choir|library|shop|lab|hands|kitchen|garden|team|village|house|
        place| ward|clinic|project|workshop), at your (place|end|school|club|library|site|clinic|lab), with (your|
        yours) (group| class|members|lot|own), for (you|your group|your members|those of you), do yours, did yours,
        does yours, yours (do|did|does|hold|last), how do you (all|each|lot|)(do|handle|manage|deal|cope|organise|
        organize|store|keep| teach|run|get|make|decide|stop|keep track|go about|approach|set|split|pay|charge|feed|
        treat), what do you (all| )(do|use|charge|pay|tell|say|give|feed|put|wear|take), where do you (all|)(keep|
        store|get your|draw), who does yours, anyone (else|)(here|) (doing|using|keeping|growing|running|making|
        teaching) (this|it|one|them|the|a)
    """,
    "may-i-copy": """
        (could|can|may|might|would) (i|we) (have|use|copy|borrow|see|adapt|get|steal|pinch|nick|reuse|translate|
        download) (a copy|your|yours|it|them|one|that|the|theirs|someone|somebody), (could|would|can|will) (you|
        anyone|anybody| someone|somebody|one of you) (please|kindly|)(share|send|lend|spare|email|mail|pass|post|
        upload|let me|let us| give me|give us|forward|part with|copy me), (share|send|email|forward|lend) (me|us|
        )(yours|theirs|one|a copy| your|their), (got|has|have) (a|an|any|some|the|your) (copy|template|form|sheet|
        list|set|file|script|plans| sample|pattern|drawing|drawings|spreadsheet|scan|recording|slides|deck|poster|
        letter|policy|contract| agreement|checklist|worksheet|worksheets|quiz|lesson|rota|dataset), (spare|good|ready|
        decent|working|simple| editable|blank) (copy|template|form|sheet|list|set|script|sample|pattern|spreadsheet|
        checklist), in search of a (template|copy|form|sample), after a (copy|template|sample|decent|good|simple),
        crying out for, i d (credit|acknowledge|name|happily credit), (credit|attribution|acknowledgement) (given|of
        course|assured), we d (adapt|credit|translate|change|tailor), willing to (share|part|lend|send), for a
        starting point, as a starting point, to start from, to work from, to crib (from|), to (adapt|copy|reuse|steal|
        borrow), rather than (invent|inventing|start|starting|write|writing), save me (writing|drawing|starting|
        typing|making|reinventing), ready to use, ready made, off the shelf, instead of writing (my|our)
    """,
    "yours-to-take": """
        (is|are|they re|it s) (now|all|)(yours|free|up|online|there|available|downloadable|in the (folder|files
        section|shared drive)|on (my|our|the) (site|page|drive|website|github)) (to|for|if|at|under|and), free (for|
        to) (all|anyone|use|copy|take|adapt|download|everyone|members|reuse|whoever|share), under (a|an|)(free|open|
        creative|cc|mit|gpl|public) (licence|license|commons|by|domain), licence, help (yourselves|yourself), do (as|
        what) you (like|please|will|want) with (it|them), do with (it|them|them as), use (it|them) (as|freely|however|
        if), copy (it|them) (freely|as|if|and), take (what|it|them|one|whatever) (you|if|freely|away), change (it|
        whatever|what) (you|as|to), pinch (it|what|whatever|them), steal (it|what|whatever|freely|away), adapt (it|
        freely|as|to your), tweak (it|as), shared (it|them|here|with|below|at|in|on), sharing (it|them|in case|here|
        for), in case (it|anyone|someone|somebody|they|this|these|others) (is|s|are|can|could|needs|finds|helps|wants|
        would| saves|useful), if (it|they) (saves|helps|can help|s any use|is any use|are any use|s of use|is of use),
        if (it| this|they) (is|are|s|)(any|of) use, any use to, anyone (wants|want|needs|need|who wants|who needs) (a
        copy|it| one|them|), who wants (it|one|them|a copy), shout (and|if) (i ll|you), ask (and|me) (i ll|for), i ll
        (send|email| post|share|mail|scan|lend|upload|pass) (it|you|them|a copy|on|one), i (ve|have|)(just|finally|
        )(put|posted| uploaded|released|published|scanned|digitised|digitized|shared|open sourced) (my|our|the|a|all|
        up|it|them|some| everything|together), my (old|complete|whole|own|entire|little|homemade|home made) (set|
        collection|notes| slides|spreadsheet|template|script|files|plans|list|library|patterns), spare (copies|parts|
        sets|one|ones), we have (a|two|three|some|surplus|spare|an old), surplus, no strings, no charge, nothing to
        pay, no catch, gratis, collection only, you pay postage, for the cost of postage, going begging, looking for a
        (good|new|)home
    """,
    "who-takes": """
        who (can|could|will|ll|wants to|would|is|s|s able to|is able to) (cover|do|take|bring|drive|fetch|collect|
        stand in|step in|man|staff|run|chair|lead|host the|help|lend|spare|give|deliver|open|lock|swap|fill|look after
        |print| carry|cook|bake|steward|marshal|sort|handle|mind|pick up|set up|clear|write to|contact|coordinate|
        second|join), who ll (do|take|bring|drive|have|cover), who s (bringing|doing|taking|driving|on|free|able|
        willing|covering| up|in), who is (bringing|doing|taking|driving|free|able|willing|covering), (can|could|will|
        would) (anyone| someone|somebody|anybody|one of you|two of you|a few of you|you) (cover|take|bring|drive|
        fetch|collect|stand in| step in|do the|man|run the|chair|swap|spare|give us|lend a|pick up|deliver|mind|fill|
        host the|help (on|with the|set|out|at)), claim (a|one|your), bagsy, dibs, bags i, put (yourself|yourselves)
        down, add your name, names (please|to me|on the|in by|by|down), stand in (for|on), step in, fill in for, fill
        the (gap|slot|shift|post| chair), one (each|apiece|per), each of us (takes|take|does|brings|writes|could),
        each (takes|take|does|bring| brings), a (pair|page|section|chapter|street|batch|share|slice|shift|row) each,
        between us, if we (each|all| pool|split|share|club), all hands, needs (doing|covering|filling|manning|
        staffing|hands), (the|who takes the) rest, what s left, whatever is left, still (unclaimed|free|open|to do|
        uncovered|needs|need|needed|looking), hands up, say (if|when|which) you (can|re|are|want|could), tell me (if|
        which|when|what) you (can|re|are|want| could|will), let me know (if|which|what|when|how) (you|many|much) (can|
        re|want|could|ll|are|would), reply (if| to me|off list|with|by), rsvp, confirm (by|your|whether|if), sign up
        (sheet|here|by|on|for), sign (the|our|here| below|before|by), countersign, your signature, the more (of us|
        signatures|names|people)
    """,
    "i-take": """
        i ll (do|take|bring|drive|cover|write|make|start|handle|sort|print|chair|host|book|order|send out|collect|
        cook| bake|organise|organize|coordinate|draft|have the|keep|run|look after), i (can|could) (do|take|bring|
        drive|cover| offer two|chair|book|manage|pick|only do|host), i m (doing|taking|bringing|driving|on|happy to
        (do|chair|lead| coordinate|drive|organise|collate|type|edit)), i ve (booked|reserved|got the|done my|taken|
        claimed), we (need| ve got|have) (one|two|three|four|five|six|seven|eight|ten|a dozen) (more|people|drivers|
        of|so far|volunteers| pairs|helpers|out of|left), one (more|short|of us|person), (two|three|four|five|six)
        (more|short|people|drivers| helpers|places|slots|shifts|gaps|of us|seats), (is|are|we re|am|m) (one|two|three|
        four|five|six) (short|down| people short)
    """,
    "short-of": """
        short of, (people|man|hands|drivers|stewards|person|place|helper|helpers|volunteers) short, short handed,
        shorthanded, thin on the ground, desperate for (helpers|volunteers|hands|drivers|people), in need of (helpers|
        volunteers|hands|drivers|people|someone), (need|needs|needed|want|wanted|seek|seeking|looking for|some|more|
        extra|three|four|two|five| another) (people|volunteers|hands|drivers|helpers|testers|stewards|marshals|cooks|
        translators|readers|editors| writers|authors|contributors|partners|co authors|proofreaders|reviewers|
        treasurer|secretary|chairperson| coordinator|organisers|pairs of hands|signatures|players|singers|someone to|
        somebody to), someone (needed|wanted) to, (volunteer|volunteers|helpers|hands|drivers|people|help) (are|is|
        )(needed|wanted| sought|required|please), gap (in|on) (the|our|my) (rota|roster|schedule|programme|list|line
        up), nobody (has|yet|)(signed|volunteered|offered|on the), no one (has|)(signed|volunteered|offered), vacant,
        vacancy on (the| our) (committee|board), steps down, stepping down, standing down, successor
    """,
    "let-us": """
        let s (all|each|)(do|share|split|divide|all|each|meet|get|make|pick|find|choose|set|fix|agree|agree on|order|
        club|pool|join|write|put|build|start|try to), let us (all|)(do|share|split|divide|meet|get|make|pick|find|
        choose|agree|order|pool|join|write|put), shall we (all|)(do|share|split|divide|say|meet|pick|set|order|club|
        write|make|start|put|try|call|have), how about (we|meeting|a (call|date|day|joint|shared|rota)), could we (all
        |)(agree|settle|split|share|pool|meet|fix|find|club), can we (all|)(agree|settle|split|share|pool|meet|fix|
        find|club|get|divide), we (could|should|might|ought to) (all|)(split|share|pool|club|join|order|meet|write to|
        team|combine|take turns)
    """,
    "in-the-news": """
        government, ministry, minister, parliament, council (wants|has|is|plans|voted|proposes|decided), councillors,
        congress, senate, commission, regulator, regulators, law, laws, bill, draft law, draft standard, draft bill,
        draft regulation, white paper, green paper, directive, legislation, ruling, verdict, court, ban, banned,
        banning, tax, levy, compulsory, mandatory, obligatory (from|for), abolish, abolished, scrap, scrapped,
        scrapping, phase out, phased out, merger, merge, merging, reform, reforms, overhaul, revised (code|rules|
        standard|guidelines), new (code|curriculum|syllabus|policy|strategy|regime|scheme|licence|tax|tool|kind of|
        type of|way of|breed|material|method|technique|format|system|platform|interface|name|logo), comes into (force|
        effect), came into force, takes effect, in force from, from (january|april|july|september|next year|next
        month) (on| every|all|it|we), as of (today|monday|january|next), just (been|)(published|released|landed|
        dropped|announced| come out|launched), came out (today|yesterday|this|last|on), (is|are) (out|here|live) (now|
        today|at last|and), is out, was (published|released|announced|launched|unveiled) (today|yesterday|this|last|
        on), unveiled, launched, launches, rolled out, rolling out, pilot, trial run, version 2, version 3, rc1,
        release candidate, changelog, press release, the (paper|report|study|article) (says|claims|argues|shows|
        suggests|by|from), new (paper|study| report|research|findings), recently published, headline, headlines, in
        the (press|papers|guardian|news), being (rewritten|redrafted|scrapped|replaced|wound up|phased out|merged),
        under review, (is|s|are) (dropping|ending|axing|scrapping|closing|replacing|redrafting|rewriting), axed, hot
        off the press, unveiling
    """,
    "take-sides": """
        good (thing|or bad|riddance), bad (thing|news), for better or worse, progress or, or a (gimmick|fad|threat|
        blessing|curse|step|mistake|trap), gimmick, fad, hype, hyped, overdue, about time, welcome (change|move|step),
        a mistake, wishful thinking, pipe dream, madness, am i (too|being too|alone in|just|the only one (who|to)
        (think|find|worried|uneasy)|wrong|being|naive|old fashioned), convince me, change my mind, persuade me, talk
        me out, where (do|does) (you|this|that|it) (stand|leave|lead|draw), where (would|do) you draw, draw the line,
        do you (agree|disagree|believe|buy|welcome|trust|see|think (it|this|that|we|they)|like the|support|object|
        fear), are you (for|against|in favour|worried|convinced|excited|happy with the|sceptical|skeptical|
        comfortable), sceptical, skeptical, uneasy, in two minds, torn, on the fence, worried (about|that|by), excited
        (about|by), how do you (feel|see|view|read|rate|regard|stand), how would you (feel|see|vote|change|react),
        what would you (change|say| think|make of|want to|like to see|keep|drop|add), what (would|will|does|do|could)
        (it|this|that|they) (mean|do| change) (for|to) (us|our|the|people|small), is (this|that|it) (the (future|end|
        right|way|beginning)|progress| wise|fair|sensible|right|ripe|ready|overkill|worth having|still (needed|
        relevant|useful)), do we (still| really|even|)(need|want|believe|care), ready for (this|prime), has (it|this)
        (a|any) future, objections, counterarguments, counter arguments, reservations, qualms, disagree, dissent,
        devil s, shoot (it|me|this) down, pick (it|holes), tear (it|this), be (brutal|honest|harsh), (curious|keen|
        interested|like) (to (hear|know|see)|in) (what|how|where) (you|people|others|the list|this list|members|
        everyone) (think|make|thinks|make of|feel|see| stand|stands|view), reactions, reaction, hear your (thoughts|
        views|reactions|objections|take), hear (other| both|all) (views|voices|sides|opinions), kick (it|this|the
        idea) around, chew (on|over), float (an|the|this|it), floating (an|the|this), here s a thought, a thought
        experiment, what if, imagine (if|we|a), suppose (we| they), i (d|would) (love|like) to see (a|us|the|more), my
        (worry|fear|hunch|view|feeling|instinct) is, i (fear| suspect|doubt|worry) (it|this|that|we|they|the), how do
        you (judge|feel about|view|see), what (consequences|effects|impact) (do|would|will) (you|it|this), are you
        persuaded, high time, hot air, think aloud, thinking aloud, care to defend, how does (that|this|it) (sit|
        strike|grab), sit with you, what (says|say) (the|you), beginning of the end, win or lose, gain or lose, lose
        or gain, talk it over, fear for, i mistrust, mistrust, would you (introduce|adopt|welcome|vote|sign up to|go
        along)
    """,
    "text-state": """
        (page|section|chapter|guide|manual|handbook|faq|entry|draft|text|glossary|minutes|leaflet|translation) (is|
        are) (now|almost|nearly|still|badly|hopelessly|)(up|online|ready|done|finished|complete|missing|empty|out of
        date|outdated|old|wrong|unclear|a mess|blank|in the wiki|on the wiki|attached for|open for|half|rough|in
        need), nothing (is|was|)(written|about|on|in) (down|the|this|our), nowhere (is|does|do we|written|written
        down), not written (down|anywhere), isn t written, is written (down|) (anywhere|nowhere), never (been|
        )(written|recorded| documented), only in (people s|my|our|his|her|someone s) (head|heads), in (people s|
        someone s|his|her|their|one) heads, before (it s|it is|he|she|they|we|it) (lost|forget|forgotten|retires|
        leaves|forgot), lost (for ever| forever|with), die with, for whoever comes (after|next), those who come after,
        so (that|)(it|nobody|no one| newcomers|the next|everyone|others|we) (isn t|has to|doesn t|can (find|read|
        look)|stops asking|don t have to), (a|one|single|shared|common|agreed|our own) (page|document|glossary|text|
        sheet|guide|handbook|manual|wording| list of (terms|words|questions|abbreviations)|vocabulary|logbook|record|
        style guide|faq), (read|look|go|run) (through|over) (it|the|my|this|them) (and|before|draft|text|please),
        (read|look over) chapter, eyes over, cast (an|your) eye, run your eye, mark up, marked up, tracked changes,
        track changes, in the margin, line by line, (unclear|missing|wrong|clumsy|out of date) (bits|parts|passages|
        sentences|anything|entries), what(s| is|) missing, what have i (missed|forgotten|left), anything (missing|
        unclear|wrong|out of date|i ve missed), native speaker, plain (english|language), reword, rephrase, phrase (it
        |this|that), word (it|this), put into words, transcribe, transcript, transcribed, transcription, subtitle,
        subtitles, indexed, the index, tidy (up|)(the|our) (wiki|page|manual|archive), wiki (entry|pages|stub|tidy|
        sprint), edit freely, edit (it|directly|as you), take (the|down) (notes|minutes|minute), note taker, minute
        taker, taking (notes|minutes), who (writes|will write|s writing|could write|wants to write|takes|took) (it|
        the|notes|minutes|this|up), i (ll|can|will|d) (type|write| draft|edit|collate|compile|tidy|translate|start (a|
        the) (page|draft|document|text)) (it|up|them|everything|the| a|what|in|)
    """,
    "may-i-come": """
        (may|can|could|might|would it be (ok|possible|all right) if|would it be alright if) (i|we|my (class|son|
        daughter| wife|group)|a (few|group|couple) of us) (come|visit|drop|call in|pop|look round|look around|see
        (your|the|it|how)| watch|sit in|join you|stay|tag along|spend|shadow|have a look|bring (my|the|a)), (love|
        like|want|hope|hoping| keen|interested) (to|in) (come|coming|visit|visiting|see|seeing|watch|watching|spend|
        spending|shadow|shadowing| sit|sitting|stay|staying) (and|your|it|a|an|the|some|in|with|how|round|along|one|
        someone|somebody), would (anyone| someone|somebody|you|one of you|any of you) (show|have|host|put|take|let)
        (me|us) (round|around|stay|up|in|for| come|watch|visit|along|to|out), (could|can|will) (anyone|someone|
        somebody|you|any of you) (show|have|host|put| take) (me|us) (round|around|up|in|for|to|along|out|over), place
        to (stay|sleep|crash|pitch), (bed|sofa|couch| floor|mattress|spare room|tent|garden) (for|to) (the|a|two|
        three|one|me|us|sleep|pitch), somewhere to (stay| sleep|park|pitch|camp), for a night, (two|three|a couple of|
        one|a few) nights, put (me|us|them) up, accommodation with, i ll be (in|near|around|passing|over in|visiting|
        up in|down in) (your|the|a|town|on|from|for|next|all|), we ll be (in|near|around|passing|over in|visiting|up
        in), i m (in|near|passing|visiting|over in|coming to) (through|your|town|next|for|on|from), while i m (there|
        in|over), on my way (to|through|home), on the way past, watch (you|someone|it being|how|a|the|over) (work|do|
        make|making|at|shoulder|being|in|), how (you|it is|it s| they) (do|work|run|make|done|made) (it|in person|on
        site|up close|close up|things), see (it|one|them|how) in (action|person|the flesh|use|situ), with my own eyes,
        in action, up close, be (a|)guest(s|), work alongside, lend a hand in return, return visit, exchange visit,
        visit back, (who ll|who d|who will|who would|anyone to|someone to) (have|show|put|take|host) (us|me), (look|
        looking) (round|around) (your|the|a), bed and board, house swap, (are|is) (observers|guests|visitors|
        outsiders) (let|allowed|admitted|permitted), (bring|take) (the little ones|my class|the children|the pupils|a
        group) to, shadow (your|a|you|someone), inside (a|an|your), to (have|host) (us|me) for, roof for
    """,
    "come-to-us": """
        come (and|to|along|round|over|by|in|for|if|one|any|all|as|early|whenever|with|find|say|on) (see|watch|join|
        say| have|meet|help yourself|our|us|the|my|for|as|you|a|time|anyone|everyone|visit|look|find|hello|is|along|
        tea|lunch| your|hear|sing|play|try|), you (re|are) (all|very|most|warmly|more than|) (welcome|invited) (to
        (come|join| visit|stay|drop|watch|sit|look)|at|on|any|in|for), visitors (are|always|very|)(welcome|by), guests
        welcome, all (are|)(welcome|invited), partners welcome, families welcome, children welcome, newcomers welcome,
        (our|my) (doors|door|gate|gates|workshop|garden|studio|farm|barn|kitchen|yard|shop|library|lab|house) (is|are|
        will be) (open|unlocked), doors (at|from|open), open (from|on|to visitors|to all|all day|every|house|day),
        kettle, tea (is|will|and|at|from|provided), cake, soup, biscuits, bring (a|your|own|some|)(own|wellies|boots|
        chair| torch|mug|cup|picnic|sandwiches|lunch|food|instrument|friends|family|walking|stout|coat|waterproofs|
        packed| along), stout shoes, sensible shoes, meet (at|by|outside|in|on|from|under|near) (the|platform|my|our|
        noon|ten| half|nine|two|seven|six|eight), meeting (at|outside|by) the, gather (at|in|by|outside), (we|i) (meet
        |gather| start|set off|leave|assemble) (at|from|by|in|on|outside), (start|starts|starting|begins|kick off) (at
        |from) (noon|ten|nine|half|eleven|two|seven|six|eight|10|9|11|2|7|6|8|0), who (s|is|else is|ll|will) (be|)
        (there| going|coming|up for|joining|around|about|at the|game|tempted|travelling|traveling), anyone (else|
        )(going| coming|up for|fancy|about|around|near|at the|travelling|traveling|off to) (to|a|the|for|on|in|it|
        meeting|pint), fancy (a|meeting|coming|joining|some), any of you (going|coming|at|be at|near|in), are (any|
        many|some) of you (going|coming|at|attending), see (some of|a few of|you|many of) (you|there|all), put (a|some
        |)faces to, faces to (names|the names), meet (some|a few|many|more|all|any|other) of (you|us), say hello (at|
        in|to|over|if|and), find me at, (i|we) (ll|will|shall) be at (the|stand|table|our), train (from|to|at|leaves),
        walk (from|along|up| around|round), ramble, hike, bus leaves, coach leaves, campfire, camping, camp,
        overnight, weekend (in|at|on| of|away), afternoon (at|in|with|of), demonstration, open afternoon, open
        morning, annual (picnic|dinner|walk| gathering|lunch|barbecue|get together), reunion, christmas (dinner|lunch|
        do|party|drinks), party, ring the bell, knock on, drop in whenever, bring (blankets|cushions|a dish|something
        to|wine|cake), as every year, every first, first (monday|mondays|tuesday|tuesdays|saturday|sundays|sunday|
        thursday|wednesday|friday), we show (people|visitors|the curious|anyone), close up, show you (round|around|
        how)
    """,
    "contact-wanted": """
        put (me|us|them|him|her|anyone) in (touch|contact), (get|be|getting|put) in (touch|contact) with (someone|
        anyone|people|other|others|somebody|them|any|a|fellow|whoever), contact (at|in|for|with|details of), contacts
        (at|in|for|with|among), who (would|could|should|do|can|must|might|does|did) (i|we|you|one) (speak|talk|ask|
        approach|contact|ring|call|write|turn|see|go|email|phone) (to|about|for|), whom (should|could|do|can|would) (i
        | we|one), who (s|is) (the|our|your|my) (right|best|go to|one|local|resident|expert|contact|point|person),
        best person (to|for), right (people|person|man|woman) (to|for|at), (a|any|some) (name|names) (would|will|
        please|or| and|is|for|of|i), names (of|please|would|or), know (someone|somebody|anyone|anybody|a person|
        people|others|of (someone|anyone|others|people|a)) (who|in|at|with|from|working|doing|else|near), anyone know
        (a|an|any|someone| anybody|who) (who|good|in|else|people|at|is|s|works), (connect|link|introduce|pair|match)
        (me|us|them|him|her| you|people|the) (with|to|up|two|and), introduce (two|you|her|him|them|each), meet
        (someone|people|others) (who| working|from|doing|like), kindred spirits, like minded, birds of a feather,
        counterpart, counterparts, opposite number, sister (club|society|school|association), other (people|folk|
        members|researchers|teachers|beekeepers| parents|users|librarians|women|volunteers|students) (who|working|
        doing|in|with|near|facing|like), others (who| working|doing|in (the|my|this)|like|out there|near), which
        (charity|organisation|organization|group|society|club|office) to (approach|ask|contact), like to (connect|
        introduce|link), do you know of any (others|who|women|groups|people|clubs), collecting names
    """,
    "who-are-we": """
        who (are|is) (we|you all|you lot|everyone|here (from|in|on)|on this list|in this group|out there|where|on
        here), how many of (us|you|the members) (are|have|live|work|do|come|here|speak|can|use), how many (members|
        people| teachers|beekeepers|of our members) (on|are|do we|have|in this), where (are|do) (we|you|you all|
        people| members) (all|)(from|based|live|come|sit|work), who (here|of us|of you|amongst us|among us|on here|in
        this) (is| does|has|can|knows|works|lives|speaks|keeps|teaches|comes|uses|makes), who (knows|can do|does|has|
        covers|works) (what|which|where|on what), who (knows|understands|speaks|masters|reads|specialises in|
        specializes in|has expertise) (about|the|a|how to|their|his|anything|polish|arabic|turkish|latin|german|
        french), who (else|)(works| is working|is doing|researches|studies|teaches|deals|lives|grows|keeps|makes|
        builds|restores|collects|runs) (on| with|near|in|at|about), is (anyone|anybody|someone|somebody) (else|here|on
        here|on this list|)(working| doing|researching|based|living|from|near|in|on|active|fluent|familiar|an expert|
        a), anyone (else|here|)(from| in|near|based|working on|active|living|fluent|researching|specialising) (the|a|
        in|on|near|around|my|here), drawing up (a|the) (list|map|directory), (compiling|making|building|putting
        together|keeping|drawing|starting) (a|an|the) (list|map|directory|register|overview|table|inventory|who s who|
        spreadsheet) (of|who|with|so), your (name|names|town|region|speciality|specialty|field|skills|skill|trade)
        (and|please|in|to), name and (place| town|field|what|county|region|speciality|village), where you (live|are|re
        based|work|come), what you (can do| know about|are good|re good|could help), skills (map|list|audit|matrix|
        register), skill set, who to ask, who you (are|could ask), so (that|)we know who, know who (to|does|is|can|
        has), knows (everything|all|more|a lot|a great deal|her|his|their|what|lots) (about|there is|of|stuff|on|
        onions|than), is the (person|man|woman|one|lady|chap) (to|who|for|when), (a|the|our|real|resident) (mine of|
        expert|authority|specialist|old hand|wizard|guru), ask (him|her|me|them) (about|anything|for|if), (him|her|
        she|he|they) (is|s|re) (happy to|good at|brilliant|the one), what (are we|do we|we are|skills|knowledge)
        (missing|lack|lacking|do we), we (have|ve got|have got) (no one|nobody|none|no members) (who|in|from|for|on),
        nobody (here|among us|on the list|in our|of us) (knows|has| does|can|is|speaks), blind spot, blind spots,
        missing (from|link|links|expertise|skills), not represented, underrepresented, white spots, (do|does|has|is|
        are) (one|any|anyone|some) of (us|you) (speak|know|good|fluent|an|a|in|have|deep), how many (are we|do we
        (number|have)|of us are), (let me|allow me to|may i) (present|introduce|make you acquainted), please welcome,
        newly joined, standing in for, taking over from, tell me who, which (groups|networks|clubs|societies|members|
        workshops|schools|charities|branches|of our members) (are|do|work|should|in|have|exist|near), put your hand
        up, give (me|us|)a wave, members register, new contact, new contact person, our contact (for|at|in)
    """,
}
