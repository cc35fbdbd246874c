//! What only one of the two has, and so could not be compared.

use super::super::LoneName;
use super::Writer;
use crate::comparison::{Kind, Why};
use crate::document::{Block, Fold, Item, Line, List, ListKind};
use crate::{say, tr};

impl Writer<'_> {
    /// What only one of the two has. What its edition alone asks can be most of the bank.
    pub(super) fn unmatched(&self) -> Vec<Block> {
        let mut blocks = Vec::new();
        let mut rest = Vec::new();
        for (which, lones) in [("then", &self.report.only_then), ("now", &self.report.only_now)] {
            let (not_asked, unmatched): (Vec<_>, Vec<_>) =
                lones.iter().partition(|lone| lone.why == Why::NotAsked);
            if !not_asked.is_empty() {
                blocks.push(self.not_asked(which, &not_asked));
            }
            rest.extend(unmatched.into_iter().map(|lone| Item::new(self.lone(which, lone))));
        }
        rest.extend(
            self.report
                .regrouped
                .iter()
                .map(|name| Item::new(say!(self.messages, "comparison-regrouped", dimension = name))),
        );
        blocks.extend(Block::list(rest));
        blocks
    }

    /// What only one of the two asked; where room is short, how much that is.
    fn not_asked(&self, which: &'static str, lones: &[&LoneName]) -> Block {
        let messages = self.messages;
        let item = |lone: &&LoneName| {
            Item::new(lone.number.map_or_else(
                || Line::from(&lone.text),
                |number| say!(messages, "report-question", number = number.to_string(), text = &lone.text),
            ))
        };
        let lead = Item::new(tr!(messages, "comparison-lone-not-asked", which = which));
        let instead = tr!(messages, "comparison-not-asked", count = lones.len(), which = which).into();
        Block::List(List {
            kind: ListKind::Plain,
            items: vec![Item { items: lones.iter().map(item).collect(), ..lead }],
            fold: Some(Fold { after: 0, instead }),
        })
    }

    fn lone(&self, which: &'static str, lone: &LoneName) -> Line {
        let (messages, text) = (self.messages, &lone.text);
        match lone.kind {
            Kind::Dimension => say!(messages, "comparison-lone-dimension", [which = which], text = text),
            Kind::Question => say!(messages, "comparison-lone-question", [which = which], text = text),
            Kind::Rule => say!(messages, "comparison-lone-rule", [which = which], text = text),
        }
    }
}
