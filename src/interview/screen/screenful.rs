//! What stands on the screen: rows of text, each piece with the part it plays.

use ratatui::Frame;
use ratatui::layout::Position;
use ratatui::style::{Color, Modifier, Style as CellStyle};
use ratatui::text::{Line, Span};

use super::wrap;

/// How a screen may look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Style {
    /// Whether the terminal shows characters beyond ASCII.
    pub unicode: bool,
    /// Whether colours may be used. No meaning rests on them.
    pub colour: bool,
}

/// The part that a piece of text plays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    Text,
    Strong,
    /// Read last, or not at all.
    Quiet,
    /// What the next confirmation is about.
    Focus,
    /// A key, among words that say what it does.
    Key,
    /// What should not be missed.
    Notice,
    /// What was looked for.
    Found,
}

/// A piece of text in a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    pub(super) role: Role,
    pub(super) text: String,
}

/// A row of the screen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Row {
    pub(super) pieces: Vec<Piece>,
}

impl Row {
    pub(super) fn blank() -> Self {
        Self::default()
    }

    pub(super) fn of(role: Role, text: impl Into<String>) -> Self {
        Self::blank().with(role, text)
    }

    pub(super) fn with(mut self, role: Role, text: impl Into<String>) -> Self {
        self.pieces.push(Piece { role, text: text.into() });
        self
    }

    /// Cuts what does not fit off its last piece, with a mark.
    pub(super) fn shorten(&mut self, columns: usize, mark: &str) {
        let over = self.columns().saturating_sub(columns);
        if let Some(piece) = self.pieces.last_mut().filter(|_| over > 0) {
            piece.text = wrap::cut(&piece.text, wrap::columns(&piece.text).saturating_sub(over), mark);
        }
    }

    /// The text of the row.
    #[cfg(test)]
    pub(super) fn text(&self) -> String {
        self.pieces.iter().map(|piece| piece.text.as_str()).collect()
    }

    pub(super) fn columns(&self) -> usize {
        self.pieces.iter().map(|piece| wrap::columns(&piece.text)).sum()
    }
}

/// Everything on the screen at one moment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Screenful {
    pub(super) rows: Vec<Row>,
    /// The blank columns before each row.
    pub(super) margin: usize,
    /// Where the cursor stands among the rows, column and row, where text is written.
    pub(super) cursor: Option<(usize, usize)>,
}

impl Screenful {
    /// Draws the page.
    pub(super) fn draw(&self, frame: &mut Frame<'_>, style: Style) {
        let mut area = frame.area();
        let margin = u16::try_from(self.margin).unwrap_or_default().min(area.width);
        (area.x, area.width) = (area.x + margin, area.width - margin);
        for (row, y) in self.rows.iter().zip(area.top()..area.bottom()) {
            let pieces = row.pieces.iter();
            let line: Line<'_> =
                pieces.map(|piece| Span::styled(piece.text.as_str(), piece.role.cells(style))).collect();
            frame.buffer_mut().set_line(area.x, y, &line, area.width);
        }
        if let Some((column, row)) = self.cursor
            && let (Ok(column), Ok(row)) = (u16::try_from(column), u16::try_from(row))
        {
            let at = Position { x: area.x.saturating_add(column), y: area.y.saturating_add(row) };
            if area.contains(at) {
                frame.set_cursor_position(at);
            }
        }
    }
}

impl Role {
    fn cells(self, style: Style) -> CellStyle {
        let coloured = |colour: Color| {
            if style.colour { CellStyle::new().fg(colour) } else { CellStyle::new() }
        };
        match self {
            Self::Text => CellStyle::new(),
            Self::Strong => CellStyle::new().add_modifier(Modifier::BOLD),
            Self::Quiet => CellStyle::new().add_modifier(Modifier::DIM),
            Self::Focus => coloured(Color::Cyan).add_modifier(Modifier::BOLD),
            Self::Key => coloured(Color::Cyan),
            Self::Notice => coloured(Color::Yellow).add_modifier(Modifier::BOLD),
            Self::Found => CellStyle::new().add_modifier(Modifier::REVERSED),
        }
    }
}
