### Everything a person reads, by where it appears. Both languages hold the same messages
### with the same variables; a test compares them.

## Language

language-name = English
language-locale = en-GB
language-question = Language
language-unknown = { $asker }: boardready does not speak “{ $text }”. Choose from: { $spoken }
language-of-bank-only = boardready does not speak “{ $text }”: the question bank’s own texts are in that language, everything else in { $own }.
language-not-of-bank = The question bank’s own texts are not in { $own } but in “{ $text }”; everything else is in { $own }.
language-nearest = boardready does not speak “{ $text }”: everything is in { $own }.
language-nowhere = { $asker }: neither boardready nor the question bank has “{ $text }”. boardready speaks { $spoken }; the question bank is in { $bank }.
language-decimal-mark = {"."}
language-day-first = no

## Commands

home-what = What would you like to do?
home-go-on =
    { $edition ->
        [quick] Go on with the quick edition
        [full] Go on with the full edition
       *[only] Go on
    } { $number ->
        [0] at { $part }
       *[other] at question { $number }, { $part }
    } ({ $state }): { $whose }
home-finish =
    { $edition ->
        [quick] Finish the quick edition
        [full] Finish the full edition
       *[only] Finish what was begun
    } ({ $state }): { $whose }
home-read =
    { $edition ->
        [quick] Read the report of the quick edition, or take it along
        [full] Read the report of the full edition, or take it along
       *[only] Read the report, or take it along
    }: { $whose }
home-change = { $edition ->
    [quick] Change an answer in that quick edition of { $when }
    [full] Change an answer in that full edition of { $when }
   *[only] Change an answer in that assessment of { $when }
}
home-extend = { $questions ->
    [one] Begin the full edition from that quick edition: 1 more question
   *[other] Begin the full edition from that quick edition: { $questions } more questions
}
home-decide = Decide on that report’s proposals
home-follow-up =
    Follow up on decisions ({ $overdue ->
        [0] { $soon } due within 30 days
       *[other] { $soon ->
            [0] { $overdue } overdue
           *[other] { $overdue } overdue, { $soon } due within 30 days
        }
    }): { $whose }
home-decided =
    See what the board decided ({ $open ->
        [0] nothing open
       *[other] { $open } open
    }): { $whose }
home-compare = { $edition ->
    [quick] Compare that report with the quick edition of { $day }, { $time }
    [full] Compare that report with the full edition of { $day }, { $time }
   *[other-day] Compare that report with the one of { $day }
}
home-new = New assessment, full edition: { $length }
home-new-quick = New assessment, quick edition: { $length }
home-others = Open another saved assessment
home-sample = See an example of a report first
home-delete = Delete a saved assessment
home-leave = Leave
saved-which = Which assessment?
saved-delete-which = Which assessment is to be deleted?
saved-delete-one = Delete one that was begun
saved-newest = Of what is saved, these were changed last. `boardready list` shows all.
saved-described = { $edition ->
    [quick] { $whose }: { $state }, quick edition
    [full] { $whose }: { $state }, full edition
   *[only] { $whose }: { $state }
}
saved-deleting =
    { $what }
    { $answers ->
        [0] It holds no answer.
        [one] 1 answer would be lost, with all that was written beside it.
       *[other] { $answers } answers would be lost, with all that was written beside them.
    } { $copies ->
        [0] This file goes:
        [one] This file goes, and the damaged copy beside it:
       *[other] This file goes, and the { $copies } damaged copies beside it:
    }
    { $path }
    Reports made of it stay where they are.
saved-delete-for-good = Delete it for good? There is no way back.
saved-keep = No, keep it
saved-delete = Yes, delete it
saved-deleted = Deleted: { $whose }
saved-of-bank = question bank { $bank }
start-choose =
    { $most ->
        [2] Type 1 or 2
       *[other] Type a number from 1 to { $most }
    } (Enter for { $default }):{" "}
start-not-a-choice = That is not one of the numbers.
start-which =
    { $edition ->
        [quick] Go on, or start a new quick edition?
       *[full] Go on, or start a new assessment?
    }
start-new =
    { $edition ->
        [quick] Start a new quick edition
       *[full] Start a new assessment
    }
begun-differs = The question bank you named is not as it was when this was begun: { $differences }.
begun-gone =
    { $questions ->
        [one] 1 question is gone
       *[other] { $questions } questions are gone
    }
begun-new =
    { $questions ->
        [one] 1 question is new
       *[other] { $questions } questions are new
    }
begun-changed =
    { $questions ->
        [one] 1 question has changed
       *[other] { $questions } questions have changed
    }
begun-same-questions = its questions are the same, other parts are not
begun-which = Which question bank?
begun-as-it-was = Go on with the bank as it was when this was begun
begun-as-it-is = Take the answers over into the bank as it is now
begun-taken-over =
    { $of ->
        [one] { $taken } of 1 answer is taken over into a new assessment. What was begun stays in { $path }
       *[other] { $taken } of { $of } answers are taken over into a new assessment. What was begun stays in { $path }
    }
begun-own-differs = This goes on with the question bank “{ $bank }” as it was when this was begun. Your bank of that name is no longer so: { $differences }. To take the answers over into it: boardready assess --bank { $bank }
start-unnamed = no organisation named
start-quick-finished = This quick edition is finished.
start-change = Look through it, and change an answer
start-extend =
    { $questions ->
        [one] Go on to the full edition, with one more question
       *[other] Go on to the full edition, with { $questions } more questions
    }
start-recover = Recover what can be read of { $assessment }
start-set-aside = The damaged file is kept as { $path }.
start-intro =
    { $questions ->
        [one] A short question first.
       *[other] Two short questions first.
    } { $kept ->
        [none] Press Enter to leave { $questions ->
            [one] it
           *[other] one
        } out, or type ? for what it is for.
       *[line] Press Enter to keep what stands in brackets, and type something else, - to leave it out, or ? for what it is for.
    }
start-organisation = Organisation
start-organisation-help = The name of the organisation that is assessed. It stands above the report. { $usual }; the overview lets you change it later.
start-role = Your role, for example chair
start-role-help = Your role on the board, or in its supervision. A group report can show the answers by role. { $usual }; the overview lets you change it later.
start-usual = { $kept ->
    [none] Press Enter on its own to leave it out
    [line] Press Enter to keep that of last time, or type a - to leave it out
   *[field] Below is that of last time: Enter keeps it, and you may change or remove it
}
start-folder = Another folder (Enter to stop)
start-other-folder = Choose another folder with --dir or BOARDREADY_DIR.
start-no-quick = This question bank has no quick edition: leave out --quick.
start-reading = Answers are read from standard input. If you are waiting for the questions, start again with --accessible.
start-no-input =
    there is no terminal to ask questions on, and no answers are piped in.
    Run boardready in a terminal, or pipe answers in, a line for each question:
      boardready assess{ $options } < answers.txt
assess-saved =
    Your answers are saved in
    { $path }
assess-form-saved = Saved. For the report: { $command }
assess-output-exists = { $path } exists already. Choose another name for the report.
assess-nothing-saved = Nothing was answered, so nothing is saved.
assess-change =
    To change an answer later:
    { $command }
assess-resume =
    Everything you confirmed is saved. Go on later with:
    { $command }
assess-stays-finished =
    Everything you confirmed is saved, and the assessment stays finished. Its report:
    { $command }
assess-unsaved = { $which ->
    [change] Your last change is not saved.
    [all] { $of ->
        [one] The answer you confirmed is not saved.
       *[other] None of the { $of } answers you confirmed is saved.
    }
   *[some] { $unsaved ->
        [one] One of the { $of } answers you confirmed is not saved.
       *[other] { $unsaved } of the { $of } answers you confirmed are not saved.
    }
}
assess-resume-part =
    Go on later with what is saved:
    { $command }
assess-elsewhere =
    Everything you confirmed is saved in { $path } instead. Go on later with:
    { $command }
ending-what =
    { $of ->
        [decisions] What would you like to do with what was recorded today?
       *[report] What would you like to do with the report?
    }
ending-page =
    { $of ->
        [decisions] Open the page for the minutes in the browser
       *[report] Open the page for the meeting in the browser
    }
ending-word =
    { $of ->
        [decisions] Write the same as a Word file, for the minutes
       *[report] Write the same as a Word file, for a board paper
    }
ending-markdown = Write the same as Markdown
ending-decide = Decide on the proposals
ending-change = Change an answer
ending-nothing = Nothing more
ending-appendix = The page, the Word file and the Markdown also hold every answer with its note.
ending-comparison = { $name }-comparison.html
ending-opened = It opens in your browser. If it does not, open that file yourself.
ending-not-opened = No browser could be started from here: open that file yourself.
ending-more = The full edition starts from these answers, and leaves this result as it is.
ending-written-before = The report is already in { $path }
ending-earlier-stays = That is the newest. The file written before it stays as it was: { $name }
report-written = The report is in { $path }
report-which = which assessment? Name its file; `boardready list` shows the saved ones. To see first what a report looks like: `boardready report --sample`
report-which-of =
    which assessment? These are saved, the last changed first:
    {"  "}{ $saved }
    Name one of them, for example: { $command }
report-again =
    To see it again:
    { $command }
report-sample-title = { $title }: an invented example
report-sample-note = The organisation, its board and its answers are invented. Your own report: `boardready`
report-no-index = { $path }: nothing is answered, so there is no index to compare with { $threshold }.
report-below = { $path }: the index { $index } is below { $threshold }.
list-empty = No saved assessments in { $folder }
list-heading = Saved assessments
list-folder = They are kept in { $folder }
list-changed = Changed
list-who = Who
list-more =
    { $more ->
        [one] 1 more that was changed before these: boardready list --all
       *[other] { $more } more that were changed before these: boardready list --all
    }
list-progress = Progress
list-index = Index
list-name = Name
list-finished = finished
list-unreadable = cannot be read
edition-quick = quick
assessment-named = assessment
person-name = Name
person-role = Role
edition-length =
    { $questions ->
        [one] One question
       *[other] { $questions } questions
    }
edition-length-minutes =
    { $questions ->
        [one] One question
       *[other] { $questions } questions
    }, { $minutes ->
        [one] about 1 minute
       *[other] about { $minutes } minutes
    }

## Interview

interview-dont-know = I don’t know
interview-not-applicable = Not applicable
interview-reason = Why does it not apply?
interview-unanswered = not answered
interview-not-given = not given
interview-whose = Whose answers these are
interview-about-organisation = The name of the organisation that is assessed. It stands above the report. You may leave this empty.
interview-about-role = Your role on the board, or in its supervision. A group report can show the answers by role. You may leave this empty.
interview-changed = changed
interview-note = Note
interview-noted = has a note
interview-note-shown =
    The report as a page or a Word file shows a note word for word.
    For a copy without notes there is `boardready redact`.
interview-why = Why it matters
interview-evidence = What would show it
interview-question-number = Question { $number } of { $of }
interview-question-place = Question { $place } of { $of } (no. { $number } of { $all })
interview-progress = { $answered } of { $of }
interview-minutes-left =
    { $minutes ->
        [one] about 1 minute left
       *[other] about { $minutes } minutes left
    }
interview-opening-count =
    { $questions ->
        [one] One question follows.
       *[other] { $questions } questions follow.
    }
interview-target-question = What level do we aim for in “{ $dimension }”?
interview-level =
    { $how ->
        [suggested] Suggested by the question bank: { $level }.
        [so-far] Your choice so far: { $level }.
        [stays] The level aimed for stays: { $level }.
       *[new] Level aimed for: { $level }.
    }
interview-below = { $how ->
    [exactly] lower than where we stand ({ $low })
    [at-least] lower than where we stand (at least { $low })
   *[perhaps] perhaps lower than where we stand ({ $low } to { $high })
}
interview-between = between { $from } and { $to }
interview-target-about = The report measures how far we are from that level today.
interview-target-then =
    { $reflections ->
        [one] An open question comes next: you answer it in your own words, or leave it empty.
       *[other] { $reflections } open questions come next: you answer them in your own words, or leave them empty.
    }
interview-target-entry = Level aimed for
interview-reflection-entry = In your own words
interview-written = written
interview-overview = Overview
interview-review = Before you finish
interview-open-count =
    { $questions ->
        [0] Every question is answered.
        [one] 1 question is unanswered.
       *[other] { $questions } questions are unanswered.
    }
interview-dont-know-count =
    { $questions ->
        [one] 1 question is answered “I don’t know”. The report lists it.
       *[other] { $questions } questions are answered “I don’t know”. The report lists them.
    }
interview-highest = Choose the highest level that is true today.
interview-instruction = { interview-highest } “I don’t know” is an answer too.
interview-we = “We” is the board as a whole. If you supervise it, answer for what it does, as far as you see that.
interview-privacy = Your answers stay on this computer: nothing is sent anywhere.
interview-opening-then =
    { $kind ->
        [none] {""}
        [target] After that you choose the level we aim for.
        [reflections]
            { $reflections ->
                [one] An open question comes last.
               *[other] { $reflections } open questions come last.
            }
       *[both]
            { $reflections ->
                [one] After that you choose the level we aim for, and an open question comes last.
               *[other] After that you choose the level we aim for, and { $reflections } open questions come last.
            }
    }
interview-suggested = suggested: { $level }
interview-not-chosen = not chosen
interview-not-written = not written
interview-nothing-before = There is nothing to go back to.
interview-no-why = There is nothing more to tell about this question.

## Interview: commands

command-choose = choose
    .help = choose that answer
command-move = move
    .help = move to the next or the one before
command-confirm = confirm
    .help = confirm, and go on
command-open = go on
    .help = go on
command-write =
    { $keeps ->
        [answer] change the text
       *[nothing] write
    }
    .help =
        { $keeps ->
            [answer] change the text
           *[nothing] write
        }
command-number = go there
    .help = move to the line with that number
command-go-there = go there
    .help = go to the one you moved to
command-dont-know = I don’t know
    .help = answer “I don’t know”
command-not-applicable = not applicable
    .help = answer “Not applicable”; the reason is asked next, and may be left out
command-finish = finish
    .help = finish and read the report
command-back = back
    .help = back to the one before
command-skip =
    { $keeps ->
        [answer] go on
       *[nothing] skip
    }
    .help =
        { $keeps ->
            [answer] go on without changing anything
            [suggestion] keep the suggestion and go on
           *[nothing] skip this and go on
        }
command-remove = remove
    .help = the minus sign removes what you chose or wrote
command-note = note
    .help = write a note beside your answer, or change or remove it
command-why = why
    .help = why the question matters, and what would show the answer
command-why-target = why
    .help = what the level is for
command-to-do = to do
    .help = what is not answered and what you do not know
command-overview = overview
    .help = all questions with your answers, to go to any of them or to the end
command-pass = skip
    .help = go on without deciding; it stays as it is
command-agenda-overview = overview
    .help = everything on the agenda with what was decided, to go to any of it or to the end
command-go-to = go there
    .help = go to that question; a level is g t1, an open question g r1, as the overview names them
command-to-end = to the end
    .help = to the end, where you see what is unanswered and can finish
command-close = close
    .help = close the list
command-keys = keys
    .short = more
    .help = this list
command-version = version
    .help = the version of this program
command-quit = save and quit
    .short = quit
    .help = leave; all you confirmed is saved, and you can go on later
command-next-found = next
    .help = go to the next place that has what you look for
command-last-found = back
    .help = go to the one before
command-scroll = scroll
    .help = go a line on or back
command-next-page = next page
    .help = go a page on
command-page-before = back
    .help = go a page back
command-start = start
    .help = go to the start
command-end = end
    .help = go to the end
command-next-section = section
    .help = go to the next section
command-section-before = section before
    .help = go to the section before
command-search = search
    .help = look for a word or a few
command-close-reading = close
    .help = close the report
command-take = choose
    .help = choose what you moved to
command-leave = leave
    .help = leave without choosing
command-take-text = go on
    .help = take what you wrote, and go on
command-back-out = back
    .help = back without recording anything
command-leave-empty = leave empty
    .help = leave it empty, and go on
command-stop = stop
    .help = leave the program, from anywhere
command-again = again
    .help = hear the question again
command-save-text =
    { $then ->
        [next] save and go on
       *[back] save
    }
    .help =
        { $then ->
            [next] save the text and go on
           *[back] save the text
        }
command-leave-text = leave
    .help = leave; asks first if the text has changed
command-save-line = save
    .help = save what you wrote
command-new-line = new line
    .help = start a new line
command-undo = undo
    .help = undo; Ctrl-Y does it again
command-close-text = other keys
    .help = to the other keys
command-drop-text = throw away
    .help = throw the text away
command-drop-text-and-quit = throw away and quit
    .help = throw the text away and leave
command-go-on-writing = go on writing
    .help = go on writing

## Interview: screen

screen-part = Part { $number } of { $of }
screen-answered-of = { $answered } of { $of } answered
screen-more =
    { $above ->
        [0] { $below } more below
       *[other]
            { $below ->
                [0] { $above } more above
               *[other] { $above } more above, { $below } more below
            }
    }
screen-more-text = There is more: { $key } to scroll
screen-any-key = Any other key closes this.
screen-start-writing = Just start typing, or leave this empty.
screen-leaves-empty = { $key } again leaves this empty, and drops what you wrote.
screen-left-empty = left empty
screen-to-end = To the end, where you can finish
screen-unanswered = Not answered
screen-mark-note = note
screen-mark-target = level aimed for
screen-mark-reflection = own words
screen-lines = Line { $first }–{ $last } of { $of }
screen-search-for = Search for:
screen-found = “{ $words }”: { $number } of { $of }
screen-not-found = “{ $words }” does not occur
screen-space = Space
screen-number = Number
screen-your-answer =
    { $changed ->
        [yes] { $mark } is your answer, changed
       *[no] { $mark } is your answer
    }
screen-your-choice = { $mark } is what you chose
screen-is-suggested = { $mark } is the suggestion: Enter keeps it
screen-below = { $how ->
    [suggested] The suggestion is { $below }.
   *[so-far] What you chose is { $below }.
}
screen-enter-keeps = Enter keeps it as it is
screen-not-confirmed = { $mark } { $key } chosen, not yet confirmed: Enter
screen-not-confirmed-remark = { $mark } { $key }, { $remark }: Enter
screen-unconfirmed =
    { $place ->
        [list] { $choice } is not confirmed; { $key } again drops it.
        [quit] Enter confirms { $choice }; { $key } again quits without it.
       *[prompt] Enter confirms { $choice }; { $key } again drops it.
    }
