### Everything a person reads, by where it appears. Both languages hold the same messages
### with the same variables; a test compares them.

## Language

language-name = Nederlands
language-locale = nl-NL
language-question = Taal
language-unknown = { $asker }: boardready spreekt geen ‘{ $text }’. Kies uit: { $spoken }
language-of-bank-only = boardready spreekt geen ‘{ $text }’: de teksten van de vragenbank staan in die taal, al het andere in het { $own }.
language-not-of-bank = De teksten van de vragenbank zijn er niet in het { $own } maar in ‘{ $text }’; al het andere is in het { $own }.
language-nearest = boardready spreekt geen ‘{ $text }’: alles staat in het { $own }.
language-nowhere = { $asker }: boardready noch de vragenbank heeft ‘{ $text }’. boardready spreekt { $spoken }; de vragenbank heeft { $bank }.
language-decimal-mark = {","}
language-day-first = yes

## Commands

home-what = Wat wilt u doen?
home-go-on =
    { $edition ->
        [quick] Verdergaan met de korte versie
        [full] Verdergaan met de volledige versie
       *[only] Verdergaan
    } { $number ->
        [0] bij { $part }
       *[other] bij vraag { $number }, { $part }
    } ({ $state }): { $whose }
home-finish =
    { $edition ->
        [quick] De korte versie afmaken
        [full] De volledige versie afmaken
       *[only] Afmaken wat is begonnen
    } ({ $state }): { $whose }
home-read =
    { $edition ->
        [quick] Het rapport van de korte versie lezen of meenemen
        [full] Het rapport van de volledige versie lezen of meenemen
       *[only] Het rapport lezen of meenemen
    }: { $whose }
home-change = { $edition ->
    [quick] Een antwoord wijzigen in die korte versie van { $when }
    [full] Een antwoord wijzigen in die volledige versie van { $when }
   *[only] Een antwoord wijzigen in die zelfevaluatie van { $when }
}
home-extend = { $questions ->
    [one] De volledige versie beginnen vanuit die korte versie: nog 1 vraag
   *[other] De volledige versie beginnen vanuit die korte versie: nog { $questions } vragen
}
home-decide = Besluiten over de voorstellen uit dat rapport
home-follow-up =
    Besluiten opvolgen ({ $overdue ->
        [0] { $soon } klaar binnen 30 dagen
       *[other] { $soon ->
            [0] { $overdue } te laat
           *[other] { $overdue } te laat, { $soon } klaar binnen 30 dagen
        }
    }): { $whose }
home-decided =
    Bekijken wat het bestuur heeft besloten ({ $open ->
        [0] niets open
       *[other] { $open } open
    }): { $whose }
home-compare = { $edition ->
    [quick] Dat rapport vergelijken met de korte versie van { $day }, { $time } uur
    [full] Dat rapport vergelijken met de volledige versie van { $day }, { $time } uur
   *[other-day] Dat rapport vergelijken met dat van { $day }
}
home-new = Nieuwe zelfevaluatie, volledige versie: { $length }
home-new-quick = Nieuwe zelfevaluatie, korte versie: { $length }
home-others = Een andere bewaarde zelfevaluatie openen
home-sample = Eerst een voorbeeld van een rapport bekijken
home-delete = Een bewaarde zelfevaluatie wissen
home-leave = Stoppen
saved-which = Welke zelfevaluatie?
saved-delete-which = Welke zelfevaluatie wilt u wissen?
saved-delete-one = Een begonnen zelfevaluatie wissen
saved-newest = Van wat is bewaard zijn deze het laatst gewijzigd. `boardready list` toont alles.
saved-described = { $edition ->
    [quick] { $whose }: { $state }, korte versie
    [full] { $whose }: { $state }, volledige versie
   *[only] { $whose }: { $state }
}
saved-deleting =
    { $what }
    { $answers ->
        [0] Er staat geen antwoord in.
        [one] 1 antwoord gaat verloren, met alles wat erbij is geschreven.
       *[other] { $answers } antwoorden gaan verloren, met alles wat erbij is geschreven.
    } { $copies ->
        [0] Dit bestand verdwijnt:
        [one] Dit bestand verdwijnt, met het beschadigde exemplaar ernaast:
       *[other] Dit bestand verdwijnt, met de { $copies } beschadigde exemplaren ernaast:
    }
    { $path }
    Rapporten die ervan zijn gemaakt, blijven staan.
saved-delete-for-good = Voorgoed wissen? Terughalen kan daarna niet meer.
saved-keep = Nee, bewaren
saved-delete = Ja, wissen
saved-deleted = Gewist: { $whose }
saved-of-bank = vragenbank { $bank }
start-choose =
    { $most ->
        [2] Typ 1 of 2
       *[other] Typ een getal van 1 tot en met { $most }
    } (Enter voor { $default }):{" "}
start-not-a-choice = Dat getal staat er niet bij.
start-which =
    { $edition ->
        [quick] Verdergaan, of een nieuwe korte versie beginnen?
       *[full] Verdergaan, of een nieuwe zelfevaluatie beginnen?
    }
start-new =
    { $edition ->
        [quick] Een nieuwe korte versie beginnen
       *[full] Een nieuwe zelfevaluatie beginnen
    }
begun-differs = De vragenbank die u noemt, is niet meer zoals toen deze zelfevaluatie begon: { $differences }.
begun-gone =
    { $questions ->
        [one] 1 vraag is weg
       *[other] { $questions } vragen zijn weg
    }
begun-new =
    { $questions ->
        [one] 1 vraag is nieuw
       *[other] { $questions } vragen zijn nieuw
    }
begun-changed =
    { $questions ->
        [one] 1 vraag is gewijzigd
       *[other] { $questions } vragen zijn gewijzigd
    }
begun-same-questions = de vragen zijn gelijk, andere delen niet
begun-which = Welke vragenbank?
begun-as-it-was = Verdergaan met de vragenbank van toen
begun-as-it-is = De antwoorden overnemen in de vragenbank van nu
begun-taken-over =
    { $of ->
        [one] { $taken } van 1 antwoord is overgenomen in een nieuwe zelfevaluatie. Wat was begonnen, blijft in { $path }
       *[other] { $taken } van de { $of } antwoorden zijn overgenomen in een nieuwe zelfevaluatie. Wat was begonnen, blijft in { $path }
    }
begun-own-differs = We gaan verder met de vragenbank ‘{ $bank }’ zoals die was toen deze zelfevaluatie begon. Uw eigen vragenbank van die naam is nu anders: { $differences }. Antwoorden daarin overnemen: boardready assess --bank { $bank }
start-unnamed = organisatie niet genoemd
start-quick-finished = Deze korte versie is afgerond.
start-change = Bekijken, en een antwoord wijzigen
start-extend =
    { $questions ->
        [one] Verdergaan met de volledige versie, met nog één vraag
       *[other] Verdergaan met de volledige versie, met nog { $questions } vragen
    }
start-recover = Herstellen wat leesbaar is van { $assessment }
start-set-aside = Het beschadigde bestand is bewaard als { $path }.
start-intro =
    { $questions ->
        [one] Eerst een korte vraag.
       *[other] Eerst twee korte vragen.
    } { $kept ->
        [none] Overslaan kan met Enter; typ ? voor uitleg.
       *[line] Enter houdt wat tussen haakjes staat; typ iets anders, - om het open te laten of ? voor uitleg.
    }
start-organisation = Organisatie
start-organisation-help = De naam van de organisatie waar het om gaat. Die staat boven het rapport. { $usual }; in het overzicht kunt u het later wijzigen.
start-role = Uw rol, bijvoorbeeld voorzitter
start-role-help = Uw rol in het bestuur of in het toezicht daarop. Een groepsrapport kan de antwoorden per rol tonen. { $usual }; in het overzicht kunt u het later wijzigen.
start-usual = { $kept ->
    [none] Druk op Enter om dit open te laten
    [line] Druk op Enter om die van de vorige keer over te nemen, of typ een - om dit open te laten
   *[field] Hieronder staat die van de vorige keer: Enter neemt die over, en u kunt die aanpassen of weghalen
}
start-folder = Een andere map (Enter om te stoppen)
start-other-folder = Kies een andere map met --dir of BOARDREADY_DIR.
start-no-quick = Deze vragenbank heeft geen korte versie: laat --quick weg.
start-reading = De antwoorden komen van de standaardinvoer. Wacht u op de vragen, begin dan opnieuw met --accessible.
start-no-input =
    er is geen terminal om vragen op te stellen, en er komen geen antwoorden binnen.
    Start boardready in een terminal, of geef de antwoorden mee, één regel per vraag:
      boardready assess{ $options } < antwoorden.txt
assess-saved =
    Uw antwoorden staan in
    { $path }
assess-form-saved = Bewaard. Voor het rapport: { $command }
assess-output-exists = { $path } bestaat al. Kies een andere naam voor het rapport.
assess-nothing-saved = Er is niets beantwoord, dus er is niets bewaard.
assess-change =
    Later een antwoord wijzigen:
    { $command }
assess-resume =
    Alles wat u hebt bevestigd, is bewaard. Later verdergaan:
    { $command }
assess-stays-finished =
    Alles wat u hebt bevestigd, is bewaard, en de zelfevaluatie blijft afgerond. Het rapport:
    { $command }
assess-unsaved = { $which ->
    [change] De laatste wijziging is niet bewaard.
    [all] { $of ->
        [one] Het antwoord dat u hebt bevestigd, is niet bewaard.
       *[other] Van de { $of } antwoorden die u hebt bevestigd, is er geen bewaard.
    }
   *[some] { $unsaved ->
        [one] Van de { $of } antwoorden die u hebt bevestigd, is er een niet bewaard.
       *[other] Van de { $of } antwoorden die u hebt bevestigd, zijn er { $unsaved } niet bewaard.
    }
}
assess-resume-part =
    Later verdergaan met wat wel is bewaard:
    { $command }
assess-elsewhere =
    Alles wat u hebt bevestigd, is in plaats daarvan bewaard in { $path }. Later verdergaan:
    { $command }
ending-what =
    { $of ->
        [decisions] Wat wilt u doen met wat vandaag is vastgelegd?
       *[report] Wat wilt u met het rapport doen?
    }
ending-page =
    { $of ->
        [decisions] De pagina voor de notulen openen in de browser
       *[report] De pagina voor de vergadering openen in de browser
    }
ending-word =
    { $of ->
        [decisions] Hetzelfde als Word-bestand bewaren, voor de notulen
       *[report] Hetzelfde als Word-bestand bewaren, voor een bestuursstuk
    }
ending-markdown = Hetzelfde als Markdown bewaren
ending-decide = Over de voorstellen besluiten
ending-change = Een antwoord wijzigen
ending-nothing = Niets meer
ending-appendix = De pagina, het Word-bestand en de Markdown bevatten ook elk antwoord met zijn notitie.
ending-comparison = { $name }-vergelijking.html
ending-opened = Dat gaat open in uw browser. Gebeurt dat niet, open dan zelf dat bestand.
ending-not-opened = Van hieruit kon geen browser worden gestart: open zelf dat bestand.
ending-more = De volledige versie begint met deze antwoorden, en laat dit resultaat zoals het is.
ending-written-before = Het rapport staat al in { $path }
ending-earlier-stays = Dat is het nieuwste. Het eerdere bestand blijft zoals het was: { $name }
report-written = Het rapport staat in { $path }
report-which = welke zelfevaluatie? Noem het bestand; `boardready list` toont wat er is bewaard. Eerst zien hoe een rapport eruitziet: `boardready report --sample`
report-which-of =
    welke zelfevaluatie? Deze zijn bewaard, de laatst gewijzigde eerst:
    {"  "}{ $saved }
    Noem er een, bijvoorbeeld: { $command }
report-again =
    Om het opnieuw te zien:
    { $command }
report-sample-title = { $title }: een verzonnen voorbeeld
report-sample-note = De organisatie, het bestuur en de antwoorden zijn verzonnen. Uw eigen rapport: `boardready`
report-no-index = { $path }: er is niets beantwoord, dus er is geen index om met { $threshold } te vergelijken.
report-below = { $path }: de index { $index } is lager dan { $threshold }.
list-empty = Geen bewaarde zelfevaluaties in { $folder }
list-heading = Bewaarde zelfevaluaties
list-folder = Ze staan in { $folder }
list-changed = Gewijzigd
list-who = Wie
list-more =
    { $more ->
        [one] Nog 1, eerder gewijzigd dan deze: boardready list --all
       *[other] Nog { $more }, eerder gewijzigd dan deze: boardready list --all
    }
list-progress = Voortgang
list-index = Index
list-name = Naam
list-finished = afgerond
list-unreadable = niet leesbaar
edition-quick = kort
assessment-named = zelfevaluatie
person-name = Naam
person-role = Rol
edition-length =
    { $questions ->
        [one] Eén vraag
       *[other] { $questions } vragen
    }
edition-length-minutes =
    { $questions ->
        [one] Eén vraag
       *[other] { $questions } vragen
    }, { $minutes ->
        [one] ongeveer 1 minuut
       *[other] ongeveer { $minutes } minuten
    }

## Interview

interview-dont-know = Dat weet ik niet
interview-not-applicable = Niet van toepassing
interview-reason = Waarom is dit niet van toepassing?
interview-unanswered = niet beantwoord
interview-not-given = niet ingevuld
interview-whose = Van wie deze antwoorden zijn
interview-about-organisation = De naam van de organisatie waar het om gaat. Die staat boven het rapport. U mag dit leeg laten.
interview-about-role = Uw rol in het bestuur of in het toezicht daarop. Een groepsrapport kan de antwoorden per rol tonen. U mag dit leeg laten.
interview-changed = gewijzigd
interview-note = Notitie
interview-noted = met notitie
interview-note-shown =
    Het rapport als pagina of Word-bestand toont een notitie woordelijk.
    Een kopie zonder notities maakt `boardready redact`.
interview-why = Waarom dit telt
interview-evidence = Waaruit dat blijkt
interview-question-number = Vraag { $number } van { $of }
interview-question-place = Vraag { $place } van { $of } (nr. { $number } van { $all })
interview-progress = { $answered } van { $of }
interview-minutes-left =
    { $minutes ->
        [one] nog ongeveer 1 minuut
       *[other] nog ongeveer { $minutes } minuten
    }
interview-opening-count =
    { $questions ->
        [one] Er volgt één vraag.
       *[other] Er volgen { $questions } vragen.
    }
interview-target-question = Welk niveau streven we na bij ‘{ $dimension }’?
interview-level =
    { $how ->
        [suggested] De vragenbank stelt voor: { $level }.
        [so-far] Uw keuze tot nu toe: { $level }.
        [stays] Het nagestreefde niveau blijft: { $level }.
       *[new] Nagestreefd niveau: { $level }.
    }
interview-below = { $how ->
    [exactly] lager dan waar we staan ({ $low })
    [at-least] lager dan waar we staan (ten minste { $low })
   *[perhaps] misschien lager dan waar we staan ({ $low } tot { $high })
}
interview-between = tussen { $from } en { $to }
interview-target-about = Het rapport laat zien hoe ver dat van vandaag af ligt.
interview-target-then =
    { $reflections ->
        [one] Daarna volgt een open vraag: daarop antwoordt u in eigen woorden, of u laat die leeg.
       *[other] Daarna volgen { $reflections } open vragen: daarop antwoordt u in eigen woorden, of u laat ze leeg.
    }
interview-target-entry = Nagestreefd niveau
interview-reflection-entry = In uw eigen woorden
interview-written = ingevuld
interview-overview = Overzicht
interview-review = Voordat u afrondt
interview-open-count =
    { $questions ->
        [0] Alle vragen zijn beantwoord.
        [one] 1 vraag is niet beantwoord.
       *[other] { $questions } vragen zijn niet beantwoord.
    }
interview-dont-know-count =
    { $questions ->
        [one] Op 1 vraag is het antwoord ‘Dat weet ik niet’. Het rapport noemt die vraag.
       *[other] Op { $questions } vragen is het antwoord ‘Dat weet ik niet’. Het rapport noemt die vragen.
    }
interview-highest = Kies het hoogste niveau dat klopt met vandaag.
interview-instruction = { interview-highest } ‘Dat weet ik niet’ is ook een antwoord.
interview-we = ‘We’ is het bestuur als geheel. Houdt u daar toezicht op, antwoord dan over wat het doet, voor zover u het ziet.
interview-privacy = Uw antwoorden blijven op deze computer: er wordt niets verstuurd.
interview-opening-then =
    { $kind ->
        [none] {""}
        [target] Daarna kiest u het niveau dat we nastreven.
        [reflections]
            { $reflections ->
                [one] Tot slot volgt een open vraag.
               *[other] Tot slot volgen { $reflections } open vragen.
            }
       *[both]
            { $reflections ->
                [one] Daarna kiest u het niveau dat we nastreven, en tot slot volgt een open vraag.
               *[other] Daarna kiest u het niveau dat we nastreven, en tot slot volgen { $reflections } open vragen.
            }
    }
interview-suggested = voorgesteld: { $level }
interview-not-chosen = niet gekozen
interview-not-written = niet ingevuld
interview-nothing-before = U kunt niet verder terug.
interview-no-why = Over deze vraag valt niet meer te vertellen.

## Interview: commands

command-choose = kiezen
    .help = dat antwoord kiezen
command-move = bewegen
    .help = naar de volgende of de vorige gaan
command-confirm = bevestigen
    .help = bevestigen en verdergaan
command-open = verder
    .help = verdergaan
command-write =
    { $keeps ->
        [answer] de tekst wijzigen
       *[nothing] schrijven
    }
    .help =
        { $keeps ->
            [answer] de tekst wijzigen
           *[nothing] schrijven
        }
command-number = aanwijzen
    .help = naar de regel met dat nummer gaan
command-go-there = openen
    .help = openen wat is aangewezen
command-dont-know = dat weet ik niet
    .help = ‘Dat weet ik niet’ antwoorden
command-not-applicable = niet van toepassing
    .help = ‘Niet van toepassing’ antwoorden (een kruisje); daarna volgt de vraag naar de reden, die open mag blijven
command-finish = afronden
    .help = afronden en het rapport lezen (f kan ook)
command-back = terug
    .help = terug naar wat hiervoor kwam
command-skip =
    { $keeps ->
        [answer] verder
       *[nothing] overslaan
    }
    .help =
        { $keeps ->
            [answer] sla over: ga verder zonder iets te wijzigen
            [suggestion] sla over: houd het voorstel aan en ga verder
           *[nothing] sla dit over en ga verder
        }
command-remove = verwijderen
    .help = het minteken verwijdert wat u koos of schreef
command-note = notitie
    .help = een notitie bij uw antwoord schrijven, wijzigen of verwijderen
command-why = waarom
    .help = waarom de vraag telt, en waaruit het antwoord zou blijken
command-why-target = waarom
    .help = waar het niveau voor dient
command-to-do = te doen
    .help = wat niet beantwoord is en wat u niet weet
command-overview = overzicht
    .help = alle vragen met uw antwoorden, om naar een ervan te gaan of naar het einde
command-pass = overslaan
    .help = verder zonder te besluiten; het blijft zoals het is
command-agenda-overview = overzicht
    .help = alles op de agenda met wat er besloten is, om naar een punt of naar het einde te gaan
command-go-to = ga naar
    .help = naar die vraag gaan (g van ‘ga naar’); een niveau is g t1, een open vraag g r1, zoals het overzicht ze noemt
command-to-end = naar het einde
    .help = naar het einde, waar u ziet wat niet beantwoord is en kunt afronden (f kan ook)
command-close = sluiten
    .help = de lijst sluiten
command-keys = toetsen
    .short = meer
    .help = deze lijst
command-version = versie
    .help = de versie van dit programma
command-quit = bewaren en stoppen
    .short = stoppen
    .help = stoppen (q van ‘quit’); wat u hebt bevestigd, is bewaard
command-next-found = verder
    .help = naar de volgende plaats met wat u zoekt
command-last-found = terug
    .help = naar de vorige plaats daarmee
command-scroll = schuiven
    .help = een regel verder of terug
command-next-page = verder
    .help = een bladzijde verder
command-page-before = terug
    .help = een bladzijde terug
command-start = begin
    .help = naar het begin
command-end = einde
    .help = naar het einde
command-next-section = deel
    .help = naar het volgende deel
command-section-before = vorig deel
    .help = naar het vorige deel
command-search = zoeken
    .help = zoeken naar een woord of een paar woorden
command-close-reading = sluiten
    .help = het rapport sluiten
command-take = kiezen
    .help = kiezen wat is aangewezen
command-leave = verlaten
    .help = verlaten zonder te kiezen
command-take-text = verder
    .help = overnemen wat er staat, en verder
command-back-out = terug
    .help = terug, zonder iets vast te leggen
command-leave-empty = leeg laten
    .help = leeg laten, en verder
command-stop = stoppen
    .help = het programma verlaten, waar u ook bent
command-again = nog eens
    .help = de vraag nog eens horen
command-save-text =
    { $then ->
        [next] bewaren en verder
       *[back] bewaren
    }
    .help =
        { $then ->
            [next] de tekst bewaren en verdergaan
           *[back] de tekst bewaren
        }
command-leave-text = verlaten
    .help = verlaten; vraagt eerst of een gewijzigde tekst bewaard moet worden
command-save-line = bewaren
    .help = bewaren wat er staat
command-new-line = nieuwe regel
    .help = een nieuwe regel beginnen
command-undo = ongedaan maken
    .help = ongedaan maken; Ctrl-Y doet het weer
command-close-text = andere toetsen
    .help = naar de andere toetsen
command-drop-text = weggooien
    .help = de tekst weggooien
command-drop-text-and-quit = weggooien en stoppen
    .help = de tekst weggooien en stoppen
command-go-on-writing = verder schrijven
    .help = verder schrijven

## Interview: screen

screen-part = Onderdeel { $number } van { $of }
screen-answered-of = { $answered } van { $of } beantwoord
screen-more =
    { $above ->
        [0] nog { $below } eronder
       *[other]
            { $below ->
                [0] nog { $above } erboven
               *[other] nog { $above } erboven, nog { $below } eronder
            }
    }
screen-more-text = Er is meer: { $key } om te schuiven
screen-any-key = Elke andere toets sluit dit.
screen-start-writing = U kunt meteen typen, of dit leeg laten.
screen-leaves-empty = Nog eens { $key } laat dit leeg; wat er staat vervalt.
screen-left-empty = leeg gelaten
screen-to-end = Naar het einde, waar u kunt afronden
screen-unanswered = Niet beantwoord
screen-mark-note = notitie
screen-mark-target = niveau
screen-mark-reflection = eigen woorden
screen-lines = Regel { $first }–{ $last } van { $of }
screen-search-for = Zoeken naar:
screen-found = ‘{ $words }’: { $number } van { $of }
screen-not-found = ‘{ $words }’ komt niet voor
screen-space = Spatie
screen-number = Nummer
screen-your-answer =
    { $changed ->
        [yes] { $mark } is uw antwoord, gewijzigd
       *[no] { $mark } is uw antwoord
    }
screen-your-choice = { $mark } is uw keuze
screen-is-suggested = { $mark } is het voorstel: Enter houdt dat aan
screen-below = { $how ->
    [suggested] Het voorstel is { $below }.
   *[so-far] Uw keuze is { $below }.
}
screen-enter-keeps = Enter laat het zo
screen-not-confirmed = { $mark } { $key } gekozen, nog niet bevestigd: Enter
screen-not-confirmed-remark = { $mark } { $key }, { $remark }: Enter
screen-unconfirmed =
    { $place ->
        [list] { $choice } is niet bevestigd; nog eens { $key } laat het weg.
        [quit] Enter bevestigt { $choice }; nog eens { $key } stopt zonder die keuze.
       *[prompt] Enter bevestigt { $choice }; nog eens { $key } laat het weg.
    }
