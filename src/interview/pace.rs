//! How much time is left, from the respondent's own pace.

use std::time::Duration;

use jiff::Timestamp;

use crate::assessment::Assessment;

/// A pause longer than this says nothing about how long a question takes.
const LONGEST: Duration = Duration::from_mins(5);

/// How many questions the bank's account weighs, beside those that were answered: a first quick
/// answer does not make the rest quick. Without an account, what so many take is one.
const ACCOUNT: u32 = 4;

/// What a question is taken to take. It is known from when the answers were given alone, so that
/// it is what it was after a restart.
#[derive(Debug)]
pub(super) struct Pace {
    /// What a question takes by the bank's account.
    expected: Option<Duration>,
    /// How many questions are asked.
    questions: u32,
}

impl Pace {
    pub(super) fn new(minutes: Option<u32>, questions: usize) -> Self {
        let questions = count(questions).max(1);
        let expected = minutes.map(|minutes| Duration::from_mins(1) * minutes / questions);
        Self { expected, questions }
    }

    /// About how many minutes this many questions take, rounded up; `None` when neither the
    /// bank nor the answers so far tell.
    pub(super) fn minutes_for(&self, questions: usize, assessment: &Assessment) -> Option<u32> {
        let time = self.each(assessment)?.checked_mul(count(questions))?;
        u32::try_from(time.as_secs().div_ceil(60)).ok()
    }

    /// What a question takes by the bank's account and the answers so far, in their order. Who is
    /// slower than it was said is told so little by little: the time left falls with every answer,
    /// by half of what a question was taken to take at least.
    fn each(&self, assessment: &Assessment) -> Option<Duration> {
        let start = assessment.started_at;
        let given = assessment.answers.values().filter_map(|answer| answer.answered_at);
        // What was taken over from another assessment was not answered in this one.
        let given = given.filter(|given| start <= Some(*given));
        let mut moments: Vec<Timestamp> = start.into_iter().chain(given).collect();
        moments.sort_unstable();
        let account = self.expected.map_or(0, |_| ACCOUNT);
        let (mut each, mut spent, mut measured) = (self.expected, Duration::ZERO, 0);
        for (place, pair) in moments.windows(2).enumerate() {
            // A clock that was set back says nothing either.
            let taken = Duration::try_from(pair[1].duration_since(pair[0])).unwrap_or(LONGEST);
            if taken >= LONGEST {
                continue;
            }
            (spent, measured) = (spent + taken, measured + 1);
            let mean = (self.expected.unwrap_or_default() * account + spent) / (account + measured);
            let ahead = self.questions.saturating_sub(count(place) + 1);
            each = Some(match each.filter(|_| account + measured > ACCOUNT) {
                Some(before) => mean.min(before + before / ahead.saturating_mul(2).max(1)),
                None => mean,
            });
        }
        each
    }
}

fn count(questions: usize) -> u32 {
    u32::try_from(questions).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assessment::{Answer, Edition};
    use crate::library;

    /// An assessment that was begun at noon, with an answer after each so many seconds.
    fn answered(seconds: &[u64]) -> Assessment {
        let mut now = Timestamp::UNIX_EPOCH;
        let mut assessment = Assessment::new(&library::built_in(), Edition::Full, uuid::Uuid::nil(), now);
        for (number, seconds) in seconds.iter().enumerate() {
            now += Duration::from_secs(*seconds);
            let answer = Answer { answered_at: Some(now), ..Answer::default() };
            assessment.answers.insert(format!("q{number}"), answer);
        }
        assessment
    }

    /// What is said to be left before each question of 24, and at the end, when every answer
    /// takes so many seconds.
    fn told(seconds: u64) -> Vec<u32> {
        let pace = Pace::new(Some(15), 24);
        let minutes = |count: usize| pace.minutes_for(24 - count, &answered(&vec![seconds; count]));
        (0..=24).map(|count| minutes(count).expect("the bank tells")).collect()
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
        let pace = Pace::new(Some(15), 24);
        let (with, without) = (answered(&[10, 10, 10, 7200, 10]), answered(&[10, 10, 10, 10]));
        assert_eq!(pace.minutes_for(19, &with), pace.minutes_for(19, &without));
        assert_eq!(Pace::new(None, 4).minutes_for(1, &answered(&[3600; 3])), None);
        assert_eq!(Pace::new(None, 4).minutes_for(1, &answered(&[3600, 100, 100])), Some(2));
    }

    #[test]
    fn what_was_answered_before_the_start_is_no_pace() {
        let mut assessment = answered(&[10; 8]);
        assessment.started_at = Some(Timestamp::UNIX_EPOCH + Duration::from_hours(1));
        assert_eq!(Pace::new(Some(15), 24).minutes_for(16, &assessment), Some(10));
    }

    #[test]
    fn without_any_account_nothing_is_said() {
        assert_eq!(Pace::new(None, 4).minutes_for(4, &answered(&[])), None);
    }
}