screen-cut = { $arrows } one level in full · w all of it
screen-cut-short = w all of it
screen-no-such-key = That does nothing; { $keys } lists the keys.
screen-choose-first = Choose first, with { $keys } or { $arrows }.
screen-enter-unheard = That Enter came too soon after the last: press it again.
screen-suggested = { $level } (suggested)
screen-note-heading = Note with your answer.
screen-reason-optional = You may leave this empty.
screen-too-long = A text has at most { $most } characters: what did not fit was left out.
screen-counts-once-saved = This counts once you save it: { $key }.
screen-text-saved = This is saved. Type to change it.
screen-unsaved = This text is not saved yet.
screen-finish-open = You can finish now; the more stays open, the less certain the report.
screen-finish-anyway = { $open } { $key } finishes all the same.
screen-finish-next = Enter once more finishes and shows the report.
screen-finish-entry = Finish and read the report
screen-review-hint = Press f to finish, or choose a line: { $arrows }, or its number.
screen-small = Enlarge this window, it is too small: at least { $least_width } × { $least_height }, now { $width } × { $height }. Or press { $key } and start again with { $option } for plain lines.
screen-help = Keys
screen-help-editor = While you write:
screen-help-list = In the list of questions:
screen-also = { $does } (also { $keys })

## Interview: lines

lines-how = Type your answer and press Enter. Type ? for everything you can type.
lines-progress =
    { $answered ->
        [0]
            { $of ->
                [one] 1 question
               *[other] { $of } questions
            }
       *[other]
            { $of ->
                [one] { $answered } of 1 question answered
               *[other] { $answered } of { $of } questions answered
            }
    }
lines-opening =
    { $of ->
        [one] { $dimension }.
       *[other] Part { $number } of { $of }: { $dimension }.
    }
lines-notice = Please note: { $notice }
lines-not-applicable-because = Not applicable, because: { $reason }
lines-answer =
    { $how ->
        [changed] Answer changed: { $answer }.
        [stays] The answer stays: { $answer }.
        [so-far] Your answer so far: { $answer }.
        [so-far-changed] Your answer so far: { $answer }, changed.
       *[new] Answer: { $answer }.
    }
lines-skipped = Skipped.
lines-your-note = Your note:
lines-note-kept =
    { $lines ->
        [0] Note removed.
        [one] Note written: 1 line.
       *[other] Note written: { $lines } lines.
    }
lines-note-stays =
    { $before ->
        [yes] Your note stays as it was.
       *[no] No note was written.
    }
lines-target-removed = Your choice is withdrawn: the suggestion holds.
lines-below = That is { $below }.
lines-written-so-far = Written so far:
lines-text-kept =
    { $lines ->
        [0] Answer removed.
        [one] Answer written: 1 line.
       *[other] Answer written: { $lines } lines.
    }
lines-text-stays = Your answer stays as it was.
lines-text-full = This text is full: that line is left out. Type a full stop on a line of its own to end.
lines-entry-answer = answer { $answer }
lines-you-are-here = you are here
lines-ask-question =
    { $keeps ->
        [answer]
            { $others ->
                [d] s to keep this answer, { $range } or d to change it, ? for all commands.
                [x] s to keep this answer, { $range } or x to change it, ? for all commands.
                [both] s to keep this answer, { $range }, d or x to change it, ? for all commands.
               *[none] s to keep this answer, { $range } to change it, ? for all commands.
            }
       *[nothing]
            { $others ->
                [d] { $range }, d for I don’t know, s to skip, ? for all commands.
                [x] { $range }, x for not applicable, s to skip, ? for all commands.
                [both] { $range }, d for I don’t know, x for not applicable, s to skip, ? for all commands.
               *[none] { $range }, s to skip, ? for all commands.
            }
    }
lines-ask-reason = Type the reason on one line. Press Enter on its own to give no reason; type b to go back to the question.
lines-ask-note =
    { $before ->
        [yes] Type your new note, as many lines as you like. A full stop on a line of its own ends it; an exclamation mark on a line of its own keeps the note you have; a minus sign removes it.
       *[no] Type your note, as many lines as you like. A full stop on a line of its own ends it; an exclamation mark on a line of its own cancels it.
    }
lines-go-on = Go on, or end with a full stop on a line of its own. An exclamation mark on a line of its own cancels. Ctrl-C before the end loses this text.
lines-ask-target =
    { $keeps ->
        [answer] s to keep your choice, { $range } to change it, ? for all commands.
        [suggestion] s to keep the suggestion, { $range } for another level, ? for all commands.
       *[nothing] { $range }, s to skip, ? for all commands.
    }
lines-ask-text =
    { $keeps ->
        [answer] s to keep this, or type a new answer, as many lines as you like, and end with a full stop on a line of its own. ? for all commands.
       *[nothing] Type your answer, as many lines as you like, and end with a full stop on a line of its own. Or s to skip, ? for all commands.
    }
lines-ask-review = f to finish, g and a number to go to that question, ? for all commands.
lines-help = This is what you can type, followed by Enter:
lines-help-text = Anything longer than a letter or a number: the first line of your answer. A full stop on a line of its own ends it; an exclamation mark on a line of its own cancels it.
lines-help-letters = Capitals and small letters are the same.
lines-help-script = If your lines come from a file: the opening of a part takes no line. Every question, level and open question takes one; s goes on without changing it. The last line is f.
lines-help-named = A line may also say which question it belongs to, in any order: 7 3 is answer 3 to question 7, 7 d is “I don’t know”, and what stands behind it is a note. In the same way t1 4 for a level, and r1 with a text for an open question. A line such as Role: chair says who answered.
lines-no-such-number =
    { $number } is not one of the choices: { $range }.{ $has ->
        [yes] {" "}Did you mean { $meant }?
       *[no] {""}
    }
lines-go-unclear = Type g and the number of a question, for example g 3. Type o all for the numbers.
lines-go-nowhere =
    { $kind ->
        [level] There is no level { $place }
        [text] There is no open question { $place }
       *[question] There is no question { $place }
    }{ $count ->
        [0] .
        [one] , only { $first }.
       *[other] , only { $first } to { $last }.
    }
lines-not-in-quick =
    The quick edition has only questions { $asked }, not { $place }.{ $source ->
        [file] {" "}For the answers to all questions leave out --quick.
       *[person] {""}
    }
lines-dont-know-not-offered = “I don’t know” is not offered here. Type s to skip the question.
# What to answer where what was answered is not offered.
answer-instead =
    { $others ->
        [d] choose the level that comes closest, or d for “I don’t know”, and say why in a note
       *[none] choose the level that comes closest, and say why in a note
    }
lines-not-applicable-not-offered = “Not applicable” is not offered here: { $instead }. Type s to skip the question.
lines-not-understood = Not understood: { $line }
lines-ended =
    { $answered ->
        [yes] The input has ended. Every question has a response: only a last line f, to finish, is missing.
       *[no] The input has ended, so the assessment stops here.
    }
lines-too-many = { $lines } lines brought no answer, so the assessment stops here.
lines-too-long = That line is too long. Nothing of it was used.
lines-not-text = That line is not text in UTF-8. Nothing of it was used.
lines-control = That line holds control characters, as arrow keys make them. Nothing of it was used; type it again.
lines-range =
    { $count ->
        [1] 1
        [2] 1 or 2
       *[other] 1 to { $count }
    }
lines-cancelled = Cancelled. Nothing was changed.
lines-why-target = Why it matters: the report measures the gap between where we stand now and this level. The score does not depend on it.
lines-skipped-so-far =
    { $count ->
        [one] Skipped so far: question { $questions }.
       *[other] Skipped so far: questions { $questions }.
    }
lines-next =
    { $kind ->
        [question] You go on with question { $place }.
        [level] You go on with the level aimed for.
        [text] You go on with the open question.
       *[end] You are at the end, where you can finish.
    }
lines-next-return =
    { $kind ->
        [level] You go on with the level aimed for. Type g { $from } to return to where you were.
        [text] You go on with the open question. Type g { $from } to return to where you were.
       *[question] You go on with question { $place }. Type g { $from } to return to where you were.
    }
lines-empty-texts =
    { $count ->
        [one] 1 open question has no answer: { $places }.
       *[other] { $count } open questions have no answer: { $places }.
    }
lines-whose-ways = To change that, type { $organisation }: or { $role }: and what it should be; a hyphen leaves it empty.
lines-overview-more = Type o all for all questions, with your answers.
lines-help-words = The words are understood too: { $words }.
lines-word-finish = finish
lines-word-back = back
lines-word-skip = skip
lines-word-note = note
lines-word-why = why
lines-word-overview = overview
lines-word-help = help
lines-word-quit = quit
lines-word-version = version
lines-letter-finish = f
lines-letter-back = b
lines-word-overview-all = o all
answer-words-dont-know = don’t know, I don’t know, do not know, not known
answer-words-not-applicable = n/a, not applicable
# What may stand between two levels of which one is meant, with commas between them.
answer-words-or = or, to, and, maybe, perhaps
lines-misfit =
    { $how ->
        [ended] the answers end too early, after line { $number } (“{ $line }”), at { $place }.
        [again] line { $number } of the answers, “{ $line }”, answers { $place }, which line { $before } answered already.
        [noted] line { $number } of the answers, “{ $line }”, is a note to { $place }, which has one from line { $before }.
        [alone] line { $number } of the answers, “{ $line }”, does not fit.
       *[line] line { $number } of the answers, “{ $line }”, does not fit where it stands: { $place }.
    }
lines-misfit-place =
    { $kind ->
        [question] question { $place }, “{ $text }”
        [level] the level aimed for, { $place }, “{ $text }”
        [text] open question { $place }, “{ $text }”
       *[end] the end, after everything that is asked
    }
lines-misfit-fits =
    What would fit there: { $others ->
        [d] { $range }, d for I don’t know, or s to skip.
        [x] { $range }, x for not applicable, or s to skip.
        [both] { $range }, d for I don’t know, x for not applicable, or s to skip.
        [level] { $range }, or s to go on without another level.
        [text] a text that ends with a full stop on a line of its own, or s to skip.
        [end] f to finish, or q to stop and go on later.
       *[none] { $range }, or s to skip.
    }
lines-misfit-skipped =
    { $count ->
        [one] Before it this question was skipped: { $questions }.
       *[other] Before it these questions were skipped: { $questions }.
    }
lines-misfit-nothing =
    { $lines ->
        [named] Nothing is saved: mend that line, and give the answers again.
       *[positional] Nothing is saved: a line too many or too few puts every later answer under another question.
            A line may also say which question it belongs to: 7 3, or 7 d, or 7 3 with a note behind it.
    }
lines-left-over = line { $number } of the answers, “{ $line }”, comes after the line that ends them.
lines-unknown-id =
    { $has ->
        [yes] There is no question “{ $id }”. Did you mean { $meant }?
       *[no] There is no question “{ $id }”. Of who answers a line may say: { $labels }.
    }
lines-bare =
    { $has ->
        [yes] The lines before it say which question they answer, and this one does not. Did you mean { $meant }? Otherwise leave the line out.
       *[no] The lines before it say which question they answer, and this one does not: write the number of the question before the answer, as in 7 3, or leave the line out.
    }
lines-meant = Did you mean { $meant }?
lines-no-date = “{ $text }” is no date that can be read: write it as 2026-03-01.
lines-future-date = “{ $text }” is still to come: check the day and the year.
lines-doubt = “{ $one }” or “{ $other }”? An answer is one of them: the other can stand in a note behind it, as in { $place } { $one } note: or { $other }. Who cannot choose answers d, “I don’t know”.
lines-said-already = Line { $line } says that already.
lines-read =
    { $answers ->
        [one] 1 answer read.
       *[other] { $answers } answers read.
    }
lines-left-open =
    { $open ->
        [one] 1 question is unanswered: { $questions }.
       *[other] { $open } questions are unanswered: { $questions }.
    }
lines-one-answer = A line has one answer: 7 3, or 7 3 with a note in words behind it.
lines-text-unended = The text that begins on line { $line } has no end: a full stop on a line of its own.
lines-ended-open = The answers end here. To finish without these, go on with this one (--resume) and the line f; the same file once more would be a second assessment.
lines-short-form = If these come from the short form, add --quick.
lines-text-ended = The input ended before the full stop. What was written is kept.
lines-overview-ways = Type g and a number to go to that question, for example g 3, or t1 or r1 for what has no number. Press Enter on its own to hear the question again.

## Report
report-day = { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }
report-dated = { $event ->
    [completed] completed on { $day }
    [updated] not finished; last changed on { $day }
   *[started] not finished; started on { $day }
}
report-changed-since = { $completed }, last changed on { $day }
report-day-hour = { $day } at { $hour }
report-subject-name = { $role } ({ $name })
report-edition = { $edition ->
    [quick] Quick edition: { $asked } of { $of ->
        [one] one question
       *[other] { $of } questions
    }
   *[full] Full edition: { $asked ->
        [one] one question
       *[other] { $asked } questions
    }
}
report-one-person = one person’s answers
report-we = “we” is how that person sees us
report-bank = question bank { $bank }, version { $version }
report-not-counted = Of the file this does not count, as it does not fit the question bank: { $ids }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
}.
report-target-not-counted = The target for “{ $dimension }” in the file cannot be reached on its scale: { $has ->
    [yes] { $level } counts, as the question bank suggests, and we have not chosen that
   *[no] none counts
}.
report-quotation-marks = “”
# Words that begin a name of the built-in bank and are written small. What is not among them is looked for in a bank’s texts.
report-common-words = adrift exploring directed delivering renewing vision data learning
report-list = { $rest } and { $last }
report-percent = { $share }%

report-sentence-index = One person’s answers put us at { $index } out of 100.
report-sentence-band = One person’s answers put us at { $index } out of 100: { $band }.
report-sentence-average = The { $index } is an average: no dimension is near it.
report-sentence-held = { $when ->
    [then] The number alone would have made that “{ $alone }”, but { $held ->
        [blocker] a blocker held
        [one-of-blockers] one of the blockers held
        [blockers] blockers held
       *[others] what stood in the way held
    } us at “{ $band }”.
   *[now] The number alone would make that “{ $alone }”, but { $held ->
        [blocker] a blocker holds
        [one-of-blockers] one of the blockers holds
        [blockers] blockers hold
       *[others] what stands below holds
    } us at “{ $band }”.
}
report-sentence-level = { $sure ->
    [yes] Every dimension stands at { $score }.
   *[no] As far as we know, every dimension stands at { $score }.
}
report-sentence-ends = { $which ->
    [above] { $sure ->
        [yes] We are furthest along in { $strong }; every other dimension is lower.
       *[no] As far as we know, we are furthest along in { $strong }, and every other dimension is lower.
    }
    [below] { $sure ->
        [yes] We are weakest in { $weak }; every other dimension is higher.
       *[no] As far as we know, we are weakest in { $weak }, and every other dimension is higher.
    }
    [strongest] { $sure ->
        [yes] We are furthest along in { $strong }.
       *[no] As far as we know, we are furthest along in { $strong }.
    }
    [weakest] { $sure ->
        [yes] We are weakest in { $weak }.
       *[no] As far as we know, we are weakest in { $weak }.
    }
   *[both] { $sure ->
        [yes] We are furthest along in { $strong }, and weakest in { $weak }.
       *[no] As far as we know, we are furthest along in { $strong }, and weakest in { $weak }.
    }
}
report-sentence-missing = Of { $whole ->
    [shown] the { $of } points
   *[not-shown] what is
} missing to { $targets ->
    [ours] our targets
   *[suggested] the question bank’s targets
}, { $whole ->
    [shown] { $amount ->
        [one] one is
       *[more] { $points } are
    }
   *[not-shown] the largest part is
} in { $dimension }{ $why ->
    [target] , where we aim higher.
    [weight] , which counts for more.
    [high] , although other answers there are above the target.
   *[none] .
}
report-sentence-range = { $missing ->
    [unknown] What we don’t know could put us anywhere between { $low } and { $high }.
    [unanswered] What is still unanswered could put us anywhere between { $low } and { $high }.
   *[both] What we don’t know or haven’t answered could put us anywhere between { $low } and { $high }.
}
report-sentence-other-band = { $reach ->
    [touches] Only with the highest answer to everything that is missing would it be “{ $other }”.
   *[spans] So it could also be “{ $other }”.
}
report-sentence-bands = So it could be anything from “{ $lowest }” to “{ $highest }”.
report-sentence-unchecked = That is how we see it ourselves: the evidence was not examined for this.
report-sentence-quick = All this rests on the { $asked } of { $of } questions that the quick edition asks; the others could change it.
report-sentence-too-little = Too little is known to say where we stand: of { $of } questions, { $missing ->
    [unknown] { $unknown ->
        [one] one was
       *[other] { $unknown } were
    } answered “I don’t know”.
    [unanswered] { $unanswered ->
        [one] one has no answer yet.
       *[other] { $unanswered } have no answer yet.
    }
   *[both] { $unknown ->
        [one] one was
       *[other] { $unknown } were
    } answered “I don’t know” and { $unanswered ->
        [one] one has no answer yet.
       *[other] { $unanswered } have no answer yet.
    }
} The whole could be anywhere between { $low } and { $high }; what we do know comes to { $index } out of 100: provisional, not a result.
report-missing-named = No answer yet: { $count ->
    [one] question
   *[other] questions
} { $questions }.
report-missing-unanswered = No answer yet: { $count ->
    [one] one question
   *[other] { $count } questions
} ({ $areas }).
report-sentence-nothing-applies = None of the questions applies to us, so there is no score.
report-sentence-nothing-answered = Nothing has been answered yet, so there is nothing to say about where we stand.
report-sentence-nothing-known = We cannot say where we stand: { $of ->
    [one] our answer to the one question was “I don’t know”.
   *[other] our answer to all { $of } questions was “I don’t know”.
}
report-sentence-no-index = We cannot say where we stand: of { $of } questions, { $unknown ->
    [one] one was
   *[other] { $unknown } were
} answered “I don’t know” and { $unanswered ->
    [one] one has no answer.
   *[other] { $unanswered } have no answer.
}