screen-cut = { $arrows } een niveau in zijn geheel · w alles
screen-cut-short = w alles
screen-no-such-key = Dat doet hier niets; { $keys } toont de toetsen.
screen-choose-first = Kies eerst, met { $keys } of { $arrows }.
screen-enter-unheard = Die Enter kwam te snel na de vorige: druk nog eens.
screen-suggested = { $level } (voorgesteld)
screen-note-heading = Notitie bij uw antwoord.
screen-reason-optional = U mag dit leeg laten.
screen-too-long = Een tekst telt hooguit { $most } tekens: wat er niet bij paste, is weggelaten.
screen-counts-once-saved = Dit telt pas als u het bewaart: { $key }.
screen-text-saved = Dit is bewaard. Typ om het te wijzigen.
screen-unsaved = Deze tekst is nog niet bewaard.
screen-finish-open = U kunt nu afronden; hoe meer er openblijft, hoe minder zeker het rapport is.
screen-finish-anyway = { $open } { $key } rondt toch af.
screen-finish-next = Nog eens Enter rondt af en toont het rapport.
screen-finish-entry = Afronden en het rapport lezen
screen-review-hint = Rond af met a, of kies een regel: { $arrows } of het nummer.
screen-small = Vergroot dit venster, het is te klein: ten minste { $least_width } × { $least_height }, nu { $width } × { $height }. Of druk op { $key } en begin opnieuw met { $option } voor gewone regels.
screen-help = Toetsen
screen-help-editor = Terwijl u schrijft:
screen-help-list = In de lijst met vragen:
screen-also = { $does } (ook { $keys })

## Interview: lines

lines-how = Typ uw antwoord en druk op Enter. Typ ? voor alles wat u kunt typen.
lines-progress =
    { $answered ->
        [0]
            { $of ->
                [one] 1 vraag
               *[other] { $of } vragen
            }
       *[other]
            { $of ->
                [one] { $answered } van 1 vraag beantwoord
               *[other] { $answered } van de { $of } vragen beantwoord
            }
    }
lines-opening =
    { $of ->
        [one] { $dimension }.
       *[other] Onderdeel { $number } van { $of }: { $dimension }.
    }
lines-notice = Let op: { $notice }
lines-not-applicable-because = Niet van toepassing, omdat: { $reason }
lines-answer =
    { $how ->
        [changed] Antwoord gewijzigd: { $answer }.
        [stays] Het antwoord blijft: { $answer }.
        [so-far] Uw antwoord tot nu toe: { $answer }.
        [so-far-changed] Uw antwoord tot nu toe: { $answer }, gewijzigd.
       *[new] Antwoord: { $answer }.
    }
lines-skipped = Overgeslagen.
lines-your-note = Uw notitie:
lines-note-kept =
    { $lines ->
        [0] Notitie verwijderd.
        [one] Notitie geschreven: 1 regel.
       *[other] Notitie geschreven: { $lines } regels.
    }
lines-note-stays =
    { $before ->
        [yes] Uw notitie blijft zoals die was.
       *[no] Er is geen notitie geschreven.
    }
lines-target-removed = Uw keuze is ingetrokken: het voorstel geldt weer.
lines-below = Dat is { $below }.
lines-written-so-far = Tot nu toe geschreven:
lines-text-kept =
    { $lines ->
        [0] Antwoord verwijderd.
        [one] Antwoord geschreven: 1 regel.
       *[other] Antwoord geschreven: { $lines } regels.
    }
lines-text-stays = Uw antwoord blijft zoals het was.
lines-text-full = Deze tekst is vol: die regel is niet opgenomen. Sluit af met een punt op een eigen regel.
lines-entry-answer = antwoord { $answer }
lines-you-are-here = u bent hier
lines-ask-question =
    { $keeps ->
        [answer]
            { $others ->
                [d] s om dit antwoord te houden, { $range } of d om het te wijzigen, ? voor alle opdrachten.
                [x] s om dit antwoord te houden, { $range } of x om het te wijzigen, ? voor alle opdrachten.
                [both] s om dit antwoord te houden, { $range }, d of x om het te wijzigen, ? voor alle opdrachten.
               *[none] s om dit antwoord te houden, { $range } om het te wijzigen, ? voor alle opdrachten.
            }
       *[nothing]
            { $others ->
                [d] { $range }, d voor ‘Dat weet ik niet’, s om over te slaan, ? voor alle opdrachten.
                [x] { $range }, x voor ‘Niet van toepassing’, s om over te slaan, ? voor alle opdrachten.
                [both] { $range }, d voor ‘Dat weet ik niet’, x voor ‘Niet van toepassing’, s om over te slaan, ? voor alle opdrachten.
               *[none] { $range }, s om over te slaan, ? voor alle opdrachten.
            }
    }
lines-ask-reason = Typ de reden op één regel. Enter alleen geeft geen reden; t gaat terug naar de vraag.
lines-ask-note =
    { $before ->
        [yes] Typ uw nieuwe notitie, zoveel regels als u wilt. Een punt op een eigen regel sluit af; met een uitroepteken op een eigen regel blijft uw oude notitie staan; een minteken verwijdert die.
       *[no] Typ uw notitie, zoveel regels als u wilt. Een punt op een eigen regel sluit af; met een uitroepteken op een eigen regel vervalt de notitie.
    }
lines-go-on = Ga verder, of sluit af met een punt op een eigen regel. Een uitroepteken op een eigen regel annuleert. Met Ctrl-C vóór het einde gaat deze tekst verloren.
lines-ask-target =
    { $keeps ->
        [answer] s om uw keuze te houden, { $range } om die te wijzigen, ? voor alle opdrachten.
        [suggestion] s om het voorstel te houden, { $range } voor een ander niveau, ? voor alle opdrachten.
       *[nothing] { $range }, s om over te slaan, ? voor alle opdrachten.
    }
lines-ask-text =
    { $keeps ->
        [answer] s om dit te houden, of typ een nieuw antwoord, zoveel regels als u wilt, en sluit af met een punt op een eigen regel. ? voor alle opdrachten.
       *[nothing] Typ uw antwoord, zoveel regels als u wilt, en sluit af met een punt op een eigen regel. Of s om over te slaan, ? voor alle opdrachten.
    }
lines-ask-review = a om af te ronden, g en een nummer om naar die vraag te gaan, ? voor alle opdrachten.
lines-help = Dit kunt u typen, gevolgd door Enter:
lines-help-text = Alles wat langer is dan een letter of een getal: de eerste regel van uw antwoord. Een punt op een eigen regel sluit het af; een uitroepteken op een eigen regel annuleert het.
lines-help-letters = Hoofdletters en kleine letters zijn gelijk.
lines-help-script = Als uw regels uit een bestand komen: de opening van een onderdeel vraagt geen regel. Elke vraag, elk niveau en elke open vraag vraagt er één; met s wijzigt er niets. De laatste regel is a.
lines-help-named = Een regel kan ook zelf zeggen bij welke vraag die hoort, in elke volgorde: 7 3 is antwoord 3 op vraag 7, 7 d is ‘Dat weet ik niet’, en wat erachter staat is een notitie. Zo ook t1 4 voor een niveau, en r1 met een tekst voor een open vraag. Een regel als Rol: voorzitter zegt wie antwoordt.
lines-no-such-number =
    { $number } is niet een van de keuzes: { $range }.{ $has ->
        [yes] {" "}Bedoelde u { $meant }?
       *[no] {""}
    }
lines-go-unclear = Typ g en het nummer van een vraag, bijvoorbeeld g 3. Typ o alles voor de nummers.
lines-go-nowhere =
    { $kind ->
        [level] Er is geen niveau { $place }
        [text] Er is geen open vraag { $place }
       *[question] Er is geen vraag { $place }
    }{ $count ->
        [0] .
        [one] , alleen { $first }.
       *[other] , alleen { $first } tot en met { $last }.
    }
lines-not-in-quick =
    De korte versie heeft alleen de vragen { $asked }, niet { $place }.{ $source ->
        [file] {" "}Laat voor antwoorden op alle vragen --quick weg.
       *[person] {""}
    }
lines-dont-know-not-offered = ‘Dat weet ik niet’ is hier niet mogelijk. Typ s om de vraag over te slaan.
# Wat te antwoorden waar het gegeven antwoord niet mogelijk is.
answer-instead =
    { $others ->
        [d] kies het niveau dat er het dichtst bij komt, of d voor ‘Dat weet ik niet’, en zeg waarom in een notitie
       *[none] kies het niveau dat er het dichtst bij komt en zeg waarom in een notitie
    }
lines-not-applicable-not-offered = ‘Niet van toepassing’ is hier niet mogelijk: { $instead }. Typ s om de vraag over te slaan.
lines-not-understood = Niet begrepen: { $line }
lines-ended =
    { $answered ->
        [yes] De invoer is afgelopen. Alle vragen hebben een antwoord: alleen een laatste regel a, om af te ronden, ontbreekt.
       *[no] De invoer is afgelopen: de zelfevaluatie stopt hier.
    }
lines-too-many = { $lines } regels leverden geen antwoord op: de zelfevaluatie stopt hier.
lines-too-long = Die regel is te lang. Er is niets van gebruikt.
lines-not-text = Die regel is geen tekst in UTF-8. Er is niets van gebruikt.
lines-control = Die regel bevat stuurtekens, zoals pijltoetsen die geven. Er is niets van gebruikt; typ de regel opnieuw.
lines-range =
    { $count ->
        [1] 1
        [2] 1 of 2
       *[other] 1 tot en met { $count }
    }
lines-cancelled = Geannuleerd. Er is niets gewijzigd.
lines-why-target = Waarom dit telt: het rapport meet de afstand tussen waar we nu staan en dit niveau. De score hangt er niet van af.
lines-skipped-so-far =
    { $count ->
        [one] Tot nu toe overgeslagen: vraag { $questions }.
       *[other] Tot nu toe overgeslagen: de vragen { $questions }.
    }
lines-next =
    { $kind ->
        [question] U gaat verder bij vraag { $place }.
        [level] U gaat verder bij het nagestreefde niveau.
        [text] U gaat verder bij de open vraag.
       *[end] U bent bij het einde, waar u kunt afronden.
    }
lines-next-return =
    { $kind ->
        [level] U gaat verder bij het nagestreefde niveau. Typ g { $from } om terug te gaan naar waar u was.
        [text] U gaat verder bij de open vraag. Typ g { $from } om terug te gaan naar waar u was.
       *[question] U gaat verder bij vraag { $place }. Typ g { $from } om terug te gaan naar waar u was.
    }
lines-empty-texts =
    { $count ->
        [one] 1 open vraag is niet ingevuld: { $places }.
       *[other] { $count } open vragen zijn niet ingevuld: { $places }.
    }
lines-whose-ways = Om dit te wijzigen typt u { $organisation }: of { $role }: met daarachter wat het moet zijn; een streepje maakt het leeg.
lines-overview-more = Typ o alles voor alle vragen, met uw antwoorden.
lines-help-words = U mag ook het woord typen: { $words }.
lines-word-finish = afronden
lines-word-back = terug
lines-word-skip = overslaan
lines-word-note = notitie
lines-word-why = waarom
lines-word-overview = overzicht
lines-word-help = hulp
lines-word-quit = stop
lines-word-version = versie
lines-letter-finish = a
lines-letter-back = t
lines-word-overview-all = o alles
answer-words-dont-know = weet niet, weet ik niet, dat weet ik niet, ik weet het niet, niet bekend
answer-words-not-applicable = n.v.t., niet van toepassing
# Wat tussen twee niveaus kan staan waarvan er één bedoeld is, met komma’s ertussen.
answer-words-or = of, à, tot, en, misschien
lines-misfit =
    { $how ->
        [ended] de antwoorden houden te vroeg op, na regel { $number } (‘{ $line }’), bij { $place }.
        [again] regel { $number } van de antwoorden, ‘{ $line }’, beantwoordt { $place }, maar dat deed regel { $before } al.
        [noted] regel { $number } van de antwoorden, ‘{ $line }’, is een notitie bij { $place }, maar die heeft er al een van regel { $before }.
        [alone] regel { $number } van de antwoorden, ‘{ $line }’, past niet.
       *[line] regel { $number } van de antwoorden, ‘{ $line }’, past niet waar die staat: { $place }.
    }
lines-misfit-place =
    { $kind ->
        [question] vraag { $place }, ‘{ $text }’
        [level] het nagestreefde niveau, { $place }, ‘{ $text }’
        [text] open vraag { $place }, ‘{ $text }’
       *[end] het einde, na alles wat gevraagd wordt
    }
lines-misfit-fits =
    Wat daar wel past: { $others ->
        [d] { $range }, d voor ‘Dat weet ik niet’, of s om over te slaan.
        [x] { $range }, x voor ‘Niet van toepassing’, of s om over te slaan.
        [both] { $range }, d voor ‘Dat weet ik niet’, x voor ‘Niet van toepassing’, of s om over te slaan.
        [level] { $range }, of s om zonder ander niveau verder te gaan.
        [text] een tekst die eindigt met een punt op een eigen regel, of s om over te slaan.
        [end] a om af te ronden, of q om te stoppen en later verder te gaan.
       *[none] { $range }, of s om over te slaan.
    }
lines-misfit-skipped =
    { $count ->
        [one] Daarvoor is deze vraag overgeslagen: { $questions }.
       *[other] Daarvoor zijn deze vragen overgeslagen: { $questions }.
    }
lines-misfit-nothing =
    { $lines ->
        [named] Er is niets bewaard: verbeter die regel en geef de antwoorden opnieuw.
       *[positional] Er is niets bewaard: met een regel te veel of te weinig komt elk later antwoord bij een andere vraag terecht.
            Een regel kan ook zelf zeggen bij welke vraag die hoort: 7 3, of 7 d, of 7 3 met een notitie erachter.
    }
lines-left-over = regel { $number } van de antwoorden, ‘{ $line }’, staat na de regel die ze afsluit.
lines-unknown-id =
    { $has ->
        [yes] Er is geen vraag ‘{ $id }’. Bedoelde u { $meant }?
       *[no] Er is geen vraag ‘{ $id }’. Over wie antwoordt kan een regel dit zeggen: { $labels }.
    }
lines-bare =
    { $has ->
        [yes] De regels ervoor zeggen bij welke vraag ze horen, en deze niet. Bedoelde u { $meant }? Laat de regel anders weg.
       *[no] De regels ervoor zeggen bij welke vraag ze horen, en deze niet: zet het nummer van de vraag voor het antwoord, zoals in 7 3, of laat de regel weg.
    }
lines-meant = Bedoelde u { $meant }?
lines-no-date = ‘{ $text }’ is geen datum die te lezen is: schrijf die als 2026-03-01.
lines-future-date = ‘{ $text }’ moet nog komen: controleer de dag en het jaar.
lines-doubt = ‘{ $one }’ of ‘{ $other }’? Een antwoord is één van beide: de andere kan in een notitie erachter staan, zoals in { $place } { $one } notitie: of { $other }. Wie niet kan kiezen, antwoordt d, ‘Dat weet ik niet’.
lines-said-already = Dat staat al op regel { $line }.
lines-read =
    { $answers ->
        [one] 1 antwoord gelezen.
       *[other] { $answers } antwoorden gelezen.
    }
lines-left-open =
    { $open ->
        [one] 1 vraag is niet beantwoord: { $questions }.
       *[other] { $open } vragen zijn niet beantwoord: { $questions }.
    }
lines-one-answer = Op een regel staat één antwoord: 7 3, of 7 3 met een notitie in woorden erachter.
lines-text-unended = De tekst die op regel { $line } begint, heeft geen einde: een punt op een eigen regel.
lines-ended-open = De antwoorden houden hier op. Om zonder deze vragen af te ronden, gaat u hiermee verder (--resume) met de regel a; hetzelfde bestand nog eens wordt een tweede zelfevaluatie.
lines-short-form = Komen deze van een formulier van de korte versie, voeg dan --quick toe.
lines-text-ended = De invoer eindigde vóór de punt. Wat u schreef, is bewaard.
lines-overview-ways = Typ g en een nummer om naar die vraag te gaan, bijvoorbeeld g 3, of t1 of r1 voor wat geen nummer heeft. Enter alleen herhaalt de vraag.

## Report
report-day = { $day } { $month ->
    [1] januari
    [2] februari
    [3] maart
    [4] april
    [5] mei
    [6] juni
    [7] juli
    [8] augustus
    [9] september
    [10] oktober
    [11] november
   *[12] december
} { $year }
report-dated = { $event ->
    [completed] afgerond op { $day }
    [updated] niet afgerond; laatst gewijzigd op { $day }
   *[started] niet afgerond; begonnen op { $day }
}
report-changed-since = { $completed }, laatst gewijzigd op { $day }
report-day-hour = { $day } om { $hour } uur
report-subject-name = { $role } ({ $name })
report-edition = { $edition ->
    [quick] Korte versie: { $asked } van { $of ->
        [one] één vraag
       *[other] de { $of } vragen
    }
   *[full] Volledige versie: { $asked ->
        [one] één vraag
       *[other] { $asked } vragen
    }
}
report-one-person = antwoorden van één persoon
report-we = ‘we’ is zoals die persoon ons ziet
report-bank = vragenbank { $bank }, versie { $version }
report-not-counted = Uit het bestand telt dit niet mee, want het past niet bij de vragenbank: { $ids }{ $more ->
    [0] {""}
   *[other] {" "}en nog { $more }
}.
report-target-not-counted = Het doel voor ‘{ $dimension }’ in het bestand valt buiten zijn schaal: { $has ->
    [yes] { $level } geldt, dat de vragenbank voorstelt en dat we niet zelf hebben gekozen
   *[no] er geldt geen doel
}.
report-quotation-marks = ‘’
# Words that begin a name of the built-in bank and are written small. What is not among them is looked for in a bank’s texts.
report-common-words = verkennend gericht merkbaar lerend leerritme visie vertrouwen focus zonder
report-list = { $rest } en { $last }
report-percent = { $share }%

report-sentence-index = De antwoorden van één persoon brengen ons op { $index } van de 100 punten.
report-sentence-band = De antwoorden van één persoon brengen ons op { $index } van de 100 punten: { $band }.
report-sentence-average = De { $index } is een gemiddelde: geen enkel onderdeel is daar in de buurt.
report-sentence-held = { $when ->
    [then] Naar het cijfer zou dat ‘{ $alone }’ zijn geweest, maar { $held ->
        [blocker] een blokkade hield
        [one-of-blockers] een van de blokkades hield
        [blockers] blokkades hielden
       *[others] wat in de weg stond, hield
    } ons bij ‘{ $band }’.
   *[now] Naar het cijfer zou dat ‘{ $alone }’ zijn, maar { $held ->
        [blocker] een blokkade houdt
        [one-of-blockers] een van de blokkades houdt
        [blockers] blokkades houden
       *[others] wat hieronder staat, houdt
    } ons bij ‘{ $band }’.
}
report-sentence-level = { $sure ->
    [yes] Elk onderdeel staat op { $score }.
   *[no] Voor zover we weten staat elk onderdeel op { $score }.
}
report-sentence-ends = { $which ->
    [above] { $sure ->
        [yes] Het verst zijn we in { $strong }; de andere onderdelen staan lager.
       *[no] Voor zover we weten zijn we het verst in { $strong }, en staan de andere onderdelen lager.
    }
    [below] { $sure ->
        [yes] Het zwakst zijn we in { $weak }; de andere onderdelen staan hoger.
       *[no] Voor zover we weten zijn we het zwakst in { $weak }, en staan de andere onderdelen hoger.
    }
    [strongest] { $sure ->
        [yes] Het verst zijn we in { $strong }.
       *[no] Voor zover we weten zijn we het verst in { $strong }.
    }
    [weakest] { $sure ->
        [yes] Het zwakst zijn we in { $weak }.
       *[no] Voor zover we weten zijn we het zwakst in { $weak }.
    }
   *[both] { $sure ->
        [yes] Het verst zijn we in { $strong }, het zwakst in { $weak }.
       *[no] Voor zover we weten zijn we het verst in { $strong } en het zwakst in { $weak }.
    }
}
report-sentence-missing = { $whole ->
    [shown] Tot { $targets ->
        [ours] onze doelen
       *[suggested] de doelen van de vragenbank
    } ontbreken { $of } punten, waarvan { $amount ->
        [one] één
       *[more] { $points }
    }
   *[not-shown] Van wat er tot { $targets ->
        [ours] onze doelen
       *[suggested] de doelen van de vragenbank
    } ontbreekt, zit het grootste deel
} in { $dimension }{ $why ->
    [target] ; daar mikken we hoger.
    [weight] , dat zwaarder meetelt.
    [high] , al liggen andere antwoorden daar boven het doel.
   *[none] .
}
report-sentence-range = { $missing ->
    [unknown] Door wat we niet weten, ligt dat ergens tussen { $low } en { $high }.
    [unanswered] Door wat nog niet is beantwoord, ligt dat ergens tussen { $low } en { $high }.
   *[both] Door wat we niet weten of nog niet hebben beantwoord, ligt dat ergens tussen { $low } en { $high }.
}
report-sentence-other-band = { $reach ->
    [touches] Alleen met het hoogste antwoord op alles wat ontbreekt, zou het ‘{ $other }’ zijn.
   *[spans] Het kan dus ook ‘{ $other }’ zijn.
}
report-sentence-bands = Het kan dus alles zijn van ‘{ $lowest }’ tot en met ‘{ $highest }’.
report-sentence-unchecked = Zo zien we het zelf: het bewijs is hiervoor niet bekeken.
report-sentence-quick = Dit alles berust op de { $asked } van de { $of } vragen die de korte versie stelt; de andere kunnen het veranderen.
report-sentence-too-little = Er is te weinig bekend om te zeggen waar we staan: van de { $of } vragen { $missing ->
    [unknown] { $unknown ->
        [one] is er één
       *[other] zijn er { $unknown }
    } beantwoord met ‘Dat weet ik niet’.
    [unanswered] { $unanswered ->
        [one] heeft er één nog geen antwoord.
       *[other] hebben er { $unanswered } nog geen antwoord.
    }
   *[both] { $unknown ->
        [one] is er één
       *[other] zijn er { $unknown }
    } beantwoord met ‘Dat weet ik niet’ en { $unanswered ->
        [one] heeft er één nog geen antwoord.
       *[other] hebben er { $unanswered } nog geen antwoord.
    }
} Het geheel kan overal tussen { $low } en { $high } liggen; wat we wel weten, komt uit op { $index } van de 100 punten: voorlopig, en geen uitslag.
report-missing-named = Nog geen antwoord: { $count ->
    [one] vraag
   *[other] de vragen
} { $questions }.
report-missing-unanswered = Nog geen antwoord: { $count ->
    [one] één vraag
   *[other] { $count } vragen
} ({ $areas }).
report-sentence-nothing-applies = Geen van de vragen is op ons van toepassing; er is dus geen score.
report-sentence-nothing-answered = Er is nog niets beantwoord; over waar we staan valt dus niets te zeggen.
report-sentence-nothing-known = We kunnen niet zeggen waar we staan: { $of ->
    [one] op de enige vraag was ons antwoord ‘Dat weet ik niet’.
   *[other] op alle { $of } vragen was ons antwoord ‘Dat weet ik niet’.
}
report-sentence-no-index = We kunnen niet zeggen waar we staan: van de { $of } vragen { $unknown ->
    [one] is er één
   *[other] zijn er { $unknown }
} beantwoord met ‘Dat weet ik niet’ en { $unanswered ->
    [one] bleef er één open.
   *[other] bleven er { $unanswered } open.
}

