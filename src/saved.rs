//! What outlives a session, as JSON: answers that the reader has had remembered
//! on this computer, and the whole state that is taken up after a panic.

use crate::content::Id;
use crate::json::Json;
use crate::route::Route;

/// The version of the form. What says another is not read.
const FORMAT: i64 = 1;

/// What outlives a session.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Saved {
    /// When it was remembered: `2026-11-22`.
    pub day: Option<String>,
    /// The view that was shown; only after a panic.
    pub view: Option<Route>,
    /// Whether the answers were being remembered on this computer; only after a
    /// panic.
    pub remembered: bool,
    /// The number of the language that was spoken; only after a panic.
    pub language: Option<u8>,
    /// The answers, by question. The quiz decides which of them still count.
    pub answers: Vec<(Id, Id)>,
    /// The chapter that was shown last and the section that the reader came to;
    /// only after a panic.
    pub reached: Option<Route>,
    /// The answer marked and not yet taken, by question; only after a panic.
    pub choice: Option<(Id, Id)>,
}

impl Saved {
    /// Reads what [`Saved::to_json`] wrote; none where it is of another form or
    /// damaged.
    pub fn read(json: &Json) -> Option<Self> {
        if json.get("format") != Some(&Json::Number(FORMAT)) {
            return None;
        }
        let text = |name: &str| json.get(name).and_then(Json::as_text);
        let mut choice = Vec::new();
        if let Some(found) = json.get("choice") {
            choice = pairs(found)?;
        }
        Some(Saved {
            day: text("day").map(str::to_owned),
            view: text("view").and_then(|view| view.parse().ok()),
            remembered: json.get("remembered") == Some(&Json::Bool(true)),
            reached: text("reached").and_then(|reached| reached.parse().ok()),
            language: match json.get("language") {
                Some(&Json::Number(number)) => u8::try_from(number).ok(),
                _ => None,
            },
            answers: pairs(json.get("answers")?)?,
            choice: choice.pop(),
        })
    }

    /// As JSON; what is not there is left out.
    pub fn to_json(&self) -> Json {
        let mut fields = vec![("format", Json::Number(FORMAT))];
        fields.extend(self.day.as_ref().map(|day| ("day", Json::text(day))));
        fields.extend(self.view.as_ref().map(|view| ("view", Json::Text(view.to_string()))));
        let reached = self.reached.as_ref();
        fields.extend(reached.map(|reached| ("reached", Json::Text(reached.to_string()))));
        fields.extend(self.remembered.then_some(("remembered", Json::Bool(true))));
        let language = self.language.map(i64::from);
        fields.extend(language.map(|number| ("language", Json::Number(number))));
        fields.push(("answers", object(&self.answers)));
        fields.extend(
            self.choice.as_ref().map(|choice| ("choice", object(std::slice::from_ref(choice)))),
        );
        Json::Object(fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
    }
}

fn object(pairs: &[(Id, Id)]) -> Json {
    let fields = pairs.iter().map(|(question, answer)| (question.to_string(), Json::text(answer)));
    Json::Object(fields.collect())
}

/// The ids of an object of texts; none where anything else is in it.
fn pairs(json: &Json) -> Option<Vec<(Id, Id)>> {
    let Json::Object(fields) = json else { return None };
    fields.iter().map(|(name, value)| Some((Id::new(name)?, Id::new(value.as_text()?)?))).collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn id() -> impl Strategy<Value = Id> {
        "[a-z][a-z0-9-]{0,12}".prop_map(|text| Id::new(&text).unwrap())
    }

    fn saved() -> impl Strategy<Value = Saved> {
        let answers = prop::collection::btree_map(id(), id(), 0..6);
        let choice = proptest::option::of((id(), id()));
        (
            proptest::option::of("2026-[0-9]{2}-[0-9]{2}"),
            any::<(bool, bool)>(),
            any::<bool>(),
            proptest::option::of(any::<u8>()),
            answers,
            choice,
        )
            .prop_map(
                |(day, (at_quiz, in_chapter), remembered, language, answers, choice)| Saved {
                    day,
                    view: at_quiz.then(|| "quiz/check".parse().unwrap()),
                    reached: in_chapter.then(|| "chapter/2/audience".parse().unwrap()),
                    remembered,
                    language,
                    answers: answers.into_iter().collect(),
                    choice,
                },
            )
    }

    proptest! {
        #[test]
        fn what_is_saved_is_read_as_it_was(saved in saved()) {
            let text = saved.to_json().to_string();
            prop_assert_eq!(Saved::read(&Json::parse(&text).unwrap()), Some(saved));
        }

        #[test]
        fn no_text_makes_reading_fail(text in any::<String>()) {
            if let Ok(json) = Json::parse(&text) {
                let _ = Saved::read(&json);
            }
        }
    }

    #[test]
    fn what_is_damaged_or_of_another_form_is_not_read() {
        for text in [
            "null",
            "[]",
            "{}",
            r#"{"answers":{}}"#,
            r#"{"format":2,"answers":{}}"#,
            r#"{"format":"1","answers":{}}"#,
            r#"{"format":1}"#,
            r#"{"format":1,"answers":[]}"#,
            r#"{"format":1,"answers":{"purpose":1}}"#,
            r#"{"format":1,"answers":{"Not an id":"yes"}}"#,
            r#"{"format":1,"answers":{},"choice":"yes"}"#,
        ] {
            assert_eq!(Saved::read(&Json::parse(text).unwrap()), None, "{text}");
        }
    }

    #[test]
    fn what_is_stored_is_as_the_page_on_information_governance_shows_it() {
        let id = |text| Id::new(text).unwrap();
        let saved = Saved {
            day: Some("2026-11-22".to_owned()),
            answers: vec![(id("reason"), id("agreed"))],
            ..Saved::default()
        };
        let text = saved.to_json().to_string();
        assert_eq!(text, r#"{"format":1,"day":"2026-11-22","answers":{"reason":"agreed"}}"#);
    }
}
