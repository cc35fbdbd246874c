//! The layout of a text with options to choose from: a pure function of the choices, the focus
//! and the size of the window.
//!
//! Everything stands in full if it fits. Else the row of keys is short, then it is also that of
//! the state, then the levels farthest from the focus are cut short, and last the levels scroll
//! around the focus. Which of these it is depends on the worst of all focuses, so that nothing
//! jumps while one moves.

use std::ops::Range;

use super::screenful::{Role, Row, Screenful};
use super::setting::{Hint, Setting, room_before_keys, with_keys};
use super::wrap;
use crate::interview::wording::labelled;
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
    /// What there is to notice about it before it is confirmed; may be empty.
    pub(super) remark: String,
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
    /// All of the level in focus, at least a row of every other.
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

/// Two rows of the question, and one each for how many levels there are above and below, for the
/// keys, the header and the status.
const FRAME: usize = 6;

impl Choices<'_> {
    pub(super) fn screenful(&self, focus: Option<usize>, flash: Option<&str>) -> Screenful {
        self.screenful_of(self.measure().plan(self.setting.size.height), focus, flash)
    }

    /// Whether every level is shown in full in this window.
    pub(super) fn is_whole(&self) -> bool {
        self.measure().plan(self.setting.size.height).levels == Levels::Full
    }

    /// The screen with these rows; of the size, only the width matters.
    pub(super) fn screenful_of(&self, plan: Plan, focus: Option<usize>, flash: Option<&str>) -> Screenful {
        let setting = self.setting;
        let air = |worth| (plan.air >= worth).then(Row::blank);
        let mut rows = Vec::new();
        rows.extend((plan.header > 0).then(|| setting.header()));
        rows.extend((plan.air >= 4).then(|| setting.bar()));
        rows.extend(setting.notice().into_iter().take(plan.notice));
        rows.extend(air(3));
        rows.extend(match plan.levels {
            Levels::Scrolled => self.scrolled(focus, plan),
            Levels::Full | Levels::Collapsed => self.unscrolled(focus, plan),
        });
        rows.extend(air(5));
        let flash = flash.map(str::to_owned).or_else(|| self.told_below(focus));
        let is_flash = flash.is_some();
        let flash = flash.map(|flash| setting.row(Role::Notice, &flash));
        let mut status = flash.unwrap_or_else(|| self.status_row(focus, plan));
        match (plan.status, plan.keys) {
            (0, 0) => {}
            (0, _) if is_flash || self.has_state(focus) => {
                let (glyphs, columns) = (setting.glyphs(), setting.columns());
                if !is_flash && !self.note.is_empty() {
                    status.shorten(room_before_keys(glyphs, &self.hints, columns), glyphs.more);
                }
                rows.push(with_keys(status, glyphs, &self.hints, columns));
            }
            (0, _) => rows.push(setting.main_keys(&self.hints)),
            (_, keys) => {
                rows.push(status);
                rows.extend(air(2));
                match keys {
                    0 => {}
                    1 => rows.push(setting.main_keys(&self.hints)),
                    _ => rows.extend(setting.all_keys(&self.hints)),
                }
            }
        }
        setting.screenful(rows)
    }

    /// How to answer, as long as nothing is chosen, where there is no room above the levels to tell it.
    fn told_below(&self, focus: Option<usize>) -> Option<String> {
        let is_told = self.setting.prompt.tells_how && self.about.is_empty() && focus.is_none();
        is_told.then(|| tr!(self.setting.messages, "interview-highest"))
    }

    /// Whether more can be said of the state than that nothing is answered.
    fn has_state(&self, focus: Option<usize>) -> bool {
        focus.is_some() || !self.note.is_empty() || self.items.iter().any(|item| item.is_saved)
    }

    /// What is chosen but not confirmed, what is saved, where the rest of the levels is, the note.
    fn status_row(&self, focus: Option<usize>, plan: Plan) -> Row {
        let (messages, glyphs) = (self.setting.messages, self.setting.glyphs());
        let pending = focus.filter(|place| !self.items[*place].is_saved);
        let is_any_saved = self.items.iter().any(|item| item.is_saved);
        let mut parts = Vec::new();
        if let Some(place) = pending {
            let key = match self.items[place].key.as_str() {
                "" => (place + 1).to_string(),
                key => key.to_owned(),
            };
            let (mark, remark) = (glyphs.focus, self.items[place].remark.as_str());
            parts.push(if remark.is_empty() {
                tr!(messages, "screen-not-confirmed", mark = mark, key = key)
            } else {
                tr!(messages, "screen-not-confirmed-remark", mark = mark, key = key, remark = remark)
            });
        }
        if pending.is_none() || is_any_saved {
            parts.push(self.status.clone());
        }
        // A note is the person's own, and worth the room more.
        if plan.levels != Levels::Full && self.has_more && self.note.is_empty() {
            let long = tr!(messages, "screen-cut", arrows = glyphs.up_down);
            let fits = |cut: &String| {
                let all = [&parts[..], std::slice::from_ref(cut)].concat().join(glyphs.between);
                wrap::columns(&self.setting.shown(&all)) <= self.setting.columns()
            };
            let fitting = [long, tr!(messages, "screen-cut-short")].into_iter().find(fits);
            parts.extend(fitting);
        }
        if !self.note.is_empty() {
            parts.push(self.note.clone());
        }
        let role = if pending.is_some() { Role::Notice } else { Role::Quiet };
        self.setting.row(role, &parts.join(glyphs.between))
    }

    /// The question and every level, with the rows below them that another focus would take.
    fn unscrolled(&self, focus: Option<usize>, plan: Plan) -> Vec<Row> {
        let mut rows = self.setting.paragraph(Role::Strong, &self.question);
        if !self.about.is_empty() {
            rows.extend(self.setting.paragraph(Role::Text, &self.about));
        }
        rows.extend((plan.air >= 1).then(Row::blank));
        let end = rows.len() + plan.area;
        for (place, height) in self.heights(focus, 0..self.items.len(), plan.area) {
            rows.extend((plan.is_airy && place > 0).then(Row::blank));
            rows.extend(self.item(place, focus, height));
        }
        rows.resize(end, Row::blank());
        rows
    }

    /// As much of the question as there is room for, how many levels there are above and below,
    /// and the levels around the focus.
    fn scrolled(&self, focus: Option<usize>, plan: Plan) -> Vec<Row> {
        let more = self.setting.glyphs().more;
        // As long as there is no level to be read in full, there is room for the question.
        let spare = if focus.is_none() { plan.area.saturating_sub(1) } else { 0 };
        let question = wrap::shortened(&self.question, self.setting.columns(), plan.question + spare, more);
        let area = (plan.area + plan.question).saturating_sub(question.len());
        let mut rows: Vec<Row> = question.into_iter().map(|row| Row::of(Role::Strong, row)).collect();
        let (first, last) = self.window(focus, area);
        if plan.more > 0 {
            rows.push(self.setting.more(first, self.items.len() - last));
        }
        let end = rows.len() + area;
        let heights = self.heights(focus, first..last, area);
        rows.extend(heights.into_iter().flat_map(|(place, height)| self.item(place, focus, height)));
        if rows.len() > end {
            rows.truncate(end);
            if let Some(piece) = rows.last_mut().and_then(|row| row.pieces.last_mut()) {
                let room = wrap::columns(&piece.text).saturating_sub(1);
                piece.text = format!("{}{more}", wrap::cut(&piece.text, room, ""));
            }
        }
        rows.resize(end, Row::blank());
        rows
    }

    /// The items that are shown: from the first up to the last, in `area` rows.
    fn window(&self, focus: Option<usize>, area: usize) -> (usize, usize) {
        let (mut first, mut last, mut used) = match focus {
            Some(focus) => (focus, focus + 1, self.height(focus)),
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

    /// The items that are shown and how many rows each takes: all of the one in focus, one of
    /// every other, and what is left goes to those nearest to the focus.
    fn heights(&self, focus: Option<usize>, shown: Range<usize>, area: usize) -> Vec<(usize, usize)> {
        let mut heights: Vec<(usize, usize)> = shown.map(|place| (place, 1)).collect();
        let mut left = area.saturating_sub(heights.len());
        let mut nearest: Vec<&mut (usize, usize)> = heights.iter_mut().collect();
        // Of two equally near, the one below comes first: whoever chooses asks whether it is true too.
        nearest.sort_by_key(|(place, _)| (place.abs_diff(focus.unwrap_or(0)), Some(*place) < focus));
        for (place, height) in nearest {
            let is_focus = focus == Some(*place);
            let more = self.height(*place) - 1;
            let taken = if is_focus { more } else { more.min(left) };
            (*height, left) = (*height + taken, left.saturating_sub(taken));
        }
        heights
    }

    /// The rows of an item: all of it, or as many as there are for it.
    fn item(&self, place: usize, focus: Option<usize>, height: usize) -> Vec<Row> {
        let item = &self.items[place];
        let glyphs = self.setting.glyphs();
        let is_focus = focus == Some(place);
        let or_blank = |is_shown: bool, mark| if is_shown { mark } else { " " };
        let before = if self.setting.size.is_roomy() { [" ", "  "] } else { ["", " "] };
        let state = if item.is_saved { glyphs.saved } else { glyphs.open };
        let first = Row::of(Role::Focus, or_blank(is_focus, glyphs.focus))
            .with(Role::Strong, or_blank(item.is_saved || item.is_suggested, state))
            .with(Role::Text, before[0])
            .with(Role::Key, if item.key.is_empty() { " " } else { &item.key })
            .with(Role::Text, before[1]);
        let indent = Row::of(Role::Text, " ".repeat(self.indent()));
        let columns = self.setting.columns() - self.indent();
        let lines = wrap::shortened(&item.text(), columns, height, glyphs.more);
        let [label, role] = if is_focus { [Role::Focus; 2] } else { [Role::Strong, Role::Text] };
        let mut labelled = item.label.len();
        let mut rows = Vec::new();
        for line in lines {
            // A row that is cut short within the label ends with a mark.
            let strong = line.floor_char_boundary(labelled.min(line.len()));
            labelled = labelled.saturating_sub(line.len() + 1);
            let start = if rows.is_empty() { first.clone() } else { indent.clone() };
            let mut row = start.with(label, &line[..strong]).with(role, &line[strong..]);
            row.pieces.retain(|piece| !piece.text.is_empty());
            rows.push(row);
        }
        rows
    }

    /// The columns before an item's text.
    fn indent(&self) -> usize {
        if self.setting.size.is_roomy() { 6 } else { 4 }
    }

    /// Every level in full, without a focus.
    pub(super) fn in_full(&self) -> Vec<Row> {
        (0..self.items.len()).flat_map(|place| self.item(place, None, self.height(place))).collect()
    }

    /// How many rows an item takes in full.
    fn height(&self, place: usize) -> usize {
        wrap::wrap(&self.items[place].text(), self.setting.columns() - self.indent()).len()
    }

    /// How many rows everything takes in a window of this width.
    pub(super) fn measure(&self) -> Measures {
        let about =
            if self.about.is_empty() { 0 } else { self.setting.paragraph(Role::Text, &self.about).len() };
        Measures {
            levels: (0..self.items.len()).map(|place| self.height(place)).collect(),
            question: wrap::wrap(&self.question, self.setting.columns()).len() + about,
            notice: self.setting.notice().len(),
            keys: self.setting.all_keys(&self.hints).len(),
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
        // The rows of air that set the levels apart are worth more than what every key does.
        plans.extend((2..=AIR).rev().map(|air| plan(Levels::Full, full, self.keys, air, false)));
        plans.extend((0..=AIR).rev().map(|air| plan(Levels::Full, full, 1, air, false)));
        plans.push(Plan { status: 0, ..plan(Levels::Full, full, 1, 0, false) });
        // What room is left is for the levels.
        let mut collapsed = plan(Levels::Collapsed, others + self.highest(), 1, 0, false);
        collapsed.area += height.saturating_sub(collapsed.height());
        plans.push(collapsed);
        plans.into_iter().find(|plan| plan.height() <= height).unwrap_or_else(|| self.tightest(height))
    }

    fn highest(&self) -> usize {
        self.levels.iter().copied().max().unwrap_or(0)
    }

    /// The rows where not everything fits, given out by what can be missed least.
    fn tightest(&self, height: usize) -> Plan {
        let others = self.levels.len().saturating_sub(1);
        let rest_of_question = self.question.saturating_sub(1);
        // A level that leaves no room for its question and the keys is cut short, and `w` shows it.
        let frame = self.notice + FRAME;
        let highest = match self.highest() {
            level if level + self.notice + 2 <= height => level,
            _ => height.saturating_sub(frame).max(1),
        };
        let mut left = height;
        let [level, question, notice, more, keys, header, rest_of_question, status, others] =
            [highest, 1, self.notice, 1, 1, 1, rest_of_question, 1, others].map(|wanted| {
                let taken = wanted.min(left);
                left -= taken;
                taken
            });
        Plan {
            levels: Levels::Scrolled,
            area: level + others,
            question: question + rest_of_question,
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

impl Item {
    /// All of its text.
    fn text(&self) -> String {
        labelled(&self.label, &self.text)
    }
}

#[cfg(test)]
mod tests;