report-question = Vraag { $number }: { $text }
report-glance-unknown = { $count ->
    [one] Eén vraag is beantwoord met ‘Dat weet ik niet’:
   *[other] { $count } vragen zijn beantwoord met ‘Dat weet ik niet’:
}
report-glance-unknown-numbers = { $count } vragen zijn beantwoord met ‘Dat weet ik niet’: { $numbers }. Ze staan onder ‘Uit te zoeken’.
report-question-in-short = { $number } (‘{ $text }’)
report-glance-more = { $more ->
    [one] en nog één, genoemd onder ‘Uit te zoeken’
   *[other] en nog { $more }, genoemd onder ‘Uit te zoeken’
}

report-heading-standing = Waar we staan
report-heading-dimensions = Per onderdeel
report-heading-view = Wat we in het oog houden
report-heading-gaps = De grootste kloven
report-heading-next = Besluiten voor deze vergadering
report-heading-evidence = Het bewijs dat te bekijken is
report-heading-reserve = Besluiten achter de hand, per onderdeel
report-heading-strengths = Sterke punten om te behouden
report-strengths-alike = De volgende { $count } die hun doel halen, staan alle op hetzelfde niveau.
report-strengths-level = { $all ->
    [yes] Alle { $count } antwoorden staan op hetzelfde niveau: geen ervan springt eruit.
   *[no] De { $count } hoogste antwoorden die hun doel halen, staan alle op hetzelfde niveau: geen ervan springt eruit.
}
report-heading-unknown = Wat we niet weten
report-heading-find-out = Uit te zoeken
report-all-known = Nergens is ‘Dat weet ik niet’ geantwoord: { $asked ->
    [one] de enige { $all ->
        [yes] vraag
       *[no] gestelde vraag
    } heeft een antwoord.
   *[other] alle { $asked } { $all ->
        [yes] vragen
       *[no] gestelde vragen
    } hebben een antwoord.
}
report-evidence-unknown = Of het bewijs onze antwoorden draagt, weten we niet.
report-not-asked = { $rest ->
    [one] Eén van de { $of } vragen is
   *[other] { $rest } van de { $of } vragen zijn
} in deze korte versie niet gesteld.
report-heading-unanswered = Nog niet beantwoord
report-heading-not-applicable = Niet op ons van toepassing
report-heading-reflections = In eigen woorden
report-heading-appendix = Bijlage: alle antwoorden
report-heading-reading = Leeswijzer

report-column-dimension = Onderdeel
report-column-score = Score
report-column-interval = Bandbreedte
report-column-target = Doel
report-column-points = Tekort
report-column-answered = Bekend
report-answered = { $answered } van { $of }
report-column-question = Vraag
report-column-answer = Antwoord
report-column-note = Notitie
report-column-reason = Reden

report-severity = { $severity ->
    [blocker] Blokkade
   *[warning] Waarschuwing
}
report-wait-open = { $count ->
    [one] { $dimensions } wacht
   *[other] { $dimensions } wachten
} tot dat bekend is.
report-wait = { $count ->
    [one] { $dimensions } wacht
   *[other] { $dimensions } wachten
} tot dit is opgelost.
report-holds = Hierdoor blijft het geheel steken op ‘{ $band }’.
report-nothing-blocks = { $edition ->
    [quick] Onze antwoorden op de vragen van de korte versie bevatten geen blokkade.
   *[full] Onze antwoorden bevatten geen blokkade.
}
report-open-label = { $severity ->
    [blocker] Misschien een blokkade
   *[warning] Misschien een waarschuwing
}
report-open = { $missing ->
    [unknown] Of dat zo is, hangt af van wat we niet weten ({ $questions }): wie zoekt het uit?
    [unanswered] Of dat zo is, hangt af van wat we nog niet hebben beantwoord ({ $questions }): wie zoekt het uit?
   *[both] Of dat zo is, hangt af van wat we niet weten of nog niet hebben beantwoord ({ $questions }): wie zoekt het uit?
}
report-open-given = { $count ->
    [one] Het antwoord op { $questions } wijst daarop.
   *[other] De antwoorden op { $questions } wijzen daarop.
}
report-open-message = Niet bekend, wel mogelijk: ‘{ $message }’
report-open-too-little = Er is te weinig bekend om te zeggen wat er { $what ->
    [else] nog meer in
   *[at-all] in
} de weg staat.
report-open-too-little-questions = Er is te weinig bekend om te zeggen wat er { $what ->
    [else] nog meer in
   *[at-all] in
} de weg staat. Dat hangt af van { $questions }: wie zoekt het uit?
report-question-named = vraag { $number }, ‘{ $text }’
report-questions = { $count ->
    [one] vraag { $numbers }
   *[other] de vragen { $numbers }
}
report-step = met { $count ->
    [one] vraag { $numbers }
   *[other] een van de vragen { $numbers }
} { $to ->
    [higher] één niveau hoger
    [lower] één niveau lager
   *[either] één niveau hoger of lager
}
report-cleared-by = Besluit { $number } is een stap naar de oplossing.
report-held-by-step = { $severity ->
    [blocker] Dit is maar net een blokkade
   *[warning] Deze waarschuwing geldt maar net
}: het scheelt één niveau bij { $count ->
    [one] vraag { $numbers }
   *[other] een van de vragen { $numbers }
}.
report-near = { $beside ->
    [another] Bijna nog een { $severity ->
        [blocker] blokkade
       *[warning] waarschuwing
    }: { $step } zou ook dit gelden, wat nu niet zo is: ‘{ $message }’
   *[none] Geen { $severity ->
        [blocker] blokkade
       *[warning] waarschuwing
    }, maar bijna: { $step } zou dit gelden, wat nu niet zo is: ‘{ $message }’
}

report-gap = { $dimension }: { $points }
report-gap-just = net eronder
report-gap-below = { $gap } eronder
report-gap-detail = Score { $score }, doel { $target }: { $below }.
report-gap-points = { $amount ->
    [none] minder dan één
    [one] één
   *[other] { $points }
} { $whole ->
    [shown] van de { $of } { $known ->
        [yes] ontbrekende punten
       *[no] punten waarvan we weten dat ze ontbreken
    }
   *[not-shown] { $amount ->
        [more] { $known ->
            [yes] ontbrekende punten
           *[no] punten waarvan we weten dat ze ontbreken
        }
       *[one] { $known ->
            [yes] ontbrekend punt
           *[no] punt waarvan we weten dat het ontbreekt
        }
    }
}
report-gap-tie = Evenveel als bij de vorige.
report-gap-why = Dit staat voorop, al is de score lager in { $dimension }{ $why ->
    [target] : hier mikken we hoger.
    [weight] : dit telt zwaarder mee.
    [known] : hiervan weten we meer.
    [high] : hier liggen meer antwoorden onder het doel, en andere erboven.
   *[none] .
}
report-gap-lowest = Alleen het laagste antwoord telt hier.
report-gaps-alike = { $count ->
    [one] { $dimensions } komt evenveel punten tekort als de laatste hiervan.
   *[other] { $dimensions } komen evenveel punten tekort als de laatste hiervan.
}
report-carrier = Antwoord: { $answer }
report-carriers-more = { $more ->
    [one] De rest komt van één andere vraag.
   *[other] De rest komt van { $more } andere vragen.
}
report-no-gap = Als geheel heeft elk onderdeel met een doel dat gehaald.
report-no-gap-surely = Voor zover we weten heeft elk onderdeel met een doel dat gehaald; door wat we niet weten, kan het zijn dat dit nog niet geldt voor { $dimensions }.
report-target-below = Ons doel voor { $dimension }, { $target }, is { $below }.
report-little-known = Van { $dimensions } is te weinig bekend om op de score daar te vertrouwen: minder dan vier vijfde is bekend, naar gewicht.

report-decisions-intro = { $count ->
    [one] Klaar om in stemming te brengen.
   *[other] Klaar om in stemming te brengen, het belangrijkste eerst.
}{ $reserve ->
    [0] {""}
    [one] { " " }Nummer { $from }, verderop, is achter de hand.
   *[other] { " " }Verderop staan er nog { $reserve } achter de hand, vanaf nummer { $from }.
}
report-decisions-tie = { $all ->
    [yes] { $count ->
        [one] Dat weegt
        [2] Ze wegen allebei
       *[other] Ze wegen alle { $count }
    }
   *[no] { $count ->
        [one] Eén hiervan weegt
       *[other] Hiervan wegen er { $count }
    }
} even zwaar als nummer { $last }{ $turns ->
    [yes] ; de onderdelen komen om beurten aan bod.
   *[no] .
}
report-decisions-first = { $why ->
    [blocker] Nummer 1 gaat voor omdat het een blokkade helpt wegnemen, al ontbreken er meer punten in { $dimension }.
    [evidence] Nummer 1 gaat voor omdat zulke hoge antwoorden geloofwaardig worden als een ander het bewijs heeft bekeken.
   *[answer] Nummer 1 gaat over het ene antwoord dat het meest tekortkomt; { $dimension } komt meer tekort, over meer antwoorden.
}
report-decisions-later-answers = Wat we niet weten van { $dimensions }, vragen we na de { $count ->
    [one] blokkade
   *[other] blokkades
}.
report-decisions-blockers = Wat een blokkade helpt wegnemen, gaat voor al het andere{ $by ->
    [band] , en eerst de blokkade die het geheel tegenhoudt.
    [points] , en eerst de blokkade waarvan de eigen vragen de meeste punten tekortkomen.
   *[none] .
}
report-decisions-none-soon = Geen van de besluiten hierna hoeft al op de volgende vergadering gereed te zijn.
report-decisions-answers-first = { $beside ->
    [blocker] Er is te weinig bekend om over meer te stemmen dan dit: de ontbrekende antwoorden, en een blokkade die hoe dan ook geldt.
    [blockers] Er is te weinig bekend om over meer te stemmen dan dit: de ontbrekende antwoorden, en de blokkades die hoe dan ook gelden.
   *[nothing] Eerst de antwoorden: er is te weinig bekend om over iets anders te stemmen.
}
report-decisions-all-wait = Los eerst op wat in de weg staat: { $count ->
    [one] het ene besluit waar onze antwoorden om vragen, wacht daarop.
   *[other] de { $count } besluiten waar onze antwoorden om vragen, wachten daarop.
}
report-decision-from = { $area }, { $answer }
report-decision-answer = vraag { $number } (nu niveau { $level })
report-decision-due = { $horizon ->
    [next-meeting] gereed in de volgende vergadering
    [days] gereed 90 dagen na deze vergadering
   *[year] gereed een jaar na deze vergadering
}
report-decision-unblocks = helpt een blokkade weg te nemen
report-decision-waits = wacht tot de { $count ->
    [one] blokkade is
   *[other] blokkades zijn
} weggenomen
report-decisions-examine = Uit onze antwoorden volgt geen ander besluit dan dit. Geloofwaardig worden ze als een ander het bewijs heeft bekeken.
report-decision-finds-out = nodig om te zeggen wat er allemaal in de weg staat
report-decision-waits-to-know = wacht tot we weten wat er in de weg staat
report-decision-inquiry = Het bestuur vraagt een van zijn leden op de volgende vergadering te komen met { $count ->
    [one] het antwoord op { $questions }, dat
   *[other] de antwoorden op { $questions }, die
} { $missing ->
    [unknown] in deze zelfevaluatie niet bekend { $count ->
        [one] was.
       *[other] waren.
    }
    [unanswered] er nog niet { $count ->
        [one] is.
       *[other] zijn.
    }
   *[both] in deze zelfevaluatie niet bekend waren of er nog niet zijn.
}
report-decision-inquiry-many = Het bestuur vraagt een van zijn leden op de volgende vergadering te komen met de antwoorden op de { $count } vragen { $missing ->
    [unknown] waarvan het antwoord in deze zelfevaluatie niet bekend was.
    [unanswered] die nog geen antwoord hebben.
   *[both] waarvan het antwoord in deze zelfevaluatie niet bekend was of nog ontbreekt.
}
report-decision-finish = Het bestuur rondt deze zelfevaluatie af voordat het verder besluit: { $answered ->
    [0] geen van de { $of } vragen heeft een antwoord.
   *[other] { $count } van de { $of } vragen hebben geen antwoord.
}
report-decision-examine = Het bestuur vraagt iemand die deze antwoorden niet heeft gegeven, het bewijs bij { $count ->
    [one] vraag { $questions }
   *[other] de vragen { $questions }
} te bekijken en daarover in de volgende vergadering verslag uit te brengen.
report-decision-propose = Het bestuur vraagt de voorzitter in de volgende vergadering met een voorstel te komen over { $questions }: wat daar verandert, wie ervoor zorgt en wanneer het klaar is.
report-adopted = aangenomen
report-amended = gewijzigd
report-held = aangehouden
report-rejected = afgewezen
report-owner = Actiehouder
report-date = Datum
report-due-on = Gereed op
render-scores-two = Twee scores
render-scores-many = Meer dan negen scores
render-decision = Besluit
render-number = Nr.

report-evidence = Waaruit dat blijkt: { $evidence }
report-after-blocker = Dit komt na de { $count ->
    [one] blokkade
   *[other] blokkades
}.
report-finder = Wie zoekt dit uit
report-unanswered-count = { $count ->
    [one] Eén van de { $of } vragen heeft geen antwoord.
   *[other] { $count } van de { $of } vragen hebben geen antwoord.
}
report-note = Notitie: { $note }
report-reason = Reden: { $reason }

report-answer = { $label } ({ $value })
report-answer-lowered = { $answer }; ons doel is hier { $target }
report-answer-unknown = Dat weet ik niet
report-answer-not-applicable = Niet van toepassing
report-answer-none = Geen antwoord

report-reading-scale = Schaal: elke vraag is beantwoord tussen { $lowest } ({ $low_label }) en { $highest } ({ $high_label }).
report-reading-scales = Schaal: naast elke score staat de hoogste die mogelijk was, zoals in { $example }. Overal het laagste antwoord zou op 0 uitkomen, overal het hoogste op 100.
report-reading-double = { $count ->
    [one] Gewicht: vraag { $questions } telt dubbel.
   *[other] Gewicht: de vragen { $questions } tellen dubbel.
}
report-reading-weights = Gewicht: sommige vragen tellen zwaarder dan andere; `boardready bank show` noemt hun gewicht.
report-reading-lowest = { $count ->
    [one] Laagste telt: de laagste score in dit onderdeel is die van het hele onderdeel, wat het gewicht ook is
   *[other] Laagste telt: de laagste score in elk van deze onderdelen is die van het hele onderdeel, wat het gewicht ook is
}: { $dimensions }.
report-reading-sum = { $count ->
    [one] Optelling: de score van dit onderdeel is de som van wat erin zit, naar gewicht
   *[other] Optelling: de score van elk van deze onderdelen is de som van wat erin zit, naar gewicht
}: { $dimensions }.
report-reading-lengths = Schalen van verschillende lengte in één onderdeel: elk antwoord telt naar zijn plaats tussen het laagste en het hoogste niveau van de eigen schaal.
report-reading-target = Doel en kloof: het doel is het niveau { $chosen ->
    [yes] dat we nastreven
    [some] dat we nastreven of, waar we er geen kozen, dat de vragenbank voorstelt
   *[no] dat de vragenbank voorstelt, want we hebben er zelf geen gekozen
}; de kloof is hoever de score daaronder ligt.
report-reading-points = Volgorde: kloven staan naar het tekort, elke vraag naar haar gewicht; besluiten ook, na die over een blokkade.
report-reading-no-target = Doel en kloof: er is geen doel gesteld, dus er is geen kloof te zien.
report-reading-interval = Bandbreedte: waar de score uitkomt als alles wat ontbreekt zo laag, of zo hoog, uitvalt als het kan. Hoe smaller de bandbreedte, hoe zekerder de score.
report-reading-coverage = Bekend: hoeveel van de vragen die op ons van toepassing zijn een antwoord hebben. ‘Dat weet ik niet’ telt als ontbrekend: niet als laag en niet als gemiddeld.
report-reading-coverage-lowest = Bekend: hoeveel van de vragen die op ons van toepassing zijn een antwoord hebben. Wat ontbreekt, telt in de score als het laagste antwoord.
report-scale-held = { $band } (wij)
report-scale-note = Scores lopen van { $lowest } tot { $highest }, het geheel van 0 tot 100: overal { $lowest } is 0, overal { $highest } is 100.
report-points-note = Tekort: punten van de 100 die ontbreken waar losse antwoorden onder het doel liggen{ $reached ->
    [yes] , ook in een onderdeel dat het doel als geheel haalt.
   *[no] .
}{ $known ->
    [yes] {""}
    [no] {" "}Waar niet alles bekend is, is het ten minste zoveel.
   *[none] {" "}Waar niet alles bekend is, is het ten minste zoveel; een streepje zegt dat er nog geen tekort bekend is.
}
report-scale = De schaal van 0 tot 100: { $bands }.
report-reading-rules = Blokkade en waarschuwing: wat een blokkade noemt, wacht tot die is opgelost, en een besluit daarover gaat voor; een waarschuwing is om in het oog te houden.
report-reading-bands = De namen bij het cijfer, en wat ze betekenen:
report-reading-band-from = { $name } vanaf { $from }
report-reading-no-bands = Typering: deze vragenbank geeft geen namen aan delen van de reeks van 0 tot 100.
report-reading-left-out = Korte versie: { $count ->
    [one] één regel hangt af van een vraag die zij niet stelt, en is weggelaten.
   *[other] { $count } regels hangen af van vragen die zij niet stelt, en zijn weggelaten.
} De volledige versie heeft die wel.
report-source = Bron van de vragenlijst: { $source }

## Report: terminal
report-unanswered-more = { $more ->
    [one] … en nog één.
   *[other] … en nog { $more }.
}
report-terminal-appendix = Elk antwoord staat met zijn notitie in hetzelfde rapport als pagina of Word-bestand: voeg `-o rapport.html` of `-o rapport.docx` toe.

## Report: plain
plain-section = Deel { $number } van { $of }: { $title }
plain-percent = { $share } procent
plain-at-least = ten minste { $least }
plain-none-known = nog geen bekend
plain-interval = tussen { $low } en { $high }
plain-decision = Besluit { $number }: { $text }
plain-about = Over: { $area }.
plain-no-score = geen score
plain-change-minus = min { $change }
plain-change-plus = plus { $change }
plain-change-doubt = misschien is er niets veranderd
plain-from-to = { $of ->
    [intervals] was { $from }, is { $to }
   *[values] { $from } naar { $to }
}
plain-nothing = geen
plain-labelled = { $label }: { $said }
render-part = { $part } van { $of }
render-page = Pagina { $page } van { $pages }
render-strip = In één oogopslag; de tabellen hieronder bevatten hetzelfde
plain-score = { $score } van maximaal { $highest }
plain-list-changed = laatst gewijzigd op { $day }
plain-list-edition = { $edition ->
    [quick] korte versie
   *[full] volledige versie
}
plain-list-index = index { $index } van de 100
plain-list-name = naam { $name }
plain-list-unreadable = { $name }: niet leesbaar.

## Errors

error-which-date = ‘{ $text }’ kan { $one } of { $other } zijn: schrijf { $one_digits } of { $other_digits }.
error-label = Fout
error-system = { $kind ->
    [folder] wat binnenkomt, is een map. Noem achter `<` een bestand.
    [full] de schijf is vol, dus niet alles is geschreven. Maak ruimte en probeer het opnieuw.
   *[other] het systeem kon niet lezen of schrijven (fout { $code }). Probeer het opnieuw.
}
error-bank-not-found = deze zelfevaluatie is gemaakt met de vragenbank ‘{ $bank }’, en die is hier niet. Noem het bestand met --bank.
error-bank-invalid = de vragenbank { $bank } is zo niet te gebruiken. Herstel wat hieronder staat:
error-bank-utf16 = deze tekst heeft de codering UTF-16. Bewaar het bestand als UTF-8.
error-bank-foreign = dit is een { $format }-bestand; een vragenbank is een YAML-bestand. ‘boardready bank new’ geeft u er een om mee te beginnen.
error-bank-binary = dit is geen tekst in UTF-8: op regel { $line } staat iets anders. Noem het YAML-bestand van een vragenbank.
error-output-exists = { $path } bestaat al. Kies een andere naam, of overschrijf het met --force.
error-one-file = { $format } bevat één rapport: noem één zelfevaluatie.
error-ambiguous =
    meer dan één bewaarde zelfevaluatie begint met ‘{ $beginning }’. Noem er een, of meer van de naam:
    {"  "}{ $names }
error-no-format = uit de naam van het uitvoerbestand blijkt niet welke vorm u wilt. Voeg --format toe.
error-delimiter = --delimiter is voor CSV. Voeg --format csv toe, of noem een bestand dat op .csv eindigt.
error-needs-file = een Word-bestand laat zich niet op een scherm tonen. Geef een bestand op: `-o rapport.docx`

## Seldom said. This part is the last: a start that works does not read it.

# Files

file-not-found = { $path }: dat bestand of die map is er niet. Controleer het pad.
file-not-readable = { $path }: u mag dit niet lezen. Vraag de eigenaar erom of pas de rechten aan.
file-not-a-file = { $path }: dit is een map of een apparaat. Noem een bestand.
file-too-large = { $path }: dit bestand is groter dan { $megabytes } MB; meer wordt er niet gelezen. Controleer de naam.
file-unreadable = { $path }: het systeem kan dit bestand niet lezen (fout { $code }). Controleer de schijf of gebruik een kopie.
file-folder-gone = { $path }: deze map bestaat niet. Maak de map aan, of kies een andere.
file-disk-full = { $path }: de schijf is vol. Maak ruimte en probeer het opnieuw, of kies een andere map.
file-read-only = { $path }: van deze schijf kan alleen worden gelezen. Kies een andere map.
file-not-writable = { $path }: u mag hier niet schrijven. Kies een andere map.
file-bad-name = { $path }: het systeem aanvaardt deze naam niet. Kies een kortere of eenvoudiger naam.
file-unwritable = { $path }: het systeem kon hier niet schrijven (fout { $code }). Probeer het opnieuw, of kies een andere map.
file-exists = { $path } bestaat al. Kies een andere naam.
file-not-yours = { $path } is van een andere gebruiker en daarom niet overschreven. Kies een map van uzelf.
file-protected = { $path } mag alleen worden gelezen en is daarom niet gewijzigd. Sta schrijven eerst toe, of kies een andere naam.
file-no-lock = { $path } staat in de weg: alleen een vergrendelbestand van dit programma mag zo heten. Verwijder het en probeer het opnieuw.
file-changed = { $path } is intussen door iemand anders gewijzigd en daarom niet overschreven. Bewaar uw antwoorden onder een andere naam en vergelijk beide bestanden.
file-held = { $path } is in een andere sessie geopend. Sluit die eerst.
file-held-by = { $path } is in een andere sessie geopend (proces { $pid }, sinds { $since }). Sluit die eerst.
file-by-hand = { $path } is met de hand geschreven. `boardready report` kan het lezen; verder invullen zou het overschrijven.
file-grown = { $path }: uw antwoorden beslaan meer dan { $megabytes } MB en zouden niet meer te lezen zijn. Kort de langste notities in.

# Assessments that cannot be read or saved

