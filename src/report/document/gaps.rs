//! The largest gaps, and what carries them.

use super::Writer;
use crate::document::{Block, Inline, Item, Line, List, ListKind, Mark};
use crate::messages::yes_or_no;
use crate::report::{Gap, QuestionRow, phrases};
use crate::{say, tr};

impl Writer<'_> {
    pub(super) fn gaps(&self) -> Vec<Block> {
        let mut blocks: Vec<Block> = Vec::new();
        let cards: Vec<Item> =
            (1..).zip(&self.report.gaps).map(|(place, gap)| self.gap(place, gap)).collect();
        if !cards.is_empty() {
            blocks.push(Block::List(List { kind: ListKind::Cards, items: cards, fold: None }));
        }
        let alike = &self.report.gaps_alike;
        if !alike.is_empty() {
            let names = phrases::list(self.messages, alike);
            let alike = tr!(self.messages, "report-gaps-alike", count = alike.len(), dimensions = names);
            blocks.push(Block::paragraph(alike));
        }
        blocks
    }

    fn gap(&self, place: usize, gap: &Gap) -> Item {
        let messages = self.messages;
        let carrier = |row: &QuestionRow| {
            let answer = phrases::given(messages, row);
            self.question(row).with([say!(messages, "report-carrier", answer = answer)])
        };
        let mut items: Vec<Item> = gap.carried_by.iter().map(carrier).collect();
        if gap.carried_by_more > 0 {
            items.push(Item::new(tr!(messages, "report-carriers-more", more = gap.carried_by_more)));
        }
        let (score, target) = (Inline::Number(gap.score), Inline::Number(gap.target));
        let known = yes_or_no(gap.is_all_known);
        let title = match gap.points {
            None => Line::from(&gap.name),
            Some(points) => {
                let (amount, points) = phrases::amount(messages, points);
                let of = gap.of.map(|all| messages.level(all)).unwrap_or_default();
                let said = tr!(
                    messages,
                    "report-gap-points",
                    known = known,
                    amount = amount,
                    points = points,
                    whole = phrases::whole(gap.of),
                    of = of
                );
                say!(messages, "report-gap", dimension = &gap.name, points = said)
            }
        };
        let short = phrases::gap(gap.score, gap.target).filter(|short| *short > 0.0);
        let below = short.map_or_else(
            || say!(messages, "report-gap-just"),
            |short| say!(messages, "report-gap-below", gap = Inline::Number(short)),
        );
        let detail = say!(messages, "report-gap-detail", score = score, target = target, below = below);
        let lowest = gap.points.is_none().then(|| tr!(messages, "report-gap-lowest"));
        let tie = gap.is_tie.then(|| tr!(messages, "report-gap-tie"));
        let more = lowest.into_iter().chain(tie).chain(gap.why.clone()).map(Line::from);
        let detail = Line::join(std::iter::once(detail).chain(more), " ");
        Item { items, ..Item::new(title).marked(Mark::Number(place)).with([detail]) }
    }
}