report-question = Question { $number }: { $text }
report-glance-unknown = { $count ->
    [one] One question was answered “I don’t know”:
   *[other] { $count } questions were answered “I don’t know”:
}
report-glance-unknown-numbers = { $count } questions were answered “I don’t know”: { $numbers }. They stand under “To find out”.
report-question-in-short = { $number } (“{ $text }”)
report-glance-more = { $more ->
    [one] and one more, named under “To find out”
   *[other] and { $more } more, named under “To find out”
}

report-heading-standing = Where we stand
report-heading-dimensions = By dimension
report-heading-view = What to keep in view
report-heading-gaps = The largest gaps
report-heading-next = Decisions for this meeting
report-heading-evidence = The evidence to examine
report-heading-reserve = Decisions in reserve, by dimension
report-heading-strengths = Strengths worth keeping
report-strengths-alike = The next { $count } that reach their targets are all at one level.
report-strengths-level = { $all ->
    [yes] All { $count } answers are at one level: none stands out.
   *[no] The { $count } highest answers that reach their targets are all at one level: none stands out.
}
report-heading-unknown = What we do not know
report-heading-find-out = To find out
report-all-known = No answer was “I don’t know”: { $asked ->
    [one] the one question { $all ->
        [yes] has
       *[no] that was asked has
    } an answer.
   *[other] all { $asked } questions { $all ->
        [yes] have
       *[no] that were asked have
    } an answer.
}
report-evidence-unknown = Whether the evidence bears our answers out, we do not know.
report-not-asked = { $rest ->
    [one] One of the { $of } questions was
   *[other] { $rest } of the { $of } questions were
} not asked in this quick edition.
report-heading-unanswered = Not answered yet
report-heading-not-applicable = Does not apply to us
report-heading-reflections = In our own words
report-heading-appendix = Appendix: every answer
report-heading-reading = How to read this

report-column-dimension = Dimension
report-column-score = Score
report-column-interval = Interval
report-column-target = Target
report-column-points = Short by
report-column-answered = Known
report-answered = { $answered } of { $of }
report-column-question = Question
report-column-answer = Answer
report-column-note = Note
report-column-reason = Reason

report-severity = { $severity ->
    [blocker] Blocker
   *[warning] Warning
}
report-wait-open = { $count ->
    [one] { $dimensions } waits
   *[other] { $dimensions } wait
} until that is known.
report-wait = { $count ->
    [one] { $dimensions } waits
   *[other] { $dimensions } wait
} until this is settled.
report-holds = This holds the whole at “{ $band }”.
report-nothing-blocks = { $edition ->
    [quick] There is no blocker in our answers to the questions of the quick edition.
   *[full] There is no blocker in our answers.
}
report-open-label = { $severity ->
    [blocker] Could be a blocker
   *[warning] Could be a warning
}
report-open = { $missing ->
    [unknown] Whether that is so depends on what we don’t know ({ $questions }): who finds out?
    [unanswered] Whether that is so depends on what we haven’t answered ({ $questions }): who finds out?
   *[both] Whether that is so depends on what we don’t know or haven’t answered ({ $questions }): who finds out?
}
report-open-given = { $count ->
    [one] The answer to { $questions } points that way.
   *[other] The answers to { $questions } point that way.
}
report-open-message = Not known, but possible: “{ $message }”
report-open-too-little = Too little is known to say what { $what ->
    [else] else stands
   *[at-all] stands
} in the way.
report-open-too-little-questions = Too little is known to say what { $what ->
    [else] else stands
   *[at-all] stands
} in the way. It depends on { $questions }: who finds out?
report-question-named = question { $number }, “{ $text }”
report-questions = { $count ->
    [one] question { $numbers }
   *[other] questions { $numbers }
}
report-step = with { $count ->
    [one] question { $numbers }
   *[other] any one of questions { $numbers }
} { $to ->
    [higher] one level higher
    [lower] one level lower
   *[either] one level higher or lower
}
report-cleared-by = Decision { $number } is a step towards settling it.
report-held-by-step = { $severity ->
    [blocker] It is a blocker by a narrow margin
   *[warning] The warning holds by a narrow margin
}: one level at { $count ->
    [one] question { $numbers }
   *[other] any one of questions { $numbers }
} makes the difference.
report-near = { $beside ->
    [another] Nearly another { $severity ->
        [blocker] blocker
       *[warning] warning
    }: { $step } this would hold too, which it now does not: “{ $message }”
   *[none] No { $severity ->
        [blocker] blocker
       *[warning] warning
    }, but nearly: { $step } this would hold, which it now does not: “{ $message }”
}

report-gap = { $dimension }: { $points }
report-gap-just = just below it
report-gap-below = { $gap } below it
report-gap-detail = Score { $score }, target { $target }: { $below }.
report-gap-points = { $amount ->
    [none] less than one
    [one] one
   *[other] { $points }
}{ $whole ->
    [shown] {" "}of the { $of } points
   *[not-shown] { $amount ->
        [none] {" "}point
        [one] {" "}point
       *[other] {" "}points
    }
} { $known ->
    [yes] missing
   *[no] known to be missing
}
report-gap-tie = As many as in the one before.
report-gap-why = This stands first although the score is lower in { $dimension }{ $why ->
    [target] : here we aim higher.
    [weight] : this counts for more.
    [known] : more of this is known.
    [high] : more answers here are below the target, others above it.
   *[none] .
}
report-gap-lowest = The lowest answer alone decides here.
report-gaps-alike = { $count ->
    [one] { $dimensions } lacks as many points as the last of these.
   *[other] { $dimensions } lack as many points as the last of these.
}
report-carrier = Answer: { $answer }
report-carriers-more = { $more ->
    [one] One other question makes up the rest.
   *[other] The other { $more } questions make up the rest.
}
report-no-gap = As a whole, every dimension with a target has reached it.
report-no-gap-surely = As far as we know, every dimension with a target has reached it; what we don’t know could still leave { $dimensions } below it.
report-target-below = Our target for { $dimension }, { $target }, is { $below }.
report-little-known = Too little is known of { $dimensions } to rely on the score there: less than four fifths is known, by weight.

report-decisions-intro = { $count ->
    [one] Ready to be put to the vote.
   *[other] Ready to be put to the vote, the most important first.
}{ $reserve ->
    [0] {""}
    [one] { " " }Number { $from }, further on, is in reserve.
   *[other] { " " }{ $reserve } more are in reserve, further on from number { $from }.
}
report-decisions-tie = { $all ->
    [yes] { $count ->
        [one] It weighs
        [2] Both weigh
       *[other] All { $count } weigh
    }
   *[no] { $count ->
        [one] One of these weighs
       *[other] { $count } of these weigh
    }
} as much as number { $last }{ $turns ->
    [yes] ; the dimensions take turns.
   *[no] .
}
report-decisions-first = { $why ->
    [blocker] Number 1 comes first because it helps to remove a blocker, although more points are missing in { $dimension }.
    [evidence] Number 1 comes first because answers this high become credible when someone else has examined the evidence.
   *[answer] Number 1 is about the one answer that lacks most; { $dimension } lacks more, over several answers.
}
report-decisions-later-answers = What we don’t know of { $dimensions } is asked for after the { $count ->
    [one] blocker
   *[other] blockers
}.
report-decisions-blockers = What helps to remove a blocker comes before all else{ $by ->
    [band] , and first the blocker that holds the whole back.
    [points] , and first the blocker whose own questions lack most points.
   *[none] .
}
report-decisions-none-soon = None of the decisions below is due by the next meeting.
report-decisions-answers-first = { $beside ->
    [blocker] Too little is known to vote on more than this: the missing answers, and a blocker that holds whatever they are.
    [blockers] Too little is known to vote on more than this: the missing answers, and the blockers that hold whatever they are.
   *[nothing] First the answers: too little is known to vote on anything else.
}
report-decisions-all-wait = Settle first what stands in the way: { $count ->
    [one] the one decision that our answers call for waits for it.
   *[other] the { $count } decisions that our answers call for wait for it.
}
report-decision-from = { $area }, { $answer }
report-decision-answer = question { $number } (now level { $level })
report-decision-due = { $horizon ->
    [next-meeting] due by the next meeting
    [days] due 90 days after this meeting
   *[year] due a year after this meeting
}
report-decision-unblocks = helps to remove a blocker
report-decision-waits = waits until the { $count ->
    [one] blocker is
   *[other] blockers are
} removed
report-decisions-examine = Our answers call for no other decision than this. They become credible when someone else has examined the evidence.
report-decision-finds-out = needed to say all that stands in the way
report-decision-waits-to-know = waits until we know what stands in the way
report-decision-inquiry = The board asks one of its members to bring to its next meeting the { $count ->
    [one] answer
   *[other] answers
} to { $questions }, which { $missing ->
    [unknown] { $count ->
        [one] was
       *[other] were
    } not known in this self-assessment.
    [unanswered] { $count ->
        [one] has
       *[other] have
    } not been given yet.
   *[both] were not known in this self-assessment, or have not been given yet.
}
report-decision-inquiry-many = The board asks one of its members to bring to its next meeting the answers to the { $count } questions { $missing ->
    [unknown] whose answer was not known in this self-assessment.
    [unanswered] that have no answer yet.
   *[both] whose answer was not known in this self-assessment, or has not been given yet.
}
report-decision-finish = The board completes this self-assessment before it decides anything else: { $answered ->
    [0] none of the { $of } questions has an answer.
   *[other] { $count } of the { $of } questions have no answer.
}
report-decision-examine = The board asks someone who did not give these answers to examine the evidence for { $count ->
    [one] question { $questions }
   *[other] questions { $questions }
} and to report on it at the next meeting.
report-decision-propose = The board asks its chair to bring to its next meeting a proposal on { $questions }: what changes there, who sees to it, and by when.
report-adopted = adopted
report-amended = amended
report-held = held over
report-rejected = refused
report-owner = Owner
report-date = Date
report-due-on = Due on
render-scores-two = Two scores
render-scores-many = More than nine scores
render-decision = Decision
render-number = No.

report-evidence = What would show it: { $evidence }
report-after-blocker = This comes after the { $count ->
    [one] blocker
   *[other] blockers
}.
report-finder = Who finds out
report-unanswered-count = { $count ->
    [one] One of { $of } questions has no answer.
   *[other] { $count } of { $of } questions have no answer.
}
report-note = Note: { $note }
report-reason = Reason: { $reason }

report-answer = { $label } ({ $value })
report-answer-lowered = { $answer }; our target here is { $target }
report-answer-unknown = I don’t know
report-answer-not-applicable = Does not apply
report-answer-none = No answer

report-reading-scale = Scale: every question is answered between { $lowest } ({ $low_label }) and { $highest } ({ $high_label }).
report-reading-scales = Scale: each score stands beside the highest it could have been, as in { $example }. The lowest answer throughout would come to 0 out of 100, and the highest to 100.
report-reading-double = { $count ->
    [one] Weight: question { $questions } counts double.
   *[other] Weight: questions { $questions } count double.
}
report-reading-weights = Weight: some questions count for more than others; `boardready bank show` gives their weights.
report-reading-lowest = { $count ->
    [one] Lowest counts: the lowest score in this dimension is that of the whole dimension, whatever the weights
   *[other] Lowest counts: the lowest score in each of these dimensions is that of the whole dimension, whatever the weights
}: { $dimensions }.
report-reading-sum = { $count ->
    [one] Added up: the score of this dimension is the sum of what is in it, by weight
   *[other] Added up: the score of each of these dimensions is the sum of what is in it, by weight
}: { $dimensions }.
report-reading-lengths = Scales of different length in one dimension: each answer counts by its place between the lowest and the highest level of its own scale.
report-reading-target = Target and gap: the target is { $chosen ->
    [yes] the level we aim for
    [some] the level we aim for or, where we chose none, the one that the question bank suggests
   *[no] the level that the question bank suggests, as we have chosen none
}; the gap is how far the score is below it.
report-reading-points = Order: gaps stand by the points missing, each question by its weight, and so do decisions after those on a blocker.
report-reading-no-target = Target and gap: no target has been set, so no gap is shown.
report-reading-interval = Interval: where the score would be if everything missing turned out as low, or as high, as it can be. The narrower the interval, the more certain the score.
report-reading-coverage = Known: how many of the questions that apply to us have an answer. “I don’t know” counts as missing: neither as low, nor as average.
report-reading-coverage-lowest = Known: how many of the questions that apply to us have an answer. Whatever is missing counts as the lowest answer in the score.
report-scale-held = { $band } (us)
report-scale-note = Scores run from { $lowest } to { $highest }, the whole from 0 to 100: { $lowest } throughout is 0, { $highest } throughout is 100.
report-points-note = Short by: points of the 100 missing where single answers are below the target{ $reached ->
    [yes] , also in a dimension that reaches it as a whole.
   *[no] .
}{ $known ->
    [yes] {""}
    [no] {" "}Where not all is known, it is at least so many.
   *[none] {" "}Where not all is known, it is at least so many; a dash says that none is known yet.
}
report-scale = The range from 0 to 100: { $bands }.
report-reading-rules = Blocker and warning: what a blocker names waits until it is settled, and a decision about it comes first; a warning is to be kept in view.
report-reading-bands = Bands of the index, and what they mean:
report-reading-band-from = { $name } from { $from }
report-reading-no-bands = Band: this question bank gives no names to parts of the range from 0 to 100.
report-reading-left-out = Quick edition: { $count ->
    [one] one rule hinges on a question that it does not ask, and is left out.
   *[other] { $count } rules hinge on questions that it does not ask, and are left out.
} The full edition has them.
report-source = Source of the questions: { $source }

## Report: terminal
report-unanswered-more = { $more ->
    [one] … and one more.
   *[other] … and { $more } more.
}
report-terminal-appendix = Every answer, with its note, is in the same report as a page or a Word file: add `-o report.html` or `-o report.docx`.

## Report: plain
plain-section = Section { $number } of { $of }: { $title }
plain-percent = { $share } per cent
plain-at-least = at least { $least }
plain-none-known = none known yet
plain-interval = between { $low } and { $high }
plain-decision = Decision { $number }: { $text }
plain-about = About: { $area }.
plain-no-score = no score
plain-change-minus = minus { $change }
plain-change-plus = plus { $change }
plain-change-doubt = perhaps no change at all
plain-from-to = { $of ->
    [intervals] was { $from }, is { $to }
   *[values] { $from } to { $to }
}
plain-nothing = none
plain-labelled = { $label }: { $said }
render-part = { $part } of { $of }
render-page = Page { $page } of { $pages }
render-strip = At a glance; the tables below hold the same
plain-score = { $score } out of { $highest }
plain-list-changed = last changed on { $day }
plain-list-edition = { $edition ->
    [quick] quick edition
   *[full] full edition
}
plain-list-index = index { $index } out of 100
plain-list-name = name { $name }
plain-list-unreadable = { $name }: cannot be read.

## Errors

error-which-date = “{ $text }” may be { $one } or { $other }: write { $one_digits } or { $other_digits }.
error-label = Error
error-system = { $kind ->
    [folder] what comes in is a folder. Name a file behind `<`.
    [full] the disk is full, so not all of it was written. Make room and try again.
   *[other] the system could not read or write (error { $code }). Try again.
}
error-bank-not-found = this assessment was taken with the question bank “{ $bank }”, which is not here. Name its file with --bank.
error-bank-invalid = the question bank { $bank } cannot be used. Mend what follows:
error-bank-utf16 = this text is in the encoding UTF-16. Save it as UTF-8.
error-bank-foreign = this is { $format ->
        [HTML] an
        [Excel] an
        [OpenDocument] an
        [Office] an
        [RTF] an
       *[other] a
    } { $format } file, and a question bank is a YAML file. “boardready bank new” writes one to start from.
error-bank-binary = this is not text in UTF-8: line { $line } holds other bytes. Name the YAML file of a question bank.
error-output-exists = { $path } exists already. Choose another name, or overwrite it with --force.
error-one-file = { $format } holds one report: name one assessment.
error-ambiguous =
    more than one saved assessment begins with “{ $beginning }”. Name one of them, or more of its name:
    {"  "}{ $names }
error-no-format = the ending of the output file does not say which form it should have. Add --format.
error-delimiter = --delimiter is for CSV. Add --format csv, or name a file that ends in .csv.
error-needs-file = a Word file is nothing to show on a screen. Name a file for it: `-o report.docx`

## Seldom said. This part is the last: a start that works does not read it.

# Files

file-not-found = { $path }: there is no such file or folder. Check the path.
file-not-readable = { $path }: you have no permission to read this. Ask its owner, or change its permissions.
file-not-a-file = { $path }: this is a folder or a device. Name a file.
file-too-large = { $path }: this file is larger than { $megabytes } MB, the most that is read. Check the name.
file-unreadable = { $path }: the system cannot read this file (error { $code }). Check the disk, or use a copy.
file-folder-gone = { $path }: there is no such file or folder. Make this folder, or choose another one.
file-disk-full = { $path }: the disk is full. Make room and try again, or choose another folder.
file-read-only = { $path }: this disk can only be read. Choose another folder.
file-not-writable = { $path }: you have no permission to write here. Choose another folder.
file-bad-name = { $path }: the system does not accept this name. Choose a shorter or simpler one.
file-unwritable = { $path }: the system could not write here (error { $code }). Try again, or choose another folder.
file-exists = { $path } exists already. Choose another name.
file-not-yours = { $path } belongs to another user, so it was not overwritten. Choose a folder of your own.
file-protected = { $path } may only be read, so it was left as it is. Allow writing to it first, or choose another name.
file-no-lock = { $path } is in the way: only a lock file of this program may have that name. Remove it and try again.
file-changed = { $path } was changed by someone else in the meantime, so it was not overwritten. Save your answers under another name and compare the two.
file-held = { $path } is open in another session. Close that one first.
file-held-by = { $path } is open in another session (process { $pid }, since { $since }). Close that one first.
file-by-hand = { $path } was written by hand. `boardready report` can read it; to go on with it would overwrite it.
file-grown = { $path }: your answers take more than { $megabytes } MB, which could not be read again. Shorten the longest notes.