saving-place = { $path }, regel { $line }, kolom { $column }
saving-not-found = { $place }: dit bestand bestaat niet. Controleer de naam; `boardready list` toont wat er is bewaard.
saving-empty = { $place }: dit bestand is leeg. Gebruik een kopie als u die hebt.
saving-utf16 = { $place }: deze tekst is bewaard als UTF-16. Bewaar het bestand als UTF-8 en probeer het opnieuw.
saving-binary = { $place }: dit is geen tekstbestand. Een antwoordenbestand is JSON of YAML; controleer de naam.
saving-not-utf8 = { $place }: vanaf hier is dit geen UTF-8-tekst. Bewaar het bestand als UTF-8 en probeer het opnieuw.
saving-truncated = { $place }: het bestand breekt halverwege af. `boardready` biedt aan de antwoorden te herstellen die er nog zijn.
saving-syntax = { $place }: dit is geen JSON en geen YAML. Ontbreekt hier of vlak ervoor een aanhalingsteken, haakje of dubbele punt?
saving-colon = { $place }: een tekst met een dubbele punt erin moet tussen aanhalingstekens staan: schrijf `{ $quoted }`.
saving-is-form = { $place }: dit is een formulier met een regel per antwoord. `boardready assess < { $path }` leest het in en bewaart de antwoorden, voor een rapport, een vergelijking of een groep.
# Wat tussen een niveau en het hoogste kan staan, met komma’s ertussen.
saving-words-out-of = van, van de
saving-too-complex = { $place }: dit is meer dan een antwoordenbestand kan bevatten. Laat ankers (`&`), verwijzingen (`*`), verdere documenten (`---`) en diepe nesting weg.
saving-is-bank = { $place }: dit is een vragenbank en geen antwoordenbestand. Noem de vragenbank met `--bank` en geef hier het bestand met de antwoorden op.
saving-is-report = { $place }: dit is een rapport en geen antwoordenbestand. Geef het bestand op met de antwoorden waarvan het rapport is gemaakt.
saving-is-newer = { $place }: dit bestand is bewaard door een nieuwere versie van boardready. Installeer die versie om het te openen.
saving-is-other = { $place }: de indeling heet hier ‘{ $format }’, en die van een antwoordenbestand `{ $expected }`. Controleer de naam van het bestand.
saving-unknown-key = { $place }: ‘{ $key }’ komt hier in een antwoordenbestand niet voor. Verwijder of verbeter het.
saving-unknown-key-meant = { $place }: ‘{ $key }’ komt hier in een antwoordenbestand niet voor. Bedoelt u `{ $meant }`?
saving-missing-key = { $place }: `{ $key }` ontbreekt. Vul dit aan.
saving-missing-key-under = { $place }: bij ‘{ $under }’ ontbreekt `{ $key }`. Vul dit aan.
saving-duplicate-key = { $place }: ‘{ $key }’ staat hier twee keer. Laat staan wat geldt.
saving-respondent-twice = { $place }: ‘{ $key }’ staat hier en op regel { $line } onder `respondent`. Laat staan wat geldt.
saving-wrong-assessment = { $place }: dit is geen antwoordenbestand. Zo’n bestand begint met regels als `bank` en `answers`.
saving-wrong-keys = { $place }: onder ‘{ $under }’ horen namen met hun waarden.
saving-wrong-text = { $place }: ‘{ $under }’ moet een tekst zijn.
saving-wrong-number = { $place }: ‘{ $under }’ moet een getal zijn, bijvoorbeeld 3.5, met een punt.
saving-wrong-time = { $place }: ‘{ $under }’ moet een datum zijn, met of zonder tijd, bijvoorbeeld 2026-03-01 of 2026-03-01T19:30:00Z.
saving-wrong-id = { $place }: ‘{ $under }’ moet een UUID zijn. Schrijft u het bestand zelf, laat dit dan weg.
saving-wrong-bank = { $place }: ‘{ $under }’ moet de naam van een vragenbank zijn, of een groep met ten minste `id`.
saving-wrong-answer = { $place }: ‘{ $under }’ moet een keuze bij de vraag zijn, `dont_know` of `not_applicable`, of `response` met wat daarbij hoort.
saving-wrong-word = { $place }: ‘{ $found }’ kan niet bij ‘{ $under }’. Kies uit: { $words }.
saving-contradiction = { $place }: het antwoord op ‘{ $under }’ spreekt zichzelf tegen. Bij `selected` hoort een `option`; een `option` hoort alleen bij `selected`, een `reason` alleen bij `not_applicable`.
saving-no-home = Het systeem geeft niet aan waar uw bestanden staan. Noem een map met `--dir` of BOARDREADY_DIR.
saving-other-bank = De antwoorden horen bij de vragenbank ‘{ $found }’ en niet bij ‘{ $bank }’. Gebruik die met `--bank`.
saving-file-for-bank = De antwoorden noemen de vragenbank ‘{ $found }’, en dat is de naam van een bestand; de vragenbank zelf heet ‘{ $bank }’. Schrijf `bank: { $bank }`.
saving-other-version = De antwoorden zijn gegeven met versie { $found } van de vragenbank; dit is versie { $version }.
saving-changed-text = De tekst van de vragenbank is gewijzigd nadat de antwoorden zijn gegeven, al is het versienummer hetzelfde.
saving-unknown-questions =
    { $count ->
        [one] 1 antwoord hoort bij geen vraag van deze vragenbank en telt niet mee:
       *[other] { $count } antwoorden horen bij geen vraag van deze vragenbank en tellen niet mee:
    }
saving-unknown-options =
    { $count ->
        [one] 1 antwoord staat niet bij de keuzes van zijn vraag en telt niet mee:
       *[other] { $count } antwoorden staan niet bij de keuzes van hun vraag en tellen niet mee:
    }
saving-not-offered =
    { $count ->
        [one] 1 antwoord is bij zijn vraag niet mogelijk en telt niet mee:
       *[other] { $count } antwoorden zijn bij hun vraag niet mogelijk en tellen niet mee:
    }
saving-outside-edition =
    { $count ->
        [one] 1 antwoord hoort bij een vraag buiten de korte versie en telt niet mee. Zonder `edition: quick` wel:
       *[other] { $count } antwoorden horen bij vragen buiten de korte versie en tellen niet mee. Zonder `edition: quick` wel:
    }
saving-unknown-dimensions =
    { $count ->
        [one] 1 doel hoort bij geen onderdeel van deze vragenbank en telt niet mee:
       *[other] { $count } doelen horen bij geen onderdeel van deze vragenbank en tellen niet mee:
    }
saving-target-out-of-reach =
    { $count ->
        [one] 1 doel valt buiten zijn schaal en telt niet mee:
       *[other] { $count } doelen vallen buiten hun schaal en tellen niet mee:
    }
saving-unknown-levels =
    { $count ->
        [one] 1 doel is geen niveau van zijn schaal en telt niet mee:
       *[other] { $count } doelen zijn geen niveau van hun schaal en tellen niet mee:
    }
saving-unclear-targets =
    { $count ->
        [one] 1 doel is op twee manieren te lezen en telt niet mee:
       *[other] { $count } doelen zijn op twee manieren te lezen en tellen niet mee:
    }
saving-two-readings = is dit het antwoord ‘{ $answer }’ of het niveau { $level }{ $has ->
    [yes] , ‘{ $name }’
   *[no] {""}
}? schrijf een van deze: { $names }
saving-unknown-reflections =
    { $count ->
        [one] 1 tekst hoort bij geen open vraag van deze vragenbank en telt niet mee:
       *[other] { $count } teksten horen bij geen open vraag van deze vragenbank en tellen niet mee:
    }
saving-line = regel { $line }: { $text }
saving-meant = bedoelde u { $meant }?
saving-one-of = kies uit { $options }
saving-between = kies van { $lowest } tot en met { $highest }{ $has ->
    [yes] ; tot dan geldt { $usual }, het voorstel van de vragenbank
   *[no] {""}
}
saving-more = en nog { $count }
saving-nothing-usable = { $path }: hierin is geen vraag van deze vragenbank beantwoord, dus er is niets om over te rapporteren. Onder `answers` hoort een regel voor elke vraag, bijvoorbeeld { $example }.

# Bank

bank-unknown = er is geen vragenbank met de naam ‘{ $name }’. `boardready bank list` toont de namen; elke andere vragenbank noemt u met het bestand.
bank-unknown-meant = er is geen vragenbank met de naam ‘{ $name }’. Bedoelt u ‘{ $meant }’? `boardready bank list` toont de namen; elke andere vragenbank noemt u met het bestand.
bank-ambiguous = meer dan één van uw vragenbanken heet ‘{ $name }’. Noem het bestand: { $files }
bank-list-heading = Vragenbanken
bank-list-name = Naam
bank-list-version = Versie
bank-list-languages = Talen
bank-list-questions = Vragen
bank-list-title = Titel
bank-list-place = Waar
bank-list-built-in = ingebouwd
bank-list-quick = { $questions } ({ $quick } in de korte versie)
bank-list-errors =
    { $errors ->
        [one] niet te gebruiken: 1 fout
       *[other] niet te gebruiken: { $errors } fouten
    }
bank-list-unreadable = niet leesbaar
bank-list-broken = { $file } is zo niet te gebruiken. Waarom niet, ziet u met: boardready bank check { $argument }
bank-list-same-name = { $file } heet { $name }, net als een ingebouwde vragenbank. Noem het bestand om de uwe te gebruiken, of geef die een andere id.
bank-list-folder = Eigen vragenbanken die in { $folder } staan, kunt u bij hun naam noemen.
bank-check-built-in-id = { $path } heeft de id van de ingebouwde vragenbank, `{ $id }`: antwoorden op de ene zouden voor antwoorden op de andere doorgaan. Geef de vragenbank een eigen id.
bank-check-clean =
    { $files ->
        [one] 1 bestand nagekeken: geen opmerkingen.
       *[other] { $files } bestanden nagekeken: geen opmerkingen.
    }
bank-check-found =
    { $files ->
        [one] 1 bestand nagekeken:
       *[other] { $files } bestanden nagekeken:
    } { $errors ->
        [one] 1 fout
       *[other] { $errors } fouten
    }, { $warnings ->
        [one] 1 waarschuwing
       *[other] { $warnings } waarschuwingen
    }.
bank-new-exists = { $file } bestaat al en is gelaten zoals het was. Kies een andere naam.
bank-new-written =
    De nieuwe vragenbank staat in { $file }. Open die in een editor, pas aan wat u wilt, en daarna:
      boardready bank check { $argument }     vindt elke fout
      boardready bank show { $argument }      toont de bank zoals iemand die leest
      boardready assess --bank { $argument }  stelt de vragen
bank-form-how = Kruis bij elke vraag één vakje aan en zet er een notitie bij waar het antwoord die nodig heeft. Wat open blijft, telt als niet beantwoord.
bank-form-takes = ongeveer { $minutes ->
    [one] 1 minuut
   *[other] { $minutes } minuten
}
bank-form-we = ‘We’ in de vragen is het bestuur van de organisatie die u noemt. Houdt u toezicht op dat bestuur, antwoord dan over wat het doet, voor zover u dat ziet.
bank-form-readers = Wie dit formulier terugkrijgt, leest uw antwoorden, met uw naam erbij als u die invult. Een groepsrapport noemt niemand en zegt niets over minder dan drie mensen; het kan notities aanhalen, zonder namen.
bank-form-return = Terug naar
bank-form-before = Uiterlijk op
bank-form-template =
    Schrijf achter elke dubbele punt een antwoord en sla het bestand op. Daarna: boardready report BESTAND
    Een antwoord is wat voor het isgelijkteken staat. Met een notitie: {"{"}option: "3", note: "notulen van mei"{"}"}
    Wat leeg blijft, is niet beantwoord.
bank-form-when = wanneer, bijvoorbeeld { $example }
bank-form-written = Het formulier staat in { $path }
bank-show-bank = Vragenbank { $id }, versie { $version }, talen: { $languages }
bank-show-quick = Korte versie: { $length }
bank-show-lowest = Een vraag zonder antwoord telt als het laagste antwoord van de schaal.
bank-show-source = Bron
bank-show-scales = Schalen
bank-show-bands = Namen voor de uitkomst, op een schaal van 0 tot 100
bank-show-band = { $name } (van { $from } tot { $to })
bank-show-band-last = { $name } (vanaf { $from })
bank-show-weight = gewicht { $weight }
bank-show-target = doel { $target }
bank-show-sum = de score is de som van wat eronder staat
bank-show-min = de score is de laagste van wat eronder staat
bank-show-reflection = Open vraag
bank-show-question = Vraag { $number }
bank-show-scale = schaal { $scale }
bank-show-in-quick = ook in de korte versie
bank-show-no-dont-know = ‘Dat weet ik niet’ is geen keuze
bank-show-not-applicable = ‘Niet van toepassing’ is een keuze
bank-show-decision = Besluit bij een antwoord van { $value } of lager, { $horizon }
bank-show-next-meeting = in de volgende vergadering
bank-show-ninety-days = binnen 90 dagen
bank-show-year = binnen een jaar
bank-show-rules = Regels
bank-show-blocker = Blokkade
bank-show-warning = Waarschuwing
bank-show-when = Als { $condition }:
bank-show-before = Dit wacht: { $dimensions }
bank-show-cap = De uitkomst komt niet boven ‘{ $band }’ uit.
bank-when-at-most = ‘{ $question }’ met { $value } of lager is beantwoord
bank-when-at-least = ‘{ $question }’ met { $value } of hoger is beantwoord
bank-when-below = ‘{ $dimension }’ onder { $value } scoort
bank-when-dont-know =
    { $count ->
        [one] op ten minste één vraag ‘Dat weet ik niet’ is geantwoord
       *[other] op ten minste { $count } vragen ‘Dat weet ik niet’ is geantwoord
    }
bank-when-dont-know-in =
    { $count ->
        [one] op ten minste één vraag van ‘{ $dimension }’ ‘Dat weet ik niet’ is geantwoord
       *[other] op ten minste { $count } vragen van ‘{ $dimension }’ ‘Dat weet ik niet’ is geantwoord
    }
bank-when-and = en
bank-when-or = of

# Comparison

comparison-title = { $title }: toen en nu
comparison-then = Toen
comparison-now = Nu
comparison-same-day = Beide zijn van dezelfde dag.
comparison-days = { $days ->
    [one] Er zit één dag tussen.
   *[other] Er zitten { $days } dagen tussen.
}
comparison-months = { $about ->
    [about] { $months ->
        [one] Er zit ongeveer één maand tussen.
       *[other] Er zitten ongeveer { $months } maanden tussen.
    }
   *[exactly] { $months ->
        [one] Er zit één maand tussen.
       *[other] Er zitten { $months } maanden tussen.
    }
}
comparison-caution-itself = In beide bestanden staan dezelfde antwoorden: hier wordt een zelfevaluatie met zichzelf vergeleken.
comparison-caution-order = ‘Toen’ is de latere van de twee: { $then } tegenover { $now }. Noem de oudste eerst om te zien wat er sindsdien is veranderd.
comparison-caution-organisations = Dit zijn twee organisaties: toen { $then }, nu { $now }.
comparison-caution-people = Er zijn verschillende mensen aan het woord: toen { $then }, nu { $now }. Een verschil kan een verschil van inzicht zijn.
comparison-caution-unnamed = Beide zijn van dezelfde dag, en in geen van beide staat een naam. Zijn dit twee mensen, dan is een verschil een verschil van inzicht en geen verandering.
comparison-dates = { $then } en { $now }
comparison-caution-shared = De vorige keer { $then ->
    [one] is één vraag
   *[other] zijn { $then } vragen
} gesteld, deze keer { $now }. De vergelijking gaat over de { $both ->
    [one] ene vraag die
   *[other] { $both } vragen die
} beide keren { $both ->
    [one] is
   *[other] zijn
} gesteld; de cijfers kunnen dus anders zijn dan in de twee rapporten.
comparison-caution-shared-same = { $both ->
    [one] Van de { $of } vragen die elke keer zijn gesteld, is er één dezelfde. De vergelijking gaat over die ene
   *[other] Van de { $of } vragen die elke keer zijn gesteld, zijn er { $both } dezelfde. De vergelijking gaat over die { $both }
}; de cijfers kunnen dus anders zijn dan in de twee rapporten.
comparison-caution-versions = De vragenbank is gewijzigd, van versie { $then } naar { $now }. Een verschil kan daarvan komen.
comparison-caution-changed-bank = De tekst van de vragenbank is intussen gewijzigd, al is het versienummer hetzelfde. Een verschil kan daarvan komen.
comparison-caution-other-version = De antwoorden van { $which ->
    [then] de vorige keer
   *[now] deze keer
} zijn gegeven met versie { $own } van de vragenbank, en die is hier niet; ze zijn beoordeeld met versie { $used }.
comparison-caution-other-text = De antwoorden van { $which ->
    [then] de vorige keer
   *[now] deze keer
} zijn gegeven met een andere tekst van versie { $used } van de vragenbank, en die is hier niet; ze zijn beoordeeld met de tekst die er wel is.
comparison-sentence-up = We zijn gestegen van { $then } naar { $now } van de 100 punten.
comparison-sentence-down = We zijn gedaald van { $then } naar { $now } van de 100 punten.
comparison-sentence-same = We staan waar we stonden: op { $now } van de 100 punten.
comparison-sentence-maybe-up = Het cijfer is gestegen van { $then } naar { $now } van de 100 punten, maar misschien is er niets veranderd.
comparison-sentence-maybe-down = Het cijfer is gedaald van { $then } naar { $now } van de 100 punten, maar misschien is er niets veranderd.
comparison-sentence-maybe-same = Het cijfer is gelijk gebleven, { $now } van de 100 punten, maar daarachter kan een verandering schuilgaan.
comparison-sentence-room = { $side ->
    [then] Door wat we toen niet wisten, lag het toen ergens tussen { $then_low } en { $then_high }.
    [now] Door wat we nu niet weten, ligt het nu ergens tussen { $now_low } en { $now_high }.
   *[both] Door wat we niet wisten en niet weten, lag het toen ergens tussen { $then_low } en { $then_high }, en ligt het nu ergens tussen { $now_low } en { $now_high }.
}
comparison-sentence-too-little = Er is te weinig bekend om te zeggen of we zijn veranderd. Wat toen bekend was, kwam uit op { $then } van de 100 punten{ $then_is ->
    [exact] {""}
   *[open] , maar het geheel lag ergens tussen { $then_low } en { $then_high }
}; wat nu bekend is, komt uit op { $now }{ $now_is ->
    [exact] {""}
   *[open] , en het geheel ligt ergens tussen { $now_low } en { $now_high }
}.
comparison-sentence-no-then = Toen was er geen score; er is dus geen verandering te tonen. Nu staan we op { $now } van de 100 punten.
comparison-sentence-no-now = Nu is er geen score; er is dus geen verandering te tonen. Toen stonden we op { $then } van de 100 punten.
comparison-sentence-no-score = Er was toen geen score en die is er nu ook niet; er is dus geen verandering te tonen.
comparison-sentence-nothing-shared = De twee hebben geen enkele vraag gemeen; er is dus niets te vergelijken.
comparison-counts = Van de { $count } antwoorden: { $list }.
comparison-counts-same = Alle { $count } antwoorden zijn gelijk gebleven.
comparison-count-up = { $count } gestegen
comparison-count-down = { $count } gedaald
comparison-count-same = { $count } gelijk gebleven
comparison-count-known = { $count } nu wel bekend
comparison-count-unknown = { $count } niet meer bekend
comparison-count-still-unknown = { $count } nog steeds onbekend
comparison-count-applies = { $count } nu wel van toepassing
comparison-count-no-longer-applies = { $count } niet meer van toepassing
comparison-count-does-not-apply = { $count } niet van toepassing
comparison-standing = { $index } van de 100 punten
comparison-standing-range = met een bandbreedte van { $low } tot { $high }
comparison-standing-none = geen score
comparison-heading-change = Wat er is veranderd
comparison-heading-decisions = Wat de vorige keer ter besluitvorming voorlag
comparison-heading-to-decide = Wat we nu besluiten
comparison-heading-findings = Wat in de weg stond en wat nu in de weg staat
comparison-heading-down = Wat is gedaald
comparison-heading-unknown = Wat we niet meer weten
comparison-heading-unmatched = Wat niet te vergelijken is
comparison-heading-appendix = { $others ->
    [others] Bijlage: de overige antwoorden
   *[all] Bijlage: alle antwoorden
}
comparison-column-change = Verschil
comparison-column-to-go = Nog te gaan
comparison-reached = gehaald
comparison-points = { $points } van de 100
comparison-doubt-mark = Bij ? is er misschien niets veranderd.
comparison-target-changed = { $dimension }: het doel ging van { $then } naar { $now }.
comparison-target-chosen = { $dimension }: ons doel is nu { $now }; toen kozen we er geen, en gold de { $then } die de vragenbank voorstelt.
comparison-target-set = { $dimension }: er was geen doel, en nu is het { $now }.
comparison-target-dropped = { $dimension }: het doel was { $then }, en nu is er geen.
comparison-decisions-lead = { $count ->
    [one] Dit besluit legde het vorige rapport aan de vergadering voor.{ $minuted ->
        [yes] {" "}Of het is genomen, staat in de notulen; eronder
       *[no] {" "}Eronder
    } staat of onze antwoorden er nog om vragen.
   *[other] Deze besluiten legde het vorige rapport aan de vergadering voor.{ $minuted ->
        [yes] {" "}Of ze zijn genomen, staat in de notulen; eronder
       *[no] {" "}Eronder
    } staat of onze antwoorden er nog om vragen.
}
comparison-decisions-all-again = { $count ->
    [one] Het ene besluit dat het vorige rapport aan de vergadering voorlegde, ligt opnieuw voor: het staat bij wat we nu besluiten.
    [2] Beide besluiten die het vorige rapport aan de vergadering voorlegde, liggen opnieuw voor: ze staan bij wat we nu besluiten.
   *[other] Alle { $count } besluiten die het vorige rapport aan de vergadering voorlegde, liggen opnieuw voor: ze staan bij wat we nu besluiten.
}
comparison-state-still = Nog steeds nodig
comparison-state-another = Nu is een ander besluit nodig
comparison-state-no-longer = Niet meer nodig
comparison-state-not-known = Of het nog nodig is, weten we niet
comparison-decisions-none = Het vorige rapport had geen besluit voor de vergadering.
comparison-decisions-below = { $count ->
    [one] Eén besluit ligt opnieuw voor: dat staat bij wat we nu besluiten.
   *[other] { $count } besluiten liggen opnieuw voor: die staan bij wat we nu besluiten.
}
comparison-to-decide-again = lag er de vorige keer ook
comparison-since-up = Gestegen: { $answers }
comparison-since-down = Gedaald: { $answers }
comparison-since-same = Onveranderd: { $now }
comparison-since-lowered = Onveranderd: { $now }; ons doel is hier nu { $target }
comparison-since-unknown = Niet meer bekend: { $answers }
comparison-since-not-applicable = Niet meer van toepassing: { $answers }
comparison-since-not-asked = Deze keer niet gevraagd; het antwoord was { $then }
comparison-since-answers = { $of ->
    [1] { $known ->
        [0] Het antwoord dat ontbrak, is er nog niet
       *[other] Het antwoord dat ontbrak, is er nu
    }
   *[other] { $left ->
        [0] { $of ->
            [2] Beide antwoorden die ontbraken, zijn er nu
           *[other] Alle { $of } antwoorden die ontbraken, zijn er nu
        }
       *[other] Van de { $of } antwoorden die ontbraken, { $known ->
            [0] is er nu geen enkel
            [one] is er nu 1
           *[other] zijn er nu { $known }
        }
    }
}
comparison-since-not-shown = Wat ervan gekomen is, laten de antwoorden niet zien
comparison-reworded = anders gevraagd
comparison-finding-still = Nog steeds
comparison-finding-new = Nieuw
comparison-finding-come-to-light = Aan het licht gekomen
comparison-finding-come-to-light-note = Misschien was dat toen al zo: niet alle antwoorden waar het van afhangt, waren er.
comparison-finding-unclear = Niet meer duidelijk
comparison-finding-now-unclear = Nu onzeker
comparison-finding-still-unclear = Staat misschien nog steeds in de weg
comparison-finding-ruled-out = Uitgesloten
comparison-finding-could = Toen was niet te zeggen of dit gold: ‘{ $message }’ Nu geldt het niet.
comparison-finding-gone = Verdwenen
comparison-finding-then = Toen gold: ‘{ $message }’
comparison-movement-up = hoger
comparison-movement-down = lager
comparison-movement-same = gelijk
comparison-movement-known = nu wel bekend
comparison-movement-unknown = niet meer bekend
comparison-movement-still-unknown = nog steeds onbekend
comparison-movement-applies = nu wel van toepassing
comparison-movement-no-longer-applies = niet meer van toepassing
comparison-movement-does-not-apply = niet van toepassing
comparison-not-asked = { $which ->
    [then] { $count ->
        [one] Eén vraag is alleen toen gesteld.
       *[other] { $count } vragen zijn alleen toen gesteld.
    }
   *[now] { $count ->
        [one] Eén vraag is alleen nu gesteld.
       *[other] { $count } vragen zijn alleen nu gesteld.
    }
}
comparison-lone-not-asked = { $which ->
    [then] Alleen toen gevraagd:
   *[now] Alleen nu gevraagd:
}
comparison-lone-question = { $which ->
    [then] Niet meer in de vragenbank: { $text }
   *[now] Nieuw in de vragenbank: { $text }
}
comparison-lone-dimension = { $which ->
    [then] Onderdeel dat niet meer in de vragenbank staat: { $text }
   *[now] Onderdeel dat nieuw is in de vragenbank: { $text }
}
comparison-lone-rule = { $which ->
    [then] Regel die niet meer in de vragenbank staat: { $text }
   *[now] Regel die nieuw is in de vragenbank: { $text }
}
comparison-regrouped = ‘{ $dimension }’ bevat nu andere vragen dan toen.
comparison-reading-change = Verschil: nu min toen. Een vraagteken betekent dat de bandbreedtes van toen en nu elkaar overlappen, zodat er misschien niets is veranderd.
comparison-reading-to-go = Nog te gaan: hoever de score van nu onder het doel ligt, in punten van de eigen schaal.
comparison-reading-scales = Waar de schaal een andere is dan toen, staat het verschil in punten van de 100.
comparison-error-banks = { $then } is gemaakt met de vragenbank ‘{ $then_bank }’, en { $now } met ‘{ $now_bank }’. Alleen twee zelfevaluaties met dezelfde vragenbank zijn te vergelijken.

