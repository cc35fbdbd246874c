use crate::display::paragraph_lines;
use crate::render::one_line;

/// A text from outside as one line of Markdown that shows it and is nothing else.
pub(super) fn inline(text: &str) -> String {
    escape(&one_line(text))
}

/// A text from outside as a block quote, line by line and paragraph by paragraph.
pub(super) fn quoted(text: &str) -> String {
    let lines = paragraph_lines(text);
    let paragraphs = lines
        .split(String::is_empty)
        .map(|lines| lines.iter().map(|line| format!("> {}", escape(line))).collect::<Vec<_>>().join("\\\n"));
    paragraphs.collect::<Vec<_>>().join("\n>\n")
}

/// Sets a backslash before whatever Markdown could take for its own.
fn escape(line: &str) -> String {
    let start = line.len() - line.trim_start().len();
    let mut escaped = String::with_capacity(line.len() + 8);
    let mut letters = line.char_indices().peekable();
    while let Some((position, letter)) = letters.next() {
        let next = letters.peek().map(|(_, next)| *next);
        if is_structure(letter)
            || position == start && starts_block(letter)
            || matches!(letter, '.' | ')') && ends_number(line[..position].trim_start())
            || letter == ':' && line[position..].starts_with("://")
            || letter == '.' && ends_with_www(&line[..position])
            || letter == '!' && next == Some('[')
        {
            escaped.push('\\');
        }
        escaped.push(letter);
    }
    escaped
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

/// Whether a full stop or bracket after this would number a list.
fn ends_number(before: &str) -> bool {
    !before.is_empty() && before.bytes().all(|byte| byte.is_ascii_digit())
}

fn ends_with_www(before: &str) -> bool {
    before.len() >= 3
        && before.is_char_boundary(before.len() - 3)
        && before[before.len() - 3..].eq_ignore_ascii_case("www")
}

/// An id as code, whatever it holds.
pub(super) fn code(id: &str) -> String {
    let id = one_line(id);
    // A run of backticks one longer than any within ends the code, and nothing else does.
    let longest = id.split(|letter| letter != '`').map(str::len).max().unwrap_or_default();
    let fence = "`".repeat(longest + 1);
    let space = if longest > 0 { " " } else { "" };
    format!("{fence}{space}{id}{space}{fence}")
}
