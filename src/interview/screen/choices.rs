//! The layout of a text with options to choose from: a pure function of the choices, the focus
//! and the size of the window.
//!
//! Everything stands in full if it fits. Else the row of keys is short, then the levels that
//! are not in focus take one row each, and last the levels scroll around the focus. Which of
//! these it is depends on the worst of all focuses, so that nothing jumps while one moves.

use super::page::{Page, Role, Row};
use super::setting::{Hint, Setting, Size, paragraph, with_margin};
use super::wrap;
use crate::tr;

/// One thing to choose.
#[derive(Clone, Debug)]
pub(super) struct Item {
    /// The key that focuses it; empty when there is none.
    pub(super) key: String,
    /// What it is called.
    pub(super) label: String,
    /// What it looks like; may be empty.
    pub(super) text: String,
    /// Whether it is what was chosen before.
    pub(super) is_saved: bool,
    /// Whether it counts as long as nothing is chosen.
    pub(super) is_suggested: bool,
}

/// A text and what can be chosen.
pub(super) struct Choices<'s> {
    pub(super) setting: Setting<'s>,
    pub(super) question: String,
    /// What the question is for; may be empty.
    pub(super) about: String,
    pub(super) items: Vec<Item>,
    /// What is saved already, in one row.
    pub(super) status: String,
    /// The note, after what is saved; may be empty.
    pub(super) note: String,
    /// Whether there is a page with everything in full.
    pub(super) has_more: bool,
    pub(super) hints: Vec<Hint>,
}

/// How much of the levels is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Levels {
    /// All of every level.
    Full,
    /// All of the level in focus, a row of every other.
    Collapsed,
    /// All of the level in focus, and as many others as there is room for.
    Scrolled,
}

/// Which rows there are. It does not depend on the focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Plan {
    pub(super) levels: Levels,
    /// The rows for the levels.
    area: usize,
    /// The rows for the question.
    question: usize,
    notice: usize,
    header: usize,
    status: usize,
    /// The row for how many levels are above and below.
    more: usize,
    /// The rows for the keys: all of them when there is more than one.
    keys: usize,
    /// How many of the rows that only give air there are, in the order of their worth: after
    /// the question, before the keys, after the header, the bar, and before the status.
    air: usize,
    /// Whether there is a row between the levels.
    is_airy: bool,
}

const AIR: usize = 5;

