//! How much time is left, from the respondent's own pace.

use std::time::Duration;

use jiff::Timestamp;

/// A pause longer than this says nothing about how long a question takes.
const LONGEST: Duration = Duration::from_mins(5);

/// How many questions the bank's account weighs, beside those answered in this session: a first
/// quick answer does not make the rest quick. Without an account, what so many take is one.
const ACCOUNT: u32 = 4;

/// The pace of a session.
#[derive(Debug)]
pub(super) struct Pace {
    /// What a question takes by the bank's account.
    expected: Option<Duration>,
    /// What a question is taken to take.
    each: Option<Duration>,
    spent: Duration,
    answered: u32,
    shown: Option<Timestamp>,
}

impl Pace {
    pub(super) fn new(minutes: Option<u32>, questions: usize) -> Self {
        let questions = u32::try_from(questions).unwrap_or(u32::MAX).max(1);
        let expected = minutes.map(|minutes| Duration::from_mins(1) * minutes / questions);
        Self { expected, each: expected, spent: Duration::ZERO, answered: 0, shown: None }
    }

    /// A question is on the screen from now on.
    pub(super) fn shown(&mut self, now: Timestamp) {
        self.shown.get_or_insert(now);
    }

    /// It was answered for the first time (`true`), or left; so many questions are ahead.
    pub(super) fn left(&mut self, now: Timestamp, answered: bool, ahead: usize) {
        let Some(shown) = self.shown.take() else { return };
        // A clock that was set back says nothing either.
        let spent = Duration::try_from(now.duration_since(shown)).unwrap_or_default();
        self.spent += spent.min(LONGEST);
        if answered {
            self.answered += 1;
            self.each = Some(self.measured(u32::try_from(ahead).unwrap_or(u32::MAX)));
        }
    }

    /// What a question takes by the bank's account and the session so far. Who is slower than it
    /// was said is told so little by little: the time left falls with every answer, by half of
    /// what a question was taken to take at least.
    fn measured(&self, ahead: u32) -> Duration {
        let account = self.expected.map_or(0, |_| ACCOUNT);
        let weight = account + self.answered;
        let measured = (self.expected.unwrap_or_default() * account + self.spent) / weight;
        match self.each {
            Some(before) if weight > ACCOUNT => {
                measured.min(before + before / ahead.saturating_mul(2).max(1))
            }
            _ => measured,
        }
    }

    /// About how many minutes this many questions take, rounded up; `None` when neither the
    /// bank nor the session so far tells.
    pub(super) fn minutes_for(&self, questions: usize) -> Option<u32> {
        let questions = u32::try_from(questions).unwrap_or(u32::MAX);
        let time = self.each?.checked_mul(questions)?;
        u32::try_from(time.as_secs().div_ceil(60)).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is said to be left before each question of 24, and at the end, when every answer
    /// takes so many seconds.
    fn told(seconds: u64) -> Vec<u32> {
        let mut pace = Pace::new(Some(15), 24);
        let mut now = Timestamp::UNIX_EPOCH;
        let mut told = vec![15];
        for ahead in (0..24).rev() {
            pace.shown(now);
            now += Duration::from_secs(seconds);
            pace.left(now, true, ahead);
            told.push(pace.minutes_for(ahead).expect("the bank tells"));
        }
        told
    }

    #[test]
    fn the_time_left_falls_at_every_pace() {
        for seconds in [0, 2, 10, 37, 60, 120, 400] {
            let told = told(seconds);
            assert!(told.is_sorted_by(|before, after| before >= after), "{seconds}: {told:?}");
            // Half of a question's 37 seconds is what it falls by at least.
            let longest = told.chunk_by(|before, after| before == after).map(<[u32]>::len).max();
            assert!(longest <= Some(4) || seconds < 37, "{seconds}: {told:?}");
        }
    }

    #[test]
    fn the_banks_account_gives_way_to_a_pace_of_ones_own() {
        // Half way, at 10 seconds a question: 2 minutes are left, and at 37 more than 7.
        assert_eq!([told(10)[12], told(37)[12]], [4, 8]);
        // Who is slow is not told more than before, and in the end what it takes.
        assert_eq!([told(60)[12], told(60)[20]], [11, 4]);
    }

    #[test]
    fn a_long_pause_is_no_pace() {
        let start = Timestamp::UNIX_EPOCH;
        let mut pace = Pace::new(None, 4);
        for hour in 0..3 {
            pace.shown(start + Duration::from_hours(hour));
            pace.left(start + Duration::from_hours(hour + 1), true, 1);
        }
        assert_eq!(pace.minutes_for(1), Some(5));
    }

    #[test]
    fn without_any_account_nothing_is_said() {
        assert_eq!(Pace::new(None, 4).minutes_for(4), None);
    }
}
