//! A form to fill in with an editor: the YAML of an assessment in which nothing is answered yet.

use super::super::super::session::language_of;
use super::Form;
use crate::assessment::{Edition, has_one_count, level_names};
use crate::bank::Dimension;
use crate::{display, tr};

/// How wide a comment is.
const WIDTH: usize = 100;

impl Form<'_> {
    pub(super) fn template(&self) -> String {
        let messages = self.messages;
        let mut yaml =
            vec![comment("# ", self.text(&self.bank.title)), comment("# ", &self.origin().join(" · "))];
        yaml.push("#\n".to_owned());
        yaml.extend(self.instructions().map(|said| comment("# ", &said)));
        yaml.extend(self.returned().map(|blank| format!("# {blank}:\n")));
        yaml.extend(["#\n".to_owned(), comment("# ", &tr!(messages, "interview-instruction"))]);
        yaml.extend(tr!(messages, "bank-form-template").lines().map(|line| comment("# ", line)));
        yaml.push(self.head());
        for (number, question) in self.numbered() {
            yaml.extend(["\n".to_owned(), comment(&format!("  # {number}. "), self.text(&question.text))]);
            for choice in self.choices(question) {
                let anchor = if choice.anchor.is_empty() { "" } else { ": " };
                let said = format!("{}{anchor}{}", choice.label, choice.anchor);
                yaml.push(comment(&format!("  #    {} = ", choice.id), &said));
            }
            yaml.push(format!("  {}:\n", quoted(&question.id)));
        }
        if self.edition == Edition::Full {
            yaml.extend(self.beside());
        }
        yaml.concat()
    }

    fn head(&self) -> String {
        let (id, version) = (quoted(&self.bank.id), quoted(&self.bank.version));
        let language = quoted(language_of(self.messages, self.bank));
        let edition = if self.edition == Edition::Quick { "quick" } else { "full" };
        let when = tr!(self.messages, "bank-form-when", example = "2026-03-01");
        format!(
            "\nbank:\n  id: {id}\n  version: {version}\nlanguage: {language}\nedition: {edition}\n\
             organisation:\nrespondent:\n  role:\n  name:\ncompleted_at:  # {when}\n\nanswers:\n"
        )
    }

    /// What is asked beside the questions: targets, and open questions.
    fn beside(&self) -> impl Iterator<Item = String> {
        let all = self.bank.all_dimensions().into_iter();
        let targets = all.filter_map(|dimension| self.target_line(dimension));
        let reflections = self.bank.reflections().map(|reflection| {
            format!("\n{}  {}:\n", comment("  # ", self.text(&reflection.text)), quoted(&reflection.id))
        });
        let parts = [("targets", targets.collect::<Vec<_>>()), ("reflections", reflections.collect())];
        let parts = parts.into_iter().filter(|(_, lines)| !lines.is_empty());
        parts.map(|(key, lines)| format!("\n{key}:\n{}", lines.concat()))
    }

    fn target_line(&self, dimension: &Dimension) -> Option<String> {
        let scale = self.bank.target_scale(dimension)?;
        let name = self.text(&dimension.name).to_owned();
        let question = tr!(self.messages, "interview-target-question", dimension = name);
        let levels = if has_one_count(scale) {
            format!("{}–{}", scale.lowest(), scale.highest())
        } else {
            level_names(scale, self.messages.bank_languages()).join(", ")
        };
        let question = format!("{question} ({levels})");
        Some(format!("\n{}  {}:\n", comment("  # ", &question), quoted(&dimension.id)))
    }
}

/// A comment of as many lines as it takes; what follows the first stands below its text.
fn comment(mark: &str, text: &str) -> String {
    let at = mark.find('#').unwrap_or_default();
    let below = format!("{}#{}", &mark[..at], " ".repeat(mark.len() - at - 1));
    let options = textwrap::Options::new(WIDTH).initial_indent(mark).subsequent_indent(&below);
    textwrap::fill(&display::one_line(text), options) + "\n"
}

/// An id as YAML takes it for nothing else.
fn quoted(id: &str) -> String {
    let own_words = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"];
    let is_word = id.starts_with(|first: char| first.is_ascii_alphabetic());
    let is_own = own_words.iter().any(|word| word.eq_ignore_ascii_case(id));
    if is_word && !is_own { id.to_owned() } else { format!("\"{id}\"") }
}