impl Choices<'_> {
    pub(super) fn page(&self, focus: Option<usize>, size: Size, flash: Option<&str>) -> Page {
        self.page_of(self.measure(size).plan(size.height), focus, size, flash)
    }

    /// The page with these rows; of the size, only the width matters.
    pub(super) fn page_of(&self, plan: Plan, focus: Option<usize>, size: Size, flash: Option<&str>) -> Page {
        let columns = size.columns();
        let mut rows = Vec::new();
        if plan.header > 0 {
            rows.push(self.setting.header(columns));
        }
        if plan.air >= 4 {
            rows.push(self.setting.bar(columns));
        }
        rows.extend(self.setting.notice(columns).into_iter().take(plan.notice));
        if plan.air >= 3 {
            rows.push(Row::blank());
        }
        rows.extend(match plan.levels {
            Levels::Scrolled => self.scrolled(focus, plan, size),
            Levels::Full | Levels::Collapsed => self.unscrolled(focus, plan, size),
        });
        if plan.air >= 5 {
            rows.push(Row::blank());
        }
        if plan.status > 0 {
            let (role, text) = match flash {
                Some(flash) => (Role::Notice, flash.to_owned()),
                None => self.status_row(focus, plan, columns),
            };
            rows.push(Row::of(role, wrap::cut(&text, columns, self.setting.glyphs().more)));
        }
        if plan.air >= 2 {
            rows.push(Row::blank());
        }
        match (plan.keys, flash) {
            (0, _) => {}
            (1, Some(flash)) if plan.status == 0 => {
                rows.push(Row::of(Role::Notice, wrap::cut(flash, columns, self.setting.glyphs().more)));
            }
            (1, _) => rows.push(self.setting.main_keys(&self.hints, columns)),
            _ => rows.extend(self.setting.all_keys(&self.hints, columns)),
        }
        Page { rows: with_margin(rows, size), cursor: None }
    }

    /// What is chosen but not confirmed, what is saved, where the rest of the levels is, the note.
    fn status_row(&self, focus: Option<usize>, plan: Plan, columns: usize) -> (Role, String) {
        let glyphs = self.setting.glyphs();
        let messages = self.setting.messages;
        let pending = focus.filter(|place| !self.items[*place].is_saved);
        let is_any_saved = self.items.iter().any(|item| item.is_saved);
        let mut parts = Vec::new();
        if let Some(place) = pending {
            let key = Some(&self.items[place].key).filter(|key| !key.is_empty()).cloned();
            let key = key.unwrap_or_else(|| (place + 1).to_string());
            parts.push(tr!(messages, "screen-not-confirmed", mark = glyphs.focus, key = key));
        }
        if pending.is_none() || is_any_saved {
            parts.push(self.status.clone());
        }
        // A note is the person's own, and worth the room more.
        if plan.levels != Levels::Full && self.has_more && self.note.is_empty() {
            let long = tr!(messages, "screen-cut", arrows = glyphs.up_down);
            let fitting = [long, tr!(messages, "screen-cut-short")].into_iter().find(|cut| {
                let used: usize =
                    parts.iter().map(|part| wrap::columns(part) + glyphs.between.chars().count()).sum();
                used + wrap::columns(cut) <= columns
            });
            parts.extend(fitting);
        }
        if !self.note.is_empty() {
            parts.push(self.note.clone());
        }
        let role = if pending.is_some() { Role::Notice } else { Role::Quiet };
        (role, self.setting.style.shown(&parts.join(glyphs.between)).into_owned())
    }

    /// The question and every level, with the rows below them that another focus would take.
    fn unscrolled(&self, focus: Option<usize>, plan: Plan, size: Size) -> Vec<Row> {
        let mut rows = paragraph(&self.question, Role::Strong, size.columns());
        if !self.about.is_empty() {
            rows.extend(paragraph(&self.about, Role::Text, size.columns()));
        }
        if plan.air >= 1 {
            rows.push(Row::blank());
        }
        let end = rows.len() + plan.area;
        for place in 0..self.items.len() {
            if plan.is_airy && place > 0 {
                rows.push(Row::blank());
            }
            rows.extend(self.item(place, focus, plan.levels == Levels::Full, size));
        }
        rows.resize(end, Row::blank());
        rows
    }

    /// As much of the question as there is room for, how many levels there are above and below,
    /// and the levels around the focus.
    fn scrolled(&self, focus: Option<usize>, plan: Plan, size: Size) -> Vec<Row> {
        let columns = size.columns();
        // As long as there is no level to be read in full, there is room for the question.
        let wanted = wrap::wrap(&self.question, columns).len();
        let spare = if focus.is_none() { plan.area.saturating_sub(1) } else { 0 };
        let taken = wanted.min(plan.question + spare);
        let area = (plan.area + plan.question).saturating_sub(taken);
        let mut rows = shortened(&self.question, columns, taken, self.setting.glyphs().more)
            .into_iter()
            .map(|row| Row::of(Role::Strong, row))
            .collect::<Vec<_>>();
        let (first, last) = self.window(focus, area, size);
        if plan.more > 0 {
            rows.push(self.setting.more(first, self.items.len() - last, columns));
        }
        let end = rows.len() + area;
        for place in first..last {
            rows.extend(self.item(place, focus, false, size));
        }
        if rows.len() > end {
            rows.truncate(end);
            if let Some(piece) = rows.last_mut().and_then(|row| row.pieces.last_mut()) {
                let room = wrap::columns(&piece.text).saturating_sub(1);
                piece.text = format!("{}{}", wrap::cut(&piece.text, room, ""), self.setting.glyphs().more);
            }
        }
        rows.resize(end, Row::blank());
        rows
    }

    /// The items that are shown: from the first up to the last, in `area` rows.
    fn window(&self, focus: Option<usize>, area: usize, size: Size) -> (usize, usize) {
        let (mut first, mut last, mut used) = match focus {
            Some(focus) => (focus, focus + 1, self.height(focus, size)),
            None => (0, 0, 0),
        };
        while used < area && (first > 0 || last < self.items.len()) {
            // The one below first, then one above, so that the focus stays amid them.
            let below = focus.map_or(last, |focus| last - focus - 1);
            let above = focus.map_or(0, |focus| focus - first);
            if last < self.items.len() && (below <= above || first == 0) {
                last += 1;
            } else {
                first -= 1;
            }
            used += 1;
        }
        (first, last)
    }

    /// The rows of an item: all of it, or one.
    fn item(&self, place: usize, focus: Option<usize>, in_full: bool, size: Size) -> Vec<Row> {
        let item = &self.items[place];
        let glyphs = self.setting.glyphs();
        let is_focus = focus == Some(place);
        let mark = |shown: bool, mark: &str| if shown { mark.to_owned() } else { " ".to_owned() };
        let key = if item.key.is_empty() { " " } else { item.key.as_str() };
        let before = if size.is_roomy() { [" ", "  "] } else { ["", " "] };
        let state = if item.is_saved { glyphs.saved } else { glyphs.open };
        let first = Row::of(Role::Focus, mark(is_focus, glyphs.focus))
            .with(Role::Strong, mark(item.is_saved || item.is_suggested, state))
            .with(Role::Text, before[0])
            .with(Role::Key, key)
            .with(Role::Text, before[1]);
        let indent = first.columns();
        let columns = size.columns() - indent;
        let text = text_of(item);
        let lines: Vec<String> = if in_full || is_focus {
            wrap::wrap(&text, columns).into_iter().map(str::to_owned).collect()
        } else {
            vec![wrap::cut(&text, columns, glyphs.more)]
        };
        let mut labelled = item.label.len();
        let mut rows = Vec::new();
        for line in lines {
            let mut row =
                if rows.is_empty() { first.clone() } else { Row::of(Role::Text, " ".repeat(indent)) };
            // A row that is cut short within the label ends with a mark.
            let strong = line.floor_char_boundary(labelled.min(line.len()));
            let role = if is_focus { Role::Focus } else { Role::Text };
            let label = if is_focus { Role::Focus } else { Role::Strong };
            row = row.with(label, &line[..strong]).with(role, &line[strong..]);
            labelled = labelled.saturating_sub(line.len() + 1);
            row.pieces.retain(|piece| !piece.text.is_empty());
            rows.push(row);
        }
        rows
    }

    /// Every level in full, without a focus.
    pub(super) fn in_full(&self, size: Size) -> Vec<Row> {
        (0..self.items.len()).flat_map(|place| self.item(place, None, true, size)).collect()
    }

    /// How many rows an item takes in full.
    fn height(&self, place: usize, size: Size) -> usize {
        let indent = if size.is_roomy() { 6 } else { 4 };
        wrap::wrap(&text_of(&self.items[place]), size.columns() - indent).len()
    }

    /// How many rows everything takes in a window of this width.
    pub(super) fn measure(&self, size: Size) -> Measures {
        let columns = size.columns();
        let heights = (0..self.items.len()).map(|place| self.height(place, size));
        Measures {
            levels: heights.collect(),
            question: wrap::wrap(&self.question, columns).len()
                + if self.about.is_empty() { 0 } else { wrap::wrap(&self.about, columns).len() },
            notice: self.setting.notice(columns).len(),
            keys: self.setting.all_keys(&self.hints, columns).len(),
        }
    }
}