# Assessments that cannot be read or saved

saving-place = { $path }, line { $line }, column { $column }
saving-not-found = { $place }: there is no such file. Check the name; `boardready list` shows the saved assessments.
saving-empty = { $place }: this file is empty. If you have a copy, use that.
saving-utf16 = { $place }: this text is stored as UTF-16. Save it as UTF-8 and try again.
saving-binary = { $place }: this is not a text file. An assessment is JSON or YAML; check the name.
saving-not-utf8 = { $place }: from here on this is not UTF-8 text. Save the file as UTF-8 and try again.
saving-truncated = { $place }: the file ends in the middle. `boardready` offers to recover the answers that are still there.
saving-syntax = { $place }: this is neither JSON nor YAML. Look for a missing quote, bracket or colon here or just before it.
saving-colon = { $place }: a text with a colon in it has to stand in quotes: write `{ $quoted }`.
saving-is-form = { $place }: this is a form with a line for each answer. `boardready assess < { $path }` reads it and saves the answers, for a report, a comparison or a group.
# What may stand between a level and the highest one, with commas between them.
saving-words-out-of = of, out of
saving-too-complex = { $place }: this holds more than an assessment file can. Leave out anchors (`&`), references (`*`), further documents (`---`) and deep nesting.
saving-is-bank = { $place }: this is a question bank, not an assessment. Name it with `--bank`, and give the file of an assessment.
saving-is-report = { $place }: this is a report, not an assessment. Give the file with the answers it was made from.
saving-is-newer = { $place }: this assessment was saved by a newer version of boardready. Install that version to open it.
saving-is-other = { $place }: the format here is “{ $format }”, and that of an assessment is `{ $expected }`. Check the name of the file.
saving-unknown-key = { $place }: an assessment has no key “{ $key }” here. Remove it or correct it.
saving-unknown-key-meant = { $place }: an assessment has no key “{ $key }” here. Did you mean `{ $meant }`?
saving-missing-key = { $place }: the key `{ $key }` is missing. Add it.
saving-missing-key-under = { $place }: “{ $under }” lacks the key `{ $key }`. Add it.
saving-duplicate-key = { $place }: “{ $key }” stands here twice. Keep the one that counts.
saving-respondent-twice = { $place }: “{ $key }” stands here, and on line { $line } under `respondent`. Keep the one that counts.
saving-wrong-assessment = { $place }: this is not an assessment. It begins with keys such as `bank` and `answers`.
saving-wrong-keys = { $place }: under “{ $under }” belong keys with their values.
saving-wrong-text = { $place }: “{ $under }” must be a text.
saving-wrong-number = { $place }: “{ $under }” must be a number, for example 3.5, with a point.
saving-wrong-time = { $place }: “{ $under }” must be a date, or a date and time, for example 2026-03-01 or 2026-03-01T19:30:00Z.
saving-wrong-id = { $place }: “{ $under }” must be a UUID. By hand, leave it out.
saving-wrong-bank = { $place }: “{ $under }” must be the id of a bank, or a group of keys with at least `id`.
saving-wrong-answer = { $place }: “{ $under }” must be an option of the question, `dont_know` or `not_applicable`, or the key `response` with what belongs to it.
saving-wrong-word = { $place }: “{ $found }” is not possible for “{ $under }”. Choose from: { $words }.
saving-contradiction = { $place }: the answer to “{ $under }” contradicts itself. `selected` needs an `option`; an `option` goes with `selected` only, a `reason` with `not_applicable` only.
saving-no-home = The system does not say where your files are kept. Name a folder with `--dir` or BOARDREADY_DIR.
saving-other-bank = The answers belong to the question bank “{ $found }”, not to “{ $bank }”. Use that one with `--bank`.
saving-file-for-bank = The answers name the question bank “{ $found }”, which is the name of a file; this bank’s own name is “{ $bank }”. Write `bank: { $bank }`.
saving-other-version = The answers were given with version { $found } of the question bank; this is version { $version }.
saving-changed-text = The text of the question bank has changed since the answers were given, though its version has not.
saving-unknown-questions =
    { $count ->
        [one] 1 answer is to no question of this bank, and is left out:
       *[other] { $count } answers are to no question of this bank, and are left out:
    }
saving-unknown-options =
    { $count ->
        [one] 1 answer is none of the options of its question, and is left out:
       *[other] { $count } answers are none of the options of their questions, and are left out:
    }
saving-not-offered =
    { $count ->
        [one] 1 answer is not offered by its question, and is left out:
       *[other] { $count } answers are not offered by their questions, and are left out:
    }
saving-outside-edition =
    { $count ->
        [one] 1 answer is to a question outside the quick edition, and does not count. Without `edition: quick` it does:
       *[other] { $count } answers are to questions outside the quick edition, and do not count. Without `edition: quick` they do:
    }
saving-unknown-dimensions =
    { $count ->
        [one] 1 target is for no dimension of this bank, and is left out:
       *[other] { $count } targets are for no dimension of this bank, and are left out:
    }
saving-target-out-of-reach =
    { $count ->
        [one] 1 target cannot be reached on its scale, and is left out:
       *[other] { $count } targets cannot be reached on their scales, and are left out:
    }
saving-unknown-levels =
    { $count ->
        [one] 1 target is no level of its scale, and is left out:
       *[other] { $count } targets are no levels of their scales, and are left out:
    }
saving-unclear-targets =
    { $count ->
        [one] 1 target can be read in two ways, and is left out:
       *[other] { $count } targets can be read in two ways, and are left out:
    }
saving-two-readings = is it the answer “{ $answer }”, or the level { $level }{ $has ->
    [yes] , “{ $name }”
   *[no] {""}
}? write one of { $names }
saving-unknown-reflections =
    { $count ->
        [one] 1 text is for no open question of this bank, and is left out:
       *[other] { $count } texts are for no open question of this bank, and are left out:
    }
saving-line = line { $line }: { $text }
saving-meant = did you mean { $meant }?
saving-one-of = choose from { $options }
saving-between = choose from { $lowest } to { $highest }{ $has ->
    [yes] ; until then { $usual } counts, as the question bank suggests
   *[no] {""}
}
saving-more = and { $count } more
saving-nothing-usable = { $path }: no question of this bank is answered in it, so there is nothing to report. Under `answers` belongs a line for each question, for example { $example }.

# Bank

bank-unknown = there is no question bank called “{ $name }”. `boardready bank list` shows the names; any other bank is named by its file.
bank-unknown-meant = there is no question bank called “{ $name }”. Did you mean “{ $meant }”? `boardready bank list` shows the names; any other bank is named by its file.
bank-ambiguous = several of your question banks are called “{ $name }”. Name the file: { $files }
bank-list-heading = Question banks
bank-list-name = Name
bank-list-version = Version
bank-list-languages = Languages
bank-list-questions = Questions
bank-list-title = Title
bank-list-place = Where
bank-list-built-in = built in
bank-list-quick = { $questions } ({ $quick } in the quick edition)
bank-list-errors =
    { $errors ->
        [one] cannot be used: 1 error
       *[other] cannot be used: { $errors } errors
    }
bank-list-unreadable = cannot be read
bank-list-broken = { $file } cannot be used. To see why: boardready bank check { $argument }
bank-list-same-name = { $file } is called { $name }, as a built-in bank is. To use yours, name its file, or give it another id.
bank-list-folder = Banks of your own that are saved in { $folder } can be used by name.
bank-check-built-in-id = { $path } has the id of the built-in bank, `{ $id }`: answers to the one would be taken for answers to the other. Give it an id of its own.
bank-check-clean =
    { $files ->
        [one] 1 file checked: no problems.
       *[other] { $files } files checked: no problems.
    }
bank-check-found =
    { $files ->
        [one] 1 file checked:
       *[other] { $files } files checked:
    } { $errors ->
        [one] 1 error
       *[other] { $errors } errors
    }, { $warnings ->
        [one] 1 warning
       *[other] { $warnings } warnings
    }.
bank-new-exists = { $file } exists already, and was left as it is. Choose another name.
bank-new-written =
    The new question bank is in { $file }. Open it in an editor and change what you like, then:
      boardready bank check { $argument }     finds every mistake
      boardready bank show { $argument }      shows it as a person reads it
      boardready assess --bank { $argument }  asks the questions
bank-form-how = Tick one box at each question, and write a note where the answer needs one. What is left open counts as not answered.
bank-form-takes = about { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}
bank-form-we = “We” in the questions is the board of the organisation that you name. If you supervise that board, answer for what it does, as far as you see that.
bank-form-readers = Whoever gets this form back reads your answers, with your name if you give it. A group report names nobody and says nothing of fewer than three people; it may quote notes, without names.
bank-form-return = Return to
bank-form-before = By
bank-form-template =
    Write an answer behind each colon, and save the file. Then: boardready report FILE
    An answer is what stands before an equals sign. With a note: {"{"}option: "3", note: "minutes of May"{"}"}
    What is left empty is not answered.
bank-form-when = when, for example { $example }
bank-form-written = The form is in { $path }
bank-show-bank = Question bank { $id }, version { $version }, languages: { $languages }
bank-show-quick = Quick edition: { $length }
bank-show-lowest = A question without an answer counts as the lowest answer of its scale.
bank-show-source = Source
bank-show-scales = Scales
bank-show-bands = Names for the result out of 100
bank-show-band = { $name } (from { $from } to below { $to })
bank-show-band-last = { $name } (from { $from })
bank-show-weight = weight { $weight }
bank-show-target = target { $target }
bank-show-sum = the score is the sum of what is below it
bank-show-min = the score is the lowest of what is below it
bank-show-reflection = Open question
bank-show-question = Question { $number }
bank-show-scale = scale { $scale }
bank-show-in-quick = also in the quick edition
bank-show-no-dont-know = “I don’t know” is not offered
bank-show-not-applicable = “Not applicable” is offered
bank-show-decision = Decision for an answer of { $value } or lower, { $horizon }
bank-show-next-meeting = at the next meeting
bank-show-ninety-days = within 90 days
bank-show-year = within a year
bank-show-rules = Rules
bank-show-blocker = Blocker
bank-show-warning = Warning
bank-show-when = When { $condition }:
bank-show-before = These wait: { $dimensions }
bank-show-cap = The result is held at “{ $band }” at most.
bank-when-at-most = “{ $question }” is answered { $value } or lower
bank-when-at-least = “{ $question }” is answered { $value } or higher
bank-when-below = “{ $dimension }” scores below { $value }
bank-when-dont-know =
    { $count ->
        [one] at least one question is answered “I don’t know”
       *[other] at least { $count } questions are answered “I don’t know”
    }
bank-when-dont-know-in =
    { $count ->
        [one] at least one question of “{ $dimension }” is answered “I don’t know”
       *[other] at least { $count } questions of “{ $dimension }” are answered “I don’t know”
    }
bank-when-and = and
bank-when-or = or

# Comparison

comparison-title = { $title }: then and now
comparison-then = Then
comparison-now = Now
comparison-same-day = Both are of the same day.
comparison-days = { $days ->
    [one] One day lies between the two.
   *[other] { $days } days lie between the two.
}
comparison-months = { $about ->
    [about] About { $months ->
        [one] one month lies
       *[other] { $months } months lie
    } between the two.
   *[exactly] { $months ->
        [one] One month lies
       *[other] { $months } months lie
    } between the two.
}
comparison-caution-itself = Both files hold the same answers: this compares an assessment with itself.
comparison-caution-order = “Then” is the later of the two: { $then } against { $now }. To see what changed since, name the older one first.
comparison-caution-organisations = These are two organisations: { $then } then, { $now } now.
comparison-caution-people = Different people answered: { $then } then, { $now } now. A difference can be one of views.
comparison-caution-unnamed = Both are of one day, and neither gives a name. If these are two people, a difference is one of views, and no change.
comparison-dates = { $then } and { $now }
comparison-caution-shared = Last time { $then ->
    [one] one question was
   *[other] { $then } questions were
} asked, this time { $now }. The comparison is about { $both ->
    [one] the one question
   *[other] the { $both } questions
} asked both times, so the numbers can differ from those in the two reports.
comparison-caution-shared-same = { $both ->
    [one] Of the { $of } questions asked each time, one is the same. The comparison is about this one
   *[other] Of the { $of } questions asked each time, { $both } are the same. The comparison is about these { $both }
}, so the numbers can differ from those in the two reports.
comparison-caution-versions = The question bank has changed, from version { $then } to { $now }. A difference can come from that.
comparison-caution-changed-bank = The text of the question bank has changed in between, though its version has not. A difference can come from that.
comparison-caution-other-version = { $which ->
    [then] Last time’s answers
   *[now] This time’s answers
} were given with version { $own } of the question bank, which is not here; they are scored with version { $used }.
comparison-caution-other-text = { $which ->
    [then] Last time’s answers
   *[now] This time’s answers
} were given with another text of version { $used } of the question bank, which is not here; they are scored with the one that is.
comparison-sentence-up = We went up, from { $then } to { $now } out of 100.
comparison-sentence-down = We went down, from { $then } to { $now } out of 100.
comparison-sentence-same = We stand where we stood, at { $now } out of 100.
comparison-sentence-maybe-up = The number went up, from { $then } to { $now } out of 100, but it could be no change at all.
comparison-sentence-maybe-down = The number went down, from { $then } to { $now } out of 100, but it could be no change at all.
comparison-sentence-maybe-same = The number is what it was, { $now } out of 100, but there could be a change behind it.
comparison-sentence-room = { $side ->
    [then] With what we did not know, then could have been anywhere between { $then_low } and { $then_high }.
    [now] With what we do not know, now could be anywhere between { $now_low } and { $now_high }.
   *[both] With what we did not and do not know, then could have been anywhere between { $then_low } and { $then_high }, and now anywhere between { $now_low } and { $now_high }.
}
comparison-sentence-too-little = Too little is known to say whether we moved. What was known then came to { $then } out of 100{ $then_is ->
    [exact] {""}
   *[open] , but the whole could have been anywhere between { $then_low } and { $then_high }
}; what is known now comes to { $now }{ $now_is ->
    [exact] {""}
   *[open] , and the whole could be anywhere between { $now_low } and { $now_high }
}.
comparison-sentence-no-then = There was no score then, so there is no change to show. Now we stand at { $now } out of 100.
comparison-sentence-no-now = There is no score now, so there is no change to show. Then we stood at { $then } out of 100.
comparison-sentence-no-score = There was no score then and there is none now, so there is no change to show.
comparison-sentence-nothing-shared = The two have no question in common, so there is nothing to compare.
comparison-counts = Of the { $count } answers, { $list }.
comparison-counts-same = All { $count } answers are what they were.
comparison-count-up = { $count } went up
comparison-count-down = { $count } went down
comparison-count-same = { $count } stayed the same
comparison-count-known = { $count ->
    [one] 1 is
   *[other] { $count } are
} known now
comparison-count-unknown = { $count ->
    [one] 1 is
   *[other] { $count } are
} no longer known
comparison-count-still-unknown = { $count ->
    [one] 1 is
   *[other] { $count } are
} still unknown
comparison-count-applies = { $count ->
    [one] 1 applies
   *[other] { $count } apply
} now
comparison-count-no-longer-applies = { $count ->
    [one] 1 no longer applies
   *[other] { $count } no longer apply
}
comparison-count-does-not-apply = { $count ->
    [one] 1 does
   *[other] { $count } do
} not apply
comparison-standing = { $index } out of 100
comparison-standing-range = anywhere between { $low } and { $high }
comparison-standing-none = no score
comparison-heading-change = What has changed
comparison-heading-decisions = What was put forward last time
comparison-heading-to-decide = What to decide now
comparison-heading-findings = What stood in the way, and what does now
comparison-heading-down = What fell
comparison-heading-unknown = What we no longer know
comparison-heading-unmatched = What could not be compared
comparison-heading-appendix = { $others ->
    [others] Appendix: the other answers
   *[all] Appendix: all answers
}
comparison-column-change = Change
comparison-column-to-go = To go
comparison-reached = reached
comparison-points = { $points } of 100
comparison-doubt-mark = ? marks what could be no change at all.
comparison-target-changed = { $dimension }: the target went from { $then } to { $now }.
comparison-target-chosen = { $dimension }: our target is now { $now }; then we chose none, and the { $then } that the question bank suggests counted.
comparison-target-set = { $dimension }: there was no target, and now it is { $now }.
comparison-target-dropped = { $dimension }: the target was { $then }, and now there is none.
comparison-decisions-lead = { $count ->
    [one] The last report put this decision to the meeting.{ $minuted ->
        [yes] {" "}The minutes say whether it was taken; below
       *[no] {" "}Below
    } it stands whether our answers still call for it.
   *[other] The last report put these decisions to the meeting.{ $minuted ->
        [yes] {" "}The minutes say whether they were taken; below
       *[no] {" "}Below
    } each stands whether our answers still call for it.
}
comparison-decisions-all-again = { $count ->
    [one] The one decision that the last report put to the meeting comes before the board again: it stands under what to decide now.
    [2] Both decisions that the last report put to the meeting come before the board again: they stand under what to decide now.
   *[other] All { $count } decisions that the last report put to the meeting come before the board again: they stand under what to decide now.
}
comparison-state-still = Still called for
comparison-state-another = Now another decision is called for
comparison-state-no-longer = No longer called for
comparison-state-not-known = We cannot say whether it is still called for
comparison-decisions-none = The last report had no decision for the meeting.
comparison-decisions-below = { $count ->
    [one] One decision comes before the board again: it stands under what to decide now.
   *[other] { $count } decisions come before the board again: they stand under what to decide now.
}
comparison-to-decide-again = put forward last time too
comparison-since-up = Moved up: { $answers }
comparison-since-down = Moved down: { $answers }
comparison-since-same = Unchanged: { $now }
comparison-since-lowered = Unchanged: { $now }; our target here is now { $target }
comparison-since-unknown = No longer known: { $answers }
comparison-since-not-applicable = No longer applies: { $answers }
comparison-since-not-asked = Not asked this time; the answer was { $then }
comparison-since-answers = { $of ->
    [1] { $known ->
        [0] The answer that was missing is still missing
       *[other] The answer that was missing is there now
    }
   *[other] { $left ->
        [0] { $of ->
            [2] Both answers that were missing are there now
           *[other] All { $of } answers that were missing are there now
        }
       *[other] Of the { $of } answers that were missing, { $known ->
            [0] none is there now
            [one] 1 is there now
           *[other] { $known } are there now
        }
    }
}
comparison-since-not-shown = The answers do not show what came of it
comparison-reworded = asked in other words
comparison-finding-still = Still there
comparison-finding-new = New
comparison-finding-come-to-light = Come to light
comparison-finding-come-to-light-note = It may have been so then: not all the answers it rests on were there.
comparison-finding-unclear = No longer clear
comparison-finding-now-unclear = Now in doubt
comparison-finding-still-unclear = Could still stand in the way
comparison-finding-ruled-out = Ruled out
comparison-finding-could = Then it could not be said: “{ $message }” Now it does not hold.
comparison-finding-gone = Gone
comparison-finding-then = Then it was: “{ $message }”
comparison-movement-up = higher
comparison-movement-down = lower
comparison-movement-same = the same
comparison-movement-known = now known
comparison-movement-unknown = no longer known
comparison-movement-still-unknown = still unknown
comparison-movement-applies = now applies
comparison-movement-no-longer-applies = no longer applies
comparison-movement-does-not-apply = does not apply
comparison-not-asked = { $which ->
    [then] { $count ->
        [one] One question was asked only then.
       *[other] { $count } questions were asked only then.
    }
   *[now] { $count ->
        [one] One question was asked only now.
       *[other] { $count } questions were asked only now.
    }
}
comparison-lone-not-asked = { $which ->
    [then] Asked only then:
   *[now] Asked only now:
}
comparison-lone-question = { $which ->
    [then] No longer in the question bank: { $text }
   *[now] New in the question bank: { $text }
}
comparison-lone-dimension = { $which ->
    [then] Dimension no longer in the question bank: { $text }
   *[now] Dimension new in the question bank: { $text }
}
comparison-lone-rule = { $which ->
    [then] Rule no longer in the question bank: { $text }
   *[now] Rule new in the question bank: { $text }
}
comparison-regrouped = “{ $dimension }” now holds other questions than then.
comparison-reading-change = Change: now minus then. A question mark says that the intervals of then and now overlap, so that it could be no change at all.
comparison-reading-to-go = To go: how far the score of now is below the target, in points of its scale.
comparison-reading-scales = Where the scale is another than then, the change is in points out of 100.
comparison-error-banks = { $then } was taken with the question bank “{ $then_bank }”, and { $now } with “{ $now_bank }”. Only two assessments of one bank can be compared.

