use std::fs;
use std::path::Path;

use boardready::bank::QuestionBank;
use boardready::messages::{Language, Messages};

/// A slip on a line of a bank: what becomes of the bank, where the slip is told, and in which words.
struct Slip {
    yaml: String,
    line: usize,
    words: &'static str,
}

type Slips = fn(&[&str], usize) -> Vec<Slip>;

/// The built-in bank, which has its texts on lines of their own, and others with brackets.
const BANKS: [&str; 6] = [
    "questions/ai-board.yaml",
    "src/i18n/en/bank.yaml",
    "tests/fixtures/banks/valid/harbour/bank.yaml",
    "tests/fixtures/banks/valid/levels/bank.yaml",
    "tests/fixtures/banks/valid/samm/bank.yaml",
    "tests/fixtures/banks/valid/deep/bank.yaml",
];

/// Makes a slip at every place of every bank where it can be made, and holds the first problem that
/// is told against it.
fn is_told_everywhere(slips: Slips) {
    let messages = Messages::new(Language::FALLBACK);
    let (mut made, mut wrong) = (0, Vec::new());
    for bank in BANKS {
        let yaml = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(bank)).expect("a bank");
        // Comments are no place for a slip.
        let yaml: Vec<&str> = yaml.lines().map(|line| line.split(" # ").next().unwrap_or(line)).collect();
        let yaml: Vec<&str> = yaml.into_iter().map(str::trim_end).collect();
        let yaml = &yaml[..end_of_second_question(&yaml)];
        for slip in (0..yaml.len()).flat_map(|at| slips(yaml, at)) {
            made += 1;
            let (_, diagnosis) = QuestionBank::check("bank.yaml", &slip.yaml);
            let first = diagnosis.problems().first().map(|first| {
                let said = format!("{} ({})", first.message(&messages), first.help(&messages));
                (diagnosis.place(first).line, said)
            });
            if !first.as_ref().is_some_and(|(line, said)| *line == slip.line && said.contains(slip.words)) {
                wrong.push(format!("{bank}:{} {first:?}", slip.line));
            }
        }
    }
    assert!(made >= BANKS.len(), "only {made} slips");
    assert!(wrong.is_empty(), "{} of {made}:\n{}", wrong.len(), wrong.join("\n"));
}

/// Where the third question of a long bank starts; in each of its questions the same can go wrong.
fn end_of_second_question(lines: &[&str]) -> usize {
    const LONG: usize = 200;
    let mut questions = (0..lines.len()).filter(|at| lines[*at].starts_with("      - id: "));
    questions.nth(2).filter(|_| lines.len() > LONG).unwrap_or(lines.len())
}

/// The bank with another line for one of its own, where this is to be told.
fn told(lines: &[&str], at: usize, line: &str, words: &'static str) -> Slip {
    let mut lines = lines.to_vec();
    lines[at] = line;
    Slip { yaml: lines.join("\n") + "\n", line: at + 1, words }
}

/// A line's indentation and the rest of it.
fn parts(line: &str) -> (&str, &str) {
    line.split_at(line.len() - line.trim_start().len())
}

/// The places of a line outside straight quotes where this stands.
fn unquoted<'l>(line: &'l str, sign: &'l str) -> impl Iterator<Item = usize> + 'l {
    let is_outside =
        |place: &usize| line[..*place].matches('"').count().is_multiple_of(2) && !line.starts_with('#');
    line.match_indices(sign).map(|(place, _)| place).filter(is_outside)
}

/// The line without what stands at a place of it, or with something else there.
fn replaced(line: &str, place: usize, length: usize, with: &str) -> String {
    format!("{}{with}{}", &line[..place], &line[place + length..])
}

#[test]
fn a_missing_dash() {
    is_told_everywhere(|lines, at| {
        let slip = |(indent, rest)| told(lines, at, &format!("{indent}{rest}"), "`- `");
        item(lines[at]).map(slip).into_iter().collect()
    });
    is_told_everywhere(|lines, at| {
        let slip = |(indent, rest)| told(lines, at, &format!("{indent}  {rest}"), "`- `");
        item(lines[at]).map(slip).into_iter().collect()
    });
    is_told_everywhere(|lines, at| {
        let Some((indent, rest)) = item(lines[at]) else { return Vec::new() };
        let line = format!("{indent}{rest}");
        let mut moved = lines.to_vec();
        let inner = lines[at + 1..].iter().take_while(|next| parts(next).0.len() > indent.len()).count();
        for next in &mut moved[at + 1..=at + inner] {
            *next = &next[2..];
        }
        vec![told(&moved, at, &line, "`- `")]
    });
}

fn item(line: &str) -> Option<(&str, &str)> {
    let (indent, rest) = parts(line);
    Some((indent, rest.strip_prefix("- ")?))
}

#[test]
fn a_missing_comma() {
    is_told_everywhere(|lines, at| {
        let line = lines[at];
        let between = unquoted(line, ", ").filter(|place| line[..*place].contains(['{', '[']));
        between.map(|place| told(lines, at, &replaced(line, place, 1, ""), "comma")).collect()
    });
}

#[test]
fn a_missing_blank_behind_a_colon() {
    is_told_everywhere(|lines, at| {
        let line = lines[at];
        let slip = |place| told(lines, at, &replaced(line, place + 1, 1, ""), "a blank is missing after");
        unquoted(line, ": ").map(slip).collect()
    });
}

