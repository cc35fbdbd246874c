//! The keys of each part of a bank, and what it looks like.

/// Something that is written as keys with values.
pub(super) struct Shape {
    /// What a message calls it.
    pub(super) what: &'static str,
    /// The keys it may have.
    pub(super) keys: &'static [&'static str],
    /// What it looks like, for someone who wrote something else.
    pub(super) example: &'static str,
}

pub(super) const BANK: Shape = Shape {
    what: "a question bank",
    keys: &[
        "format",
        "id",
        "version",
        "languages",
        "title",
        "description",
        "source",
        "minutes",
        "scales",
        "missing",
        "dont_know",
        "not_applicable",
        "bands",
        "dimensions",
        "rules",
    ],
    example: "`boardready bank new` writes a bank to start from",
};
pub(super) const MINUTES: Shape = Shape {
    what: "`minutes`",
    keys: &["full", "quick"],
    example: "for example `minutes: {full: 15, quick: 4}`",
};
pub(super) const SCALES: Shape = Shape {
    what: "`scales`",
    keys: &[],
    example: "write the name of each scale as a key, with its options as a list under it",
};
pub(super) const OPTION: Shape = Shape {
    what: "an option of a scale",
    keys: &["id", "value", "label"],
    example: "for example `- {id: low, value: 1, label: Low}`",
};
pub(super) const BAND: Shape = Shape {
    what: "a band",
    keys: &["from", "id", "name", "meaning"],
    example: "for example `- {from: 0, id: start, name: Starting}`",
};
pub(super) const DIMENSION: Shape = Shape {
    what: "a dimension",
    keys: &[
        "id",
        "name",
        "summary",
        "weight",
        "target",
        "aggregate",
        "dimensions",
        "questions",
        "reflections",
    ],
    example: "a dimension starts with `- id: …`, with `name:` and `questions:` on the lines under it",
};
pub(super) const QUESTION: Shape = Shape {
    what: "a question",
    keys: &[
        "id",
        "quick",
        "weight",
        "scale",
        "text",
        "why",
        "evidence",
        "anchors",
        "decisions",
        "dont_know",
        "not_applicable",
    ],
    example: "a question starts with `- id: …`, with `text:` and `scale:` on the lines under it",
};
pub(super) const DECISION: Shape = Shape {
    what: "a decision",
    keys: &["at_most", "horizon", "text"],
    example: "for example `- {at_most: 2, horizon: next-meeting, text: …}`",
};
pub(super) const REFLECTION: Shape =
    Shape { what: "a reflection", keys: &["id", "text"], example: "for example `- {id: …, text: …}`" };
pub(super) const RULE: Shape = Shape {
    what: "a rule",
    keys: &["id", "when", "severity", "message", "before", "cap"],
    example: "a rule starts with `- id: …`, with `when:`, `severity:` and `message:` on the lines under it",
};
