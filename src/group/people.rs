//! The people of a group before they are counted: of each so much as says who is the same person,
//! and what they said.
//!
//! That is what grows with their number: a [`Row`], and a byte for each question of the bank. Names are
//! not in it, nor a note: a person is known by a hash.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::thread;

use jiff::Timestamp;
use jiff::civil::Date;
use uuid::Uuid;

use super::counts::{Counter, Counts};
use super::sheet::{Said, Sheet};
use crate::assessment::{pseudonym, slug};

/// Where an assessment was read: in which part of all that was, and its line there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Origin {
    pub(crate) part: u32,
    pub(crate) line: u32,
}

/// Somebody, as they were read.
pub(crate) struct Person<'a> {
    pub(crate) id: Option<Uuid>,
    pub(crate) organisation: Option<&'a str>,
    pub(crate) name: Option<&'a str>,
    pub(crate) role: Option<&'a str>,
    pub(crate) changed: Option<Timestamp>,
    pub(crate) completed: Option<Timestamp>,
    pub(crate) said: &'a [Said],
    pub(crate) targets: &'a [(usize, f64)],
    /// Whether they answered the very bank that they are counted by.
    pub(crate) is_of_this_version: bool,
    pub(crate) origin: Origin,
}

#[derive(Clone, Debug)]
struct Row {
    /// The hash of the id that a copy to hand in has, so that it is known beside its original; 0
    /// for none.
    id: u64,
    /// The hash of the name and the organisation; of who gave no name, that of the role and the
    /// organisation.
    who: u64,
    /// When it was last changed, in nanoseconds since 1970; [`NEVER`] where it does not say.
    changed: i64,
    /// When it was completed, or else last changed, likewise.
    day: i64,
    role: u32,
    organisation: u32,
    targets: u32,
    origin: Origin,
    is_named: bool,
    likeness: Likeness,
}

/// By what names are alike that are not written the same.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Likeness {
    /// The hash of its letters, without accents and what stands between them; 0 for none.
    whole: u64,
    /// The hash of the first letter and the last word; 0 for a name of one word.
    initial: u64,
    /// Whether of the first word there is only that letter.
    is_short: bool,
}

impl Likeness {
    fn of(name: &str) -> Self {
        let slug = slug(name, usize::MAX);
        let words: Vec<&str> = slug.split('-').filter(|word| !word.is_empty()).collect();
        match words[..] {
            [] => Self::default(),
            [only] => Self { whole: hash(&only), ..Self::default() },
            [first, .., last] => Self {
                whole: hash(&words.concat().as_str()),
                initial: hash(&(&first[..1], last)),
                is_short: first.len() == 1,
            },
        }
    }

    fn is_like(self, other: Self) -> bool {
        self.whole != 0 && self.whole == other.whole
            || self.initial != 0 && self.initial == other.initial && self.is_short != other.is_short
    }
}

/// No moment.
const NEVER: i64 = i64::MIN;

/// Everybody who was read.
#[derive(Clone, Debug, Default)]
pub(crate) struct People {
    rows: Vec<Row>,
    /// What they said: so many for each row as there are questions.
    said: Vec<Said>,
    roles: Interned<String>,
    /// In small letters.
    organisations: Interned<String>,
    targets: Interned<Vec<(usize, u64)>>,
    organisation: Organisation,
    pub(crate) of_other_version: usize,
}

/// Whose group it is, where all who say so agree.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
enum Organisation {
    /// Nobody said.
    #[default]
    Unsaid,
    /// All said this one.
    One(String),
    /// They are of several.
    Several,
}

impl Organisation {
    fn and(self, other: Option<&str>) -> Self {
        let other = other.map(str::trim).filter(|name| !name.is_empty());
        match (self, other) {
            (Self::Unsaid, Some(name)) => Self::One(name.to_owned()),
            (Self::One(one), Some(name)) if one == name => Self::One(one),
            (Self::One(one), Some(name)) if one.to_lowercase() != name.to_lowercase() => Self::Several,
            // Of two ways to write it, the first in the alphabet, whoever came first.
            (Self::One(one), Some(name)) if name < one.as_str() => Self::One(name.to_owned()),
            (known, _) => known,
        }
    }

