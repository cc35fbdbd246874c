use crate::display::paragraph_lines;
use crate::document::{Inline, Line};
use crate::messages::Messages;
use crate::render::one_line;

/// A line of a document as one line of Markdown.
pub(super) fn line(line: &Line, messages: &Messages) -> String {
    Escaped::default().with(line, messages)
}

/// The same in the cell of a table, where nothing starts a list or a heading.
pub(super) fn cell(line: &Line, messages: &Messages) -> String {
    Escaped { shown: "|".to_owned(), markdown: String::new() }.with(line, messages)
}

/// A text from outside as one line of Markdown that shows it and is nothing else.
pub(super) fn text(text: &str) -> String {
    let mut escaped = Escaped::default();
    escaped.text(text);
    escaped.finish()
}

/// A text from outside as a block quote, line by line and paragraph by paragraph.
pub(super) fn quoted(words: &str) -> String {
    let lines = paragraph_lines(words);
    let paragraphs = lines
        .split(String::is_empty)
        .map(|lines| lines.iter().map(|line| format!("> {}", text(line))).collect::<Vec<_>>().join("\\\n"));
    paragraphs.collect::<Vec<_>>().join("\n>\n")
}

/// A line with a backslash before whatever Markdown could take for its own, as it grows.
#[derive(Default)]
struct Escaped {
    /// What a reader sees of it.
    shown: String,
    markdown: String,
}

impl Escaped {
    fn with(mut self, line: &Line, messages: &Messages) -> String {
        for inline in &line.0 {
            let text = inline.shown(messages);
            match inline {
                Inline::Emphasis(_) => self.between("**", &text),
                Inline::Id(id) if is_safe_as_code(id) => self.as_it_is(&format!("`{id}`")),
                _ => self.text(&text),
            }
        }
        self.finish()
    }

    fn finish(self) -> String {
        self.markdown.trim_end().to_owned()
    }

    fn text(&mut self, text: &str) {
        let text = one_line(text);
        let text = if self.shown.is_empty() { text.trim_start() } else { &text };
        for (position, letter) in text.char_indices() {
            if is_structure(letter)
                || self.shown.is_empty() && starts_block(letter)
                || matches!(letter, '.' | ')')
                    && ends_number(&self.shown)
                    && is_last_of_word(&text[position..])
                || letter == ':' && text[position..].starts_with("://")
                || letter == '.' && ends_with_www(&self.shown)
            {
                self.markdown.push('\\');
            }
            self.markdown.push(letter);
            self.shown.push(letter);
        }
    }

    /// A text between two marks, which would not count as such beside a space within them.
    fn between(&mut self, mark: &str, text: &str) {
        let within = text.trim();
        if within.is_empty() {
            return self.text(text);
        }
        let (before, after) = text.split_once(within).unwrap_or_default();
        self.text(before);
        self.markdown.push_str(mark);
        self.text(within);
        self.markdown.push_str(mark);
        self.text(after);
    }

    fn as_it_is(&mut self, markdown: &str) {
        self.markdown.push_str(markdown);
        self.shown.push_str(markdown);
    }
}

/// Whether it can neither end a span of code nor the cell of a table.
fn is_safe_as_code(id: &str) -> bool {
    !id.is_empty() && id.chars().all(|letter| letter.is_alphanumeric() || matches!(letter, '.' | '-' | '_'))
}

/// What has a meaning wherever it stands. `~` and `$` have one in GFM, `@` becomes a link there.
fn is_structure(letter: char) -> bool {
    matches!(
        letter,
        '\\' | '`' | '*' | '_' | '{' | '}' | '[' | ']' | '<' | '>' | '#' | '|' | '&' | '~' | '$' | '@' | '^'
    )
}

/// What starts a list, a heading by underlining, or the rule of a table.
fn starts_block(letter: char) -> bool {
    matches!(letter, '-' | '+' | '=' | ':')
}

fn is_last_of_word(rest: &str) -> bool {
    rest.chars().nth(1).is_none_or(char::is_whitespace)
}

/// Whether a full stop or bracket after this, and a space after that, would number a list.
fn ends_number(before: &str) -> bool {
    !before.is_empty() && before.bytes().all(|byte| byte.is_ascii_digit())
}

fn ends_with_www(before: &str) -> bool {
    before.len() >= 3
        && before.is_char_boundary(before.len() - 3)
        && before[before.len() - 3..].eq_ignore_ascii_case("www")
}
