use serde::{Deserialize, Serialize};

/// A text in every language of its bank.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Text {
    /// Language code and text; the first is the fallback. Never empty in a validated bank.
    translations: Vec<(String, String)>,
}

impl Text {
    pub(crate) fn new(translations: Vec<(String, String)>) -> Self {
        Self { translations }
    }

    /// The text in this language (`pt` will do for `pt-BR`), or the first that it has of several with
    /// colons between them; in the bank's first language where it has none.
    pub fn get(&self, languages: &str) -> &str {
        let found = nearest(&self.translations.iter().map(|(code, _)| code.as_str()), languages);
        self.translations.get(found.unwrap_or(0)).map_or("", |(_, text)| text)
    }

    /// Each language's code and text, in the order of the bank's languages.
    pub fn translations(&self) -> impl Iterator<Item = (&str, &str)> {
        self.translations.iter().map(|(code, text)| (code.as_str(), text.as_str()))
    }
}

/// Which of these languages is the nearest to the one that is asked for, or to the first that there is
/// of several with colons between them, as in the variable `LANGUAGE` of GNU gettext.
pub(super) fn nearest<'c>(codes: &(impl Iterator<Item = &'c str> + Clone), asked: &str) -> Option<usize> {
    let primary = |code: &'_ str| code.split('-').next().map(str::to_lowercase);
    asked.split(':').find_map(|asked| {
        let alike = || codes.clone().position(|code| primary(code) == primary(asked));
        codes.clone().position(|code| code == asked).or_else(alike)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reader_gets_the_nearest_language() {
        let text = Text::new(vec![("en".into(), "colour".into()), ("pt-BR".into(), "cor".into())]);
        assert_eq!(text.get("pt-BR"), "cor");
        assert_eq!(text.get("pt"), "cor");
        assert_eq!(text.get("en-GB"), "colour");
        assert_eq!(text.get("nl"), "colour");
        assert_eq!(text.get("de:pt"), "cor");
    }
}