# Group

group-people = { $count ->
    [one] One person
   *[other] { $count } people
}
group-days = { $first } to { $last }
group-without-answers = { $count ->
    [one] one more answered nothing
   *[other] { $count } more answered nothing
}
group-unfinished = { $count ->
    [one] one of them did not answer every question
   *[other] { $count } of them did not answer every question
}
group-partly-left-out = { $count ->
    [one] from one file not all counts: it does not fit the question bank
   *[other] from { $count } files not all counts: it does not fit the question bank
}
group-left-out = { $count ->
    [one] one file left out
   *[other] { $count } files left out
}
group-repeated = { $count ->
    [one] one file of answers that another replaces
   *[other] { $count } files of answers that others replace
}
group-same-person = { $older }: left out, since { $newer } has newer answers of the same person, or the same ones
group-namesake = { $one } and { $other } may be of one person: their names are almost the same. They count as two. If they are one, write the name the same in both, and the newer one counts; if they are two, nothing needs to be done.
group-look-alike = { $one } and { $other } may be of one person: one or both have no name, and their role or their answers are the same. They count as two; if one is a copy of the other, leave it out.
group-other-version = { $count ->
    [one] One was taken
   *[other] { $count } were taken
} with another version of the question bank: questions are matched by their ids.
group-more-alike = { $count ->
    [one] … and so with one more.
   *[other] … and so with { $count } more.
}
group-progress = Reading … { $percent }({ $count ->
    [one] one assessment
   *[other] { $count } assessments
})
group-file-alone = { $path } is a group that was kept. It stands alone: who is in it may be among the others too.
group-file-broken = { $path } { $line ->
    [0] is no group as this program writes it: its numbers contradict each other
   *[other] is no group as this program writes it: see line { $line }
}. Make it again from the assessments, or take a copy.
group-file-other-bank = { $path } is a group that answered the question bank “{ $other }”, and not “{ $bank }”.
group-nothing = There is no assessment to read here.
group-too-few = { $people ->
    [0] Nobody
    [one] Only one person
   *[other] Only { $people } people
} answered. Of fewer than { $floor } nothing is told, so that nobody can be recognised. `--min-group` sets another limit.
group-heading-standing = Where we agree, and where we do not
group-heading-talk = To talk about, ten minutes each
group-heading-decide = Agreed, and below the target
group-heading-find-out = What several of us do not know
group-heading-rules = What stands in the way, and for how many
group-heading-roles = How the roles see it
group-heading-questions = Every question, the least agreed first
group-sentence-split = { $count ->
    [0] No question splits us
    [one] One of the { $of } questions splits us
   *[other] { $count } of the { $of } questions split us
}.
group-sentence-same = { $count ->
    [0] On none did all choose the same level.
    [one] On one, all chose the same level.
   *[other] On { $count }, all chose the same level.
}
group-sentence-unknown = { $count ->
    [0] {""}
    [one] To one, several of us do not know the answer.
   *[other] To { $count }, several of us do not know the answer.
}
group-glance-blocker = { $held }. “{ $message }”
group-glance-no-blocker = By nobody’s answers does a blocker stand in the way.
group-glance-more = { $holding ->
    [0] {""}
    [one] One more blocker holds by somebody’s answers
   *[other] { $holding } more blockers hold by somebody’s answers
}{ $open ->
    [0] {""}
    [one] { $holding ->
        [0] There could be a blocker
       *[other] {", "}and there could be one more
    }
   *[other] { $holding ->
        [0] There could be { $open } blockers
       *[other] {", "}and there could be { $open } more
    }
}: see “{ group-heading-rules }”.
group-glance-decisions = { $count ->
    [0] No decision is ready that the answers of most of us call for.
    [one] One decision is ready to vote on: see “{ report-heading-next }”.
   *[other] { $count } decisions are ready to vote on: see “{ report-heading-next }”.
}
group-anonymous = { $few ->
    [yes] { $count ->
        [one] These are the answers of one person
       *[other] In a group of { $count }, counts are not anonymous: who knows the others may recognise an answer
    }
   *[no] Nobody is named here. Where one or two of us chose a level, who knows us may still recognise them
}.
group-few = { $people ->
    [one] One person is
   *[other] { $people } people are
} few: much can be chance.
group-spread = { $levels }, median { $median }{ $split ->
    [yes] {", "}split
   *[no] {""}
}{ $unknown ->
    [0] {""}
   *[other] {"; "}{ $unknown } “I don’t know”
}
group-chosen = { $count } × { $level }
group-end = { $which ->
    [lowest] Lowest
   *[highest] Highest
}: { $level }. { $anchor }
group-opening = To begin with: what could someone see who chooses “{ $high }”, and what someone who chooses “{ $low }”? Nobody needs to say which they chose.
group-talk-lead = The least agreed first; of those that are agreed on alike, the one whose answers lie further from the median, then the one furthest below its target.
group-talk-order = This is the order in which to talk. What is to be decided first, the blockers say: the decisions follow them.
group-talk-more = Also split, and for another time: { $questions }.
group-decide-lead = Nearly all of us chose a level here, all within one level of each other. A decision helps more here than a conversation.
group-find-out-lead = Two of us or more do not know these, and at least a quarter of those who were asked. Where it is half or more, finding out is one of the decisions.
group-find-out-talked = Several of us do not know the answer to { $questions }, too: see “{ group-heading-talk }”.
group-more = And { $questions }.
group-decision-inquiry = The board asks one of its members to bring to its next meeting the { $count ->
    [one] answer to question { $numbers }, which
   *[other] answers to questions { $numbers }, which
} half of us or more do not know.
group-decision-more = and { $count } more
group-rules-withheld = { $count ->
    [one] Of one rule it is not said for how many of us it holds, because it would show what one of the few who answered chose.
   *[other] Of { $count } rules it is not said for how many of us they hold, because it would show what one of the few who answered chose.
}{ $named ->
    [yes] {" "}{ $count ->
        [one] It may stand in the way:
       *[other] They may stand in the way:
    }
   *[no] {""}
}
group-unknown = { $count } of { $of } answered “I don’t know”
group-called-for = answers of { $count } of { $of } people call for it
group-decisions-none = There is no decision that the answers of most of us call for.
group-decisions-lead = { $count ->
    [one] The answers of most of us call for this one.
   *[other] The answers of most of us call for these: { $first ->
        [blocker] first what helps to remove a blocker, then
       *[people] first
    } what most people’s answers call for.
}
group-slide-before = Previous slide
group-slide-next = Next slide
group-slide-closing = What we decide today
group-column-people = People
group-column-median = Median
group-column-scores = Scores, lowest first
group-column-targets = Targets
group-scores = { $lowest } to { $highest }, half of them between { $low } and { $high }
group-column-levels = Levels chosen
group-column-range = Range
group-range = { $low } to { $high }
group-targets = Of { $of } people, so many set a target of their own: { $list }. The others aim for what the question bank suggests.
group-targets-none = Nobody set a target: these are suggested by the question bank.
group-target-set = { $dimension } { $told ->
    [yes] { $count ->
        [0] nobody
       *[other] { $count }
    }
   *[no] too few to say how many
}
group-column-unknown = Don’t know
group-column-role = { $role } ({ $count })
group-rule = { $severity ->
    [blocker] Blocker
   *[warning] Warning
} by the answers of { $count } of { $of }{ $open ->
    [0] {""}
   *[other] {"; "}of { $open } it cannot be said
}
group-rule-open = { $label }: it holds by nobody’s answers, but of { $open } of { $of } it cannot be said
group-without-role = { $count ->
    [one] One person gave no role, or one of too few people to be told of.
   *[other] { $count } people gave no role, or one of too few people to be told of.
}
group-kept-without-roles = { $path } holds no two roles: they were too small to be told of when it was kept. A report by role is made from the answers.
group-roles-none = With { $people ->
    [one] one person
   *[other] { $people } people
} there are no two roles large enough to lay side by side: in a smaller one, an answer could be traced to somebody. A role takes { $least ->
    [one] one person
   *[other] { $least } people
}, and no fewer may be left beside the roles. A role in other words, as “chair” and “chairperson”, is another role: write each in one way. Let several roles answer as one (“board”, “supervisory board”), talk about the roles at the table, or, where everyone agrees to it, set a smaller number with `--min-group`.
group-one-role = These are taken as one role: { $ways }.
group-roles-same = The medians of the roles are the same on every question.
group-roles-lead = Where the medians lie furthest apart.
group-withheld = left out
group-split = split
group-words-lead = These are people’s own words, in an order that follows nobody. Whoever knows the writers may recognise them.
group-words-withheld = What was written at { $count ->
    [one] one question
   *[other] { $count } questions
} is left out: so few of us wrote something there that it could be recognised. `--min-group` sets how few that is.
group-reading-levels = Levels chosen: a column and a number for each level of the scale, the lowest first. The median is the level in the middle of all that were chosen.
group-reading-people = People: how many of us chose a level. Range: the lowest and the highest level that was chosen.
group-reading-split = Split: two of us or more stand below the middle of the scale, and two or more above it.
group-reading-place = Each question stands in one place. Agreed: of those who were asked, all but one or more than three quarters chose a level, all within one level of each other, without a split and below the target. To talk about: of the others, the five on which we agree least, but for what half of us or more do not know. To find out: what two of us or more do not know, and at least a quarter of those who were asked, and is not talked about.
group-reading-order = The least agreed comes first, by the consensus of Tastle and Wierman; of those that agree alike, the one whose answers lie further from their median on average, then the one furthest below its target, and then the first in the question bank. That is an order for a conversation and no proof.
group-reading-withheld = A dimension has no scores here where they would give away what one of the few who answered one of its questions chose.
group-change-title = { $title }: the group then and now
group-change-caution-same = Both groups gave the same answers: this compares a group with itself.
group-change-caution-people = By their names, { $stayed ->
    [0] nobody
    [one] one person
   *[other] { $stayed } people
} answered both times, { $left } only then and { $came } only now. What moved is what the group says; nobody’s change of mind can be read from it.
group-change-caution-others = Who answered both times cannot be seen here: other people may have answered. What moved is what the group says; nobody’s change of mind can be read from it.
group-change-caution-difference = Where the rest answered as before, the difference shows what those who left or came answered.
group-change-caution-few = These are few people, { $then } then and { $now } now: one answer can move a median.
group-change-caution-kept = A group that was kept no longer says who answered what. It cannot be seen whether most answers are the same ones both times; where they are, the difference shows what the others answered.
group-change-caution-withheld = { $count ->
    [one] The levels of one question are left out, because they
   *[other] The levels of { $count } questions are left out, because they
}, or the difference, would show what one of few chose.
group-change-caution-lone = { $count ->
    [one] One question was
   *[other] { $count } questions were
} asked only then or only now. They are left out, and so are the dimensions and rules that depend on them.
group-change-caution-version = { $count ->
    [one] One of the answers
   *[other] { $count } of the answers
} { $which ->
    [then] of then
   *[now] of now
} { $count ->
    [one] was
   *[other] were
} given with another version of the question bank than { $version }, by which all are counted here: questions are matched by their ids.
group-change-medians = The median is { $parts }.
group-change-higher = higher in { $names }
group-change-lower = lower in { $names }
group-change-same = the same in { $names }
group-change-medians-same = The median of every dimension is what it was.
group-change-medians-none = Of no dimension a median can be told both of then and of now.
group-change-spread = The answers lie closer together on { $closer ->
    [0] none
   *[other] { $closer }
} of { $of } questions, and further apart on { $further ->
    [0] none
   *[other] { $further }
}{ $hardly ->
    [0] {""}
   *[other] {"; "}on { $hardly } that hardly moved
}
group-change-spread-none = Of no question can be said whether the answers lie closer together.
group-change-split-gone = no longer split: { $numbers }
group-change-split-new = newly split: { $numbers }
group-change-heading-medians = Where the median moved most
group-change-moved = { $way ->
    [up] Higher
   *[down] Lower
} on { $count ->
    [one] one question:
   *[other] { $count } questions:
}
group-change-heading-closer = Where the answers came together
group-change-heading-further = Where the answers moved apart
group-change-heading-unknown = What we did not know, and do not know now
group-change-heading-talk = To talk about now: what splits us
group-change-heading-questions = Every question, then and now
group-change-then = Then: { $spread }
group-change-now = Now: { $spread }
group-change-agreement = Agreement { $shares }{ $split ->
    [gone] {", "}no longer split
    [new] {", "}newly split
    [still] {", "}still split
   *[no] {""}
}
group-change-unknown = “I don’t know” was answered by a { $way ->
    [more] larger
   *[fewer] smaller
} part of us to { $count ->
    [one] one question
   *[other] { $count } questions
}{ $way ->
    [more] {""}
   *[fewer] { $known ->
        [0] {""}
        [one] {", "}and to { $count ->
            [one] that
           *[other] one of them
        } by nobody any more
       *[other] {", "}and to { $known } of them by nobody any more
    }
}:
group-change-of = { $count } of { $of }
group-change-dont-know = “I don’t know”: { $counts }
group-change-rule = { $severity } by the answers of { $counts }
group-change-rule-open = { $label }: it holds by nobody’s answers, but it cannot be said of { $counts }
group-change-held = { $count } of { $of }{ $open ->
    [0] {""}
   *[other] {" "}(of { $open } it cannot be said)
}
group-change-talk-none = No question splits us now.{ $told ->
    [yes] {" "}On these we agree least.
   *[no] {""}
}
group-change-column-half = Middle half
group-change-column-agreement = Agreement
group-change-reading-half = Middle half: between which scores half of us lie, the lowest and the highest quarter aside. The narrower it is, the closer together we are.
group-change-reading-agreement = Agreement: the consensus of Tastle and Wierman, 100% where all chose the same level and 0% where half chose either end. By less than five percentage points it has hardly moved, unless a split came or went. It is an order for a conversation and no proof.
group-change-reading-difference = The difference between two groups tells of those whose answers only one of them holds. Where those are too few nothing is compared, and what too few of them chose on a question is left out.
group-change-banks = { $then } answered the question bank “{ $then_bank }”, and { $now } “{ $now_bank }”. Only two groups that answered one bank can be compared.
group-change-mixed = { $group } holds the answers of a group, and { $single } those of one person. Compare two groups, or two assessments.
group-change-alone = `--min-group` is for groups: these are the answers of two people, or of one person at two times.
group-change-too-alike = { $at_least ->
    [yes] By their numbers, the two groups may differ by the answers of no more than
   *[no] The two groups differ by the answers of
} { $people ->
    [one] one person
   *[other] { $people } people
}. Of fewer than { $floor } nothing is told, and the difference would show what they answered. `--min-group` sets another limit.
group-change-one = { $path }: { $why }

# A copy to hand in

redact-written = { $path } is ready to hand in: without name, notes, own words, days and times. It was made from { $count ->
    [one] { $source }
   *[other] { $source } and { $others ->
        [one] one more file
       *[other] { $others } more files
    }
}.
redact-kept = { $count ->
    [0] Nothing in it says whose it is.
   *[other] What it still says: { $kept }.
} { $twice ->
    [once] The same assessment handed in twice counts once; two of one person count as two.
   *[twice] What was written by hand has no id: handed in twice, it counts twice.
}
redact-over-original = { $path } is the original, and stays as it is. Name another file with -o.

# Among other organisations

