//! What outlives a session, as JSON: answers that the reader has had remembered
//! on this computer or has saved as a file, and the whole state that is taken up after a
//! panic.

use crate::content::Id;
use crate::json::Json;
use crate::route::Route;
use crate::tasks::{Task, Tasks, is_day};

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
    /// The id and the version of the quiz that was answered, `readiness-2`; none in what
    /// was saved before that was noted.
    pub quiz: Option<Id>,
    /// The answers, by question. The quiz decides which of them still count.
    pub answers: Vec<(Id, Id)>,
    /// Who does what by when.
    pub tasks: Tasks,
    /// The answers of the time before, to compare with.
    pub earlier: Option<Earlier>,
    /// The chapter that was shown last and the section that the reader came to;
    /// only after a panic.
    pub reached: Option<Route>,
    /// The answers with those that are marked and not yet taken; only after a panic.
    pub choice: Option<Vec<(Id, Id)>>,
    /// What a team lead has put in of the team's codes; only after a panic.
    pub team: String,
    /// The post that is being written ([`crate::share::Draft`]); only after a panic.
    pub draft: String,
}

/// The answers of the time before.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Earlier {
    /// The day on which they were kept: `2026-11-22`.
    pub day: String,
    /// The answers, by question.
    pub answers: Vec<(Id, Id)>,
}

