//! What a person can ask for, by a key on the screen or by a line. Keys and words, hint, help
//! and where a command applies stand together in one table, and nowhere else; hints and help
//! list the commands in its order.

use super::{Content, Prompt};
use crate::messages::Messages;
use crate::tr;

/// Where a command is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Scene {
    /// A prompt on the screen, but for the review.
    Prompt,
    /// The review on the screen: a list that is a prompt.
    Review,
    /// The list of all that is asked, over a prompt on the screen.
    List,
    /// A text on the screen.
    Writing,
    /// A text on the screen that is the whole prompt, as long as nothing is written.
    Blank,
    /// A text on the screen of one line.
    OneLine,
    /// A text on the screen that is left without being saved.
    Leaving,
    /// The same, to leave the program.
    Quitting,
    /// A line that is typed.
    Lines,
    /// A menu around the interview.
    Menu,
    /// A menu about one of several matters, among which one can go.
    Agenda,
    /// A text of one line around the interview.
    Field,
    /// The same about one of several matters, which one can leave.
    AgendaField,
    /// A long text to read.
    Reading,
}

/// A command, and how it is given.
pub(super) struct Entry {
    pub(super) command: Command,
    /// The keys of the screen, with spaces between them; the first is shown.
    keys: &'static str,
    /// What is typed as a line at any prompt, in every language.
    letters: &'static [&'static str],
    /// The word for it, where a line cannot be the start of a text; one without letters is typed
    /// so at any prompt.
    word: Option<fn(&Messages) -> String>,
    /// The letter that a language has instead of the first, which goes on being understood.
    own: Option<fn(&Messages) -> String>,
    /// How long its hint stays where room is short: 0 the longest. `None` has no hint.
    pub(super) rank: Option<u8>,
    /// What it does, in a word or two, at a prompt or around the interview.
    pub(super) hint: fn(&Messages, Option<&Prompt<'_>>) -> String,
    /// What it does, in a sentence without a full stop.
    pub(super) help: fn(&Messages, Option<&Prompt<'_>>) -> String,
    scenes: &'static [Scene],
    applies: Condition,
}

type Condition = fn(&Prompt<'_>) -> bool;

const ALWAYS: Condition = |_| true;
const AT_OPENING: Condition = |prompt| matches!(prompt.content, Content::Opening(_));
const AT_QUESTION: Condition = |prompt| matches!(prompt.content, Content::Question(_));
const AT_TARGET: Condition = |prompt| matches!(prompt.content, Content::Target(_));
const AT_REFLECTION: Condition = |prompt| matches!(prompt.content, Content::Reflection(_));
const AT_REVIEW: Condition = |prompt| matches!(prompt.content, Content::Review);
const BEFORE_REVIEW: Condition = |prompt| !AT_REVIEW(prompt);
const HAS_CHOICES: Condition = |prompt| AT_QUESTION(prompt) || AT_TARGET(prompt);
const IS_ASKED: Condition = |prompt| HAS_CHOICES(prompt) || AT_REFLECTION(prompt);
const CAN_GO_BACK: Condition = |prompt| prompt.can_go_back;
const CAN_REMOVE: Condition =
    |prompt| (AT_TARGET(prompt) || AT_REFLECTION(prompt)) && prompt.keeps() == "answer";
const OFFERS_DONT_KNOW: Condition =
    |prompt| matches!(&prompt.content, Content::Question(question) if question.dont_know);
const OFFERS_NOT_APPLICABLE: Condition =
    |prompt| matches!(&prompt.content, Content::Question(question) if question.not_applicable);

macro_rules! commands {
    (@said) => { None };
    (@said $message:literal) => { Some(|messages| tr!(messages, $message)) };
    ($($command:ident: $keys:literal $letters:tt [$($word:literal $($own:literal)?)?], $rank:expr, $message:literal ($($argument:ident)?), $scenes:tt $applies:ident;)*) => {
        /// What can be asked for.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(super) enum Command { $($command),* }

        const COMMANDS: &[Entry] = {
            use Scene::*;
            &[$(Entry {
                command: Command::$command,
                keys: $keys,
                letters: &$letters,
                word: commands!(@said $($word)?),
                own: commands!(@said $($($own)?)?),
                rank: $rank,
                hint: |messages, _prompt| tr!(messages, $message $(, $argument = _prompt.map_or("", |it| it.$argument()))?),
                help: |messages, _prompt| tr!(messages, $message, "help" $(, $argument = _prompt.map_or("", |it| it.$argument()))?),
                scenes: &$scenes,
                applies: $applies,
            }),*]
        };
    };
}

commands! {
    // command: keys, letters and words, rank of the hint, message, where
    Choose: "1-9" [] [], Some(1), "command-choose" (), [Prompt, Lines] HAS_CHOICES;
    Move: "Up/Down Tab j k" [] [], None, "command-move" (), [Prompt] HAS_CHOICES;
    Confirm: "Enter" [] [], Some(0), "command-confirm" (), [Prompt] HAS_CHOICES;
    Open: "Enter Right Space s" [] [], Some(0), "command-open" (), [Prompt] AT_OPENING;
    Write: "Enter n e" [] [], Some(0), "command-write" (keeps), [Prompt] AT_REFLECTION;
    MoveInList: "Up/Down Tab j k PgUp PgDn Home End" [] [], Some(2), "command-move" (), [Review, List, Menu, Agenda] ALWAYS;
    Number: "12" [] [], None, "command-number" (), [Review, List] ALWAYS;
    Pick: "1-9" [] [], Some(2), "command-number" (), [Menu, Agenda] ALWAYS;
    GoThere: "Enter Right" [] [], Some(0), "command-go-there" (), [Review, List] ALWAYS;
    DontKnow: "d" ["d"] [], None, "command-dont-know" (), [Prompt, Lines] OFFERS_DONT_KNOW;
    NotApplicable: "x" ["x"] [], None, "command-not-applicable" (), [Prompt, Lines] OFFERS_NOT_APPLICABLE;
    Finish: "f" ["f"] ["lines-word-finish" "lines-letter-finish"], Some(0), "command-finish" (), [Review, Lines] AT_REVIEW;
    Back: "Left b Backspace" ["b"] ["lines-word-back" "lines-letter-back"], Some(3), "command-back" (), [Prompt, Review, Lines, Agenda] CAN_GO_BACK;
    Skip: "s Right" ["s"] ["lines-word-skip"], Some(2), "command-skip" (keeps), [Prompt, Lines] IS_ASKED;
    Pass: "s" ["s"] ["lines-word-skip"], Some(2), "command-pass" (), [Agenda] ALWAYS;
    Remove: "-" ["-"] [], None, "command-remove" (), [Lines] CAN_REMOVE;
    Note: "n" ["n"] ["lines-word-note"], Some(4), "command-note" (), [Prompt, Lines] AT_QUESTION;
    Why: "w" ["w"] ["lines-word-why"], Some(4), "command-why" (), [Prompt, Lines] AT_QUESTION;
    WhyTarget: "w" ["w"] ["lines-word-why"], None, "command-why-target" (), [Lines] AT_TARGET;
    ToDo: "o" ["o"] ["lines-word-overview"], None, "command-to-do" (), [Lines] ALWAYS;
    Overview: "o" [] ["lines-word-overview-all"], Some(5), "command-overview" (), [Prompt, Lines] ALWAYS;
    AgendaOverview: "o" ["o"] ["lines-word-overview"], Some(4), "command-agenda-overview" (), [Agenda] ALWAYS;
    GoTo: "g 3" [] [], None, "command-go-to" (), [Lines] ALWAYS;
    ToEnd: "f" ["f"] ["lines-word-finish" "lines-letter-finish"], Some(0), "command-to-end" (), [List, Lines] BEFORE_REVIEW;
    Close: "o Esc Left Backspace" [] [], Some(1), "command-close" (), [List] ALWAYS;
    Take: "Enter Right Space" [] [], Some(0), "command-take" (), [Menu] ALWAYS;
    TakeMatter: "Enter" [] [], Some(0), "command-take" (), [Agenda] ALWAYS;
    TakeText: "Enter" [] [], Some(0), "command-take-text" (), [Field, AgendaField] ALWAYS;
    BackOut: "Esc" [] [], Some(1), "command-back-out" (), [AgendaField] ALWAYS;
    LeaveEmpty: "Esc" [] [], Some(1), "command-leave-empty" (), [Field] ALWAYS;
    NextFound: "n" [] [], Some(1), "command-next-found" (), [Reading] ALWAYS;
    LastFound: "N" [] [], None, "command-last-found" (), [Reading] ALWAYS;
    Scroll: "Up/Down j k" [] [], Some(4), "command-scroll" (), [Reading] ALWAYS;
    NextPage: "Space PgDn" [] [], Some(3), "command-next-page" (), [Reading] ALWAYS;
    PageBefore: "b PgUp" [] [], None, "command-page-before" (), [Reading] ALWAYS;
    Start: "g Home" [] [], None, "command-start" (), [Reading] ALWAYS;
    End: "G End" [] [], None, "command-end" (), [Reading] ALWAYS;
    NextSection: "Tab" [] [], Some(1), "command-next-section" (), [Reading] ALWAYS;
    SectionBefore: "Shift-Tab" [] [], None, "command-section-before" (), [Reading] ALWAYS;
    Search: "/" [] [], Some(2), "command-search" (), [Reading] ALWAYS;
    CloseReading: "q Enter Esc" [] [], Some(0), "command-close-reading" (), [Reading] ALWAYS;
    Keys: "? h F1" ["?"] ["lines-word-help"], Some(0), "command-keys" (), [Prompt, Review, Lines, Menu, Agenda, Reading] ALWAYS;
    KeysOfText: "F1 ?" [] [], Some(2), "command-keys" (), [Field, AgendaField] ALWAYS;
    Version: "version" [] ["lines-word-version"], None, "command-version" (), [Lines] ALWAYS;
    Quit: "q" ["q"] ["lines-word-quit"], Some(1), "command-quit" (), [Prompt, Review, Lines, Agenda] ALWAYS;
    Leave: "q Esc" [] [], Some(1), "command-leave" (), [Menu] ALWAYS;
    Stop: "Ctrl-C" [] [], None, "command-stop" (), [Prompt, Review, Menu, Agenda, Field, AgendaField, Reading] ALWAYS;
    Again: "Enter" [""] [], None, "command-again" (), [Lines] ALWAYS;

    SaveText: "Ctrl-S Ctrl-D" [] [], Some(0), "command-save-text" (then), [Writing] ALWAYS;
    SaveLine: "Enter Ctrl-S Ctrl-D" [] [], Some(0), "command-save-line" (), [OneLine] ALWAYS;
    NewLine: "Enter" [] [], Some(0), "command-new-line" (), [Writing] ALWAYS;
    LeaveText: "Esc" [] [], Some(1), "command-leave-text" (), [Writing, OneLine] ALWAYS;
    Undo: "Ctrl-Z" [] [], Some(3), "command-undo" (), [Writing, OneLine] ALWAYS;
    SkipText: "Enter Right" [] [], Some(0), "command-skip" (keeps), [Blank] ALWAYS;
    BackFromText: "Left" [] [], Some(2), "command-back" (), [Blank] ALWAYS;
    CloseText: "Esc" [] [], Some(1), "command-close-text" (), [Blank] ALWAYS;
    StopText: "Ctrl-C" [] [], None, "command-stop" (), [Writing, OneLine, Blank] ALWAYS;
    KeepText: "Enter Ctrl-S Ctrl-D" [] [], Some(0), "command-save-text" (then), [Leaving] ALWAYS;
    KeepTextAndStop: "Ctrl-C" [] [], None, "command-stop" (), [Leaving] ALWAYS;
    DropText: "x" [] [], Some(1), "command-drop-text" (), [Leaving] ALWAYS;
    KeepTextAndQuit: "Enter Ctrl-S Ctrl-D Ctrl-C" [] [], Some(0), "command-quit" (), [Quitting] ALWAYS;
    DropTextAndQuit: "x" [] [], Some(1), "command-drop-text-and-quit" (), [Quitting] ALWAYS;
    GoOnWriting: "Esc" [] [], Some(2), "command-go-on-writing" (), [Leaving, Quitting] ALWAYS;
}

impl Command {
    /// Whether it can be given there.
    pub(super) fn applies(self, scene: Scene, prompt: &Prompt<'_>) -> bool {
        Self::of(scene, prompt).any(|entry| entry.command == self)
    }

    /// The commands that can be given there.
    pub(super) fn of(scene: Scene, prompt: &Prompt<'_>) -> impl Iterator<Item = &'static Entry> {
        Self::around(scene).filter(move |entry| (entry.applies)(prompt))
    }

    /// The commands of a scene around the interview, where there is no prompt.
    pub(super) fn around(scene: Scene) -> impl Iterator<Item = &'static Entry> {
        COMMANDS.iter().filter(move |entry| entry.scenes.contains(&scene))
    }

    /// The command that has this key there.
    pub(super) fn of_key(key: &str, scene: Scene, prompt: &Prompt<'_>, messages: &Messages) -> Option<Self> {
        let mut commands = Self::of(scene, prompt);
        commands.find(|entry| entry.has_key(key, messages)).map(|entry| entry.command)
    }

    /// The command that has this key there, around the interview.
    pub(super) fn of_key_around(key: &str, scene: Scene, messages: &Messages) -> Option<Self> {
        let mut commands = Self::around(scene);
        commands.find(|entry| entry.has_key(key, messages)).map(|entry| entry.command)
    }

    /// Whether this is a key of it somewhere.
    pub(super) fn has_key(self, key: &str, messages: &Messages) -> bool {
        COMMANDS.iter().any(|entry| entry.command == self && entry.has_key(key, messages))
    }

    /// The key to show for it.
    pub(super) fn key(self, messages: &Messages) -> String {
        let entry = COMMANDS.iter().find(|entry| entry.command == self);
        entry.and_then(|entry| entry.keys(messages).next()).unwrap_or_default()
    }

    /// What is typed as a line for it.
    pub(super) fn letters(self, messages: &Messages) -> String {
        let entry = COMMANDS.iter().find(|entry| entry.command == self);
        entry.map_or_else(String::new, |entry| entry.letters(messages))
    }

    /// The command that is typed so, one that applies to the prompt before others: the others
    /// are understood, and then refused. Words count where a line cannot be the start of a text.
    pub(super) fn of_line(line: &str, prompt: &Prompt<'_>) -> Option<Self> {
        let is_lettered = |entry: &&Entry| entry.letters.contains(&line);
        // After the letters: for these the messages of every language are read.
        let is_worded = |entry: &&Entry| {
            let has_word = !AT_REFLECTION(prompt) || entry.letters.is_empty();
            let is_said = |said| is_said_so(said, line);
            entry.own.is_some_and(is_said) || has_word && entry.word.is_some_and(is_said)
        };
        let applies = || Self::of(Scene::Lines, prompt);
        let entry = applies().find(is_lettered).or_else(|| applies().find(is_worded));
        let other = || COMMANDS.iter().find(is_lettered).or_else(|| COMMANDS.iter().find(is_worded));
        entry.or_else(other).map(|entry| entry.command)
    }

    /// Whether this is the word for it, in any language.
    pub(super) fn is_word(self, line: &str) -> bool {
        let line = line.to_lowercase();
        let is_said = |entry: &Entry| entry.word.is_some_and(|word| is_said_so(word, &line));
        COMMANDS.iter().any(|entry| entry.command == self && is_said(entry))
    }

    /// The words that are understood in the language of the messages.
    pub(super) fn words(messages: &Messages) -> String {
        let beside_a_letter = COMMANDS.iter().filter(|entry| !entry.letters.is_empty());
        let mut listed: Vec<String> = Vec::new();
        for word in beside_a_letter.filter_map(|entry| entry.word) {
            let word = word(messages);
            if !listed.contains(&word) {
                listed.push(word);
            }
        }
        listed.join(", ")
    }
}

impl Entry {
    /// The keys of the screen in the language of the messages; the first is the one to show.
    pub(super) fn keys(&self, messages: &Messages) -> impl Iterator<Item = String> {
        self.keys.split(' ').map(|key| match self.own {
            Some(own) if self.letters.contains(&key) => own(messages),
            _ => key.to_owned(),
        })
    }

    /// Whether this is one of its keys, by the letter of the language or of every language.
    fn has_key(&self, key: &str, messages: &Messages) -> bool {
        self.keys.split(' ').any(|listed| listed == key) || self.own.is_some_and(|own| own(messages) == key)
    }

    /// What is typed as a line.
    pub(super) fn letters(&self, messages: &Messages) -> String {
        match (self.letters, self.word) {
            ([], Some(word)) => word(messages),
            ([] | ["", ..], _) => self.keys.to_owned(),
            ([letters, ..], _) => self.own.map_or_else(|| (*letters).to_owned(), |own| own(messages)),
        }
    }
}

/// Whether the message is this line in any language: answers in a file may have been written by
/// someone who reads another.
fn is_said_so(message: fn(&Messages) -> String, line: &str) -> bool {
    Messages::spoken().iter().any(|messages| message(messages) == line)
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use uuid::Uuid;

    use super::*;
    use crate::assessment::{Assessment, Edition};
    use crate::interview::{Flow, Reply};
    use crate::library;
    use crate::messages::Language;

    const SCENES: [Scene; 14] = [
        Scene::Prompt,
        Scene::Review,
        Scene::List,
        Scene::Writing,
        Scene::Blank,
        Scene::OneLine,
        Scene::Leaving,
        Scene::Quitting,
        Scene::Lines,
        Scene::Menu,
        Scene::Agenda,
        Scene::Field,
        Scene::AgendaField,
        Scene::Reading,
    ];

    /// Calls this with every prompt of the built-in bank.
    fn for_every_prompt(mut check: impl FnMut(&Prompt<'_>)) {
        let bank = library::built_in();
        let assessment = Assessment::new(&bank, Edition::Full, Uuid::nil(), Timestamp::UNIX_EPOCH);
        let mut flow = Flow::new(&bank, "en", assessment, || Timestamp::UNIX_EPOCH);
        loop {
            let prompt = flow.prompt();
            check(&prompt);
            if matches!(prompt.content, Content::Review) {
                return;
            }
            flow.apply(Reply::Skip);
        }
    }

    #[test]
    fn a_key_and_a_line_mean_one_thing() {
        let spoken: Vec<Messages> = Language::all().map(Messages::new).collect();
        for_every_prompt(|prompt| {
            for (scene, messages) in SCENES.iter().flat_map(|scene| spoken.iter().map(move |it| (*scene, it)))
            {
                let mut given: Vec<(String, String)> = Vec::new();
                for entry in Command::of(scene, prompt) {
                    let own = entry.own.map(|own| own(messages));
                    let listed: Vec<&str> = match scene {
                        Scene::Lines => entry.letters.to_vec(),
                        _ => entry.keys.split(' ').collect(),
                    };
                    let word = entry.word.filter(|_| scene == Scene::Lines).map(|word| word(messages));
                    let all = listed.into_iter().map(str::to_owned).chain(own).chain(word);
                    given.extend(all.map(|key| (key, format!("{:?}", entry.command))));
                }
                given.sort_unstable();
                given.dedup();
                let twice = given.windows(2).find(|pair| pair[0].0 == pair[1].0);
                assert_eq!(twice, None, "{scene:?}: {given:?}");
            }
        });
    }

    #[test]
    fn what_is_listed_is_understood_and_explained_in_both_languages() {
        for language in Language::all() {
            let messages = Messages::new(language);
            for_every_prompt(|prompt| {
                for entry in SCENES.into_iter().flat_map(|scene| Command::of(scene, prompt)) {
                    let help = (entry.help)(&messages, Some(prompt));
                    assert!(!help.is_empty() && !help.ends_with('.'), "{:?}: {help}", entry.command);
                    assert!(!(entry.hint)(&messages, Some(prompt)).is_empty(), "{:?}", entry.command);
                }
                let typed = |entry: &&Entry| !entry.letters.is_empty() || entry.word.is_some();
                for entry in Command::of(Scene::Lines, prompt).filter(typed) {
                    let letters = entry.letters(&messages);
                    let line = if letters == "Enter" { "" } else { &letters };
                    assert_eq!(Command::of_line(line, prompt), Some(entry.command), "{line}");
                }
            });
        }
    }

    #[test]
    fn the_words_are_those_of_the_language() {
        let words = |language| Command::words(&Messages::new(language));
        assert_eq!(words(Language::English), "finish, back, skip, note, why, overview, help, quit");
        assert_eq!(
            words(Language::Dutch),
            "afronden, terug, overslaan, notitie, waarom, overzicht, hulp, stop"
        );
    }
}