/// How many rows everything takes.
#[derive(Clone, Debug)]
pub(super) struct Measures {
    levels: Vec<usize>,
    question: usize,
    notice: usize,
    keys: usize,
}

impl Measures {
    /// Which rows there are in a window of this height, whatever the focus.
    pub(super) fn plan(&self, height: usize) -> Plan {
        let full: usize = self.levels.iter().sum();
        let others = self.levels.len().saturating_sub(1);
        let plan = |levels, area, keys, air, is_airy| Plan {
            levels,
            area,
            question: self.question,
            notice: self.notice,
            header: 1,
            status: 1,
            more: 0,
            keys,
            air,
            is_airy,
        };
        let mut plans = vec![plan(Levels::Full, full + others, self.keys, AIR, true)];
        for (levels, area) in [(Levels::Full, full), (Levels::Collapsed, others + self.highest())] {
            // The rows of air that set the levels apart are worth more than what every key does.
            plans.extend((2..=AIR).rev().map(|air| plan(levels, area, self.keys, air, false)));
            plans.extend((0..=AIR).rev().map(|air| plan(levels, area, 1, air, false)));
        }
        plans.into_iter().find(|plan| plan.height() <= height).unwrap_or_else(|| self.tightest(height))
    }

    fn highest(&self) -> usize {
        self.levels.iter().copied().max().unwrap_or(0)
    }

    /// The rows where not everything fits, given out by what can be missed least.
    fn tightest(&self, height: usize) -> Plan {
        let mut left = height;
        let mut take = |wanted: usize| {
            let taken = wanted.min(left);
            left -= taken;
            taken
        };
        let level = take(self.highest());
        let first_of_question = take(1);
        let notice = take(self.notice);
        let more = take(1);
        let keys = take(1);
        let header = take(1);
        let rest_of_question = take(self.question.saturating_sub(1));
        let status = take(1);
        let others = take(self.levels.len().saturating_sub(1));
        Plan {
            levels: Levels::Scrolled,
            area: level + others,
            question: first_of_question + rest_of_question,
            notice,
            header,
            status,
            more,
            keys,
            air: 0,
            is_airy: false,
        }
    }
}

impl Plan {
    fn height(self) -> usize {
        self.header + self.notice + self.question + self.more + self.area + self.status + self.keys + self.air
    }
}

/// All of an item's text.
fn text_of(item: &Item) -> String {
    if item.text.is_empty() { item.label.clone() } else { format!("{}: {}", item.label, item.text) }
}

/// A text in at most so many rows, with a mark where it goes on.
pub(super) fn shortened(text: &str, columns: usize, most: usize, mark: &str) -> Vec<String> {
    let all = wrap::wrap(text, columns);
    if all.len() <= most {
        return all.into_iter().map(str::to_owned).collect();
    }
    let mut rows: Vec<String> =
        all.iter().take(most.saturating_sub(1)).map(|row| (*row).to_owned()).collect();
    if most > 0 {
        rows.push(wrap::cut(&all[most - 1..].join(" "), columns, mark));
    }
    rows
}

/// The keys of the first nine places.
pub(super) fn digit(place: usize) -> String {
    if place < 9 { (place + 1).to_string() } else { String::new() }
}

#[cfg(test)]
mod tests;
