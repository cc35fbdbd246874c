//! What the program wrote itself as JSON, read back.

use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::Place;

/// Why a file is not what was looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unfit {
    /// It calls itself something else, or nothing.
    Foreign,
    /// It calls itself the same of a later version.
    Newer,
    /// Up to here it could be read.
    Broken(Place),
}

/// What a file of ours calls itself.
#[derive(Deserialize)]
struct Named {
    format: String,
}

/// Reads what calls itself `format`, whose last part is its version.
pub(crate) fn ours<T: DeserializeOwned>(bytes: &[u8], format: &str) -> Result<T, Unfit> {
    let broken = |error: &serde_json::Error| {
        Unfit::Broken(Place { line: error.line().max(1), column: error.column().max(1) })
    };
    match serde_json::from_slice::<Named>(bytes) {
        Ok(named) if named.format == format => serde_json::from_slice(bytes).map_err(|error| broken(&error)),
        Ok(named) if is_later(&named.format, format) => Err(Unfit::Newer),
        Err(error) if error.is_syntax() || error.is_eof() => Err(broken(&error)),
        Ok(_) | Err(_) => Err(Unfit::Foreign),
    }
}

fn is_later(named: &str, format: &str) -> bool {
    let parts = |format: &str| {
        let (name, version) = format.rsplit_once('/')?;
        Some((name.to_owned(), version.parse::<u32>().ok()?))
    };
    parts(named).zip(parts(format)).is_some_and(|(named, own)| named.0 == own.0 && named.1 > own.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_calls_itself_otherwise_is_told_from_what_is_broken() {
        #[derive(Debug, Deserialize, PartialEq)]
        struct Kept {
            format: String,
            day: u8,
        }
        let read = |text: &str| ours::<Kept>(text.as_bytes(), "boardready/kept/1");
        let kept = read("{\"format\": \"boardready/kept/1\", \"day\": 3}").expect("it is whole");
        assert_eq!(kept.day, 3);
        assert_eq!(read("{\"format\": \"boardready/kept/2\"}"), Err(Unfit::Newer));
        for text in ["{\"format\": \"boardready/bank/2\"}", "{\"format\": \"boardready/kept/0\"}", "[]", "{}"]
        {
            assert_eq!(read(text), Err(Unfit::Foreign), "{text}");
        }
        let at = |line, column| Err(Unfit::Broken(Place { line, column }));
        assert_eq!(read("{\"format\": \"boardready/kept/1\",\n \"day\": \"three\"}"), at(2, 15));
        assert_eq!(read("{\"format\""), at(1, 9));
        assert_eq!(read(""), at(1, 1));
    }
}
