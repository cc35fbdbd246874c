//! The list of keys.

use super::page::{Role, Row};
use super::setting::{Setting, Size};
use super::sheet::Sheet;
use super::wrap;
use crate::interview::{Content, QuestionView, TargetView};
use crate::tr;

/// Keys and what they do.
type Keys = Vec<(String, String)>;

/// The keys that do something here, in the reader's language.
pub(super) fn sheet(setting: Setting<'_>, size: Size) -> Sheet {
    let messages = setting.messages;
    let heading = |text: String| Row::of(Role::Strong, setting.style.shown(&text));
    let mut body = vec![heading(tr!(messages, "screen-help"))];
    let mut list =
        |keys: &Keys| body.extend(keys.iter().flat_map(|(key, does)| entry(setting, size, key, does)));
    list(&here(setting));
    list(&everywhere(setting));
    if matches!(setting.prompt.content, Content::Question(_) | Content::Reflection(_)) {
        body.push(Row::blank());
        body.push(heading(tr!(messages, "screen-help-editor")));
        body.extend(writing(setting).iter().flat_map(|(key, does)| entry(setting, size, key, does)));
    }
    body.push(Row::blank());
    body.push(heading(tr!(messages, "screen-help-list")));
    body.extend(listing(setting).iter().flat_map(|(key, does)| entry(setting, size, key, does)));
    Sheet { body, hints: vec![setting.any_key()] }
}

fn key(key: impl Into<String>, does: String) -> (String, String) {
    (key.into(), does)
}

/// The keys of the prompt that is shown.
fn here(setting: Setting<'_>) -> Keys {
    let messages = setting.messages;
    match &setting.prompt.content {
        Content::Question(question) => of_question(setting, question),
        Content::Target(target) => of_target(setting, target),
        Content::Opening(_) => vec![key("Enter", tr!(messages, "screen-help-go-on"))],
        Content::Reflection(_) => vec![
            key("Enter", tr!(messages, "screen-help-write")),
            key("s", tr!(messages, "screen-help-skip")),
        ],
        Content::Review => vec![key("f", tr!(messages, "screen-finish-entry"))],
    }
}

fn of_question(setting: Setting<'_>, question: &QuestionView<'_>) -> Keys {
    let messages = setting.messages;
    let mut keys = vec![
        key(setting.digits(question.options.len()), tr!(messages, "screen-help-digits")),
        key(setting.glyphs().up_down, tr!(messages, "screen-help-move")),
        key("Enter", tr!(messages, "screen-help-confirm")),
    ];
    if question.dont_know {
        keys.push(key("d", tr!(messages, "screen-help-dont-know")));
    }
    if question.not_applicable {
        keys.push(key("x", tr!(messages, "screen-help-not-applicable")));
    }
    keys.push(key("s", tr!(messages, "screen-help-skip")));
    keys.push(key("n", tr!(messages, "screen-help-note")));
    keys.push(key("w", tr!(messages, "screen-help-why")));
    keys
}

fn of_target(setting: Setting<'_>, target: &TargetView<'_>) -> Keys {
    let messages = setting.messages;
    let skip = if target.default.is_some() && target.chosen.is_none() {
        key("s", tr!(messages, "screen-help-keep-suggestion"))
    } else {
        key("s", tr!(messages, "screen-help-skip"))
    };
    vec![
        key(setting.digits(target.levels.len()), tr!(messages, "screen-help-digits")),
        key(setting.glyphs().up_down, tr!(messages, "screen-help-move")),
        key("Enter", tr!(messages, "screen-help-confirm")),
        skip,
    ]
}

/// The keys that every prompt has.
fn everywhere(setting: Setting<'_>) -> Keys {
    let messages = setting.messages;
    let mut keys = Vec::new();
    if setting.prompt.can_go_back {
        keys.push(key("b", tr!(messages, "screen-help-back")));
    }
    if !matches!(setting.prompt.content, Content::Review) {
        keys.push(key("o", tr!(messages, "screen-help-overview")));
        keys.push(key("o, f", tr!(messages, "screen-help-end")));
    }
    keys.push(key("q", tr!(messages, "screen-help-quit")));
    keys.push(key("Ctrl-C", tr!(messages, "screen-help-stop")));
    keys
}

fn writing(setting: Setting<'_>) -> Keys {
    let messages = setting.messages;
    vec![
        key("Ctrl-S", tr!(messages, "screen-help-save")),
        key("Ctrl-Z", tr!(messages, "screen-help-undo")),
        key("Esc", tr!(messages, "screen-help-leave")),
    ]
}

/// The keys of the list of all questions.
fn listing(setting: Setting<'_>) -> Keys {
    let messages = setting.messages;
    vec![
        key(setting.glyphs().up_down, tr!(messages, "screen-help-list-move")),
        key("PgUp", tr!(messages, "screen-help-list-page")),
        key("PgDn", tr!(messages, "screen-help-list-page-on")),
        key("Home", tr!(messages, "screen-help-list-first")),
        key("End", tr!(messages, "screen-help-list-last")),
        key("12", tr!(messages, "screen-help-list-number")),
        key("Enter", tr!(messages, "screen-help-list-go")),
    ]
}

/// A key and what it does, which goes on below itself when it is long.
fn entry(setting: Setting<'_>, size: Size, key: &str, does: &str) -> Vec<Row> {
    const KEY: usize = 8;
    let does = setting.style.shown(does);
    wrap::wrap(&does, size.columns() - KEY)
        .into_iter()
        .enumerate()
        .map(|(number, line)| {
            let key = if number == 0 { key } else { "" };
            let gap = KEY - wrap::columns(key);
            Row::of(Role::Key, key).with(Role::Text, format!("{}{line}", " ".repeat(gap)))
        })
        .collect()
}