benchmark-heading = Among other organisations
benchmark-lead = { $count } organisations, collected by { $by } on { $day }. This says where we stand among those that were collected; it is no norm.
benchmark-other-version = They answered version { $version } of the question bank: questions are matched by their ids.
benchmark-range = Where answers are missing, our place runs from the best it could be to the worst.
benchmark-column-own = Ours
benchmark-column-median = Their median
benchmark-column-place = Our place
benchmark-ordinal = { $number }{ $ending ->
    [1] st
    [2] nd
    [3] rd
   *[other] th
}
benchmark-from-to = { $one } to { $other }
benchmark-rank = { $rank } of { $of }
benchmark-percentile = { $percentile } percentile of { $of }
benchmark-below = below all { $of }
benchmark-few = { $count ->
    [0] No assessment here says of which organisation it is
    [one] These are of one organisation
   *[other] These are of { $count } organisations
}. A benchmark takes at least { $fewest }, so that none can be recognised: nothing is written.
benchmark-by = Add `--collected-by` and who collected the answers: whoever looks where they stand is told that. Nothing is written.
benchmark-unnamed = { $count ->
    [one] One assessment does not say of which organisation it is, and is left out.
   *[other] { $count } assessments do not say of which organisation they are, and are left out.
}
benchmark-written = { $path } holds what { $count } organisations came to, and names none of them.
benchmark-exists = { $path } exists already. Choose another name.
benchmark-foreign = { $path } is no benchmark. `boardready group --save-benchmark` writes one.
benchmark-newer = { $path } is a benchmark in a format of a later version of boardready.
benchmark-broken = { $path }, line { $line }, column { $column }: here it is not as `boardready group --save-benchmark` writes it. Ask for the file once more.
benchmark-unsound = { $path } contradicts itself{ $id ->
    [none] : it is of fewer than { $fewest } organisations
   *[other] {" "}at `{ $id }`: places rise from 0 to 100, and at each there is one or more, in all { $fewest } or more and no more than there are
}. Ask for the file once more.
benchmark-other-bank = { $path } is of the question bank “{ $theirs }”, and these answers are of “{ $ours }”.

# Checking a bank

check-error = error
check-warning = warning
check-help = help
check-more-warnings =
    { $count ->
        [one] … and 1 more warning.
       *[other] … and { $count } more warnings.
    }
check-more-errors =
    { $count ->
        [one] … and 1 more error. Mend these first.
       *[other] … and { $count } more errors. Mend these first.
    }
check-ends-early = The rest of the file is not checked yet: mend this first, then check again.
check-foreign = this is { $format ->
        [Excel] an
        [HTML] an
        [Office] an
        [OpenDocument] an
        [RTF] an
       *[other] a
    } { $format } file, and a question bank is a YAML file
    .help = write it with an editor of plain text: “boardready bank new” writes a bank to start from
check-utf16 = this text is in the encoding UTF-16
    .help = save it as UTF-8: most editors have that under “Save as”
check-not-utf8 = this line holds bytes that are no text in UTF-8
    .help = save the file as UTF-8, if it is a text at all
check-not-a-file = this is a folder, a device or a pipe
    .help = name the YAML file of a bank
check-too-large = this file is larger than a question bank can be (1 MB)
    .help = check that it is a question bank
check-not-found = there is no such file
    .help = check the name and the folder
check-unreadable = the system does not let this file be read
    .help = check the permissions of the file

# What is wrong with a bank, and how to mend it

check-repeats = { $message } (the first is on line { $line })
check-meant = did you mean `{ $meant }`?
check-meant-absent = did you mean `{ $meant }`, which is missing here?
check-part = { $part ->
    [all-condition] a condition with `all`
    [any-condition] a condition with `any`
    [band] a band
    [bank] a question bank
    [decision] a decision
    [dimension] a dimension
    [dimension-condition] a condition on a dimension
    [dont-know-condition] a condition on `dont_know`
    [minutes] `minutes`
    [option] an option of a scale
    [question] a question
    [question-condition] a condition on a question
    [reflection] a reflection
    [rule] a rule
    [scales] `scales`
   *[text] this text
}
check-kind = { $kind ->
    [option] option of this scale
   *[other] { $kind }
}
check-kind-of-value = { $kind ->
    [endless] one without an end
    [keys] keys with values
    [list] a list
    [number] a number
    [text] a text
    [truth] `true` or `false`
   *[nothing] nothing
}
check-sign = { $kind ->
    [byte-order] a byte order mark
    [direction] a hidden mark that turns the direction of the text
    [escape] an escape character
    [line-break] a hidden line break
    [no-break] a no-break space
    [no-width] a space without width
    [space] a special space
    [tab] a tab
   *[invisible] an invisible character
} ({ $code })
check-value = { $value }
check-values = { $values } and { $last }

# Not to be read as YAML

check-empty = there is no question bank in this file
    .help = `boardready bank new` writes one to start from
check-no-bank = this is no question bank
    .help = { check-empty.help }
check-too-complex = this is more than a question bank can hold
    .help = { $what ->
        [nested] what is nested may be at most 40 deep
        [repeated] write texts out instead of repeating them with `&` and `*`
       *[values] a bank holds at most 50,000 values
    }
check-several-documents = a second YAML document starts here
    .help = a bank is one document: remove this line
check-no-yaml = this is no valid YAML
    .help = check the indentation, the quotes and the brackets of this line and the one above it
check-value-not-allowed = this `: ` starts a value where none can be
    .help = a text with `: ` in it needs quotes around it; otherwise check the indentation of this line
check-indentation = this line is not indented like the lines around it
    .help = indent with spaces, what belongs together equally deep
check-tab = this line is indented with a tab
    .help = indent with spaces: YAML allows no tabs
check-missing-between-braces = something is missing before this, between the brackets `{"{"}` and `{"}"}`
    .help = put a comma between two entries, quotes around a text with a comma or colon in it, and `{"}"}` at the end
check-line-does-not-fit = this line does not fit the lines above it
    .help = indent it exactly as the other keys of the same item; a list item starts with `- `
check-colon-without-key = this `:` follows no key
    .help = write a key and its `:` on one line; a text with a `:` in it needs quotes around it
check-neither-key-nor-item = this line is neither `key: …` nor an item of a list
    .help = a text that goes on is indented deeper than its key
check-backslash = `\` has a meaning of its own between double quotes
    .help = write `\\`, or use single quotes
check-star = this `*` refers to nothing
    .help = a text that starts with `*` needs quotes around it
check-yaml-version = this asks for another version of YAML
    .help = remove this line
check-comment-within-text = the text ends before this: a `#` after a blank starts a comment
    .help = put quotes around the whole text
check-start-of-text = this character cannot start a text
    .help = put quotes around the text
check-hidden = here stands { $sign }, which cannot be seen
    .help = type the { $part } anew: it was probably pasted from elsewhere
check-strange-blank = here stands { $sign }, which only looks like a blank
    .help = type a blank instead: it was probably pasted from elsewhere
check-curly-sign = `{ $sign }` is a curly quote, and YAML knows straight ones only
    .help = type `"` or `'` instead: it was probably written with a word processor
check-markdown = this marks code in Markdown, and is no YAML
    .help = remove the lines with this mark
check-indent = indent it { $like }
check-indent-either = indent it { $one }, or { $other }
check-indent-like = { $count ->
    [0] not at all
    [one] with one blank
   *[other] with { $count } blanks
}, like line { $line }
check-indent-for-line = indent it with { $count ->
    [one] one blank
   *[other] { $count } blanks
}, so that line { $line } belongs to it
check-indented-like-none = this line is indented like no line it can belong to
    .help = { $advice }
check-write-nothing-before-list = if this list belongs to the key above it, remove what stands behind its `:`; if not, its own key is missing above it
check-indented-too-deep = this line is indented deeper than a line above it that has its value already
    .help = { $advice }
check-outdented = this line is indented less deep than the lines it belongs to
    .help = { $advice }
check-missing-dash = a `- ` is missing before this
    .help = start each item of a list with `- `, all equally deep
check-blank-after-dash = a blank is missing after this `-`
    .help = write `- ` before each item
check-other-dash = an item of a list starts with `- `, not with `{ $written }`
    .help = write `- ` instead
check-bracket-closes-nothing = this bracket `{ $bracket }` closes nothing
    .help = remove it
check-bracket-not-opened = a `{ $open }` is missing before this
    .help = write it here: without it, the `{ $close }` that follows closes nothing
check-slashes = a comment starts with `#`, not with `//`
    .help = write `#` instead
check-colon-missing = a `:` is missing after `{ $key }`
    .help = write `{ $key }: …`
check-blank-missing = a blank is missing after `{ $key }:`
    .help = write `{ $key }: …`
check-write-comment = a comment starts with a blank and `#`
check-remove-sign = remove the sign at the end: a line ends without one
check-list-behind-key = a list cannot start behind its key
    .help = start each item on a line of its own, under the key
check-no-braces = a text in several languages stands between `{"{"}` and `{"}"}`
    .help = write `{"{"}en: "…", nl: "…"{"}"}`
check-behind-bracket = this stands behind the `{ $bracket }` that ends the text
    .help = put it before the last quote, if it belongs to the text; leave it out, if not
check-quote-missing-before = the quote that ends the text is missing before `, { $key }:`
    .help = write `"` before this comma
check-no-key-of-list = this list has no key above it: `{ $key }:` is missing
    .help = put a line `{ $key }:` above it, as deep as the other keys it belongs with
check-no-scales = these scales have no key above them: `scales:` is missing
    .help = put a line `scales:` above them, with nothing before it
check-no-key-of-text = this text stands under a key that has its value already
    .help = if these are its languages, remove what stands behind its `:`; if not, put a line with the text’s own key above it, for example `title:`
check-write-key-of-text = if this is another text, put a line with its own key above it, for example `title:`; if not, keep one of the two
check-write-languages = write `{"{"}en: "…", nl: "…"{"}"}` for a text in several languages
check-dimension-too-deep = this is a dimension, and stands among the questions of another
    .help = start it further left, with all its lines: as deep as the `- id` of the dimension above
check-sign-at-start = a text cannot start with { $kind ->
    [backtick] a backtick
   *[other] `{ $sign }`
}
    .help = put quotes around the whole text
check-quote-not-opened = this text has a quote at its end, and none at its start
    .help = write `"` before the text too
check-another-key = another key, `{ $key }`, stands on this line
    .help = { $place ->
        [value] put `{"{"}` and `{"}"}` around what belongs to the first, for example `when: {"{"}question: …, at_most: 2{"}"}`; quotes, if it is a text
       *[text] put it on a line of its own; quotes around the whole text, if it belongs to that
    }
check-colon-in-text = this text has a `: ` in it, and no quotes around it
    .help = put quotes around the whole text
check-one-too-many = this `{ $sign }` is one too many
    .help = { $place ->
        [end] remove it: a line ends without one
       *[within] remove it
    }
check-goes-on-behind-quote = the text goes on behind its closing quote
    .help = { $quotes ->
        [double] write a quote within the text as `\"`, or put `'` around the whole text
       *[single] write a quote within the text twice (`''`), or put `"` around the whole text
    }
check-quote-not-closed = this quote is not closed before line { $line }
    .help = { $kind ->
        [apostrophe] put `"` around a text that starts with a `'`
       *[quote] write `{ $quote }` at the end of the text
    }
check-dash-between-brackets = between brackets, nothing starts with `- `
    .help = leave it out: between `[` and `]`, items have commas between them and no `- `
check-comma-missing = a comma is missing before { $before ->
    [word] `{ $word }`
   *[this] this
}
    .help = put a comma between two entries, or quotes around the whole text if this belongs to it
check-other-bracket = `{ $close }` stands where `{ $right }` has to close the bracket `{ $open }`
    .help = write `{ $right }` here
check-comment-before-bracket = a `#` after a blank starts a comment, and the bracket is not closed before it
    .help = put quotes around a text with a ` #` in it
check-bracket-not-closed = this bracket `{ $open }` is not closed before line { $line }
    .help = write `{ $close }` where it ends, with commas between what it holds

# Another thing than belongs there

check-expected = { $kind ->
    [keys] keys with values belong here
    [list] a list belongs here
    [number] a number belongs here
    [truth] `true` or `false` belongs here
   *[text] a text belongs here
}
check-wrong-kind = { $expected }, not { $found }
check-nothing-written = nothing is written here; { $expected }
    .help = write it here, or remove the key if you don’t need it
check-write-required = write it here: it cannot be left out
check-comment-for-text = what follows `#` is a comment: put quotes around a text with a `#` in it
check-tag-for-text = put quotes around a text that starts with `!` or `&`
check-write-part = { $part ->
    [all-condition] for example `{"{"}all: [{"{"}question: …, at_most: 2{"}"}]{"}"}`
    [any-condition] for example `{"{"}any: [{"{"}question: …, at_most: 2{"}"}]{"}"}`
    [band] for example `- {"{"}from: 0, id: start, name: Starting{"}"}`
    [bank] `boardready bank new` writes a bank to start from
    [decision] for example `- {"{"}id: …, at_most: 2, horizon: next-meeting, text: …{"}"}`
    [dimension] a dimension starts with `- id: …`, with `name:` and `questions:` on the lines under it
    [dimension-condition] for example `{"{"}dimension: …, below: 2{"}"}`
    [dont-know-condition] for example `{"{"}dont_know: anywhere, at_least: 2{"}"}`
    [minutes] for example `minutes: {"{"}full: 15, quick: 4{"}"}`
    [option] for example `- {"{"}id: low, value: 1, label: Low{"}"}`
    [question] a question starts with `- id: …`, with `text:` and `scale:` on the lines under it
    [question-condition] for example `{"{"}question: …, at_most: 2{"}"}`
    [reflection] for example `- {"{"}id: …, text: …{"}"}`
    [rule] a rule starts with `- id: …`, with `when:`, `severity:` and `message:` on the lines under it
   *[scales] write the name of each scale as a key, with its options as a list under it
}
check-write-without-dash = write it without `- ` and without brackets
check-write-after-key = write it after the key; a text with `: ` in it needs quotes around it
check-write-number = write `{ $number }`, { $without ->
    [comma] with a point instead of the comma
    [percent] without the percent sign
   *[quotes] without quotes
}
check-write-in-digits = write it in digits, for example `2` or `2.5`
check-write-one-number = write one number, for example `2` or `2.5`
check-write-truth = write `true` for yes and `false` for no, without quotes
check-write-brackets = write it between brackets: `[{ $written }]`
check-write-without-sign = remove the sign behind the key: it makes one text of the lines that follow
check-write-items-with-ids = start each item with `- id: …`: here `- id: { $key }` instead of `{ $key }:`
check-write-around-braces = put brackets around it: `[{"{"}…{"}"}]`
check-write-dash = write `- ` { $place ->
    [before] before
   *[instead] instead of
} `{ $key }:`: each item of a list starts so
check-write-items = start each item on a line of its own with `- `
check-write-word = { $count ->
    [one] write `{ $words }`
   *[other] write one of `{ $words }`
}
check-key-is-no-word = a key is a word, and this is { $found }
    .help = write it as `key: value`
check-duplicate-key = { $part } has `{ $key }` twice
    .help = keep one of the two
check-missing-dash-of-item = a `- ` is missing before this `{ $key }`: another item starts here
    .help = write `- { $key }: …`, as deep as the `- ` of the first
check-write-dash-or-one = keep one of the two, or write `- ` before this one if another item starts here
check-unknown-key = { $part } has no key `{ $key }`
    .help = { $why ->
        [indented] it belongs to another part: check how deep this line is indented; here belong `{ $keys }`
        [merged] write the keys out: a bank cannot bring them in from elsewhere
        [of-other-part] it belongs to another part; here belong `{ $keys }`
        [stands-for] `{ $missing }` { $count ->
            [one] is
           *[other] are
        } missing here; its keys are `{ $keys }`
       *[unknown] its keys are `{ $keys }`
    }
check-missing-key = { $part } needs `{ $key }`
    .help = { $place ->
        [braces] add between the brackets: `{ $example }`
       *[line] add a line `{ $example }`
    }{ $choice ->
        [yes] , with one of `{ $words }`
       *[no] {""}
    }
check-unknown-word = `{ $word }` is none of the words that belong here
    .help = choose one of `{ $words }`
check-comma-in-number = between brackets, the number before this ended at the comma
    .help = write a number with a point, for example `2.5`
check-comma-in-text = { $quotes ->
    [curly] curly quotes do not hold a text together: it ended at the comma before this
   *[none] between brackets, the text before this ended at the comma
}
    .help = put { $quotes ->
        [curly] straight quotes around the text instead
       *[none] quotes around a text with a comma in it
    }, for example `{"{"}en: "Yes, we do."{"}"}`
check-compared-with-below = a score is compared with `below`, not with `{ $key }`
    .help = write `below: …`: a score lower than that makes the rule fire
check-write-below = write `below:` with a number above { $number }: a score lower than that makes the rule fire
check-no-subject = `{ $key }` is none of the words that say what a condition is about
    .help = { check-condition-without-subject.help }
check-condition-without-subject = a condition has to say what it is about
    .help = start it with one of `question`, `dimension`, `dont_know`, `all` and `any`, for example `{"{"}question: …, at_most: 2{"}"}`
check-lost-comment = the text ends before this: a `#` after a blank starts a comment
    .help = put quotes around the whole text if this belongs to it; a comment has two blanks before its `#` and one behind it
check-lost-word = `{ $word }` is no part of the text: `{ $sign }` has a meaning of its own here
    .help = put quotes around the whole text if this belongs to it; otherwise remove it
check-curly-quotes = these curly quotes are a part of the text, and are shown with it
    .help = leave them out, or type straight ones (`"`)
check-lone-quote = { $lacks ->
    [start] this quote was not opened, and is shown with the text
   *[end] this quote is not closed, and is shown with the text
}
    .help = { $lacks ->
        [start] write one before the text too, or leave it out
       *[end] write one behind what it quotes too, or leave it out
    }

# What does not hold together

check-format = `{ $written }` is no format of a bank
    .help = a question bank starts with `format: { $format }`
check-newer-format = this program reads the format `{ $format }`, not `{ $written }`
    .help = a newer version of boardready may read it
check-other-format = this file is no question bank: it says `{ $written }`
    .help = name the YAML file of a bank
check-bad-version = `{ $written }` cannot be a version
    .help = for example `1.0.0`; raise it whenever the questions change
check-no-language = a bank has at least one language
    .help = for example `languages: [en]`
