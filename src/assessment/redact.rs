//! A copy to hand in: what it takes to count the answers, and nothing that says whose they are.

use sha2::{Digest, Sha256};
use uuid::{Builder, Uuid};

use super::{Answer, Assessment, Respondent, Response};

impl Assessment {
    /// A copy without a name, without anybody's own words (notes, reflections, the reasons why a
    /// question does not apply) and without any moment, the one in its id among them. What an
    /// organisation and a role are called stays, the role only `with_role`: a group is told by them.
    ///
    /// The new id follows from the old one, and does not lead back to it: so the same assessment,
    /// handed in twice, is known to be the same. A copy of a copy is that copy.
    pub(crate) fn redacted(&self, with_role: bool) -> Self {
        let answer = |(id, answer): (&String, &Answer)| {
            let response = match answer.response.clone()? {
                Response::NotApplicable(_) => Response::NotApplicable(None),
                response => response,
            };
            Some((id.clone(), Answer { response: Some(response), ..Answer::default() }))
        };
        Self {
            format: self.format.clone(),
            id: self.id.map(pseudonym),
            bank: self.bank.clone(),
            language: None,
            edition: self.edition,
            organisation: self.organisation.clone(),
            respondent: Respondent { name: None, role: self.respondent.role.clone().filter(|_| with_role) },
            started_at: None,
            updated_at: None,
            completed_at: None,
            targets: self.targets.clone(),
            named_targets: self.named_targets.clone(),
            answers: self.answers.iter().filter_map(answer).collect(),
            reflections: std::collections::BTreeMap::new(),
        }
    }
}

/// A UUID of version 8, which says nothing. An id of an assessment has too much chance in it for
/// anyone to find it by trying.
pub(crate) fn pseudonym(id: Uuid) -> Uuid {
    const KIND: &[u8] = b"boardready/redacted/1";
    if id.get_version_num() == 8 {
        return id;
    }
    let digest: [u8; 32] = Sha256::new().chain_update(KIND).chain_update(id.as_bytes()).finalize().into();
    Builder::from_custom_bytes(*digest.first_chunk().expect("a digest has more than 16 bytes")).into_uuid()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn assessment() -> Assessment {
        serde_json::from_str(
            r#"{"format": "boardready/assessment/1", "id": "01a2204c-efb5-7165-95ba-494bc1a8dccf",
            "bank": {"id": "ai-board", "version": "1.0.0"}, "language": "nl", "edition": "quick",
            "organisation": "Harbour", "respondent": {"name": "SECRET", "role": "chair"},
            "started_at": "2026-03-12T19:30:01Z", "updated_at": "2026-03-12T19:30:02Z",
            "completed_at": "2026-03-12T19:30:03Z", "targets": {"vision": 4.5},
            "answers": {
              "a": {"response": "selected", "option": "3", "note": "SECRET", "answered_at": "2026-03-12T19:30:04Z"},
              "b": {"response": "not_applicable", "reason": "SECRET"}, "c": {"response": "dont_know"}, "d": {"note": "SECRET"}},
            "reflections": {"r": "SECRET"}}"#,
        )
        .expect("an assessment")
    }

    #[test]
    fn nothing_says_whose_it_is_or_of_when() {
        let copy = serde_json::to_value(assessment().redacted(true)).expect("JSON");
        let expected = serde_json::json!({
            "format": "boardready/assessment/1", "id": copy["id"],
            "bank": {"id": "ai-board", "version": "1.0.0"}, "edition": "quick", "organisation": "Harbour",
            "respondent": {"role": "chair"}, "completed_at": null, "targets": {"vision": 4.5},
            "answers": {"a": {"response": "selected", "option": "3"}, "b": {"response": "not_applicable"},
                "c": {"response": "dont_know"}},
            "reflections": {},
        });
        assert_eq!(copy, expected);
        assert_eq!(assessment().redacted(false).respondent, Respondent::default());
    }

    /// The same goes in twice as the same, another as another, and the moment in an id is gone.
    #[test]
    fn an_id_is_known_again_and_leads_nowhere() {
        let (copy, mut later) = (assessment().redacted(true), assessment());
        later.answers.clear();
        assert_eq!(later.redacted(true).id, copy.id);
        assert_eq!(copy.redacted(true), copy);
        let id = copy.id.expect("it has one");
        assert!(id.get_timestamp().is_none() && !id.to_string().starts_with("01a2204c"), "{id}");
        later.id = Some(Uuid::from_u128(0x01a2_204c_efb5_7165_95ba_494b_c1a8_dcc0));
        assert_ne!(later.redacted(true).id, copy.id);
        assert_eq!(Assessment { id: None, ..later }.redacted(true).id, None);
    }
}