# Group

group-people = { $count ->
    [one] Eén persoon
   *[other] { $count } mensen
}
group-days = { $first } tot en met { $last }
group-without-answers = { $count ->
    [one] nog één vulde niets in
   *[other] nog { $count } vulden niets in
}
group-unfinished = { $count ->
    [one] één van hen beantwoordde niet alle vragen
   *[other] { $count } van hen beantwoordden niet alle vragen
}
group-partly-left-out = { $count ->
    [one] uit één bestand telt niet alles mee: het past niet bij de vragenbank
   *[other] uit { $count } bestanden telt niet alles mee: het past niet bij de vragenbank
}
group-left-out = { $count ->
    [one] één bestand weggelaten
   *[other] { $count } bestanden weggelaten
}
group-repeated = { $count ->
    [one] één bestand vervangen door een nieuwer
   *[other] { $count } bestanden vervangen door nieuwere
}
group-same-person = { $older }: weggelaten, want { $newer } heeft nieuwere antwoorden van dezelfde persoon, of dezelfde
group-namesake = { $one } en { $other } kunnen van één persoon zijn: de namen zijn bijna gelijk. Ze tellen als twee. Is het één persoon, schrijf de naam dan in beide gelijk: dan telt het nieuwste. Zijn het er twee, dan hoeft u niets te doen.
group-look-alike = { $one } en { $other } zijn misschien van één persoon: een of beide hebben geen naam, en hun rol of hun antwoorden zijn gelijk. Ze tellen als twee; is het ene een kopie van het andere, laat dat dan weg.
group-other-version = { $count ->
    [one] Eén is ingevuld
   *[other] { $count } zijn ingevuld
} met een andere versie van de vragenbank: vragen horen bij elkaar als hun id gelijk is.
group-more-alike = { $count ->
    [one] … en zo is er nog één.
   *[other] … en zo zijn er nog { $count }.
}
group-progress = Inlezen … { $percent }({ $count ->
    [one] één zelfevaluatie
   *[other] { $count } zelfevaluaties
})
group-file-alone = { $path } is een bewaarde groep. Die staat op zichzelf: wie erin zit, kan ook bij de andere zitten.
group-file-broken = { $path } { $line ->
    [0] is geen groep zoals dit programma die schrijft: de getallen spreken elkaar tegen
   *[other] is geen groep zoals dit programma die schrijft: zie regel { $line }
}. Maak het opnieuw uit de zelfevaluaties, of neem een kopie.
group-file-other-bank = { $path } is een groep die de vragenbank “{ $other }” beantwoordde, en niet “{ $bank }”.
group-nothing = Er is hier geen zelfevaluatie om te lezen.
group-too-few = { $people ->
    [0] Niemand heeft
    [one] Maar één persoon heeft
   *[other] Maar { $people } mensen hebben
} geantwoord. Over minder dan { $floor } wordt niets verteld, zodat niemand te herkennen is. `--min-group` stelt een andere grens in.
group-heading-standing = Waarover we het eens zijn, en waarover niet
group-heading-talk = Om over te praten, elk tien minuten
group-heading-decide = Eens, en onder het doel
group-heading-find-out = Wat meerdere van ons niet weten
group-heading-rules = Wat in de weg staat, en voor hoeveel van ons
group-heading-roles = Hoe de rollen het zien
group-heading-questions = Alle vragen, de minst eensgezinde eerst
group-sentence-split = { $count ->
    [0] Geen vraag verdeelt ons
    [one] Eén van de { $of } vragen verdeelt ons
   *[other] { $count } van de { $of } vragen verdelen ons
}.
group-sentence-same = { $count ->
    [0] Bij geen enkele koos iedereen hetzelfde niveau.
    [one] Bij één koos iedereen hetzelfde niveau.
   *[other] Bij { $count } koos iedereen hetzelfde niveau.
}
group-sentence-unknown = { $count ->
    [0] {""}
    [one] Op één weten meerdere van ons het antwoord niet.
   *[other] Op { $count } weten meerdere van ons het antwoord niet.
}
group-glance-blocker = { $held }. ‘{ $message }’
group-glance-no-blocker = Volgens niemands antwoorden is er een blokkade.
group-glance-more = { $holding ->
    [0] {""}
    [one] Volgens iemands antwoorden is er nog één blokkade
   *[other] Volgens iemands antwoorden zijn er nog { $holding } blokkades
}{ $open ->
    [0] {""}
    [one] { $holding ->
        [0] Misschien is er een blokkade
       *[other] {", "}en misschien nog een
    }
   *[other] { $holding ->
        [0] Misschien zijn er { $open } blokkades
       *[other] {", "}en misschien nog { $open }
    }
}: zie ‘{ group-heading-rules }’.
group-glance-decisions = { $count ->
    [0] Er ligt geen besluit klaar waar de antwoorden van de meesten van ons om vragen.
    [one] Eén besluit ligt klaar om over te stemmen: zie ‘{ report-heading-next }’.
   *[other] { $count } besluiten liggen klaar om over te stemmen: zie ‘{ report-heading-next }’.
}
group-anonymous = { $few ->
    [yes] { $count ->
        [one] Dit zijn de antwoorden van één persoon
       *[other] In een groep van { $count } zijn aantallen niet anoniem: wie de anderen kent, kan een antwoord herkennen
    }
   *[no] Er staan hier geen namen. Waar één of twee van ons een niveau kozen, kan wie ons kent hen toch herkennen
}.
group-few = { $people ->
    [one] Eén persoon
   *[other] { $people } mensen
} is weinig: veel kan toeval zijn.
group-spread = { $levels }, mediaan { $median }{ $split ->
    [yes] {", "}verdeeld
   *[no] {""}
}{ $unknown ->
    [0] {""}
   *[other] {"; "}{ $unknown } keer ‘Dat weet ik niet’
}
group-chosen = { $count } × { $level }
group-end = { $which ->
    [lowest] Laagste
   *[highest] Hoogste
}: { $level }. { $anchor }
group-opening = Om te beginnen: wat zou iemand kunnen zien die ‘{ $high }’ kiest, en wat iemand die ‘{ $low }’ kiest? Niemand hoeft te zeggen wat hij of zij koos.
group-talk-lead = Waarover we het het minst eens zijn, staat bovenaan; bij gelijke stand de vraag waarvan de antwoorden verder van de mediaan liggen, en dan wat het verst onder het doel ligt.
group-talk-order = Dit is de volgorde van het gesprek. Wat we het eerst moeten besluiten, zeggen de blokkades: de besluiten volgen die.
group-talk-more = Ook verdeeld, voor een andere keer: { $questions }.
group-decide-lead = Bijna iedereen koos hier een niveau, en allen zitten binnen één niveau van elkaar. Een besluit helpt hier meer dan een gesprek.
group-find-out-lead = Ten minste twee van ons weten dit niet, en ten minste een kwart van wie de vraag kreeg. Weet de helft of meer het niet, dan is uitzoeken een van de besluiten.
group-find-out-talked = Ook op { $questions } weten meerdere van ons het antwoord niet: zie ‘{ group-heading-talk }’.
group-more = En { $questions }.
group-decision-inquiry = Het bestuur vraagt een van zijn leden op de volgende vergadering te komen met { $count ->
    [one] het antwoord op vraag { $numbers }, die
   *[other] de antwoorden op de vragen { $numbers }, die
} de helft van ons of meer niet weet.
group-decision-more = en nog { $count }
group-rules-withheld = { $count ->
    [one] Van één regel staat hier niet voor hoeveel van ons hij geldt, omdat te zien zou zijn wat een van de weinigen die antwoordden, koos.
   *[other] Van { $count } regels staat hier niet voor hoeveel van ons ze gelden, omdat te zien zou zijn wat een van de weinigen die antwoordden, koos.
}{ $named ->
    [yes] {" "}Misschien staat dit in de weg:
   *[no] {""}
}
group-unknown = { $count } van { $of } antwoordden ‘Dat weet ik niet’
group-called-for = de antwoorden van { $count } van de { $of } vragen erom
group-decisions-none = Er is geen besluit waar de antwoorden van de meesten van ons om vragen.
group-decisions-lead = { $count ->
    [one] De antwoorden van de meesten van ons vragen om dit besluit.
   *[other] De antwoorden van de meesten van ons vragen om deze besluiten: eerst { $first ->
        [blocker] wat een blokkade helpt weg te nemen, dan waar
       *[people] waar
    } de meeste mensen om vragen.
}
group-slide-before = Vorige dia
group-slide-next = Volgende dia
group-slide-closing = Wat we vandaag besluiten
group-column-people = Mensen
group-column-median = Mediaan
group-column-scores = Scores, laagste eerst
group-column-targets = Doelen
group-scores = { $lowest } tot { $highest }, de helft tussen { $low } en { $high }
group-column-levels = Gekozen niveaus
group-column-range = Bereik
group-range = { $low } tot { $high }
group-targets = Van de { $of } mensen kozen er zoveel een eigen doel: { $list }. De anderen gaan uit van wat de vragenbank voorstelt.
group-targets-none = Niemand koos een eigen doel: deze stelt de vragenbank voor.
group-target-set = { $dimension } { $told ->
    [yes] { $count ->
        [0] niemand
       *[other] { $count }
    }
   *[no] te weinig om te zeggen hoeveel
}
group-column-unknown = Dat weet ik niet
group-column-role = { $role } ({ $count })
group-rule = { $severity ->
    [blocker] Blokkade
   *[warning] Waarschuwing
} volgens de antwoorden van { $count } van de { $of }{ $open ->
    [0] {""}
   *[other] {"; "}van { $open } is het niet te zeggen
}
group-rule-open = { $label }: het geldt volgens niemands antwoorden, maar van { $open } van de { $of } is het niet te zeggen
group-without-role = { $count ->
    [one] Eén persoon gaf geen rol op, of een met te weinig mensen om er iets over te zeggen.
   *[other] { $count } mensen gaven geen rol op, of een met te weinig mensen om er iets over te zeggen.
}
group-kept-without-roles = In { $path } staan geen twee rollen: die waren te klein om te tonen toen het bestand werd bewaard. Een rapport naar rol komt uit de antwoorden.
group-roles-none = Met { $people ->
    [one] één persoon
   *[other] { $people } mensen
} zijn er geen twee rollen die groot genoeg zijn om naast elkaar te leggen: in een kleinere zou een antwoord tot iemand te herleiden zijn. Een rol telt ten minste { $least ->
    [one] één persoon
   *[other] { $least } mensen
}, en minder mogen er ook naast de rollen niet overblijven. Een rol in andere woorden, zoals ‘voorzitter’ en ‘vz.’, is een andere rol: schrijf elke rol overal gelijk. Laat verwante rollen samen als één antwoorden (‘bestuur’, ‘raad van toezicht’), bespreek de rollen aan tafel, of stel met `--min-group` een kleiner aantal in als iedereen dat goedvindt.
group-one-role = Dit telt als één rol: { $ways }.
group-roles-same = De medianen van de rollen zijn bij elke vraag gelijk.
group-roles-lead = Waar de medianen het verst uiteen liggen.
group-withheld = weggelaten
group-split = verdeeld
group-words-lead = Dit zijn ieders eigen woorden, in een volgorde die niemand volgt. Wie de schrijvers kent, kan hen herkennen.
group-words-withheld = Wat bij { $count ->
    [one] één vraag
   *[other] { $count } vragen
} is opgeschreven, is weggelaten: daar schreven zo weinig van ons iets, dat te herkennen zou zijn wie. `--min-group` stelt in hoe weinig dat is.
group-reading-levels = Gekozen niveaus: een kolom en een getal voor elk niveau van de schaal, het laagste eerst. De mediaan is het middelste van alle gekozen niveaus.
group-reading-people = Mensen: hoeveel van ons een niveau kozen. Bereik: het laagste en het hoogste gekozen niveau.
group-reading-split = Verdeeld: twee van ons of meer staan onder het midden van de schaal, en twee of meer erboven.
group-reading-place = Elke vraag staat op één plaats. Eens: van wie de vraag kreeg, koos iedereen op één na of meer dan driekwart een niveau, alle binnen één niveau van elkaar, niet verdeeld en onder het doel. Om over te praten: van de andere de vijf waarover we het het minst eens zijn, behalve wat de helft van ons of meer niet weet. Uit te zoeken: wat ten minste twee van ons niet weten, en ten minste een kwart van wie de vraag kreeg, en waarover we niet praten.
group-reading-order = De minst eensgezinde vraag staat eerst, naar de consensus van Tastle en Wierman; bij gelijke stand de vraag waarvan de antwoorden gemiddeld verder van hun mediaan liggen, dan die het verst onder het doel ligt, en dan de eerste in de vragenbank. Dat is een volgorde voor een gesprek en geen bewijs.
group-reading-withheld = Een onderdeel heeft hier geen scores als die verraden wat een van de weinigen die een vraag ervan beantwoordden, heeft gekozen.
group-change-title = { $title }: de groep toen en nu
group-change-caution-same = Beide groepen gaven dezelfde antwoorden: dit vergelijkt een groep met zichzelf.
group-change-caution-people = Naar hun namen { $stayed ->
    [0] antwoordde niemand
    [one] antwoordde één persoon
   *[other] antwoordden { $stayed } mensen
} beide keren, { $left } alleen toen en { $came } alleen nu. Wat bewoog, is wat de groep zegt; dat iemand van gedachten veranderde, is er niet uit af te leiden.
group-change-caution-others = Wie beide keren antwoordde, is hier niet te zien: het kunnen andere mensen zijn. Wat bewoog, is wat de groep zegt; dat iemand van gedachten veranderde, is er niet uit af te leiden.
group-change-caution-difference = Waar de anderen hetzelfde antwoordden als toen, toont het verschil wat antwoordde wie wegging of erbij kwam.
group-change-caution-few = Het zijn weinig mensen, { $then } toen en { $now } nu: één antwoord kan een mediaan verschuiven.
group-change-caution-kept = In een bewaarde groep staat niet meer wie wat antwoordde. Of de meeste antwoorden beide keren dezelfde zijn, is niet te zien; zijn ze dat, dan toont het verschil wat de anderen antwoordden.
group-change-caution-withheld = { $count ->
    [one] De niveaus van één vraag zijn weggelaten, omdat ze
   *[other] De niveaus van { $count } vragen zijn weggelaten, omdat ze
} zelf of door het verschil zouden verraden wat een van weinigen koos.
group-change-caution-lone = { $count ->
    [one] Eén vraag is alleen toen of alleen nu gesteld. Die is weggelaten, met de onderdelen en regels die ervan afhangen.
   *[other] { $count } vragen zijn alleen toen of alleen nu gesteld. Ze zijn weggelaten, met de onderdelen en regels die ervan afhangen.
}
group-change-caution-version = { $which ->
    [then] Toen
   *[now] Nu
} { $count ->
    [one] antwoordde één persoon
   *[other] antwoordden { $count } mensen
} op een andere versie van de vragenbank dan { $version }, waarmee hier alles is geteld: vragen horen bij elkaar als hun id gelijk is.
group-change-medians = De mediaan is { $parts }.
group-change-higher = hoger bij { $names }
group-change-lower = lager bij { $names }
group-change-same = gelijk bij { $names }
group-change-medians-same = De mediaan van elk onderdeel is wat die was.
group-change-medians-none = Van geen onderdeel is zowel van toen als van nu een mediaan te geven.
group-change-spread = Bij { $closer ->
    [0] geen
   *[other] { $closer }
} van de { $of } vragen liggen de antwoorden dichter bij elkaar, en bij { $further ->
    [0] geen
   *[other] { $further }
} verder uiteen{ $hardly ->
    [0] {""}
   *[other] {"; "}bij { $hardly } is dat nauwelijks veranderd
}
group-change-spread-none = Van geen vraag is te zeggen of de antwoorden dichter bij elkaar liggen.
group-change-split-gone = niet meer verdeeld: { $numbers }
group-change-split-new = nu wel verdeeld: { $numbers }
group-change-heading-medians = Waar de mediaan het meest verschoof
group-change-moved = { $way ->
    [up] Hoger
   *[down] Lager
} bij { $count ->
    [one] één vraag:
   *[other] { $count } vragen:
}
group-change-heading-closer = Waar de antwoorden naar elkaar toe kwamen
group-change-heading-further = Waar de antwoorden uiteengingen
group-change-heading-unknown = Wat we niet wisten, en nu niet weten
group-change-heading-talk = Om nu over te praten: wat ons verdeelt
group-change-heading-questions = Alle vragen, toen en nu
group-change-then = Toen: { $spread }
group-change-now = Nu: { $spread }
group-change-agreement = Eensgezindheid { $shares }{ $split ->
    [gone] {", "}niet meer verdeeld
    [new] {", "}nu wel verdeeld
    [still] {", "}nog steeds verdeeld
   *[no] {""}
}
group-change-unknown = ‘Dat weet ik niet’ antwoordde een { $way ->
    [more] groter
   *[fewer] kleiner
} deel van ons op { $count ->
    [one] één vraag
   *[other] { $count } vragen
}{ $way ->
    [more] {""}
   *[fewer] { $known ->
        [0] {""}
        [one] {", "}en op { $count ->
            [one] die vraag
           *[other] één daarvan
        } niemand meer
       *[other] {", "}en op { $known } daarvan niemand meer
    }
}:
group-change-of = { $count } van { $of }
group-change-dont-know = ‘Dat weet ik niet’: { $counts }
group-change-rule = { $severity } volgens de antwoorden van { $counts }
group-change-rule-open = { $label }: het geldt volgens niemands antwoorden, maar is niet te zeggen van { $counts }
group-change-held = { $count } van { $of }{ $open ->
    [0] {""}
   *[other] {" "}(van { $open } is het niet te zeggen)
}
group-change-talk-none = Geen vraag verdeelt ons nu.{ $told ->
    [yes] {" "}Hierover zijn we het het minst eens.
   *[no] {""}
}
group-change-column-half = Middelste helft
group-change-column-agreement = Eensgezindheid
group-change-reading-half = Middelste helft: tussen welke scores de helft van ons ligt, zonder het laagste en het hoogste kwart. Hoe smaller, hoe dichter we bij elkaar zijn.
group-change-reading-agreement = Eensgezindheid: de consensus van Tastle en Wierman, 100% als iedereen hetzelfde niveau koos en 0% als de helft elk uiterste koos. Met minder dan vijf procentpunten is die nauwelijks veranderd, tenzij een verdeeldheid ontstond of verdween. Het is een volgorde voor een gesprek en geen bewijs.
group-change-reading-difference = Het verschil tussen twee groepen gaat over wie alleen in een van beide die antwoorden gaf. Zijn dat er te weinig, dan wordt niets vergeleken; wat te weinigen van hen bij een vraag kozen, is weggelaten.
group-change-banks = { $then } beantwoordde de vragenbank ‘{ $then_bank }’, en { $now } ‘{ $now_bank }’. Alleen twee groepen die dezelfde vragenbank beantwoordden, zijn te vergelijken.
group-change-mixed = { $group } bevat de antwoorden van een groep, en { $single } die van één persoon. Vergelijk twee groepen, of twee zelfevaluaties.
group-change-alone = `--min-group` is voor groepen: dit zijn de antwoorden van twee mensen, of van één persoon op twee momenten.
group-change-too-alike = { $at_least ->
    [yes] Naar hun getallen verschillen de twee groepen misschien maar door de antwoorden van
   *[no] De twee groepen verschillen door de antwoorden van
} { $people ->
    [one] één persoon
   *[other] { $people } mensen
}. Over minder dan { $floor } wordt niets verteld, en het verschil zou tonen wat zij antwoordden. `--min-group` stelt een andere grens in.
group-change-one = { $path }: { $why }

# A copy to hand in

redact-written = { $path } kan worden ingeleverd: zonder naam, notities, eigen woorden, dagen en tijden. Het is gemaakt uit { $count ->
    [one] { $source }
   *[other] { $source } en { $others ->
        [one] nog één bestand
       *[other] nog { $others } bestanden
    }
}.
redact-kept = { $count ->
    [0] Nergens staat in van wie het is.
   *[other] Wat er nog in staat: { $kept }.
} { $twice ->
    [once] Dezelfde zelfevaluatie twee keer ingeleverd telt één keer; twee van dezelfde persoon tellen als twee.
   *[twice] Wat met de hand is geschreven, heeft geen kenmerk: twee keer ingeleverd telt het twee keer.
}
redact-over-original = { $path } is het origineel, en dat blijft zoals het is. Noem met -o een ander bestand.

# Tussen andere organisaties