check-bad-language = `{ $written }` is not the code of a language
    .help = { $wrong ->
        [capitals] write `{ $small }`, in small letters
        [several] write the codes of two letters, with commas between them, for example `[en, nl]`
       *[no-code] write the code of two letters, for example `en` or `nl`
    }
check-language-twice = the language `{ $language }` stands twice
    .help = remove one of the two
check-bad-minutes = a whole number of minutes from 1 to 600 belongs here
    .help = leave `minutes` out if you don’t know
check-bad-id = `{ $written }` cannot be an id
    .help = an id has 1 to 64 letters, digits, `.`, `-` and `_`, the first of them a letter or digit
check-write-id = write `{ $id }`: only letters, digits, `.`, `-` and `_`
check-duplicate-id = there is another { $kind } with the id `{ $id }`
    .help = give each its own id
check-unknown-id = there is no { $kind } `{ $id }`
    .help = { $choice ->
        [few] choose one of `{ $ids }`
        [many] write the id of a { $kind } of this bank
       *[none] the bank has no { $kind } with an id
    }
check-id-anywhere = `{ $id }` means the whole bank in a rule
    .help = give the dimension another id
check-scale-size = the scale `{ $scale }` has { $count ->
    [one] one option
   *[other] { $count } options
}; it needs 2 to { $most }
    .help = each option is chosen by a number key from 1 to 9
check-bad-value = the value of an option lies between -1,000,000 and 1,000,000
    .help = only the distances between values count: divide them all
check-scale-order = the values of a scale rise from option to option
    .help = the option before it has { $below }: write a higher value, or put the lowest first
check-unused-scale = no question uses the scale `{ $scale }`
    .help = remove it, or give a question `scale: { $scale }`
check-band-gap = the first band starts at 0
    .help = write `from: 0`: an index below { $from } would have no name
check-band-order = each band starts above the one before it
    .help = the one before it starts at { $below }: put the lowest first
check-band-too-high = a band starts below 100
    .help = bands divide the index, which runs from 0 to 100
check-no-questions = the bank asks nothing
    .help = add a dimension with a question under `dimensions`
check-no-children = a dimension needs `questions` or `dimensions`
    .help = add a line `questions:` with its questions
check-mixed-dimension = a dimension holds dimensions or questions, never both
    .help = put the questions into a dimension of their own
check-empty-dimension = this dimension holds nothing
    .help = add a question to it, or remove it
check-no-quick-edition = there is no quick edition
    .help = mark its questions `quick: true`, or remove `quick` from `minutes`
check-quick-edition = the quick edition asks nothing about `{ $dimension }`
    .help = mark one of its questions `quick: true`
check-bad-weight = a weight is greater than 0 and at most 1,000,000
    .help = leave `weight` out for the usual weight of 1
check-bad-target = no score of this dimension can be { $target }
    .help = its score runs from { $lowest } to { $highest }: choose a target between them
check-target-between-scales = the scales in this dimension differ in length: its target lies on their mean, from { $lowest } to { $highest }
    .help = the board is not asked for it; for a target that is an answer, give all questions of the dimension the same scale
check-anchor-count = { $count ->
    [one] 1 anchor
   *[other] { $count } anchors
} for the { $options } options of the scale `{ $scale }`
    .help = write one anchor for each option, the lowest first; between brackets, one with a comma needs quotes
check-write-dash-here = this line goes on with the anchor above it: write `- ` before it if it is one of its own
check-decision-without-id = a decision needs `id`
    .help = add a line `id: { $id }`, or one that says what is decided
check-never-proposed = no answer is low enough for this decision
    .help = the lowest value of `{ $scale }` is { $lowest }
check-no-decision = `{ $question }` has no decision for the { $several ->
    [two] answers `{ $option }` and `{ $last }`, which are
    [more] answers `{ $option }` to `{ $last }`, which are
   *[no] answer `{ $option }`, which is
} below the target{ $same ->
    [yes] {""}
   *[no] : on this question’s scale that is { $target }
}
    .help = add a decision with `at_most: { $value }` or higher under `decisions`
check-idle-cap = `{ $band }` is the highest band: it holds nothing back
    .help = name a lower band, or remove `cap`
check-empty-condition = this list holds no conditions
    .help = add one, for example `- {"{"}question: …, at_most: 2{"}"}`, or remove the rule
check-no-comparison = a condition on a question compares its value
    .help = add `at_most: 2` or `at_least: 4`, with a value of its scale
check-reflection = `{ $id }` is a reflection: it has no value to compare
    .help = name a question that has a scale
check-bad-count = a whole number of 1 or more belongs here
    .help = how many answers of “I don’t know” make the rule fire
check-never-fires = this condition can never be met
check-always-fires = every answer meets this condition
check-values-of-answers = the answers to `{ $question }` count for { $values }
check-range-of-score = the score of `{ $dimension }` runs from { $lowest } to { $highest }
check-no-such-answer = no answer to `{ $question }` satisfies all of this at once: they count for { $values }
check-too-few-dont-knows = { $count ->
    [0] “I don’t know” is not offered there: `dont_know` is false
    [one] only 1 question there offers “I don’t know”
   *[other] only { $count } questions there offer “I don’t know”
}
check-circle-of-one = `{ $dimension }` would wait for itself: the rule is about what it holds
    .help = name other dimensions in `before`, or remove it
check-circle = these wait for each other: { $steps }
    .help = take one of them out of the `before` of its rule
check-circle-step = `{ $waiting }` for `{ $awaited }` (rule `{ $rule }`)

# The texts of a bank

check-unknown-language = `{ $language }` is not a language of this bank
    .help = remove it, or add it to `languages` at the top of the bank
check-missing-language = this text is not in `{ $languages }`
    .help = write it in each language, for example `{ $example }`
check-missing-languages = { $count } texts are not in `{ $languages }` yet: { $on ->
    [one] line
   *[other] lines
} { $lines }
check-unwritten-text = this text is still to be written
    .help = write it: a board reads it as it stands here
check-untranslated = this text is the same in `{ $one }` and in `{ $other }`
    .help = translate it, or write it differently in the two
check-empty-text = this text is empty
    .help = { $optional ->
        [yes] write it, or remove the key
       *[no] write it: it cannot be left out
    }
check-long-text = this text has { $length } characters; up to { $advised } reads well
    .help = say it in fewer words, or leave it: it is shown in full all the same
check-line-break = this text has more than one line
    .help = write it on one line; after `key: >-` it may go on over several lines, without an empty line
check-hidden-in-text = this text holds { $sign }, which cannot be seen
    .help = { $is_tab ->
        [yes] type a blank instead
       *[no] type the text anew: it was probably pasted from elsewhere
    }