    fn merge(self, other: Self) -> Self {
        match (self, other) {
            (Self::Several, _) | (_, Self::Several) => Self::Several,
            (known, Self::Unsaid) => known,
            (known, Self::One(name)) => known.and(Some(&name)),
        }
    }
}

/// Values of which few differ, each by a number.
#[derive(Clone, Debug)]
struct Interned<T> {
    values: Vec<T>,
    places: HashMap<T, u32>,
}

impl<T> Default for Interned<T> {
    fn default() -> Self {
        Self { values: Vec::new(), places: HashMap::new() }
    }
}

impl<T: Clone + Eq + Hash> Interned<T> {
    fn number<Q: Hash + Eq + ToOwned<Owned = T> + ?Sized>(&mut self, value: &Q) -> u32
    where
        T: std::borrow::Borrow<Q>,
    {
        if let Some(place) = self.places.get(value) {
            return *place;
        }
        let place = u32::try_from(self.values.len()).unwrap_or(u32::MAX);
        self.values.push(value.to_owned());
        self.places.insert(value.to_owned(), place);
        place
    }
}

/// Two that may be of one person.
pub(crate) type Pair = (Origin, Origin);

impl People {
    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        self.rows.len()
    }

    /// Takes somebody in.
    pub(crate) fn add(&mut self, person: &Person) {
        let nanoseconds = |at: Option<Timestamp>| {
            at.map_or(NEVER, |at| i64::try_from(at.as_nanosecond()).unwrap_or(i64::MAX))
        };
        let name = person.name.map(str::trim).filter(|name| !name.is_empty());
        let role = person.role.map(str::trim).unwrap_or_default();
        let organisation = || person.organisation.unwrap_or_default().trim().to_lowercase();
        let targets: Vec<_> = person.targets.iter().map(|(area, target)| (*area, target.to_bits())).collect();
        if self.organisation != Organisation::Several {
            self.organisation = std::mem::take(&mut self.organisation).and(person.organisation);
        }
        self.of_other_version += usize::from(!person.is_of_this_version);
        self.rows.push(Row {
            id: person.id.map_or(0, |id| hash(&pseudonym(id))),
            who: name.map_or_else(
                || hash(&(person.organisation, role)),
                |name| hash(&(organisation(), name.to_lowercase())),
            ),
            changed: nanoseconds(person.changed),
            day: nanoseconds(person.completed.or(person.changed)),
            role: self.roles.number(role),
            organisation: self.organisations.number(organisation().as_str()),
            targets: self.targets.number(targets.as_slice()),
            origin: person.origin,
            is_named: name.is_some(),
            likeness: name.map(Likeness::of).unwrap_or_default(),
        });
        self.said.extend(person.said);
    }

    /// Takes in everybody of another part.
    pub(crate) fn merge(&mut self, other: Self) {
        let roles: Vec<u32> =
            other.roles.values.iter().map(|role| self.roles.number(role.as_str())).collect();
        let targets: Vec<u32> =
            other.targets.values.iter().map(|targets| self.targets.number(targets.as_slice())).collect();
        let organisations: Vec<u32> =
            other.organisations.values.iter().map(|name| self.organisations.number(name.as_str())).collect();
        let renumbered = |row: Row| Row {
            role: roles[row.role as usize],
            organisation: organisations[row.organisation as usize],
            targets: targets[row.targets as usize],
            ..row
        };
        self.rows.extend(other.rows.into_iter().map(renumbered));
        self.said.extend(other.said);
        self.organisation = std::mem::take(&mut self.organisation).merge(other.organisation);
        self.of_other_version += other.of_other_version;
    }

    fn said(&self, row: usize) -> &[Said] {
        let questions = self.said.len() / self.rows.len().max(1);
        &self.said[row * questions..][..questions]
    }

    /// Leaves one of each person: of two with one id, or by one name in one organisation, the one of
    /// the later date, and of one date the one that was changed last. Says of each that is left out which one is kept.
    pub(crate) fn keep_newest(&mut self) -> Vec<Pair> {
        let keys =
            |row: &Row| [row.id, if row.is_named { row.who } else { 0 }].into_iter().filter(|key| *key != 0);
        let mut seen: HashSet<u64> = HashSet::with_capacity(self.rows.len());
        if self.rows.iter().flat_map(keys).all(|key| seen.insert(key)) {
            return Vec::new();
        }
        let mut newest_first: Vec<usize> = (0..self.rows.len()).collect();
        let order = |row: &usize| {
            (self.rows[*row].day, self.rows[*row].changed, self.said(*row), self.rows[*row].origin)
        };
        newest_first.sort_by(|one, other| order(other).cmp(&order(one)));
        let mut kept: HashMap<u64, Origin> = HashMap::new();
        let (mut pairs, mut left_out) = (Vec::new(), BTreeSet::new());
        for place in newest_first {
            let row = &self.rows[place];
            if let Some(newer) = keys(row).find_map(|key| kept.get(&key).copied()) {
                pairs.push((row.origin, newer));
                left_out.insert(place);
                continue;
            }
            kept.extend(keys(row).map(|key| (key, row.origin)));
        }
        self.leave_out(&left_out);
        pairs.sort_unstable();
        pairs
    }

    fn leave_out(&mut self, left_out: &BTreeSet<usize>) {
        let kept = (0..self.rows.len()).filter(|row| !left_out.contains(row));
        let said = kept.clone().flat_map(|row| self.said(row).to_vec()).collect();
        let rows = kept.map(|row| self.rows[row].clone()).collect();
        (self.rows, self.said) = (rows, said);
    }

    /// Which may be of one person, where not both have a name: those with the same answers, such as a copy
    /// without a name beside its original, and those without a name in the same role of other days.
    pub(crate) fn look_alikes(&self, day: impl Fn(Timestamp) -> Date) -> Vec<Pair> {
        let mut places: Vec<usize> = (0..self.rows.len()).collect();
        places.sort_unstable_by_key(|row| self.rows[*row].origin);
        let mut by_answers: HashMap<&[Said], Vec<&Row>> = HashMap::new();
        let mut by_days: HashMap<u64, Vec<(Option<Date>, Origin)>> = HashMap::new();
        let mut pairs = Vec::new();
        for place in places {
            let row = &self.rows[place];
            let said_so = by_answers.entry(self.said(place)).or_default();
            let mut alike = said_so.iter().find(|one| self.may_be_one(one, row)).map(|one| one.origin);
            let whose = |row: &Row| (row.role, row.organisation, row.is_named);
            if !said_so.iter().any(|one| whose(one) == whose(row)) {
                said_so.push(row);
            }
            if !row.is_named && self.has_role(row) {
                let on = moment(row.day).map(&day);
                let days = by_days.entry(row.who).or_default();
                let is_another = |known: Option<Date>| known.zip(on).is_some_and(|(known, on)| known != on);
                let other = days.iter().find(|(known, _)| is_another(*known)).map(|(_, origin)| *origin);
                alike = [alike, other].into_iter().flatten().min();
                if !days.iter().any(|(known, _)| *known == on) {
                    days.push((on, row.origin));
                }
            }
            pairs.extend(alike.map(|alike| (row.origin, alike)));
        }
        pairs
    }

    fn has_role(&self, row: &Row) -> bool {
        !self.roles.values[row.role as usize].is_empty()
    }

    /// Whether what else is known of two with the same answers lets them be one.
    fn may_be_one(&self, one: &Row, other: &Row) -> bool {
        !(one.is_named && other.is_named)
            && one.organisation == other.organisation
            && (one.role == other.role || !self.has_role(one) || !self.has_role(other))
    }

    /// Which may be of one person whose name is not written the same in both: of one organisation, as far
    /// as both name one.
    pub(crate) fn namesakes(&self) -> Vec<Pair> {
        let mut named: Vec<&Row> = self.rows.iter().filter(|row| row.is_named).collect();
        named.sort_unstable_by_key(|row| row.origin);
        let unsaid = |row: &Row| self.organisations.values[row.organisation as usize].is_empty();
        let is_one =
            |one: &Row, other: &Row| one.organisation == other.organisation || unsaid(one) || unsaid(other);
        let mut known: HashMap<u64, Vec<&Row>> = HashMap::new();
        let mut pairs = Vec::new();
        for row in named {
            let keys = [row.likeness.whole, row.likeness.initial].into_iter().filter(|key| *key != 0);
            let before = keys.clone().filter_map(|key| known.get(&key)).flatten();
            let alike = before.filter(|one| is_one(one, row) && one.likeness.is_like(row.likeness));
            pairs.extend(alike.map(|one| one.origin).min().map(|one| (one, row.origin)));
            for key in keys {
                known.entry(key).or_default().push(row);
            }
        }
        pairs
    }

    /// Counts the people of each organisation, and how many say of none that it is theirs.
    pub(crate) fn count_each(&self, sheet: &Sheet) -> (Vec<Counts>, usize) {
        let targets: Vec<Vec<(usize, f64)>> = self.targets.values.iter().map(|of| numbers(of)).collect();
        let mut counters: BTreeMap<&str, Counter> = BTreeMap::new();
        let mut unnamed = 0;
        for (place, row) in self.rows.iter().enumerate() {
            let name = self.organisations.values[row.organisation as usize].as_str();
            if name.is_empty() {
                unnamed += 1;
                continue;
            }
            let counter = counters.entry(name).or_insert_with(|| Counter::new(sheet));
            counter.add(None, self.said(place), &targets[row.targets as usize]);
        }
        (counters.into_values().map(|counter| counter.counts).collect(), unnamed)
    }

    /// Counts those whose answers to these questions none of the others gave alike; each of the others
    /// is alike to one at most.
    pub(super) fn count_without(&self, others: &Self, asked: &[usize], sheet: &Sheet) -> Counts {
        let answers = |people: &Self, row| -> Vec<Said> {
            let said = people.said(row);
            asked.iter().map(|place| said[*place]).collect()
        };
        let mut alike: HashMap<Vec<Said>, usize> = HashMap::new();
        for row in 0..others.rows.len() {
            *alike.entry(answers(others, row)).or_default() += 1;
        }
        let mut counter = Counter::new(sheet);
        for row in 0..self.rows.len() {
            match alike.get_mut(&answers(self, row)) {
                Some(left) if *left > 0 => *left -= 1,
                _ => counter.add(None, self.said(row), &[]),
            }
        }
        counter.counts
    }

    /// How many have a name that none of the others has; `None` where anyone among them all has none.
    pub(super) fn strangers_to(&self, others: &Self) -> Option<usize> {
        let known: HashSet<u64> = others.rows.iter().map(|row| row.who).collect();
        let are_named = self.rows.iter().chain(&others.rows).all(|row| row.is_named);
        are_named.then(|| self.rows.iter().filter(|row| !known.contains(&row.who)).count())
    }

    /// The first and the last moment at which anyone finished, or else last changed something.
    pub(crate) fn moments(&self) -> Option<(Timestamp, Timestamp)> {
        let moments = || self.rows.iter().filter_map(|row| moment(row.day));
        moments().min().zip(moments().max())
    }

    /// The organisation, where all who name one name the same.
    pub(crate) fn organisation(&self) -> Option<&str> {
        if let Organisation::One(name) = &self.organisation { Some(name) } else { None }
    }

    /// Counts everybody, side by side.
    pub(crate) fn count(&self, sheet: &Sheet) -> Counts {
        let side_by_side = thread::available_parallelism().map_or(1, usize::from);
        let targets: Vec<Vec<(usize, f64)>> = self.targets.values.iter().map(|of| numbers(of)).collect();
        let a_part = self.rows.len().div_ceil(side_by_side).max(1);
        let part = |start: usize| {
            let mut counter = Counter::new(sheet);
            for place in start..(start + a_part).min(self.rows.len()) {
                let row = &self.rows[place];
                let role = Some(self.roles.values[row.role as usize].as_str());
                counter.add(role, self.said(place), &targets[row.targets as usize]);
            }
            counter.counts
        };
        thread::scope(|scope| {
            let part = &part;
            let starts = (0..self.rows.len()).step_by(a_part);
            let counting: Vec<_> = starts.map(|start| scope.spawn(move || part(start))).collect();
            let mut counts = Counts::none(sheet);
            for part in counting {
                counts.merge(part.join().expect("counting does not panic"));
            }
            counts
        })
    }
}

fn numbers(targets: &[(usize, u64)]) -> Vec<(usize, f64)> {
    targets.iter().map(|(area, bits)| (*area, f64::from_bits(*bits))).collect()
}

fn moment(nanoseconds: i64) -> Option<Timestamp> {
    Timestamp::from_nanosecond(nanoseconds.into()).ok().filter(|_| nanoseconds != NEVER)
}

/// Never 0, which is none.
fn hash(value: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish().max(1)
}
