//! What is said later, once it is known to whom.

use std::collections::HashMap;

use super::Messages;
use crate::reading::quotable;

/// As much of a text as is put into a message, in characters.
const LONGEST: usize = 300;

/// A message by its name, with what is put into it. [`said!`](crate::messages::said!) makes one.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Said {
    id: &'static str,
    values: Vec<(&'static str, Value)>,
}

/// What is put into a message.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Value {
    Text(String),
    Count(usize),
    /// As the language writes it.
    Number(f64),
    /// Other messages, with commas between them.
    Said(Vec<Said>),
}

/// Names a message and what is put into it: `said!("id", name = value)`. As for [`tr!`](crate::tr),
/// one that does not exist or lacks a variable is a mistake, which a test finds.
macro_rules! said {
    ($id:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::messages::Said::new($id, vec![$((stringify!($name), $value.into())),*])
    };
}
pub(crate) use said;

impl Said {
    pub(crate) fn new(id: &'static str, values: Vec<(&'static str, Value)>) -> Self {
        Self { id, values }
    }

    /// Another message with what is put into this one, and more.
    pub(crate) fn instead(&self, id: &'static str, more: Vec<(&'static str, Value)>) -> Self {
        Self::new(id, self.values.iter().cloned().chain(more).collect())
    }

    /// The message, in the language of these.
    pub(crate) fn in_words(&self, messages: &Messages) -> String {
        messages.loader_of(self.id).get_args_concrete(self.id, self.arguments(messages))
    }

    /// What the message has to say on what to do.
    pub(crate) fn help(&self, messages: &Messages) -> String {
        messages.loader_of(self.id).get_attr_args_concrete(self.id, "help", self.arguments(messages))
    }

    fn arguments<T: From<String> + From<usize>>(&self, messages: &Messages) -> HashMap<&'static str, T> {
        let value = |value: &Value| match value {
            Value::Text(text) => text.clone().into(),
            Value::Count(count) => (*count).into(),
            Value::Number(number) => messages.level(*number).into(),
            Value::Said(all) => {
                let all: Vec<String> = all.iter().map(|said| said.in_words(messages)).collect();
                all.join(", ").into()
            }
        };
        self.values.iter().map(|(name, put)| (*name, value(put))).collect()
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(quotable(text, LONGEST))
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        text.as_str().into()
    }
}

impl From<&String> for Value {
    fn from(text: &String) -> Self {
        text.as_str().into()
    }
}

impl From<char> for Value {
    fn from(letter: char) -> Self {
        letter.to_string().into()
    }
}

/// A number that stands in a file, as it is written there.
impl From<f64> for Value {
    fn from(number: f64) -> Self {
        number.to_string().into()
    }
}

impl From<usize> for Value {
    fn from(count: usize) -> Self {
        Self::Count(count)
    }
}

impl From<Said> for Value {
    fn from(said: Said) -> Self {
        Self::Said(vec![said])
    }
}

impl From<Vec<Said>> for Value {
    fn from(all: Vec<Said>) -> Self {
        Self::Said(all)
    }
}
