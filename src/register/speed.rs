//! How fast a board carries out what it decides.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;

use super::{Decision, Register};
use crate::group::median;

/// Of fewer decisions nothing is told.
const FEWEST: usize = 3;

/// How many days it took a board to carry out what it decided.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, JsonSchema)]
pub struct ClockSpeed {
    /// From the day a decision was adopted to the day it was carried out; `null` below three decisions.
    pub from_adopted: Option<Lag>,
    /// From the day it was due to the day it was carried out, below 0 where it was early; `null` below
    /// three decisions.
    pub from_due: Option<Lag>,
}

/// A median number of days.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Lag {
    /// The days; of an even number of decisions the mean of the two in the middle.
    pub days: f64,
    /// On how many decisions it rests.
    #[schemars(range(min = 3))]
    pub decisions: usize,
}

impl ClockSpeed {
    /// That of the decisions of a register that were carried out.
    pub fn of(register: &Register) -> Self {
        let lag = |from: fn(&Decision) -> Option<Date>| {
            let days = register
                .decisions
                .iter()
                .filter_map(|decision| Some((decision.carried_out_on()? - from(decision)?).get_days()));
            Lag::of(days.collect())
        };
        Self { from_adopted: lag(Decision::adopted_on), from_due: lag(Decision::due) }
    }
}

impl Lag {
    fn of(mut days: Vec<i32>) -> Option<Self> {
        days.sort_unstable();
        let each = days.iter().map(|days| (f64::from(*days), 1));
        let middle = median(&each).filter(|_| days.len() >= FEWEST);
        middle.map(|median| Self { days: median, decisions: days.len() })
    }
}