check-write-backslash = `\` has a meaning of its own between double quotes: write `\\`, or use single quotes
check-same-label = two options of this scale are called the same
    .help = call each option something else
check-same-anchor = { $place ->
    [here] two anchors of this question are the same
   *[elsewhere] the question `{ $question }` has this anchor too
}
    .help = say what can be seen here and nowhere else
check-same-question = the question `{ $question }` asks the same
    .help = remove one of the two, or say what is different

# Help and usage

help-usage = Usage
help-commands = Commands
help-arguments = Arguments
help-options = Options
help-options-in-usage = [OPTIONS]
help-default = [default: { $value }]
help-values = [choose from: { $values }]
help-help = Show help; -h shows the short one
help-version = Show the version
help-boardready =
    The self-assessment a board takes before it decides on AI.

    Without a command: offers what can be done now: answer the questions of the built-in bank and
    get the report, go on with what is unfinished, read the last report, compare.
help-boardready-examples =
    Examples:
      boardready                          answer the questions, then read the report
      boardready assess --quick           the eight most telling questions, four minutes
      boardready assess --lang nl         in het Nederlands
      boardready list                     what was answered before
      boardready report --sample          what a report looks like, before answering anything
      boardready report FILE --format markdown -o summary.md
      boardready compare OLD NEW          what changed since last time
      boardready bank new our-own.yaml    write a question bank of your own

    Exit status: 0 done, 1 error, 2 wrong usage, 3 below --fail-under, 130 interrupted (all
    confirmed answers are saved). Nothing ever leaves this computer.
help-lang = The language, for example en or nl [default: BOARDREADY_LANG, else the system’s language]
help-color = When to use colour
help-color-auto = Where it can be seen; honours NO_COLOR and CLICOLOR_FORCE
help-color-always = Always
help-color-never = Never
help-dir = The folder of the saved assessments [default: BOARDREADY_DIR, else the user’s data folder]
help-assess = Answer the questions of a bank, then read the report
help-assess-examples =
    Examples:
      boardready assess --organisation "Harbour Hospital" --role chair
      boardready assess --quick --lang nl
      boardready assess --bank our-own-bank.yaml
      boardready assess < answers.txt

    With --accessible, questions are plain lines and an answer is a line: a number, or a letter
    that the prompt names. That suits screen readers, and programs that answer through a pipe what
    they are asked. Without it, answers from a pipe are read as those of a file: nothing is asked.

    A file of answers holds one line for each question, in the order in which they are asked: a
    number, d for “I don’t know”, or s to skip it. After a part’s questions the full edition has
    one line for its level aimed for (s keeps the suggestion) and one for each of its open questions
    (s skips; a text may take several lines and ends with a full stop on a line of its own). The last
    line is f, to finish. Organisation and role come from --organisation and --role, or from lines as
    below. For the built-in bank:
      full edition: 24 answers, 4 levels, 5 open questions, f
        part 1: 6 answers, 1 level, 2 open questions
        part 2: 6 answers, 1 level, 1 open question
        part 3: 6 answers, 1 level
        part 4: 6 answers, 1 level, 2 open questions
      quick edition: 8 answers, f

    Paper forms are typed in by the numbers of their questions, in any order, a file for each form:
    “7 3” is answer 3 to question 7, “7 d” is “I don’t know”, and what stands behind it is a note,
    as in “7 3 since March”. In the same way t1 4 for a level and r1 with a text. A file of such lines
    needs no f where every question has one. The head of the form is a line for each blank, and counts
    before the options:
      Organisation: Harbour Hospital
      Role: chair
      Name: J. Carter
      Date: 2026-03-01

    Where lines by number leave questions open, what was read is saved as unfinished and those
    questions are named; the exit status is 0. The first line that does not fit where it stands is
    named; nothing is saved then, and the exit status is 1.
help-assess-bank = The question bank: a name that `bank list` shows, or a file [default: the built-in bank]
help-assess-quick = Ask only the questions of the quick edition
help-assess-accessible = Ask in plain lines: for screen readers, and programs that answer
help-assess-organisation = The organisation the assessment is about
help-assess-role = The role of who answers, for example chair
help-assess-name = The name of who answers
help-assess-resume = Go on with this assessment, or change an answer, the organisation or the role in it
help-assess-output = Also write the report into this file, as Markdown
help-report = Report on saved assessments
help-report-examples =
    Examples:
      boardready report --sample
      boardready report 1f2e3d4c
      boardready report answers.yaml --format markdown -o summary.md
      boardready report answers.yaml -o answers.csv --delimiter plain
      boardready report answers.yaml --fail-under 60

    FILE is a path, or the name of a saved assessment that `boardready list` shows. It may also be
    written by hand: YAML with `bank: ai-board` and `answers:`, a line for each question, as in
    `vision.purpose: 3`, or `vision.purpose: d` for “I don’t know”.

    CSV holds the answers, a row for each question, and below them the rules that hold, cannot be
    told (open) or hinge on one step (near): as a spreadsheet in the language of the report reads
    them (in Dutch with semicolons and decimal commas), or with --delimiter plain as programs do.
help-report-files = The assessments to report on [default: the one that is saved; of several, the one you choose]
help-report-sample = Report on an invented board, to see what a report looks like
help-report-benchmark = Show where we stand among the organisations of this benchmark
help-report-bank = The question bank they were taken with, a name or a file [default: the one each of them names]
help-report-fail-under = Exit with status 3 when the index is below this
help-output-format = The form of the report [default: by the ending of the output file, else terminal]
help-output-accessible = One fact a line, in plain sentences, for screen readers: the same as --format plain
help-output-delimiter = What stands between the cells of a CSV file [default: what a spreadsheet in the language of the report expects]
help-output-file = Write it to this file instead of showing it
help-output-force = Overwrite the output file if it exists
help-format-terminal = Tables for a terminal
help-format-plain = Plain sentences, one fact a line: for screen readers
help-format-markdown = A summary for a board paper
help-format-html = A page to read or print, in one file
help-format-slides = Slides of a group for a projector, one question each; `-o workshop.slides.html` will do
help-format-docx = A Word file, for a board paper
help-format-json = For programs
help-format-csv = The answers, for a spreadsheet
help-format-ics = The days on which decisions are due, for a calendar
help-delimiter-comma = Commas, with decimal points: a spreadsheet in English
help-delimiter-semicolon = Semicolons, with the decimal mark of the language: a spreadsheet in Dutch
help-delimiter-tab = Tabs, with the decimal mark of the language
help-delimiter-plain = Commas and decimal points without a byte order mark: for programs
help-compare = Say what changed between two assessments of one bank, or two groups
help-compare-examples =
    Examples:
      boardready compare 1f2e3d4c 5a6b7c8d
      boardready compare spring.yaml autumn.yaml -o changes.md
      boardready compare spring/ autumn/ -o changes.docx

    OLD and NEW are paths, or the names of saved assessments that `boardready list` shows. Only what
    both asked is compared, and where it could be no change at all the report says so.

    A folder, a file with an assessment a line (.jsonl), or a group that was kept as JSON is a group:
    two of them are compared by their medians and by how far apart they are. Where the answers of
    fewer than three people make the difference, it would tell what those answered: nothing is compared.
help-compare-old = The older assessment, or the older group
help-compare-new = The newer assessment, or the newer group
help-compare-min-group = Of two groups, the fewest people about whom anything is told [default: 3]
help-compare-bank = The question bank they were taken with [default: the one each of them names]
help-group = Lay side by side what several people answered
help-group-examples =
    Examples:
      boardready group spring/
      boardready group spring/ --by-role -o workshop.docx
      boardready group - --format json < spring.jsonl
      boardready group spring/ -o spring.json    to keep, when the answers are deleted
      boardready compare spring.json autumn/     and to compare, half a year later
help-group-files = Assessments: files, folders, files with one a line (.jsonl), or - for lines on standard input; or a group that was kept as JSON
help-group-by-role = Say where the roles lie apart
help-group-min-group = The fewest people about whom anything is told [default: 3, in one role 5]
help-group-with-notes = Show notes and answers to the open questions too: under each question, shuffled, where at least 3 wrote something, or as many as --min-group says
help-group-strict = Stop at a file that cannot be read, where otherwise it is left out
help-group-benchmark = Show where the group stands among the organisations of this benchmark
help-group-save-benchmark = Write a benchmark into this file: what five organisations or more came to, and which none of them can be recognised in
help-group-collected-by = Who collected the answers, as the benchmark says it
help-schema-benchmark = What `group --save-benchmark` writes
help-schema-decisions = A register of decisions, as `decide` keeps it
help-schema-decision-list = The JSON of `decisions`
help-group-bank = The question bank they were taken with [default: the one that most of them name]
help-register = The register of decisions [default: that of the organisation, beside its assessments]
help-decide = Put the proposals of a report to the board one by one, and record what it decides
help-decide-examples =
    Examples:
      boardready decide                                 on the assessment that is saved
      boardready decide 4f1c9a2e                        on one of them, by its short id
      boardready decide answers/                        on what a group's answers call for
      boardready decide 4f1c9a2e --date "12 March 2026" what a board decided at an earlier meeting

    What is recorded is kept in the organisation's register of decisions. See it with boardready decisions.
help-decide-files = The assessment whose proposals are put to the board, or the files, folder or file of a group [default: the one that is saved; of several, the one you choose]
help-date = The day of the meeting, as in "12 March 2026" [default: today]
value-day = DAY
help-decisions = See what the board decided: what is open, due, overdue and carried out
help-decisions-examples =
    Examples:
      boardready decisions
      boardready decisions --all -o decisions.docx
      boardready decisions --on 2026-03-12 --format markdown    the page for the minutes
      boardready decisions -o decisions.ics                     for the board’s calendar

    CSV, JSON and the calendar hold every decision, with --on those of that day. A calendar that is
    imported again takes the place of what was imported before; what is done is cancelled in it.
help-decisions-all = Show all of them, and not only what is open or was carried out in the last 90 days
help-decisions-on = Show what was recorded as of this day, as it stood then: the page for the minutes
help-decisions-organisation = Whose decisions, where several organisations keep a register
help-follow-up = Go through what is open, one by one: carried out, effect seen, another date, or taken back
help-follow-up-examples =
    Examples:
      boardready decisions follow-up                         what opens the next meeting
      boardready decisions follow-up --date "12 June 2026"   what was said at an earlier one
help-redact = Make a copy of answers to hand in, without names, notes and times
help-redact-examples =
    Examples:
      boardready redact answers.yaml
      boardready redact spring/ -o handed-in/
      boardready redact - < spring.jsonl > handed-in.jsonl

    The organisation, the levels, the targets and the role stay: the group is told by them. The same
    assessment handed in twice counts once; two assessments of one person count as two.
help-redact-files = Assessments: files, folders, files with one a line (.jsonl), or - for lines on standard input
help-redact-without-role = Leave out the role too
help-redact-output = Write to this file, of several assessments to this folder or .jsonl file [default: beside the original, under a name that says nothing]
help-list = List the saved assessments
help-list-all = All of them, and not only the 50 that were changed last
help-list-accessible = One assessment a line, in a sentence: for screen readers
help-schema = Print the JSON Schema of what the program writes, or of a question bank
help-schema-what = Of what
help-schema-report = The JSON of `report`
help-schema-comparison = The JSON of `compare`
help-schema-group = The JSON of `group`
help-schema-group-comparison = The JSON of `compare` for two groups
help-schema-bank = A question bank, for an editor that completes and checks it
help-bank = See, check and write question banks
help-bank-list = List the built-in banks and your own
help-bank-show = Show a whole bank, to review or print it
help-bank-show-examples =
    Examples:
      boardready bank show
      boardready bank show our-own-bank.yaml --lang nl
      boardready bank show our-own-bank.yaml --all-languages --format markdown > review.md
help-bank-show-form = The form
help-bank-show-all-languages = Show every text in each language of the bank, one below the other
help-bank-show-terminal = Text for a terminal
help-bank-show-markdown = Markdown, to print or to send round
help-bank-form = Make a form to print or to fill in, without scores
help-bank-form-examples =
    Examples:
      boardready bank form -o form.html           to print
      boardready bank form --quick -o form.docx   to mail
      boardready bank form -o answers.yaml        to fill in, for `boardready report answers.yaml`
help-bank-form-quick = Only the questions of the quick edition
help-bank-form-form = The form [default: by the ending of the output file, else terminal]
help-bank-form-terminal = A look at it
help-bank-form-html = A page to print
help-bank-form-docx = A Word file, to print or to mail
help-bank-form-markdown = For anything that reads Markdown
help-bank-form-yaml = A file to fill in, which `report` reads
help-bank-check = Check banks: every problem at once, each with its place and a way to mend it
help-bank-check-examples =
    Examples:
      boardready bank check our-own-bank.yaml
      boardready bank check --strict banks/*.yaml
      boardready bank check --format json our-own-bank.yaml

    As JSON, lines and columns count from 1, columns in characters, and the end is the place behind
    the last character. Of a file with more than 200 problems the first 200 are told, and all counted.

    Exit status: 0 without errors, 1 with an error, or with a warning under --strict.
help-bank-check-files = The files to check
help-bank-check-strict = Fail on warnings too
help-bank-check-form = The form of the result
help-bank-check-terminal = Each problem with its line, for a person
help-bank-check-json = For editors and other programs
help-bank-schema = Print the JSON Schema of a bank, with which an editor completes and checks it
help-bank-new = Write a small bank with comments, to start from
help-bank-new-examples =
    Examples:
      boardready bank new our-own-bank.yaml
      boardready bank new our-own-bank.yaml --lang nl
help-bank-new-file = The file to write; it must not exist yet
value-command = COMMAND
value-lang = LANG
value-when = WHEN
value-folder = FOLDER
value-file = FILE
value-bank = BANK
value-name = NAME
value-role = ROLE
value-format = FORMAT
value-delimiter = DELIMITER
value-number = NUMBER
value-index = INDEX
value-old = OLD
value-new = NEW
value-what = WHAT
usage-command = there is no command “{ $command }”.
usage-argument = “{ $argument }” is not understood here.
usage-value-missing = { $argument } lacks its value.
usage-value = “{ $value }” cannot be the value of { $argument }.
usage-value-unwanted = { $argument } takes no value “{ $value }”.
usage-twice = { $argument } is given twice.
usage-conflict = { $argument } does not go with { $other }.
usage-missing = this is missing: { $arguments }.
usage-not-text = an argument is not text in UTF-8.
usage-other = this command cannot be understood.
usage-meant = Did you mean “{ $meant }”?
usage-choose = Choose from: { $values }.
usage-people = It is a whole number of people, 1 or more.
usage-index = The index runs from 0 to 100.
usage-slides = slides are made of a group of assessments: `boardready group FOLDER -o workshop.slides.html`. One report or a comparison is a page: --format html
usage-calendar = a calendar is made of decisions: `boardready decisions -o decisions.ics`
group-notes-kept = What people wrote is kept in this file too: whoever knows them may recognise who wrote it. Without --with-notes, only the numbers are kept.
group-roles-not-on-slides = Slides lay no roles side by side: those are in the page and in the Word file.
group-notes-not-on-slides = Slides show no notes: those are in the page and in the Word file.
usage-more = For help, add --help.

# The register of decisions

register-newer = { $path }: this register of decisions was made by a later version of boardready. Use that version.
register-foreign = { $path }: this is no register of decisions of boardready.
register-broken =
    { $path }:{ $line }:{ $column }: from here on this register of decisions cannot be read: { $text }
    { $expected ->
        [day] A day is written as 2026-03-12. Mend it in an editor; nothing in the file was changed.
       *[other] Mend it in an editor, or put back a copy; nothing in the file was changed.
    }
register-contradiction = { $path }: decision { $decision } of this register has a history that cannot have been so, from entry { $entry } on. What is carried out, for example, was adopted first. Mend it in an editor; nothing in the file was changed.
register-of-other =
    { $path }: this is the register of decisions of another { $other ->
        [bank] question bank ({ $theirs }); these answers belong to { $ours }
       *[organisation] organisation ({ $theirs }); these answers are of { $ours }
    }. Name another file with --register, or none to use this organisation's own.
# Units of time as people write them, those of a day, a week, a month and a year parted by bars.
register-units = day days | week weeks | month months | year years
# What stands before them, behind them and between them.
register-in = in within
register-ago = ago
register-and = and
register-one = a an one
register-today = today
register-yesterday = yesterday
register-tomorrow = tomorrow
register-day =
    { $weekday ->
        [1] Monday
        [2] Tuesday
        [3] Wednesday
        [4] Thursday
        [5] Friday
        [6] Saturday
       *[7] Sunday
    } { $day }
usage-day = “{ $text }” cannot be read as a day. Write it as 2026-03-12 or “12 March 2026”.
usage-day-to-come = “{ $text }” is still to come. A meeting is recorded on the day itself, or afterwards.

# Deciding

decide-adopted-before =
    { $count ->
        [one] Of what these answers call for, one was adopted before and is still being worked on. It is not put forward again:
       *[other] Of what these answers call for, { $count } were adopted before and are still being worked on. They are not put forward again:
    }
decide-nothing-proposed = Nothing is proposed that the board has not adopted already: boardready decisions follow-up asks what became of that. You can record a decision of your own.
decide-nothing-before = This is the first.
decide-nothing-open = No decision is open, and whatever was carried out has shown its effect.
decide-head = Decision { $number } of { $of }
decide-lines = Type the number of what the board does; or { $back } for back, { $pass } to skip, { $overview } for the overview, { $stop } to stop.
decide-adopt = Adopt it as it stands
decide-adopt-amended = Adopt it with changes
decide-not-now = Not now: hold it over
decide-refuse = No, and say why
decide-own = Record a decision of our own
decide-leave = Leave it so
decide-amend = Change the text, the owner or the date
decide-take-back = Take it back, and say why
decide-reopen = Take it up again
decide-text = The decision as the board adopts it
decide-text-about = Change what has to change. Enter goes on.
decide-own-text = What does the board decide?
decide-own-about = As it can stand in the minutes: “The board decides to …”
decide-ask-owner = Who sees to it?
decide-owner-about = One person, by name or by role.
decide-ask-due = By when?
decide-due-about = As in “1 March”, “in 3 weeks” or 2027-03-01.
decide-ask-new-day = By when now?
decide-ask-when = When was it carried out?
decide-note =
    { $what ->
        [until] Until when, or why? You may leave this empty
        [refused] Why not?
        [withdrawn] Why is it taken back?
        [shown] What shows it? You may leave this empty
       *[figure] What has it done: which figure or fact shows it?
    }
decide-needs-reason = This needs a few words, so that whoever reads it later knows. It is not recorded without them.
decide-no-day = “{ $text }” cannot be read as a day. Write it as in “1 March”, “in 3 weeks” or 2027-03-01.
decide-out-of-bounds =
    { $day } is { $which ->
        [before] before { $bound }
       *[after] after { $bound }, the day of the meeting
    }. Give another day.
decide-no-due = Due: no date yet
decide-due =
    Due: { $due } ({ $when ->
        [passed] { $days ->
            [one] 1 day overdue
           *[other] { $days } days overdue
        }
       *[to-come] { $days ->
            [0] the day of the meeting
            [one] in 1 day
           *[other] in { $days } days
        }
    })
decide-is-right = Record this?
decide-record = Yes, record it
decide-change-text = Change the text
decide-change-owner = Change the owner or the date
decide-drop = No, back to the proposal
decide-overview = Which one?
decide-overview-line =
    { $state ->
        [none] (undecided)
        [held-over] (held over)
        [refused] (refused)
        [carried-out] (carried out)
        [effect-seen] (effect seen)
        [withdrawn] (withdrawn)
       *[adopted] (adopted)
    } { $text }
decide-to-end = To the end
decide-closing =
    { $of ->
        [0] What now?
       *[other] { $undecided ->
            [0] All of the agenda has been decided on. What now?
            [one] 1 of { $of } has not been decided on. What now?
           *[other] { $undecided } of { $of } have not been decided on. What now?
        }
    }
decide-close = Close the meeting
decide-reserve =
    { $count ->
        [one] Also put forward the one that the report keeps in reserve
       *[other] Also put forward the { $count } that the report keeps in reserve
    }
decide-carried-out = Carried out
decide-effect-seen = Carried out, and its effect is seen
decide-effect = Its effect is seen
decide-new-day = Due on another day
decide-withdraw = Taken back, and say why
decide-no-news = Nothing new: on to the next
decide-see = What is open, due and overdue: { $command }
decide-recorded =
    { $count ->
        [one] One step is recorded in { $path }.
       *[other] { $count } steps are recorded in { $path }.
    }
decide-nothing-recorded = Nothing was recorded.
register-happened =
    { $what ->
        [held-over] Held over on { $day }
        [refused] Refused on { $day }
        [adopted] Adopted on { $day }
        [amended] Amended on { $day }
        [postponed] Given another date on { $day }
        [carried-out] Carried out on { $day }
        [effect-seen] Effect seen on { $day }
        [withdrawn] Withdrawn on { $day }
       *[reopened] Taken up again on { $day }
    }
register-none = No decisions have been recorded yet: there is no register in { $folder }. `boardready decide` puts the proposals of a report to the board, and records what it decides.
register-which = Whose decisions?
register-which-of =
    { $named ->
        [yes] no register is of “{ $name }”. These are kept:
       *[no] whose decisions? These registers are kept:
    }
    {"  "}{ $registers }
    Name an organisation with --organisation, or a file with --register.
register-title = Register of decisions
register-title-on = Decisions of { $day }
register-as-of = as of { $day }
register-of-bank = question bank { $bank }
register-what =
    { $what ->
        [overdue] overdue
        [due-soon] due within 30 days
        [open] due later, or without a date
        [carried-out] carried out
        [effect-seen] effect seen
        [withdrawn] withdrawn
        [refused] refused
        [adopted] adopted
        [adopted-changed] adopted with changes
        [amended] amended
        [postponed] given another date
        [reopened] taken up again
       *[held-over] held over
    }
register-counted =
    { $what ->
        [effect-seen] { $count } whose effect has been seen
       *[other] { $count } { $said }
    }
register-lead-nothing = Nothing has been decided yet.
register-lead =
    { $open ->
        [0] No decision is open.
        [one] 1 decision is open{ $pressing ->
            [all-overdue] , and it is overdue
            [all-soon] , and it is due within 30 days
           *[none] {""}
        }.
       *[other] { $open } decisions are open{ $pressing ->
            [all-overdue] , all of them overdue
            [all-soon] , all of them due within 30 days
            [overdue] , { $overdue } of them overdue
            [soon] , { $soon } of them due within 30 days
            [both] , { $overdue } of them overdue and { $soon } due within 30 days
           *[none] {""}
        }.
    }
register-lead-others =
    { $beside ->
        [yes] Besides these: { $counts }.
       *[no] On record: { $counts }.
    }
register-lead-on =
    { $count ->
        [0] Nothing was recorded on { $day }.
       *[other] Recorded on { $day }: { $counts }.
    }
register-lacks =
    { $what ->
        [owner] { $count ->
            [one] 1 open decision has no owner yet.
           *[other] { $count } open decisions have no owner yet.
        }
       *[due] { $count ->
            [one] 1 open decision has no date yet.
           *[other] { $count } open decisions have no date yet.
        }
    }
register-more =
    { $count ->
        [one] 1 of these is left out here: boardready decisions --all shows it too.
       *[other] { $count } of these are left out here: boardready decisions --all shows them too.
    }
register-owner = Owner: { $owner }
register-no-owner = Owner: nobody yet
register-no-due = due: no date yet
register-due =
    due: { $day }{ $when ->
        [overdue] {" "}({ $days ->
            [one] 1 day overdue
           *[other] { $days } days overdue
        })
        [today] {" "}(today)
        [to-come] {" "}({ $days ->
            [one] in 1 day
           *[other] in { $days } days
        })
       *[no] {""}
    }
register-from =
    { $answers ->
        [none] The board’s own decision, without a proposal
        [group] From the answers of a group
       *[one] From one person’s answers
    }
register-heading-speed = From decision to action
register-speed-adopted =
    The median time from adopting a decision to carrying it out is { $amount ->
        [one] 1 day
       *[more] { $days } days
    } ({ $count } decisions).
register-speed-due =
    { $amount ->
        [none] The median decision was carried out on the day it was due
       *[other] The median decision was carried out { $amount ->
            [one] 1 day
           *[more] { $days } days
        } { $way ->
            [before] before
           *[after] after
        } the day it was due
    } ({ $count } decisions).
register-calendar-due = Decision due: { $text }

# What became of our decisions, in a report

became-heading = What became of our decisions
became-none-adopted = The board has adopted no decision yet.
became-adopted = The board has adopted { $count } decisions: { $parts }.
became-adopted-alike = { $count ->
    [one] The board has adopted one decision. It is
    [2] The board has adopted 2 decisions. Both are
   *[other] The board has adopted { $count } decisions. All are
} { $state ->
    [carried-out] carried out
    [overdue] overdue
    [withdrawn] withdrawn
   *[open] open
}.
became-part = { $count ->
    [one] one is
   *[other] { $count } are
} { $state ->
    [carried-out] carried out
    [overdue] overdue
    [withdrawn] withdrawn
   *[open] open and on time
}
became-effect = { $only ->
    [yes] Its effect has been seen.
   *[no] { $count ->
        [one] Of one the effect has been seen.
       *[other] Of { $count } the effect has been seen.
    }
}
became-others = { $beside ->
    [yes] Of the other proposals
   *[no] Of what was proposed
} it { $parts }.
became-held = { $count ->
    [one] held one over
   *[other] held { $count } over
}
became-refused = { $count ->
    [one] refused one
   *[other] refused { $count }
}
became-state = { $state ->
    [overdue] overdue
    [carried-out] carried out on { $day }
    [effect-seen] carried out, and its effect seen on { $day }
    [withdrawn] withdrawn on { $day }
    [refused] refused on { $day }
    [held-over] held over on { $day }
   *[open] open
}
became-adopted-on = adopted on { $day }
became-due = { $past ->
    [yes] it was due on { $day }
   *[no] due on { $day }
}
became-owner = owner: { $owner }
became-note = { $state ->
    [carried-out] What shows it: { $note }
    [effect-seen] The effect: { $note }
    [withdrawn] The reason: { $note }
   *[other] Note: { $note }
}
became-reason = { $state }: { $note }
became-still-called-for = { $state }; our answers still call for it
became-answer = Question { $number }: level { $then }{ $how ->
    [same] , as then
    [moved] {" "}then, level { $now } now
   *[unknown] {" "}then, not known now
}{ $whose ->
    [same] .
    [other] . The answers of then were those of another role: { $role }.
   *[unnamed] . Of the answers of then no role is named.
}
became-answers-untold = { $why ->
    [earlier] No answers were given since these decisions. Whether any has moved shows the next time.
   *[unlike] The answers that these decisions came from cannot be laid beside these: one person’s and a group’s are not compared.
}
became-no-cause = That an answer has moved does not show that a decision did it.
became-lead-adopted = { $count ->
    [one] One more is adopted already: see “{ became-heading }”.
   *[other] { $count } more are adopted already: see “{ became-heading }”.
}
became-lead-all = { $reserve ->
    [0] { $count ->
        [one] The one decision that our answers call for is adopted already
       *[other] All { $count } decisions that our answers call for are adopted already
    }
   *[other] { $count ->
        [one] The decision that our answers call for first is adopted already
       *[other] The { $count } decisions that our answers call for first are adopted already
    }
} and not carried out yet: see “{ became-heading }”. This meeting follows { $count ->
    [one] it
   *[other] them
} up.{ $reserve ->
    [0] {""}
    [one] {" "}Number 2, further on, is in reserve.
   *[other] {" "}{ $reserve } more are in reserve, further on from number 2.
}
became-lead-answers = The missing answers are asked for already. Too little is known to vote on more than what helps to remove a blocker.
became-follow-up = The board goes through { $count ->
    [one] the decision that it has adopted and that is not carried out yet: how it stands, what holds it up, and whether its date still holds.
   *[other] the { $count } decisions that it has adopted and that are not carried out yet: how each stands, what holds it up, and whether its date still holds.
}
became-on-blocker = The board adopted a decision on this on { $day }{ $due ->
    [set] ; it is due on { $by }.
    [overdue] ; it was due on { $by }.
   *[none] .
}
became-comparison-lead = { $count ->
    [one] The last report put one decision to the meeting{ $adopted ->
        [0] {""}
       *[other] , and the board adopted it: see “{ became-heading }”
    }.
   *[other] The last report put { $count } decisions to the meeting{ $adopted ->
        [0] {""}
        [one] , and the board adopted one: see “{ became-heading }”
       *[other] , and the board adopted { $all ->
            [yes] all of them
           *[no] { $adopted }
        }: see “{ became-heading }”
    }.
}{ $rest ->
    [0] {""}
   *[other] {" "}{ $adopted ->
        [0] Below stands
       *[other] { $rest ->
            [one] Beside the other stands
           *[other] Beside each of the others stands
        }
    } what the board decided or, where that is not recorded, whether our answers still call for it.
}
decide-enter-takes = Enter takes { $day }; - leaves it open.
decide-nothing-more = Nothing more was recorded.
decide-out-of-order = this register holds what was recorded on { $last }, which is after { $day }. Meetings are recorded in the order in which they were held.
decide-before-answers = these answers are of { $answered }; a meeting on { $day } was before them. Give the day of the meeting with --date.
decide-follow-head = Decision { $number } of { $of } · number { $place } in the register
help-past-date = The day as of which it tells of the register of decisions [default: today]
register-proposed = Proposed: { $text }
became-known =
    { $known ->
        [0] None of the { $of } answers that were missing is known now.
       *[other] Of the { $of } answers that were missing, { $known } { $known ->
            [one] is
           *[other] are
        } known now.
    }