benchmark-heading = Tussen andere organisaties
benchmark-lead = { $count } organisaties, verzameld door { $by } op { $day }. Hier staat waar we staan tussen wie verzameld zijn; het is geen norm.
benchmark-other-version = Zij beantwoordden versie { $version } van de vragenbank: vragen zijn op hun kenmerk naast elkaar gelegd.
benchmark-range = Waar antwoorden ontbreken, loopt onze plaats van de beste die het kan zijn tot de slechtste.
benchmark-column-own = Wij
benchmark-column-median = Hun mediaan
benchmark-column-place = Onze plaats
benchmark-ordinal = { $number }{ $ending ->
   *[other] e
}
benchmark-from-to = { $one } tot { $other }
benchmark-rank = { $rank } van { $of }
benchmark-percentile = { $percentile } percentiel van { $of }
benchmark-below = onder alle { $of }
benchmark-few = { $count ->
    [0] In geen van deze zelfevaluaties staat van welke organisatie ze is
    [one] Deze zijn van één organisatie
   *[other] Deze zijn van { $count } organisaties
}. Voor een vergelijkingsbestand zijn er minstens { $fewest } nodig, anders is er een te herkennen: er wordt niets geschreven.
benchmark-by = Voeg `--collected-by` toe met wie de antwoorden verzamelde: dat leest wie kijkt waar die staat. Er is niets geschreven.
benchmark-unnamed = { $count ->
    [one] Eén zelfevaluatie zegt niet van welke organisatie ze is, en telt niet mee.
   *[other] { $count } zelfevaluaties zeggen niet van welke organisatie ze zijn, en tellen niet mee.
}
benchmark-written = In { $path } staat waar { $count } organisaties op uitkwamen, zonder er een te noemen.
benchmark-exists = { $path } bestaat al. Kies een andere naam.
benchmark-foreign = { $path } is geen vergelijkingsbestand. `boardready group --save-benchmark` maakt er een.
benchmark-newer = { $path } is een vergelijkingsbestand van een latere versie van boardready.
benchmark-broken = { $path }, regel { $line }, kolom { $column }: hier staat iets anders dan `boardready group --save-benchmark` schrijft. Vraag het bestand opnieuw op.
benchmark-unsound = { $path } spreekt zichzelf tegen{ $id ->
    [none] : het gaat over minder dan { $fewest } organisaties
   *[other] {" "}bij `{ $id }`: plaatsen lopen op van 0 tot 100, met op elke minstens één organisatie, samen minstens { $fewest } en niet meer dan er zijn
}. Vraag het bestand opnieuw op.
benchmark-other-bank = { $path } hoort bij de vragenbank ‘{ $theirs }’, en deze antwoorden bij ‘{ $ours }’.

# Checking a bank

check-error = fout
check-warning = waarschuwing
check-help = advies
check-more-warnings =
    { $count ->
        [one] … en nog 1 waarschuwing.
       *[other] … en nog { $count } waarschuwingen.
    }
check-more-errors =
    { $count ->
        [one] … en nog 1 fout. Herstel eerst wat hierboven staat.
       *[other] … en nog { $count } fouten. Herstel eerst wat hierboven staat.
    }
check-ends-early = De rest van het bestand is nog niet nagekeken: herstel dit eerst en kijk het dan opnieuw na.
check-foreign = dit is een { $format }-bestand; een vragenbank is een YAML-bestand
    .help = schrijf de vragenbank in een editor voor platte tekst: ‘boardready bank new’ geeft u er een om mee te beginnen
check-utf16 = deze tekst heeft de codering UTF-16
    .help = bewaar het bestand als UTF-8: in de meeste editors kan dat bij ‘Opslaan als’
check-not-utf8 = op deze regel staat iets dat geen tekst in UTF-8 is
    .help = bewaar het bestand als UTF-8, als het al tekst is
check-not-a-file = dit is een map, een apparaat of een pipe
    .help = noem het YAML-bestand van een vragenbank
check-too-large = dit bestand is groter dan een vragenbank kan zijn (1 MB)
    .help = controleer of dit een vragenbank is
check-not-found = dit bestand bestaat niet
    .help = controleer de naam en de map
check-unreadable = het systeem laat dit bestand niet lezen
    .help = controleer de rechten op het bestand

# What is wrong with a bank, and how to mend it

check-repeats = { $message } (de eerste staat op regel { $line })
check-meant = bedoelt u `{ $meant }`?
check-meant-absent = bedoelt u `{ $meant }`, dat hier ontbreekt?
check-part = { $part ->
    [all-condition] een voorwaarde met `all`
    [any-condition] een voorwaarde met `any`
    [band] een naam onder `bands`
    [bank] een vragenbank
    [decision] een besluit
    [dimension] een dimensie
    [dimension-condition] een voorwaarde over een dimensie
    [dont-know-condition] een voorwaarde met `dont_know`
    [minutes] `minutes`
    [option] een antwoord van een schaal
    [question] een vraag
    [question-condition] een voorwaarde over een vraag
    [reflection] een open vraag
    [rule] een regel onder `rules`
    [scales] `scales`
   *[text] deze tekst
}
check-kind = { $kind ->
    [band] naam onder `bands`
    [bank] vragenbank
    [decision] besluit
    [dimension] dimensie
    [option] antwoord van deze schaal
    [question] vraag
    [rule] regel onder `rules`
   *[scale] schaal
}
check-kind-of-value = { $kind ->
    [endless] geen getal zonder einde
    [keys] geen sleutels met waarden
    [list] geen lijst
    [number] geen getal
    [text] geen tekst
    [truth] geen `true` of `false`
   *[nothing] en hier staat niets
}
check-sign = { $kind ->
    [byte-order] een bytevolgordeteken
    [direction] een verborgen teken dat de leesrichting omkeert
    [escape] een escape-teken
    [line-break] een verborgen regeleinde
    [no-break] een vaste spatie
    [no-width] een spatie zonder breedte
    [space] een bijzondere spatie
    [tab] een tab
   *[invisible] een onzichtbaar teken
} ({ $code })
check-value = `{ $value }`
check-values = { $values } en { $last }

# Not to be read as YAML

check-empty = in dit bestand staat geen vragenbank
    .help = `boardready bank new` schrijft er een om mee te beginnen
check-no-bank = dit is geen vragenbank
    .help = { check-empty.help }
check-too-complex = dit is meer dan een vragenbank kan bevatten
    .help = { $what ->
        [nested] wat in elkaar zit, mag hoogstens 40 diep gaan
        [repeated] schrijf teksten uit in plaats van ze te herhalen met `&` en `*`
       *[values] een vragenbank bevat hoogstens 50.000 waarden
    }
check-several-documents = hier begint een tweede YAML-document
    .help = een vragenbank is één document: haal deze regel weg
check-no-yaml = dit is geen geldige YAML
    .help = controleer de inspringing, de aanhalingstekens en de haken van deze regel en van die erboven
check-value-not-allowed = deze `: ` begint een waarde waar er geen kan staan
    .help = een tekst met `: ` erin heeft aanhalingstekens nodig; controleer anders de inspringing van deze regel
check-indentation = deze regel is niet ingesprongen als de regels eromheen
    .help = spring in met spaties, en wat bij elkaar hoort even diep
check-tab = deze regel is ingesprongen met een tab
    .help = spring in met spaties: YAML staat geen tabs toe
check-missing-between-braces = vóór deze plaats ontbreekt iets, tussen de haken `{"{"}` en `{"}"}`
    .help = zet een komma tussen twee sleutels, aanhalingstekens om een tekst met een komma of dubbele punt erin, en `{"}"}` aan het eind
check-line-does-not-fit = deze regel past niet bij de regels erboven
    .help = spring net zo diep in als de andere sleutels van hetzelfde item; een item van een lijst begint met `- `
check-colon-without-key = deze `:` volgt op geen sleutel
    .help = schrijf een sleutel en zijn `:` op één regel; een tekst met een `:` erin heeft aanhalingstekens nodig
check-neither-key-nor-item = deze regel is geen `sleutel: …` en geen item van een lijst
    .help = een tekst die doorloopt, springt dieper in dan zijn sleutel
check-backslash = `\` heeft tussen dubbele aanhalingstekens een eigen betekenis
    .help = schrijf `\\`, of gebruik enkele aanhalingstekens
check-star = deze `*` verwijst naar niets
    .help = een tekst die met `*` begint, heeft aanhalingstekens nodig
check-yaml-version = hier wordt om een andere versie van YAML gevraagd
    .help = haal deze regel weg
check-comment-within-text = hier houdt de tekst op: een `#` na een spatie begint een notitie
    .help = zet aanhalingstekens om de hele tekst
check-start-of-text = een tekst kan niet met dit teken beginnen
    .help = zet aanhalingstekens om de tekst
check-hidden = hier staat { $sign }, en dat is niet te zien
    .help = typ { $part ->
        [word] het woord
       *[text] de tekst
    } opnieuw: waarschijnlijk is dit van elders gekopieerd
check-strange-blank = hier staat { $sign }, die alleen op een gewone spatie lijkt
    .help = typ een gewone spatie: waarschijnlijk is deze van elders gekopieerd
check-curly-sign = `{ $sign }` is een gekruld aanhalingsteken, en YAML kent alleen rechte
    .help = typ `"` of `'`: waarschijnlijk komt dit uit een tekstverwerker
check-markdown = zo geeft Markdown code aan; dit is geen YAML
    .help = haal de regels met dit teken weg
check-indent = begin de regel { $like }
check-indent-either = begin de regel { $one }, of { $other }
check-indent-like = { $count ->
    [0] zonder spaties
    [one] met één spatie
   *[other] met { $count } spaties
}, zoals regel { $line }
check-indent-for-line = begin deze regel met { $count ->
    [one] één spatie
   *[other] { $count } spaties
}, zodat regel { $line } erbij hoort
check-indented-like-none = deze regel springt anders in dan elke regel waar die bij kan horen
    .help = { $advice }
check-write-nothing-before-list = hoort deze lijst bij de sleutel erboven, haal dan weg wat daar achter de `:` staat; anders ontbreekt de eigen sleutel erboven
check-indented-too-deep = deze regel springt dieper in dan een regel erboven, en die heeft al een waarde
    .help = { $advice }
check-outdented = deze regel springt minder diep in dan de regels waar die bij hoort
    .help = { $advice }
check-missing-dash = hier ontbreekt een `- `
    .help = begin elk item van een lijst met `- `, alle even diep
check-blank-after-dash = na deze `-` ontbreekt een spatie
    .help = schrijf `- ` vóór elk item
check-other-dash = een item van een lijst begint met `- `, niet met `{ $written }`
    .help = schrijf in plaats daarvan `- `
check-bracket-closes-nothing = deze haak `{ $bracket }` sluit niets
    .help = haal die weg
check-bracket-not-opened = hiervoor ontbreekt een `{ $open }`
    .help = zet die hier: anders sluit de `{ $close }` die volgt niets
check-slashes = een notitie begint met `#`, niet met `//`
    .help = schrijf in plaats daarvan `#`
check-colon-missing = na `{ $key }` ontbreekt een `:`
    .help = schrijf `{ $key }: …`
check-blank-missing = na `{ $key }:` ontbreekt een spatie
    .help = schrijf `{ $key }: …`
check-write-comment = een notitie begint met een spatie en `#`
check-remove-sign = haal het teken aan het eind weg: een regel eindigt zonder
check-list-behind-key = een lijst kan niet achter de sleutel beginnen
    .help = begin elk item op een eigen regel, onder de sleutel
check-no-braces = een tekst in meer talen staat tussen `{"{"}` en `{"}"}`
    .help = schrijf `{"{"}nl: "…", en: "…"{"}"}`
check-behind-bracket = dit staat achter de `{ $bracket }` waarmee de tekst eindigt
    .help = zet het voor het laatste aanhalingsteken als het bij de tekst hoort, en haal het anders weg
check-quote-missing-before = het aanhalingsteken aan het eind van de tekst ontbreekt voor `, { $key }:`
    .help = zet een `"` voor deze komma
check-no-key-of-list = boven deze lijst staat geen sleutel: `{ $key }:` ontbreekt
    .help = zet er een regel `{ $key }:` boven, even diep ingesprongen als de sleutels waar die bij hoort
check-no-scales = boven deze schalen staat geen sleutel: `scales:` ontbreekt
    .help = zet er een regel `scales:` boven, met niets ervoor
check-no-key-of-text = deze tekst staat onder een sleutel die al een waarde heeft
    .help = zijn dit de talen daarvan, haal dan weg wat daar achter de `:` staat; zet er anders een regel met de eigen sleutel boven, bijvoorbeeld `title:`
check-write-key-of-text = is dit een andere tekst, zet er dan een regel met de eigen sleutel boven, bijvoorbeeld `title:`; laat anders één van de twee staan
check-write-languages = schrijf `{"{"}nl: "…", en: "…"{"}"}` voor een tekst in meer talen
check-dimension-too-deep = dit is een dimensie, en die staat tussen de vragen van een andere
    .help = laat alle regels ervan verder naar links beginnen, even ver als de `- id` van de dimensie erboven
check-sign-at-start = een tekst kan niet beginnen met { $kind ->
    [backtick] een backtick
   *[other] `{ $sign }`
}
    .help = zet aanhalingstekens om de hele tekst
check-quote-not-opened = deze tekst heeft aan het eind een aanhalingsteken, en aan het begin niet
    .help = schrijf ook vóór de tekst een `"`
check-another-key = op deze regel staat nog een sleutel, `{ $key }`
    .help = { $place ->
        [value] zet `{"{"}` en `{"}"}` om wat bij de eerste hoort, bijvoorbeeld `when: {"{"}question: …, at_most: 2{"}"}`; aanhalingstekens, als het een tekst is
       *[text] zet die op een eigen regel; aanhalingstekens om de hele tekst, als die daarbij hoort
    }
check-colon-in-text = in deze tekst staat `: `, en er staan geen aanhalingstekens omheen
    .help = zet aanhalingstekens om de hele tekst
check-one-too-many = deze `{ $sign }` is er een te veel
    .help = { $place ->
        [end] haal die weg: een regel eindigt zonder
       *[within] haal die weg
    }
check-goes-on-behind-quote = de tekst loopt door achter het aanhalingsteken dat hem sluit
    .help = { $quotes ->
        [double] schrijf een aanhalingsteken binnen de tekst als `\"`, of zet `'` om de hele tekst
       *[single] schrijf een aanhalingsteken binnen de tekst dubbel (`''`), of zet `"` om de hele tekst
    }
check-quote-not-closed = dit aanhalingsteken is vóór regel { $line } niet gesloten
    .help = { $kind ->
        [apostrophe] zet `"` om een tekst die met een `'` begint
       *[quote] schrijf `{ $quote }` aan het eind van de tekst
    }
check-dash-between-brackets = tussen haken begint niets met `- `
    .help = laat dat weg: tussen `[` en `]` staan komma’s tussen de items, en geen `- `
check-comma-missing = vóór { $before ->
    [word] `{ $word }`
   *[this] dit teken
} ontbreekt een komma
    .help = zet een komma tussen twee sleutels of items, of aanhalingstekens om de hele tekst als dit daarbij hoort
check-other-bracket = hier staat `{ $close }` waar `{ $right }` de haak `{ $open }` moet sluiten
    .help = schrijf hier `{ $right }`
check-comment-before-bracket = een `#` na een spatie begint een notitie, en de haak is daarvóór niet gesloten
    .help = zet aanhalingstekens om een tekst met ` #` erin
check-bracket-not-closed = deze haak `{ $open }` is vóór regel { $line } niet gesloten
    .help = schrijf `{ $close }` waar die eindigt, met komma’s tussen wat erin staat

# Another thing than belongs there

check-expected = { $kind ->
    [keys] hier horen sleutels met waarden
    [list] hier hoort een lijst
    [number] hier hoort een getal
    [truth] hier hoort `true` of `false`
   *[text] hier hoort een tekst
}
check-wrong-kind = { $expected }, { $found }
check-nothing-written = hier staat niets; { $expected }
    .help = schrijf het hier, of haal de sleutel weg als u die niet nodig hebt
check-write-required = schrijf het hier: het kan niet worden weggelaten
check-comment-for-text = wat op `#` volgt, is een notitie: zet aanhalingstekens om een tekst met een `#` erin
check-tag-for-text = zet aanhalingstekens om een tekst die met `!` of `&` begint
check-write-part = { $part ->
    [all-condition] bijvoorbeeld `{"{"}all: [{"{"}question: …, at_most: 2{"}"}]{"}"}`
    [any-condition] bijvoorbeeld `{"{"}any: [{"{"}question: …, at_most: 2{"}"}]{"}"}`
    [band] bijvoorbeeld `- {"{"}from: 0, id: start, name: Beginnend{"}"}`
    [bank] `boardready bank new` schrijft een vragenbank om mee te beginnen
    [decision] bijvoorbeeld `- {"{"}id: …, at_most: 2, horizon: next-meeting, text: …{"}"}`
    [dimension] een dimensie begint met `- id: …`, met `name:` en `questions:` op de regels eronder
    [dimension-condition] bijvoorbeeld `{"{"}dimension: …, below: 2{"}"}`
    [dont-know-condition] bijvoorbeeld `{"{"}dont_know: anywhere, at_least: 2{"}"}`
    [minutes] bijvoorbeeld `minutes: {"{"}full: 15, quick: 4{"}"}`
    [option] bijvoorbeeld `- {"{"}id: laag, value: 1, label: Laag{"}"}`
    [question] een vraag begint met `- id: …`, met `text:` en `scale:` op de regels eronder
    [question-condition] bijvoorbeeld `{"{"}question: …, at_most: 2{"}"}`
    [reflection] bijvoorbeeld `- {"{"}id: …, text: …{"}"}`
    [rule] zo’n regel begint met `- id: …`, met `when:`, `severity:` en `message:` eronder
   *[scales] schrijf de naam van elke schaal als sleutel, met de antwoorden eronder als lijst
}
check-write-without-dash = schrijf het zonder `- ` en zonder haken
check-write-after-key = schrijf het achter de sleutel; een tekst met `: ` erin heeft aanhalingstekens nodig
check-write-number = schrijf `{ $number }`, { $without ->
    [comma] met een punt in plaats van de komma
    [percent] zonder procentteken
   *[quotes] zonder aanhalingstekens
}
check-write-in-digits = schrijf het in cijfers, bijvoorbeeld `2` of `2.5`
check-write-one-number = schrijf één getal, bijvoorbeeld `2` of `2.5`
check-write-truth = schrijf `true` voor ja en `false` voor nee, zonder aanhalingstekens
check-write-brackets = schrijf het tussen haken: `[{ $written }]`
check-write-without-sign = haal het teken achter de sleutel weg: dat maakt van de regels erna één tekst
check-write-items-with-ids = begin elk item met `- id: …`: hier `- id: { $key }` in plaats van `{ $key }:`
check-write-around-braces = zet er haken omheen: `[{"{"}…{"}"}]`
check-write-dash = schrijf `- ` { $place ->
    [before] vóór
   *[instead] in plaats van
} `{ $key }:`: zo begint elk item van een lijst
check-write-items = begin elk item op een eigen regel met `- `
check-write-word = { $count ->
    [one] schrijf `{ $words }`
   *[other] schrijf een van deze: `{ $words }`
}
check-key-is-no-word = een sleutel is een woord, { $found }
    .help = schrijf `sleutel: waarde`
check-duplicate-key = { $part } heeft `{ $key }` twee keer
    .help = laat een van de twee staan
check-missing-dash-of-item = vóór deze `{ $key }` ontbreekt een `- `: hier begint een nieuw item
    .help = schrijf `- { $key }: …`, even diep als de `- ` van het eerste
check-write-dash-or-one = laat een van de twee staan, of schrijf `- ` vóór deze als hier een nieuw item begint
check-unknown-key = { $part } heeft geen sleutel `{ $key }`
    .help = { $why ->
        [indented] die hoort ergens anders: controleer hoe diep deze regel is ingesprongen; hier horen `{ $keys }`
        [merged] schrijf de sleutels uit: een vragenbank kan ze niet van elders halen
        [of-other-part] die hoort ergens anders; hier horen `{ $keys }`
        [stands-for] `{ $missing }` { $count ->
            [one] ontbreekt
           *[other] ontbreken
        } hier; de sleutels zijn `{ $keys }`
       *[unknown] de sleutels zijn `{ $keys }`
    }
check-missing-key = { $part } heeft `{ $key }` nodig
    .help = { $place ->
        [braces] voeg tussen de haken toe: `{ $example }`
       *[line] voeg een regel toe: `{ $example }`
    }{ $choice ->
        [yes] , met een van deze: `{ $words }`
       *[no] {""}
    }
check-unknown-word = `{ $word }` is geen van de woorden die hier horen
    .help = kies uit `{ $words }`
check-comma-in-number = tussen haken hield het getal al op bij de komma hiervoor
    .help = schrijf een getal met een punt, bijvoorbeeld `2.5`
check-comma-in-text = { $quotes ->
    [curly] gekrulde aanhalingstekens houden een tekst niet bij elkaar: die hield al op bij de komma hiervoor
   *[none] tussen haken hield de tekst al op bij de komma hiervoor
}
    .help = zet { $quotes ->
        [curly] in plaats daarvan rechte aanhalingstekens om de tekst
       *[none] aanhalingstekens om een tekst met een komma erin
    }, bijvoorbeeld `{"{"}nl: "Ja, dat doen we."{"}"}`
check-compared-with-below = een score wordt vergeleken met `below`, niet met `{ $key }`
    .help = schrijf `below: …`: bij een lagere score geldt de regel
check-write-below = schrijf `below:` met een getal boven `{ $number }`: bij een lagere score geldt de regel
check-no-subject = `{ $key }` is niet een van de woorden die zeggen waarover een voorwaarde gaat
    .help = { check-condition-without-subject.help }
check-condition-without-subject = een voorwaarde moet zeggen waarover die gaat
    .help = begin met een van `question`, `dimension`, `dont_know`, `all` en `any`, bijvoorbeeld `{"{"}question: …, at_most: 2{"}"}`
check-lost-comment = hier houdt de tekst op: een `#` na een spatie begint een notitie
    .help = zet aanhalingstekens om de hele tekst als dit erbij hoort; een notitie heeft twee spaties vóór de `#` en een erachter
check-lost-word = `{ $word }` hoort niet bij de tekst: `{ $sign }` heeft hier een eigen betekenis
    .help = zet aanhalingstekens om de hele tekst als dit erbij hoort; haal het anders weg
check-curly-quotes = deze gekrulde aanhalingstekens horen bij de tekst, en komen mee in beeld
    .help = laat ze weg, of typ rechte (`"`)
check-lone-quote = { $lacks ->
    [start] dit aanhalingsteken sluit niets, en komt met de tekst in beeld
   *[end] dit aanhalingsteken is niet gesloten, en komt met de tekst in beeld
}
    .help = { $lacks ->
        [start] schrijf er ook een vóór de tekst, of laat het weg
       *[end] schrijf er ook een achter wat u aanhaalt, of laat het weg
    }

# What does not hold together

check-format = `{ $written }` is geen indeling van een vragenbank
    .help = een vragenbank begint met `format: { $format }`
check-newer-format = dit programma leest de indeling `{ $format }`, niet `{ $written }`
    .help = een nieuwere versie van boardready kan die misschien lezen
check-other-format = dit bestand is geen vragenbank: er staat `{ $written }` in
    .help = noem het YAML-bestand van een vragenbank
check-bad-version = `{ $written }` kan geen versie zijn
    .help = bijvoorbeeld `1.0.0`; verhoog die als de vragen veranderen
check-no-language = een vragenbank heeft ten minste één taal
    .help = bijvoorbeeld `languages: [nl]`
check-bad-language = `{ $written }` is geen taalcode
    .help = { $wrong ->
        [capitals] schrijf `{ $small }`, in kleine letters
        [several] schrijf de codes van twee letters, met komma’s ertussen, bijvoorbeeld `[en, nl]`
       *[no-code] schrijf de code van twee letters, bijvoorbeeld `en` of `nl`
    }
check-language-twice = de taal `{ $language }` staat er twee keer
    .help = haal een van de twee weg
check-bad-minutes = hier hoort een heel aantal minuten, van 1 tot en met 600
    .help = laat `minutes` weg als u het niet weet
check-bad-id = `{ $written }` kan geen id zijn
    .help = een id heeft 1 tot 64 letters, cijfers, `.`, `-` en `_`, en begint met een letter of cijfer
check-write-id = schrijf `{ $id }`: alleen letters, cijfers, `.`, `-` en `_`
check-duplicate-id = er is nog een { $kind } met de id `{ $id }`
    .help = geef elk een eigen id
check-unknown-id = er is geen { $kind } met de id `{ $id }`
    .help = { $choice ->
        [few] kies uit `{ $ids }`
        [many] schrijf de id van een { $kind } in deze vragenbank
       *[none] de vragenbank heeft geen { $kind } met een id
    }
