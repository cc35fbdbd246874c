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

    /// The text in this language (`pt` will do for `pt-BR`), or in the bank's first language where
    /// it has no such one.
    pub fn get(&self, language: &str) -> &str {
        let primary = |code: &str| code.split('-').next().map(str::to_owned);
        let exact = self.translations.iter().find(|(code, _)| code == language);
        exact
            .or_else(|| self.translations.iter().find(|(code, _)| primary(code) == primary(language)))
            .or(self.translations.first())
            .map_or("", |(_, text)| text)
    }

    /// Each language's code and text, in the order of the bank's languages.
    pub fn translations(&self) -> impl Iterator<Item = (&str, &str)> {
        self.translations.iter().map(|(code, text)| (code.as_str(), text.as_str()))
    }
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
    }
}
