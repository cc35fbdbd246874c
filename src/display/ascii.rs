use std::borrow::Cow;

/// The first character that is no letter of an alphabet, punctuation, arrow, box or block: from
/// here on are pictures, and scripts whose spelling in letters depends on the language.
const UNSPELT: char = '\u{2600}';

/// The nearest text in ASCII: letters without their marks, plain punctuation, `?` for what has no
/// spelling. Line breaks stay.
///
/// For terminals that do not read UTF-8: they take bytes beyond ASCII for other characters, and
/// for more of them.
pub(crate) fn ascii(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        return Cow::Borrowed(text);
    }
    let mut spelt = String::with_capacity(text.len());
    for letter in text.chars() {
        if letter.is_ascii() {
            spelt.push(letter);
            continue;
        }
        spelt.push_str(match letter {
            '—' | '·' | '•' | '░' => "-",
            '‚' => "'",
            '„' | '«' | '»' => "\"",
            '→' => "->",
            '←' => "<-",
            '○' => "o",
            // A selector of how the character before it looks, which takes no room.
            '\u{fe00}'..='\u{fe0f}' => "",
            UNSPELT.. => "?",
            letter => deunicode::deunicode_char(letter).unwrap_or("?"),
        });
    }
    Cow::Owned(spelt)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_lose_their_marks_and_punctuation_is_plain() {
        for (text, spelt) in [
            ("“Eén” coördinator — ’s morgens…", "\"Een\" coordinator - 's morgens..."),
            ("„Ærø” ‚Łódź’ «Ĳssel» Straße", "\"AEro\" 'Lodz' \"IJssel\" Strasse"),
            ("e\u{301}e\u{301}n a\u{a0}b\u{202f}c", "een a b c"),
            ("≤ 2 × €\u{2009}3 → ½ ← 4 − 5 ‑ 6", "<= 2 x EUR 3 -> 1/2 <- 4 - 5 - 6"),
            ("▸ ● ○ █░ ─│┌ a · b • c ›", "> * o #- -|+ a - b - c >"),
            ("Αθήνα, Москва", "Athena, Moskva"),
            ("one\ntwo é", "one\ntwo e"),
        ] {
            assert_eq!(ascii(text), spelt);
        }
    }

    #[test]
    fn what_has_no_spelling_is_a_question_mark() {
        assert_eq!(ascii("日本 ⚕\u{fe0f} \u{fffd}"), "?? ? ?");
        assert_eq!(ascii("so\u{ad}ft\u{200c}ly\u{200d}"), "softly");
    }

    #[test]
    fn every_character_is_spelt_in_ascii_and_what_is_ascii_is_not_copied() {
        assert!(('\u{80}'..=char::MAX).all(|letter| ascii(&letter.to_string()).is_ascii()));
        assert!(matches!(ascii("plain"), Cow::Borrowed("plain")));
    }
}
