//! What is known of the terminal: which streams are one, how wide, with colour or not.

pub mod guard;

use std::env;
use std::io::{self, IsTerminal};

use clap::ValueEnum;

/// Lines longer than this are hard to read, whatever the width of the window.
const WIDEST: usize = 100;

/// A width that every terminal has, where none can be found.
const USUAL: usize = 80;

/// When something is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum When {
    /// Where it can be seen.
    #[value(help = "help-color-auto")]
    Auto,
    /// Always.
    #[value(help = "help-color-always")]
    Always,
    /// Never.
    #[value(help = "help-color-never")]
    Never,
}

/// The three streams and what they can show.
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
#[derive(Clone, Copy, Debug)]
pub(crate) struct Terminal {
    /// Whether answers can be typed.
    pub(crate) input: bool,
    /// Whether results are shown rather than piped.
    pub(crate) output: bool,
    /// Whether messages are shown rather than piped.
    pub(crate) messages: bool,
    /// Whether the cursor can be moved; not with `TERM=dumb`.
    pub(crate) moves_cursor: bool,
    /// Whether characters beyond ASCII can be shown.
    pub(crate) unicode: bool,
    when: When,
}

impl Terminal {
    /// Looks at the streams and the environment of this process.
    pub(crate) fn detect(when: When) -> Self {
        Self {
            input: io::stdin().is_terminal(),
            output: io::stdout().is_terminal(),
            messages: io::stderr().is_terminal(),
            moves_cursor: env::var_os("TERM").is_none_or(|term| term != "dumb"),
            unicode: shows_unicode(),
            when,
        }
    }

    /// Whether results go to a terminal that cannot place them: a screen reader's, or an editor's.
    pub(crate) fn speaks(self) -> bool {
        self.output && !self.moves_cursor
    }

    /// Whether results are coloured.
    pub(crate) fn output_colour(self) -> bool {
        self.colour(self.output)
    }

    /// Whether messages are coloured.
    pub(crate) fn messages_colour(self) -> bool {
        self.colour(self.messages)
    }

    /// The conventions of no-color.org and of `CLICOLOR_FORCE`, under `--color`.
    fn colour(self, is_terminal: bool) -> bool {
        let value = |name| env::var_os(name).unwrap_or_default();
        let force = value("CLICOLOR_FORCE");
        match self.when {
            When::Always => true,
            When::Never => false,
            When::Auto if !value("NO_COLOR").is_empty() => false,
            When::Auto => !force.is_empty() && force != "0" || is_terminal && self.moves_cursor,
        }
    }

    /// How wide lines may be, in columns: `COLUMNS`, else the window, else 80; at most 100.
    pub(crate) fn width(self) -> usize {
        env::var("COLUMNS")
            .ok()
            .and_then(|columns| columns.trim().parse().ok())
            .filter(|columns| *columns > 0)
            .or_else(|| self.window_width())
            .unwrap_or(USUAL)
            .min(WIDEST)
    }

    fn window_width(self) -> Option<usize> {
        self.window().map(|(columns, _)| columns.into()).filter(|columns| *columns > 0)
    }

    /// How many rows the window has, where there is one that says so.
    pub(crate) fn window_height(self) -> Option<usize> {
        self.window().map(|(_, rows)| rows.into()).filter(|rows| *rows > 0)
    }

    fn window(self) -> Option<(u16, u16)> {
        (self.output || self.messages).then(ratatui::crossterm::terminal::size)?.ok()
    }
}

/// Whether standard input comes from another program that is still running, as far as the
/// system tells.
pub(crate) fn input_is_pipe() -> bool {
    #[cfg(unix)]
    {
        use std::os::fd::AsFd;
        use std::os::unix::fs::FileTypeExt;
        let file = io::stdin().as_fd().try_clone_to_owned().map(std::fs::File::from);
        let kind = file.and_then(|file| file.metadata()).map(|metadata| metadata.file_type());
        kind.is_ok_and(|kind| kind.is_fifo() || kind.is_socket())
    }
    #[cfg(not(unix))]
    {
        false
    }
}

/// Whether the locale's character encoding is UTF-8, by the variables POSIX gives it, the first
/// of them that is set.
fn shows_unicode() -> bool {
    if cfg!(windows) {
        return true;
    }
    let locales = ["LC_ALL", "LC_CTYPE", "LANG"].map(|name| env::var(name).unwrap_or_default());
    let locale = locales.iter().find(|locale| !locale.is_empty());
    locale.is_some_and(|locale| locale.to_ascii_lowercase().replace('-', "").contains("utf8"))
}