check-id-anywhere = `{ $id }` staat in een voorwaarde voor de hele vragenbank
    .help = geef de dimensie een andere id
check-scale-size = de schaal `{ $scale }` heeft { $count ->
    [one] één antwoord
   *[other] { $count } antwoorden
}; dat moeten er 2 tot en met { $most } zijn
    .help = elk antwoord wordt gekozen met een cijfertoets, van 1 tot en met 9
check-bad-value = de waarde van een antwoord ligt tussen -1.000.000 en 1.000.000
    .help = alleen de afstanden tussen de waarden tellen: deel ze allemaal door hetzelfde
check-scale-order = de waarden van een schaal lopen op, van antwoord tot antwoord
    .help = het antwoord ervoor heeft `{ $below }`: schrijf een hogere waarde, of zet het laagste eerst
check-unused-scale = geen vraag gebruikt de schaal `{ $scale }`
    .help = haal die weg, of geef een vraag `scale: { $scale }`
check-band-gap = de eerste naam onder `bands` begint bij 0
    .help = schrijf `from: 0`: een index onder `{ $from }` zou geen naam hebben
check-band-order = elke naam onder `bands` begint hoger dan die ervoor
    .help = die ervoor begint bij `{ $below }`: zet de laagste eerst
check-band-too-high = een naam onder `bands` begint onder de 100
    .help = de namen verdelen de index, die van 0 tot 100 loopt
check-no-questions = de vragenbank vraagt niets
    .help = zet een dimensie met een vraag onder `dimensions`
check-no-children = een dimensie heeft `questions` of `dimensions` nodig
    .help = voeg een regel toe: `questions:`, met de vragen eronder
check-mixed-dimension = een dimensie bevat dimensies of vragen, nooit allebei
    .help = zet de vragen in een eigen dimensie
check-empty-dimension = deze dimensie is leeg
    .help = zet er een vraag in, of haal de dimensie weg
check-no-quick-edition = er is geen korte versie
    .help = zet `quick: true` bij de vragen voor de korte versie, of haal `quick` weg uit `minutes`
check-quick-edition = de korte versie vraagt niets over `{ $dimension }`
    .help = zet `quick: true` bij een vraag van die dimensie
check-bad-weight = een gewicht is groter dan 0 en hoogstens 1.000.000
    .help = laat `weight` weg voor het gewone gewicht, 1
check-bad-target = de score van deze dimensie kan nooit `{ $target }` zijn
    .help = die loopt van { $lowest } tot en met { $highest }: kies een doel daartussen
check-target-between-scales = de schalen in deze dimensie zijn niet even lang: het doel ligt op hun gemiddelde schaal, van { $lowest } tot en met { $highest }
    .help = aan het bestuur wordt dat niet gevraagd; voor een doel dat een antwoord is, geeft u alle vragen van de dimensie dezelfde schaal
check-anchor-count = { $count ->
    [one] 1 beschrijving
   *[other] { $count } beschrijvingen
} voor de { $options } antwoorden van de schaal `{ $scale }`
    .help = schrijf er een per antwoord, die van het laagste eerst; tussen haken heeft een tekst met een komma erin aanhalingstekens nodig
check-write-dash-here = deze regel hoort zo bij de beschrijving erboven: schrijf er `- ` vóór als het een eigen beschrijving is
check-decision-without-id = een besluit heeft `id` nodig
    .help = voeg een regel toe: `id: { $id }`, of een id die zegt wat er wordt besloten
check-never-proposed = geen antwoord is laag genoeg voor dit besluit
    .help = de laagste waarde van `{ $scale }` is `{ $lowest }`
check-no-decision = `{ $question }` heeft geen besluit bij { $several ->
    [two] de antwoorden `{ $option }` en `{ $last }`, die onder het doel liggen
    [more] de antwoorden `{ $option }` tot en met `{ $last }`, die onder het doel liggen
   *[no] het antwoord `{ $option }`, dat onder het doel ligt
}{ $same ->
    [yes] {""}
   *[no] : op de schaal van deze vraag is dat { $target }
}
    .help = zet onder `decisions` een besluit met `at_most: { $value }` of hoger
check-idle-cap = `{ $band }` is de hoogste naam onder `bands`: die houdt niets tegen
    .help = noem een lagere, of haal `cap` weg
check-empty-condition = in deze lijst staat geen voorwaarde
    .help = voeg er een toe, bijvoorbeeld `- {"{"}question: …, at_most: 2{"}"}`, of haal de hele regel onder `rules` weg
check-no-comparison = een voorwaarde over een vraag vergelijkt de waarde van het antwoord
    .help = voeg `at_most: 2` of `at_least: 4` toe, met een waarde van de schaal
check-reflection = `{ $id }` is een open vraag: die heeft geen waarde om te vergelijken
    .help = noem een vraag met een schaal
check-bad-count = hier hoort een heel getal van 1 of meer
    .help = dat is hoe vaak ‘Dat weet ik niet’ geantwoord moet zijn voordat de regel geldt
check-never-fires = aan deze voorwaarde kan nooit worden voldaan
check-always-fires = elk antwoord voldoet aan deze voorwaarde
check-values-of-answers = de antwoorden op `{ $question }` tellen voor { $values }
check-range-of-score = de score van `{ $dimension }` loopt van { $lowest } tot en met { $highest }
check-no-such-answer = geen antwoord op `{ $question }` voldoet aan dit alles tegelijk: ze tellen voor { $values }
check-too-few-dont-knows = { $count ->
    [0] ‘Dat weet ik niet’ is daar geen keuze: `dont_know` is `false`
    [one] ‘Dat weet ik niet’ is daar bij maar 1 vraag een keuze
   *[other] ‘Dat weet ik niet’ is daar bij maar { $count } vragen een keuze
}
check-circle-of-one = `{ $dimension }` zou op zichzelf wachten: de voorwaarde gaat over wat eronder valt
    .help = noem andere dimensies in `before`, of haal het weg
check-circle = deze dimensies wachten op elkaar: { $steps }
    .help = haal een ervan weg uit de `before` van die regel
check-circle-step = `{ $waiting }` op `{ $awaited }` (regel `{ $rule }`)

# The texts of a bank

check-unknown-language = `{ $language }` is geen taal van deze vragenbank
    .help = haal de tekst weg, of zet de taal in `languages`, boven in de vragenbank
check-missing-language = deze tekst is er niet in `{ $languages }`
    .help = schrijf de tekst in elke taal, bijvoorbeeld `{ $example }`
check-missing-languages = { $count } teksten zijn er nog niet in `{ $languages }`: { $on ->
    [one] regel
   *[other] regels
} { $lines }
check-unwritten-text = deze tekst moet nog worden geschreven
    .help = schrijf hem: het bestuur leest wat hier staat
check-untranslated = deze tekst is in `{ $one }` en in `{ $other }` hetzelfde
    .help = vertaal de tekst, of zeg het in de twee talen anders
check-empty-text = deze tekst is leeg
    .help = { $optional ->
        [yes] schrijf de tekst, of haal de sleutel weg
       *[no] schrijf de tekst: die kan niet worden weggelaten
    }
check-long-text = deze tekst telt { $length } tekens; tot { $advised } leest prettig
    .help = zeg het korter, of laat het zo: de tekst komt hoe dan ook helemaal in beeld
check-line-break = deze tekst heeft meer dan één regel
    .help = schrijf de tekst op één regel; na `sleutel: >-` mag die over meer regels doorlopen, zonder lege regel ertussen
check-hidden-in-text = in deze tekst staat { $sign }, en dat is niet te zien
    .help = { $is_tab ->
        [yes] typ in plaats daarvan een spatie
       *[no] typ de tekst opnieuw: waarschijnlijk is dit van elders gekopieerd
    }
