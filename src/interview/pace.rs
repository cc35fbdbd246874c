//! How much time is left, from the respondent's own pace.

use std::time::Duration;

use jiff::Timestamp;

/// A pause longer than this says nothing about how long a question takes.
const LONGEST: Duration = Duration::from_mins(5);

/// How many questions the bank's account weighs, beside those answered in this session: a first
/// quick answer does not make the rest quick.
const ACCOUNT: u32 = 4;

/// The pace of a session.
#[derive(Debug)]
pub(super) struct Pace {
    /// What a question takes by the bank's account.
    expected: Option<Duration>,
    spent: Duration,
    answered: u32,
    shown: Option<Timestamp>,
}

impl Pace {
    pub(super) fn new(minutes: Option<u32>, questions: usize) -> Self {
        let questions = u32::try_from(questions).unwrap_or(u32::MAX).max(1);
        let expected = minutes.map(|minutes| Duration::from_mins(1) * minutes / questions);
        Self { expected, spent: Duration::ZERO, answered: 0, shown: None }
    }

    /// A question is on the screen from now on.
    pub(super) fn shown(&mut self, now: Timestamp) {
        self.shown.get_or_insert(now);
    }

    /// It was answered for the first time (`true`), or left.
    pub(super) fn left(&mut self, now: Timestamp, answered: bool) {
        let Some(shown) = self.shown.take() else { return };
        // A clock that was set back says nothing either.
        let spent = Duration::try_from(now.duration_since(shown)).unwrap_or_default();
        self.spent += spent.min(LONGEST);
        self.answered += u32::from(answered);
    }

    /// About how many minutes this many questions take, rounded up; `None` when neither the
    /// bank nor the session so far tells.
    pub(super) fn minutes_for(&self, questions: usize) -> Option<u32> {
        let each = match self.expected {
            Some(expected) => (expected * ACCOUNT + self.spent) / (ACCOUNT + self.answered),
            None if self.answered > 0 => self.spent / self.answered,
            None => return None,
        };
        let questions = u32::try_from(questions).unwrap_or(u32::MAX);
        let seconds = each.checked_mul(questions)?.as_secs();
        u32::try_from(seconds.div_ceil(60)).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_banks_account_gives_way_to_a_pace_of_ones_own() {
        let start = Timestamp::UNIX_EPOCH;
        let mut pace = Pace::new(Some(24), 24);
        assert_eq!(pace.minutes_for(24), Some(24));
        for minutes in [0, 3, 6, 9] {
            pace.shown(start + Duration::from_mins(minutes));
            pace.left(start + Duration::from_mins(minutes + 3), true);
        }
        // Four by the bank's account at a minute each, four answered at three minutes each.
        assert_eq!(pace.minutes_for(20), Some(40));
    }

    #[test]
    fn a_long_pause_is_no_pace() {
        let start = Timestamp::UNIX_EPOCH;
        let mut pace = Pace::new(None, 4);
        for hour in 0..3 {
            pace.shown(start + Duration::from_hours(hour));
            pace.left(start + Duration::from_hours(hour + 1), true);
        }
        assert_eq!(pace.minutes_for(1), Some(5));
    }

    #[test]
    fn without_any_account_nothing_is_said() {
        assert_eq!(Pace::new(None, 4).minutes_for(4), None);
    }
}