impl Saved {
    /// Reads what [`Saved::to_json`] wrote; none where it is of another form or
    /// damaged.
    pub fn read(json: &Json) -> Option<Self> {
        if json.get("format") != Some(&Json::Number(FORMAT)) {
            return None;
        }
        let text = |name: &str| json.get(name).and_then(Json::as_text);
        let choice = match json.get("choice") {
            Some(found) => Some(pairs(found)?),
            None => None,
        };
        let earlier = match json.get("earlier") {
            // Without its day it is no time to compare with; the rest still is.
            Some(found) if is_day(found.text_at("day")) => Some(Earlier {
                day: found.text_at("day").to_owned(),
                answers: pairs(found.get("answers")?)?,
            }),
            _ => None,
        };
        Some(Saved {
            day: text("day").filter(|day| is_day(day)).map(str::to_owned),
            view: text("view").and_then(|view| view.parse().ok()),
            remembered: json.get("remembered") == Some(&Json::Bool(true)),
            reached: text("reached").and_then(|reached| reached.parse().ok()),
            language: match json.get("language") {
                Some(&Json::Number(number)) => u8::try_from(number).ok(),
                _ => None,
            },
            quiz: text("quiz").and_then(Id::new),
            answers: pairs(json.get("answers")?)?,
            tasks: tasks(json.get("plan"))?,
            earlier,
            choice,
            team: json.text_at("team").to_owned(),
            draft: json.text_at("draft").to_owned(),
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
        fields.extend(self.quiz.as_ref().map(|quiz| ("quiz", Json::text(quiz))));
        fields.push(("answers", object(&self.answers)));
        if !self.tasks.all().is_empty() {
            fields.push(("plan", plan(&self.tasks)));
        }
        fields.extend(self.earlier.as_ref().map(|earlier| {
            let answers = ("answers".to_owned(), object(&earlier.answers));
            let day = ("day".to_owned(), Json::text(&earlier.day));
            ("earlier", Json::Object(vec![day, answers]))
        }));
        fields.extend(self.choice.as_ref().map(|choice| ("choice", object(choice))));
        if !self.team.is_empty() {
            fields.push(("team", Json::text(&self.team)));
        }
        if !self.draft.is_empty() {
            fields.push(("draft", Json::text(&self.draft)));
        }
        Json::Object(fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
    }
}

/// Answers by question; several to one have a space between them.
fn object(pairs: &[(Id, Id)]) -> Json {
    let mut fields: Vec<(String, Json)> = Vec::new();
    for (question, answer) in pairs {
        match fields.last_mut() {
            Some((last, Json::Text(text))) if **last == **question => {
                text.push(' ');
                text.push_str(answer);
            }
            _ => fields.push((question.to_string(), Json::text(answer))),
        }
    }
    Json::Object(fields)
}

fn plan(tasks: &Tasks) -> Json {
    let task = |(question, task): &(Id, Task)| {
        let text = |name: &str, text: &String| (name.to_owned(), Json::text(text));
        let fields = vec![text("who", &task.who), text("by", &task.by)];
        (question.to_string(), Json::Object(fields))
    };
    Json::Object(tasks.all().iter().map(task).collect())
}

/// The notes of a plan, where there is one; none where it is of another form.
fn tasks(json: Option<&Json>) -> Option<Tasks> {
    let mut tasks = Tasks::default();
    match json {
        None => {}
        Some(Json::Object(fields)) => {
            for (question, task) in fields {
                let (who, by) = (task.text_at("who").to_owned(), task.text_at("by").to_owned());
                tasks.note(&Id::new(question)?, Task { who, by });
            }
        }
        Some(_) => return None,
    }
    Some(tasks)
}

/// The ids of an object of texts; none where anything else is in it.
fn pairs(json: &Json) -> Option<Vec<(Id, Id)>> {
    let Json::Object(fields) = json else { return None };
    let mut pairs = Vec::new();
    for (name, value) in fields {
        for answer in value.as_text()?.split(' ') {
            pairs.push((Id::new(name)?, Id::new(answer)?));
        }
    }
    Some(pairs)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn id() -> impl Strategy<Value = Id> {
        "[a-z][a-z0-9-]{0,12}".prop_map(|text| Id::new(&text).unwrap())
    }

    fn pairs() -> impl Strategy<Value = Vec<(Id, Id)>> {
        prop::collection::btree_set((id(), id()), 0..6)
            .prop_map(|pairs| pairs.into_iter().collect())
    }

    fn tasks() -> impl Strategy<Value = Tasks> {
        let task = (id(), ".{0,20}", "2026-(0[1-9]|1[0-2])-(0[1-9]|2[0-8])|");
        prop::collection::vec(task, 0..4).prop_map(|notes| {
            let mut tasks = Tasks::default();
            for (question, who, by) in notes {
                tasks.note(&question, Task { who, by });
            }
            tasks
        })
    }

    fn saved() -> impl Strategy<Value = Saved> {
        let day = || "20[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|2[0-8])";
        let earlier = (day(), pairs()).prop_map(|(day, answers)| Earlier { day, answers });
        let first = (
            proptest::option::of(day()),
            any::<(bool, bool)>(),
            any::<bool>(),
            proptest::option::of(any::<u8>()),
        );
        let rest = (
            pairs(),
            proptest::option::of(pairs()),
            tasks(),
            proptest::option::of(earlier),
            proptest::option::of(id()),
            [".{0,20}", ".{0,20}"],
        );
        (first, rest).prop_map(|((day, (at_quiz, in_chapter), remembered, language), rest)| {
            let (answers, choice, tasks, earlier, quiz, [team, draft]) = rest;
            Saved {
                day,
                view: at_quiz.then(|| "quiz/check".parse().unwrap()),
                reached: in_chapter.then(|| "chapter/2/audience".parse().unwrap()),
                remembered,
                language,
                quiz,
                answers,
                tasks,
                earlier,
                choice,
                team,
                draft,
            }
        })
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
            r#"{"format":1,"answers":{"whom":"local  staff"}}"#,
            r#"{"format":1,"answers":{},"plan":[]}"#,
            r#"{"format":1,"answers":{},"earlier":{"day":"2026-05-04","answers":[]}}"#,
        ] {
            assert_eq!(Saved::read(&Json::parse(text).unwrap()), None, "{text}");
        }
    }

    #[test]
    fn what_is_stored_is_as_the_page_on_information_governance_shows_it() {
        let id = |text| Id::new(text).unwrap();
        let mut tasks = Tasks::default();
        let who = "Head of communications".to_owned();
        tasks.note(&id("outcome"), Task { who, by: "2027-01-15".to_owned() });
        let answers = [("reason", "agreed"), ("whom", "local"), ("whom", "staff")];
        let saved = Saved {
            day: Some("2026-11-22".to_owned()),
            quiz: Some(id("readiness-2")),
            answers: answers.map(|(question, answer)| (id(question), id(answer))).into(),
            tasks,
            ..Saved::default()
        };
        let page = include_str!("../docs/information-governance.md");
        assert!(page.contains(&format!("\n{}\n", saved.to_json())), "{}", saved.to_json());
    }
}