check-write-backslash = `\` heeft tussen dubbele aanhalingstekens een eigen betekenis: schrijf `\\`, of gebruik enkele
check-same-label = twee antwoorden van deze schaal heten hetzelfde
    .help = geef elk antwoord een andere naam
check-same-anchor = { $place ->
    [here] twee beschrijvingen van deze vraag zijn hetzelfde
   *[elsewhere] de vraag `{ $question }` heeft deze beschrijving ook
}
    .help = beschrijf wat alleen hier te zien is
check-same-question = de vraag `{ $question }` vraagt hetzelfde
    .help = haal een van de twee weg, of zeg wat er anders is

# Help and usage

help-usage = Gebruik
help-commands = Opdrachten
help-arguments = Argumenten
help-options = Opties
help-options-in-usage = [OPTIES]
help-default = [standaard: { $value }]
help-values = [kies uit: { $values }]
help-help = Deze hulp tonen; -h toont een korte versie
help-version = De versie tonen
help-boardready =
    De zelfevaluatie voor een bestuur dat over AI gaat besluiten.

    Zonder opdracht: laat zien wat nu kan: de vragen van de ingebouwde vragenbank beantwoorden en
    het rapport krijgen, verdergaan met wat nog niet af is, het laatste rapport lezen, vergelijken.
help-boardready-examples =
    Voorbeelden:
      boardready                            de vragen beantwoorden en het rapport lezen
      boardready assess --quick             de acht vragen die het meest zeggen, vier minuten
      boardready assess --lang en           in English
      boardready list                       wat eerder is beantwoord
      boardready report --sample            zo ziet een rapport eruit, nog voor u iets beantwoordt
      boardready report BESTAND --format markdown -o samenvatting.md
      boardready compare OUD NIEUW          wat er sinds de vorige keer is veranderd
      boardready bank new eigen-bank.yaml   zelf een vragenbank schrijven

    Afsluitcode: 0 gelukt, 1 fout, 2 verkeerd gebruik, 3 lager dan --fail-under, 130 afgebroken (elk
    bevestigd antwoord is bewaard). Niets verlaat ooit deze computer.
help-lang = De taal, bijvoorbeeld en of nl [standaard: BOARDREADY_LANG, anders de taal van het systeem]
help-color = Wanneer er kleur wordt gebruikt
help-color-auto = Waar die te zien is; NO_COLOR en CLICOLOR_FORCE gaan voor
help-color-always = Altijd
help-color-never = Nooit
help-dir = De map met bewaarde zelfevaluaties [standaard: BOARDREADY_DIR, anders uw eigen gegevensmap]
help-assess = De vragen van een vragenbank beantwoorden en het rapport lezen
help-assess-examples =
    Voorbeelden:
      boardready assess --organisation "Havenziekenhuis" --role voorzitter
      boardready assess --quick --lang en
      boardready assess --bank eigen-bank.yaml
      boardready assess < antwoorden.txt

    Met --accessible zijn de vragen gewone regels, en is een antwoord een regel: een getal, of een
    letter die de vraag noemt. Dat past bij een schermlezer, en bij een programma dat via een pipe
    antwoordt op wat het hoort. Zonder deze optie worden antwoorden uit een pipe gelezen als die uit
    een bestand: er wordt niets gevraagd.

    Een bestand met antwoorden heeft één regel per vraag, in de volgorde waarin de vragen komen: een
    getal, d voor ‘Dat weet ik niet’, of s om over te slaan. Na de vragen van een onderdeel volgen in de
    volledige versie één regel voor het niveau dat u nastreeft (s laat het voorstel staan) en één voor
    elke open vraag (s slaat over; een tekst mag meer regels beslaan en eindigt met een punt op een
    eigen regel). De laatste regel is a, van afronden. Organisatie en rol geeft u met --organisation
    en --role, of met regels zoals hieronder. Voor de ingebouwde vragenbank:
      volledige versie: 24 antwoorden, 4 niveaus, 5 open vragen, a
        onderdeel 1: 6 antwoorden, 1 niveau, 2 open vragen
        onderdeel 2: 6 antwoorden, 1 niveau, 1 open vraag
        onderdeel 3: 6 antwoorden, 1 niveau
        onderdeel 4: 6 antwoorden, 1 niveau, 2 open vragen
      korte versie: 8 antwoorden, a

    Formulieren op papier typt u over met de nummers van de vragen, in elke volgorde, één bestand per
    formulier: ‘7 3’ is antwoord 3 op vraag 7, ‘7 d’ is ‘Dat weet ik niet’, en wat erachter staat is
    een notitie, zoals in ‘7 3 sinds maart’. Net zo t1 4 voor een niveau en r1 met een tekst. Zo’n
    bestand heeft geen a nodig als elke vraag een regel heeft. De kop van het formulier is een regel
    voor wat er is ingevuld, en gaat voor op de opties:
      Organisatie: Havenziekenhuis
      Rol: voorzitter
      Naam: J. Bakker
      Datum: 2026-03-01

    Laten regels met nummers vragen open, dan is wat er gelezen is bewaard als nog niet afgerond en
    worden die vragen genoemd; de afsluitcode is 0. De eerste regel die niet past waar hij staat,
    wordt genoemd; er wordt dan niets bewaard, en de afsluitcode is 1.
help-assess-bank = De vragenbank: een naam die `bank list` toont, of een bestand [standaard: de ingebouwde vragenbank]
help-assess-quick = Alleen de vragen van de korte versie stellen
help-assess-accessible = De vragen als gewone regels stellen: voor schermlezers, en voor programma’s die antwoorden
help-assess-organisation = De organisatie waar de zelfevaluatie over gaat
help-assess-role = De rol van wie antwoordt, bijvoorbeeld voorzitter
help-assess-name = De naam van wie antwoordt
help-assess-resume = Verdergaan met deze zelfevaluatie, of een antwoord, de organisatie of de rol wijzigen
help-assess-output = Het rapport ook in dit bestand bewaren, als Markdown
help-report = Een rapport van bewaarde zelfevaluaties maken
help-report-examples =
    Voorbeelden:
      boardready report --sample
      boardready report 1f2e3d4c
      boardready report antwoorden.yaml --format markdown -o samenvatting.md
      boardready report antwoorden.yaml -o antwoorden.csv --delimiter plain
      boardready report antwoorden.yaml --fail-under 60

    BESTAND is een pad, of de naam van een bewaarde zelfevaluatie zoals `boardready list` die toont.
    Het bestand mag met de hand geschreven zijn: YAML met `bank: ai-board` en `answers:`, één regel
    per vraag, zoals `vision.purpose: 3`, of `vision.purpose: d` voor ‘Dat weet ik niet’.

    CSV bevat de antwoorden, een rij per vraag, en daaronder de regels die gelden, waarvan we het
    niet weten (open) of die op één stap aankomen (near): zoals een rekenblad in de taal van het
    rapport ze leest (in het Nederlands met puntkomma’s en decimale komma’s), of met --delimiter
    plain zoals programma’s dat doen.
help-report-files = De zelfevaluaties voor het rapport [standaard: de enige die is bewaard; bij meer dan één kiest u]
help-report-sample = Het rapport van een verzonnen bestuur, om te zien hoe een rapport eruitziet
help-report-benchmark = Laten zien waar we staan tussen de organisaties van dit vergelijkingsbestand
help-report-bank = De vragenbank die is gebruikt, een naam of een bestand [standaard: die de zelfevaluatie zelf noemt]
help-report-fail-under = Met afsluitcode 3 eindigen als de index lager is
help-output-format = De vorm van het rapport [standaard: naar de naam van het uitvoerbestand, anders terminal]
help-output-accessible = Eén feit per regel, in gewone zinnen, voor schermlezers: hetzelfde als --format plain
help-output-delimiter = Wat er tussen de cellen van een CSV-bestand staat [standaard: wat een rekenblad in de taal van het rapport verwacht]
help-output-file = In dit bestand zetten in plaats van tonen
help-output-force = Het uitvoerbestand overschrijven als het al bestaat
help-format-terminal = Tabellen voor een terminal
help-format-plain = Gewone zinnen, één feit per regel: voor schermlezers
help-format-markdown = Een samenvatting voor een bestuursstuk
help-format-html = Een pagina om te lezen of af te drukken, in één bestand
help-format-slides = Dia’s van een groep voor een beamer, één vraag per dia; `-o workshop.slides.html` volstaat
help-format-docx = Een Word-bestand, voor een bestuursstuk
help-format-json = Voor programma’s
help-format-csv = De antwoorden, voor een rekenblad
help-format-ics = De dagen waarop besluiten klaar moeten zijn, voor een agenda
help-delimiter-comma = Komma’s, en een punt in getallen: een Engels rekenblad
help-delimiter-semicolon = Puntkomma’s, en het decimaalteken van de taal: een Nederlands rekenblad
help-delimiter-tab = Tabs, en het decimaalteken van de taal
help-delimiter-plain = Komma’s en een punt in getallen, zonder byte order mark: voor programma’s
help-compare = Zien wat er tussen twee zelfevaluaties met dezelfde vragenbank is veranderd, of tussen twee groepen
help-compare-examples =
    Voorbeelden:
      boardready compare 1f2e3d4c 5a6b7c8d
      boardready compare voorjaar.yaml najaar.yaml -o verschillen.md
      boardready compare voorjaar/ najaar/ -o verschillen.docx

    OUD en NIEUW zijn paden, of namen van bewaarde zelfevaluaties zoals `boardready list` die toont.
    Alleen wat beide keren is gevraagd, wordt vergeleken; waar misschien niets is veranderd, zegt het
    rapport dat.

    Een map, een bestand met één zelfevaluatie per regel (.jsonl) of een groep die als JSON bewaard is,
    is een groep: twee groepen worden vergeleken naar hun medianen en naar hoe ver ze uiteenliggen.
    Maken de antwoorden van minder dan drie mensen het verschil, dan zou dat tonen wat zij
    antwoordden: er wordt niets vergeleken.
help-compare-old = De oudste zelfevaluatie, of de oudste groep
help-compare-new = De nieuwste zelfevaluatie, of de nieuwste groep
help-compare-min-group = Bij twee groepen: het kleinste aantal mensen over wie iets wordt verteld [standaard: 3]
help-compare-bank = De vragenbank die is gebruikt [standaard: die elk van beide zelf noemt]
help-group = Naast elkaar leggen wat verschillende mensen hebben geantwoord
help-group-examples =
    Voorbeelden:
      boardready group voorjaar/
      boardready group voorjaar/ --by-role -o werksessie.docx
      boardready group - --format json < voorjaar.jsonl
      boardready group voorjaar/ -o voorjaar.json    om te bewaren als de antwoorden worden gewist
      boardready compare voorjaar.json najaar/       en een half jaar later te vergelijken
help-group-files = Zelfevaluaties: bestanden, mappen, bestanden met één per regel (.jsonl), of - voor regels op de standaardinvoer; of een groep die als JSON bewaard is
help-group-by-role = Ook tonen waar de rollen uiteenlopen
help-group-min-group = Het kleinste aantal mensen over wie iets wordt verteld [standaard: 3, binnen één rol 5]
help-group-with-notes = Ook notities en antwoorden op de open vragen tonen: per vraag, door elkaar, waar ten minste 3 mensen iets schreven, of zoveel als --min-group zegt
help-group-strict = Stoppen bij een bestand dat niet te lezen is, en dat anders wordt weggelaten
help-group-benchmark = Laten zien waar de groep staat tussen de organisaties van dit vergelijkingsbestand
help-group-save-benchmark = Een vergelijkingsbestand schrijven: waar vijf organisaties of meer op uitkwamen, zonder dat er een in te herkennen is
help-group-collected-by = Wie de antwoorden heeft verzameld, zoals het in het vergelijkingsbestand staat
help-schema-benchmark = Wat `group --save-benchmark` schrijft
help-schema-decisions = Een besluitenregister, zoals `decide` het bijhoudt
help-schema-decision-list = De JSON van `decisions`
help-group-bank = De vragenbank waarmee ze zijn ingevuld [standaard: die de meeste noemen]
help-register = Het besluitenregister [standaard: dat van de organisatie, naast de zelfevaluaties]
help-decide = De voorstellen van een rapport één voor één aan het bestuur voorleggen, en vastleggen wat het besluit
help-decide-examples =
    Voorbeelden:
      boardready decide                                 over de zelfevaluatie die is bewaard
      boardready decide 4f1c9a2e                        over een ervan, met de korte code
      boardready decide antwoorden/                     over wat de antwoorden van een groep vragen
      boardready decide 4f1c9a2e --date "12 maart 2026" wat een bestuur in een eerdere vergadering besloot

    Wat u vastlegt, komt in het besluitenregister van de organisatie. U ziet het met boardready decisions.
help-decide-files = De zelfevaluatie waarvan de voorstellen worden voorgelegd, of de bestanden, de map of het bestand van een groep [standaard: de enige die is bewaard; bij meer dan één kiest u]
help-date = De dag van de vergadering, bijvoorbeeld "12 maart 2026" [standaard: vandaag]
value-day = DAG
help-decisions = Zien wat het bestuur besloot: wat openstaat, wanneer het klaar moet zijn, wat te laat is en wat is uitgevoerd
help-decisions-examples =
    Voorbeelden:
      boardready decisions
      boardready decisions --all -o besluiten.docx
      boardready decisions --on 2026-03-12 --format markdown    de pagina voor de notulen
      boardready decisions -o besluiten.ics                     voor de agenda van het bestuur

    CSV, JSON en de agenda bevatten alle besluiten, met --on die van die dag. Een agenda die opnieuw
    wordt geïmporteerd, vervangt wat eerder is geïmporteerd; wat klaar is, is daarin geannuleerd.
help-decisions-all = Alles laten zien, en niet alleen wat openstaat of de laatste 90 dagen is uitgevoerd
help-decisions-on = Laten zien wat op deze dag is vastgelegd, zoals het toen stond: de pagina voor de notulen
help-decisions-organisation = Wiens besluiten, als meer organisaties een besluitenregister hebben
help-follow-up = Wat openstaat één voor één nagaan: uitgevoerd, effect gezien, een andere datum of ingetrokken
help-follow-up-examples =
    Voorbeelden:
      boardready decisions follow-up                         waar de volgende vergadering mee opent
      boardready decisions follow-up --date "12 juni 2026"   wat er in een eerdere is gezegd
help-redact = Een kopie van antwoorden maken om in te leveren, zonder namen, notities en tijden
help-redact-examples =
    Voorbeelden:
      boardready redact antwoorden.yaml
      boardready redact voorjaar/ -o ingeleverd/
      boardready redact - < voorjaar.jsonl > ingeleverd.jsonl

    De organisatie, de niveaus, de doelen en de rol blijven staan: daaruit bestaat het beeld van de
    groep. Wie dezelfde zelfevaluatie twee keer inlevert, telt één keer; twee zelfevaluaties van
    dezelfde persoon tellen als twee.
help-redact-files = Zelfevaluaties: bestanden, mappen, bestanden met één per regel (.jsonl), of - voor regels op de standaardinvoer
help-redact-without-role = Ook de rol weglaten
help-redact-output = In dit bestand zetten, of meer zelfevaluaties in deze map of dit .jsonl-bestand [standaard: naast het origineel, onder een naam die niets zegt]
help-list = De bewaarde zelfevaluaties tonen
help-list-all = Alle, en niet alleen de 50 die het laatst gewijzigd zijn
help-list-accessible = Eén zelfevaluatie per regel, in een zin: voor schermlezers
help-schema = Het JSON-schema geven van wat het programma schrijft, of van een vragenbank
help-schema-what = Waarvan
help-schema-report = De JSON van `report`
help-schema-comparison = De JSON van `compare`
help-schema-group = De JSON van `group`
help-schema-group-comparison = De JSON van `compare` voor twee groepen
help-schema-bank = Een vragenbank, voor een editor die aanvult en controleert
help-bank = Vragenbanken bekijken, nakijken en schrijven
help-bank-list = De ingebouwde vragenbanken en uw eigen tonen
help-bank-show = Een hele vragenbank tonen, om door te lezen of af te drukken
help-bank-show-examples =
    Voorbeelden:
      boardready bank show
      boardready bank show eigen-bank.yaml --lang en
      boardready bank show eigen-bank.yaml --all-languages --format markdown > doorlezen.md
help-bank-show-form = De vorm
help-bank-show-all-languages = Elke tekst in alle talen van de vragenbank tonen, onder elkaar
help-bank-show-terminal = Tekst voor een terminal
help-bank-show-markdown = Markdown, om af te drukken of rond te sturen
help-bank-form = Een formulier maken om af te drukken of in te vullen, zonder scores
help-bank-form-examples =
    Voorbeelden:
      boardready bank form -o formulier.html           om af te drukken
      boardready bank form --quick -o formulier.docx   om te mailen
      boardready bank form -o antwoorden.yaml          om in te vullen, voor `boardready report antwoorden.yaml`
help-bank-form-quick = Alleen de vragen van de korte versie
help-bank-form-form = De vorm [standaard: naar de naam van het uitvoerbestand, anders terminal]
help-bank-form-terminal = Om even te bekijken
help-bank-form-html = Een pagina om af te drukken
help-bank-form-docx = Een Word-bestand, om af te drukken of te mailen
help-bank-form-markdown = Voor alles wat Markdown leest
help-bank-form-yaml = Een bestand om in te vullen, dat `report` leest
help-bank-check = Vragenbanken nakijken: alle fouten in één keer, met de plaats en wat eraan te doen is
help-bank-check-examples =
    Voorbeelden:
      boardready bank check eigen-bank.yaml
      boardready bank check --strict banken/*.yaml
      boardready bank check --format json eigen-bank.yaml

    In JSON tellen regels en kolommen vanaf 1, kolommen in tekens, en is het einde de plaats achter
    het laatste teken. Heeft een bestand meer dan 200 fouten, dan staan de eerste 200 er, en zijn
    alle geteld.

    Afsluitcode: 0 zonder fouten, 1 bij een fout, of bij een waarschuwing met --strict.
help-bank-check-files = De bestanden om na te kijken
help-bank-check-strict = Ook bij waarschuwingen met een fout eindigen
help-bank-check-form = De vorm van de uitkomst
help-bank-check-terminal = Elke fout met zijn regel, om te lezen
help-bank-check-json = Voor editors en andere programma’s
help-bank-schema = Het JSON-schema van een vragenbank geven, waarmee een editor aanvult en controleert
help-bank-new = Een kleine vragenbank met toelichting schrijven, om mee te beginnen
help-bank-new-examples =
    Voorbeelden:
      boardready bank new eigen-bank.yaml
      boardready bank new eigen-bank.yaml --lang en
help-bank-new-file = Het bestand dat wordt geschreven; het mag nog niet bestaan
value-command = OPDRACHT
value-lang = TAAL
value-when = WANNEER
value-folder = MAP
value-file = BESTAND
value-bank = VRAGENBANK
value-name = NAAM
value-role = ROL
value-format = VORM
value-delimiter = TEKEN
value-number = AANTAL
value-index = INDEX
value-old = OUD
value-new = NIEUW
value-what = WAT
usage-command = er is geen opdracht ‘{ $command }’.
usage-argument = ‘{ $argument }’ wordt hier niet begrepen.
usage-value-missing = bij { $argument } ontbreekt de waarde.
usage-value = ‘{ $value }’ kan niet bij { $argument }.
usage-value-unwanted = bij { $argument } hoort geen waarde ‘{ $value }’.
usage-twice = { $argument } staat er twee keer.
usage-conflict = { $argument } gaat niet samen met { $other }.
usage-missing = dit ontbreekt: { $arguments }.
usage-not-text = een argument is geen tekst in UTF-8.
usage-other = deze opdracht is niet te begrijpen.
usage-meant = Bedoelt u ‘{ $meant }’?
usage-choose = Kies uit: { $values }.
usage-people = Het is een heel aantal mensen, 1 of meer.
usage-index = De index loopt van 0 tot en met 100.
usage-slides = dia’s zijn er van een groep: `boardready group MAP -o workshop.slides.html`. Eén rapport of een vergelijking is een pagina: --format html
usage-calendar = een agenda wordt van besluiten gemaakt: `boardready decisions -o besluiten.ics`
group-notes-kept = Wat mensen schreven, staat ook in dit bestand: wie hen kent, kan herkennen van wie het is. Zonder --with-notes worden alleen de aantallen bewaard.
group-roles-not-on-slides = Op dia’s staan geen rollen naast elkaar: die staan in de pagina en in het Word-bestand.
group-notes-not-on-slides = Op dia’s staan geen notities: die staan in de pagina en in het Word-bestand.
usage-more = Voor hulp: voeg --help toe.

# Het besluitenregister

register-newer = { $path }: dit besluitenregister is gemaakt met een nieuwere versie van boardready. Gebruik die versie.
register-foreign = { $path }: dit is geen besluitenregister van boardready.
register-broken =
    { $path }:{ $line }:{ $column }: vanaf hier is dit besluitenregister niet te lezen: { $text }
    { $expected ->
        [day] Een datum staat er als 2026-03-12. Herstel dit in een editor; aan het bestand is niets veranderd.
       *[other] Herstel dit in een editor of zet een kopie terug; aan het bestand is niets veranderd.
    }
register-contradiction = { $path }: besluit { $decision } in dit register heeft een geschiedenis die niet zo gegaan kan zijn, vanaf regel { $entry }. Wat uitgevoerd is, is bijvoorbeeld eerst aangenomen. Herstel dit in een editor; aan het bestand is niets veranderd.
register-of-other =
    { $path }: dit is het besluitenregister van een andere { $other ->
        [bank] vragenbank ({ $theirs }); deze antwoorden horen bij { $ours }
       *[organisation] organisatie ({ $theirs }); deze antwoorden zijn van { $ours }
    }. Noem met --register een ander bestand, of geen, voor het register van deze organisatie zelf.
# Tijdseenheden zoals mensen die schrijven: die van een dag, een week, een maand en een jaar, met strepen ertussen.
register-units = dag dagen | week weken | maand maanden | jaar jaren
# Wat ervoor, erachter en ertussen staat.
register-in = over binnen in
register-ago = geleden
register-and = en
register-one = een één 'n
register-today = vandaag
register-yesterday = gisteren
register-tomorrow = morgen
register-day =
    { $weekday ->
        [1] maandag
        [2] dinsdag
        [3] woensdag
        [4] donderdag
        [5] vrijdag
        [6] zaterdag
       *[7] zondag
    } { $day }
usage-day = ‘{ $text }’ is niet als datum te lezen. Schrijf 2026-03-12 of ‘12 maart 2026’.
usage-day-to-come = ‘{ $text }’ moet nog komen. Een vergadering legt u vast op de dag zelf of daarna.

# Besluiten

decide-adopted-before =
    { $count ->
        [one] Van wat deze antwoorden vragen, is één voorstel eerder aangenomen en nog niet uitgevoerd. Dat wordt niet opnieuw voorgelegd:
       *[other] Van wat deze antwoorden vragen, zijn { $count } voorstellen eerder aangenomen en nog niet uitgevoerd. Die worden niet opnieuw voorgelegd:
    }
decide-nothing-proposed = Er is niets voorgesteld wat het bestuur niet al heeft aangenomen: met boardready decisions follow-up gaat u na wat daarvan is geworden. U kunt wel een eigen besluit vastleggen.
decide-nothing-before = Dit is het eerste.
decide-nothing-open = Er staat geen besluit open, en van alles wat is uitgevoerd, is het effect gezien.
decide-head = Besluit { $number } van { $of }
decide-lines = Typ het nummer van wat het bestuur doet; of { $back } voor terug, { $pass } voor overslaan, { $overview } voor het overzicht, { $stop } voor stoppen.
decide-adopt = Aannemen zoals het er staat
decide-adopt-amended = Gewijzigd aannemen
decide-not-now = Nu niet: aanhouden
decide-refuse = Nee, met de reden
decide-own = Een eigen besluit vastleggen
decide-leave = Zo laten
decide-amend = De tekst, de actiehouder of de datum wijzigen
decide-take-back = Intrekken, met de reden
decide-reopen = Weer oppakken
decide-text = Het besluit zoals het bestuur het aanneemt
decide-text-about = Wijzig wat anders moet. Met Enter gaat u verder.
decide-own-text = Wat besluit het bestuur?
decide-own-about = Zoals het in de notulen kan staan: ‘Het bestuur besluit …’
decide-ask-owner = Wie is de actiehouder?
decide-owner-about = Eén persoon, met naam of functie.
decide-ask-due = Wanneer is het klaar?
decide-due-about = Bijvoorbeeld ‘1 maart’, ‘over 3 weken’ of 2027-03-01.
decide-ask-new-day = Wanneer is het nu klaar?
decide-ask-when = Wanneer is het uitgevoerd?
decide-note =
    { $what ->
        [until] Tot wanneer, of waarom? Dit mag leeg blijven
        [refused] Waarom niet?
        [withdrawn] Waarom wordt het ingetrokken?
        [shown] Waaruit blijkt dat? Dit mag leeg blijven
       *[figure] Wat heeft het opgeleverd: uit welk cijfer of feit blijkt dat?
    }
decide-needs-reason = Hier horen een paar woorden uitleg bij, voor wie het later leest. Zonder die woorden wordt het niet vastgelegd.
decide-no-day = ‘{ $text }’ is niet als datum te lezen. Schrijf bijvoorbeeld ‘1 maart’, ‘over 3 weken’ of 2027-03-01.
decide-out-of-bounds =
    Dat kan niet: { $day } ligt { $which ->
        [before] vóór { $bound }
       *[after] na { $bound }, de dag van de vergadering
    }. Geef een andere datum.
decide-no-due = Klaar op: nog geen datum
decide-due =
    Klaar op: { $due } ({ $when ->
        [passed] { $days ->
            [one] 1 dag te laat
           *[other] { $days } dagen te laat
        }
       *[to-come] { $days ->
            [0] de dag van de vergadering
            [one] over 1 dag
           *[other] over { $days } dagen
        }
    })
decide-is-right = Dit vastleggen?
decide-record = Ja, vastleggen
decide-change-text = De tekst wijzigen
decide-change-owner = De actiehouder of de datum wijzigen
decide-drop = Nee, terug naar het voorstel
decide-overview = Welk besluit?
decide-overview-line =
    { $state ->
        [none] (nog te besluiten)
        [held-over] (aangehouden)
        [refused] (afgewezen)
        [carried-out] (uitgevoerd)
        [effect-seen] (effect gezien)
        [withdrawn] (ingetrokken)
       *[adopted] (aangenomen)
    } { $text }
decide-to-end = Naar het einde
decide-closing =
    { $of ->
        [0] En nu?
       *[other] { $undecided ->
            [0] Over de hele agenda is besloten. En nu?
            [one] Over 1 van de { $of } is nog niet besloten. En nu?
           *[other] Over { $undecided } van de { $of } is nog niet besloten. En nu?
        }
    }
decide-close = De vergadering sluiten
decide-reserve =
    { $count ->
        [one] Ook het ene besluit voorleggen dat het rapport achter de hand houdt
       *[other] Ook de { $count } besluiten voorleggen die het rapport achter de hand houdt
    }
decide-carried-out = Uitgevoerd
decide-effect-seen = Uitgevoerd, en het effect is gezien
decide-effect = Het effect is gezien
decide-new-day = Een andere datum
decide-withdraw = Ingetrokken, met de reden
decide-no-news = Niets nieuws: door naar het volgende
decide-see = Wat er openstaat, wat binnenkort klaar moet zijn en wat te laat is: { $command }
decide-recorded =
    { $count ->
        [one] Er is één stap vastgelegd in { $path }.
       *[other] Er zijn { $count } stappen vastgelegd in { $path }.
    }
decide-nothing-recorded = Er is niets vastgelegd.
register-happened =
    { $what ->
        [held-over] Aangehouden op { $day }
        [refused] Afgewezen op { $day }
        [adopted] Aangenomen op { $day }
        [amended] Gewijzigd op { $day }
        [postponed] Andere datum gekregen op { $day }
        [carried-out] Uitgevoerd op { $day }
        [effect-seen] Effect gezien op { $day }
        [withdrawn] Ingetrokken op { $day }
       *[reopened] Weer opgepakt op { $day }
    }
register-none = Er zijn nog geen besluiten vastgelegd: in { $folder } staat geen besluitenregister. `boardready decide` legt de voorstellen van een rapport aan het bestuur voor en legt vast wat het besluit.
register-which = Wiens besluiten?
register-which-of =
    { $named ->
        [yes] er is geen besluitenregister van ‘{ $name }’. Deze zijn er:
       *[no] wiens besluiten? Deze besluitenregisters zijn er:
    }
    {"  "}{ $registers }
    Noem een organisatie met --organisation, of een bestand met --register.
register-title = Besluitenregister
register-title-on = Besluiten van { $day }
register-as-of = stand op { $day }
register-of-bank = vragenbank { $bank }
register-what =
    { $what ->
        [overdue] te laat
        [due-soon] klaar binnen 30 dagen
        [open] later klaar, of zonder datum
        [carried-out] uitgevoerd
        [effect-seen] effect gezien
        [withdrawn] ingetrokken
        [refused] afgewezen
        [adopted] aangenomen
        [adopted-changed] gewijzigd aangenomen
        [amended] gewijzigd
        [postponed] andere datum gekregen
        [reopened] weer opgepakt
       *[held-over] aangehouden
    }
register-counted =
    { $what ->
        [effect-seen] { $count } waarvan het effect is gezien
        [postponed] { $count } met een andere datum
       *[other] { $count } { $said }
    }
register-lead-nothing = Er is nog niets besloten.
register-lead =
    { $open ->
        [0] Er staat geen besluit open.
        [one] Er staat 1 besluit open{ $pressing ->
            [all-overdue] , en dat is te laat
            [all-soon] , en dat moet binnen 30 dagen klaar zijn
           *[none] {""}
        }.
       *[other] Er staan { $open } besluiten open{ $pressing ->
            [all-overdue] , alle te laat
            [all-soon] , die alle binnen 30 dagen klaar moeten zijn
            [overdue] , waarvan { $overdue } te laat
            [soon] , waarvan { $soon } binnen 30 dagen klaar { $soon ->
                [one] moet
               *[other] moeten
            } zijn
            [both] : { $overdue } te laat, en { $soon } { $soon ->
                [one] moet
               *[other] moeten
            } binnen 30 dagen klaar zijn
           *[none] {""}
        }.
    }
register-lead-others =
    { $beside ->
        [yes] Daarnaast: { $counts }.
       *[no] In het register staan: { $counts }.
    }
register-lead-on =
    { $count ->
        [0] Op { $day } is niets vastgelegd.
       *[other] Vastgelegd op { $day }: { $counts }.
    }
register-lacks =
    { $what ->
        [owner] { $count ->
            [one] 1 openstaand besluit heeft nog geen actiehouder.
           *[other] { $count } openstaande besluiten hebben nog geen actiehouder.
        }
       *[due] { $count ->
            [one] 1 openstaand besluit heeft nog geen datum.
           *[other] { $count } openstaande besluiten hebben nog geen datum.
        }
    }
register-more =
    { $count ->
        [one] 1 hiervan is hier weggelaten: boardready decisions --all laat het ook zien.
       *[other] { $count } hiervan zijn hier weggelaten: boardready decisions --all laat ze ook zien.
    }
register-owner = Actiehouder: { $owner }
register-no-owner = Actiehouder: nog niemand
register-no-due = klaar op: nog geen datum
register-due =
    klaar op: { $day }{ $when ->
        [overdue] {" "}({ $days ->
            [one] 1 dag te laat
           *[other] { $days } dagen te laat
        })
        [today] {" "}(vandaag)
        [to-come] {" "}({ $days ->
            [one] over 1 dag
           *[other] over { $days } dagen
        })
       *[no] {""}
    }
register-from =
    { $answers ->
        [none] Een eigen besluit van het bestuur, zonder voorstel
        [group] Uit de antwoorden van een groep
       *[one] Uit de antwoorden van één persoon
    }
register-heading-speed = Van besluit tot uitvoering
register-speed-adopted =
    De mediaan van de tijd tussen het aannemen en het uitvoeren van een besluit is { $amount ->
        [one] 1 dag
       *[more] { $days } dagen
    } ({ $count } besluiten).
register-speed-due =
    { $amount ->
        [none] Naar de mediaan werd een besluit uitgevoerd op de afgesproken dag
       *[other] Naar de mediaan werd een besluit { $amount ->
            [one] 1 dag
           *[more] { $days } dagen
        } { $way ->
            [before] vóór
           *[after] na
        } de afgesproken dag uitgevoerd
    } ({ $count } besluiten).
register-calendar-due = Besluit, vandaag klaar: { $text }

# Wat er van onze besluiten is geworden, in een rapport

became-heading = Wat er van onze besluiten is geworden
became-none-adopted = Het bestuur heeft nog geen besluit aangenomen.
became-adopted = Het bestuur heeft { $count } besluiten aangenomen: { $parts }.
became-adopted-alike = { $count ->
    [one] Het bestuur heeft één besluit aangenomen. Dat { $state ->
        [carried-out] is uitgevoerd
        [overdue] is te laat
        [withdrawn] is ingetrokken
       *[open] staat nog open
    }
   *[other] Het bestuur heeft { $count } besluiten aangenomen. { $count ->
        [2] Beide
       *[other] Alle
    } { $state ->
        [carried-out] zijn uitgevoerd
        [overdue] zijn te laat
        [withdrawn] zijn ingetrokken
       *[open] staan nog open
    }
}.
became-part = { $count ->
    [one] één { $state ->
        [carried-out] is uitgevoerd
        [overdue] is te laat
        [withdrawn] is ingetrokken
       *[open] staat open en is nog op tijd
    }
   *[other] { $count } { $state ->
        [carried-out] zijn uitgevoerd
        [overdue] zijn te laat
        [withdrawn] zijn ingetrokken
       *[open] staan open en zijn nog op tijd
    }
}
became-effect = { $only ->
    [yes] Het effect ervan is gezien.
   *[no] { $count ->
        [one] Van één is het effect gezien.
       *[other] Van { $count } is het effect gezien.
    }
}
became-others = { $beside ->
    [yes] Van de andere voorstellen
   *[no] Van wat is voorgesteld,
} { $parts }.
became-held = hield het er { $count ->
    [one] één
   *[other] { $count }
} aan
became-refused = wees het er { $count ->
    [one] één
   *[other] { $count }
} af
became-state = { $state ->
    [overdue] te laat
    [carried-out] uitgevoerd op { $day }
    [effect-seen] uitgevoerd, en het effect gezien op { $day }
    [withdrawn] ingetrokken op { $day }
    [refused] afgewezen op { $day }
    [held-over] aangehouden op { $day }
   *[open] open
}
became-adopted-on = aangenomen op { $day }
became-due = { $past ->
    [yes] afgesproken voor { $day }
   *[no] gereed op { $day }
}
became-owner = actiehouder: { $owner }
became-note = { $state ->
    [carried-out] Waaraan dat te zien is: { $note }
    [effect-seen] Het effect: { $note }
    [withdrawn] De reden: { $note }
   *[other] Notitie: { $note }
}
became-reason = { $state }: { $note }
became-still-called-for = { $state }; onze antwoorden vragen er nog om
became-answer = Vraag { $number }: { $how ->
    [same] niveau { $then }, net als toen
    [moved] toen niveau { $then }, nu niveau { $now }
   *[unknown] toen niveau { $then }, nu niet bekend
}{ $whose ->
    [same] .
    [other] . De antwoorden van toen waren die van een andere rol: { $role }.
   *[unnamed] . Van de antwoorden van toen is geen rol bekend.
}
became-answers-untold = { $why ->
    [earlier] Sinds deze besluiten zijn er geen antwoorden gegeven. Of er een is veranderd, blijkt de volgende keer.
   *[unlike] De antwoorden waar deze besluiten uit volgden, zijn niet naast deze te leggen: die van één persoon en die van een groep worden niet vergeleken.
}
became-no-cause = Dat een antwoord is veranderd, wil niet zeggen dat het door een besluit komt.
became-lead-adopted = { $count ->
    [one] Eén is al aangenomen: zie ‘{ became-heading }’.
   *[other] { $count } zijn al aangenomen: zie ‘{ became-heading }’.
}
became-lead-all = { $reserve ->
    [0] { $count ->
        [one] Het ene besluit waar onze antwoorden om vragen, is al aangenomen
       *[other] Alle { $count } besluiten waar onze antwoorden om vragen, zijn al aangenomen
    }
   *[other] { $count ->
        [one] Het besluit waar onze antwoorden het eerst om vragen, is al aangenomen
       *[other] De { $count } besluiten waar onze antwoorden het eerst om vragen, zijn al aangenomen
    }
} en nog niet uitgevoerd: zie ‘{ became-heading }’. Deze vergadering volgt { $count ->
    [one] het
   *[other] ze
} op.{ $reserve ->
    [0] {""}
    [one] {" "}Nummer 2, verderop, is achter de hand.
   *[other] {" "}Verderop staan er nog { $reserve } achter de hand, vanaf nummer 2.
}
became-lead-answers = Om de ontbrekende antwoorden is al gevraagd. Er is te weinig bekend om over meer te stemmen dan wat helpt een blokkade weg te nemen.
became-follow-up = Het bestuur loopt { $count ->
    [one] het besluit na dat het heeft aangenomen en dat nog niet is uitgevoerd: hoe het ervoor staat, wat het ophoudt en of de datum nog klopt.
   *[other] de { $count } besluiten na die het heeft aangenomen en die nog niet zijn uitgevoerd: hoe elk ervoor staat, wat het ophoudt en of de datum nog klopt.
}
became-on-blocker = Het bestuur heeft hierover op { $day } een besluit aangenomen{ $due ->
    [set] , gereed op { $by }.
    [overdue] , afgesproken voor { $by }.
   *[none] .
}
became-comparison-lead = { $count ->
    [one] Het vorige rapport legde één besluit aan de vergadering voor{ $adopted ->
        [0] {""}
       *[other] , en het bestuur nam het aan: zie ‘{ became-heading }’
    }.
   *[other] Het vorige rapport legde { $count } besluiten aan de vergadering voor{ $adopted ->
        [0] {""}
        [one] , en het bestuur nam er één aan: zie ‘{ became-heading }’
       *[other] , en het bestuur nam { $all ->
            [yes] ze alle
           *[no] er { $adopted }
        } aan: zie ‘{ became-heading }’
    }.
}{ $rest ->
    [0] {""}
   *[other] {" "}{ $adopted ->
        [0] Eronder staat
       *[other] { $rest ->
            [one] Bij het andere staat
           *[other] Bij elk van de andere staat
        }
    } wat het bestuur besloot of, waar dat niet is vastgelegd, of onze antwoorden er nog om vragen.
}
decide-enter-takes = Enter neemt { $day }; met - blijft de datum open.
decide-nothing-more = Er is verder niets vastgelegd.
decide-out-of-order = dit register bevat wat op { $last } is vastgelegd, en dat is na { $day }. Vergaderingen legt u vast in de volgorde waarin ze zijn gehouden.
decide-before-answers = deze antwoorden zijn van { $answered }; een vergadering op { $day } was daarvoor. Geef met --date de dag van de vergadering.
decide-follow-head = Besluit { $number } van { $of } · nummer { $place } in het register
help-past-date = De dag waarop het besluitenregister wordt gelezen [standaard: vandaag]
register-proposed = Voorgesteld: { $text }
became-known =
    { $known ->
        [0] Van de { $of } antwoorden die ontbraken, is er nu nog geen bekend.
       *[other] Van de { $of } antwoorden die ontbraken, { $known ->
            [one] is
           *[other] zijn
        } er nu { $known } bekend.
    }