#[test]
fn a_missing_colon() {
    is_told_everywhere(|lines, at| {
        let line = lines[at];
        let before_value = unquoted(line, ": ");
        before_value.map(|place| told(lines, at, &replaced(line, place, 1, ""), "a `:` is missing")).collect()
    });
}

#[test]
fn a_bracket_that_is_not_closed() {
    is_told_everywhere(|lines, at| {
        let line = lines[at];
        let ends = ["}", "]"].into_iter().flat_map(|end| unquoted(line, end));
        ends.map(|place| told(lines, at, &replaced(line, place, 1, ""), "closed")).collect()
    });
}

#[test]
fn curly_quotes() {
    is_told_everywhere(|lines, at| {
        let line = lines[at];
        let quotes: Vec<usize> = line.match_indices('"').map(|(place, _)| place).collect();
        let pairs =
            quotes.chunks_exact(2).filter(|_| quotes.len().is_multiple_of(2) && !line.starts_with('#'));
        let slips = pairs.flat_map(|pair| {
            [("“", "”"), ("\"", "”"), ("“", "\"")].map(|(opening, closing)| {
                let line = replaced(&replaced(line, pair[1], 1, closing), pair[0], 1, opening);
                told(lines, at, &line, "quote")
            })
        });
        slips.collect()
    });
}

#[test]
fn a_tab_that_indents() {
    is_told_everywhere(|lines, at| {
        let (indent, rest) = parts(lines[at]);
        if indent.is_empty() || rest.is_empty() {
            return Vec::new();
        }
        let tabs = "\t".repeat(indent.len() / 2);
        [(tabs.as_str(), "tab"), ("\t", "tab")]
            .map(|(tabs, words)| told(lines, at, &format!("{tabs}{rest}"), words))
            .into()
    });
}

#[test]
fn a_list_whose_key_is_missing() {
    is_told_everywhere(|lines, at| {
        let is_key = ["bands:", "rules:", "dimensions:"].contains(&lines[at]);
        let is_key = is_key || lines[at].trim() == "decisions:";
        let mut without = lines.to_vec();
        let key = without.remove(at).trim();
        let words = ["`bands:` is missing", "`rules:` is missing", "`dimensions:` is missing"];
        let words = words.iter().find(|words| words.contains(key)).unwrap_or(&"`decisions:` is missing");
        is_key.then(|| told(&without, at, without[at], words)).into_iter().collect()
    });
}

#[test]
fn a_no_break_space_in_the_place_of_a_blank() {
    is_told_everywhere(|lines, at| {
        let line = lines[at];
        // The first and the last: those between are read alike.
        let (first, last) = (0, parts(line).0.len().saturating_sub(1));
        let indent = [first, last].into_iter().take(parts(line).0.len().min(2));
        let dash = item(line).map(|(indent, _)| indent.len() + 1);
        let behind = [": ", ", ", "{ ", "[ "].map(|sign| (sign, 1));
        let before = [" }", " ]"].map(|sign| (sign, 0));
        let around = behind.into_iter().chain(before).flat_map(|(sign, blank)| {
            let within = unquoted(line, sign).filter(move |place| is_between_brackets(line, *place));
            within.map(move |place| place + blank)
        });
        let keys =
            unquoted(line, ": ").filter(|place| !is_between_brackets(line, *place)).map(|place| place + 1);
        let blanks = indent.chain(dash).chain(around).chain(keys);
        let slip = |place| told(lines, at, &replaced(line, place, 1, "\u{a0}"), "only looks like a blank");
        if line.starts_with('#') || line.is_empty() { Vec::new() } else { blanks.map(slip).collect() }
    });
}

/// Whether a bracket that is open before this place of a line is not closed there.
fn is_between_brackets(line: &str, place: usize) -> bool {
    let count = |brackets: [char; 2]| line[..=place].matches(brackets).count();
    count(['{', '[']) > count(['}', ']'])
}

#[test]
fn a_bracket_that_is_not_opened() {
    is_told_everywhere(|lines, at| {
        let line = lines[at];
        let slips =
            [("{", "a `{` is missing"), ("[", "a `[` is missing")].into_iter().flat_map(|(open, words)| {
                unquoted(line, open).map(move |place| told(lines, at, &replaced(line, place, 1, ""), words))
            });
        slips.collect()
    });
}

#[test]
fn the_line_above_the_scales_is_missing() {
    is_told_everywhere(|lines, at| {
        let mut without = lines.to_vec();
        let is_scales = without.remove(at) == "scales:";
        let slip = || told(&without, at, without[at], "`scales:` is missing");
        is_scales.then(slip).into_iter().collect()
    });
}

#[test]
fn the_name_of_a_scale_without_its_colon() {
    is_told_everywhere(|lines, at| {
        let above = lines[..at].iter().rev().find(|line| !line.starts_with(' '));
        let name = lines[at].strip_prefix("  ").and_then(|name| name.strip_suffix(':'));
        let name = name.filter(|name| above == Some(&"scales:") && !name.starts_with(' '));
        let slip = |name: &str| told(lines, at, &format!("  {name}"), "a `:` is missing");
        name.map(slip).into_iter().collect()
    });
}
