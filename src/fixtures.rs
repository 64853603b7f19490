//! Every view in every state, as a named list: it feeds the rendering tests,
//! axe and `make pictures`. A test holds that no view is without a fixture.

mod quiz;
mod quotes;

use std::rc::Rc;

use crate::config::Config;
use crate::content::{Library, PackName};
use crate::json::Json;
use crate::route::{Route, Step};
use crate::session::{Action, By, State};
use crate::trust;

pub use quiz::answers;
use quiz::{memory_fixtures, quiz_fixtures, team_fixtures};
use quotes::quote_fixtures;

/// The day that it is in every fixture.
pub const TODAY: &str = "2026-11-23";

/// A view in a state.
#[derive(Clone, Debug)]
pub struct Fixture {
    /// Its name, also that of its picture.
    pub name: String,
    /// The session.
    pub state: Rc<State>,
    /// What is wrong with the configuration.
    pub problems: Vec<String>,
    /// The day before which a review is too long ago; empty where none is.
    pub old_before: &'static str,
}

/// All fixtures; `library` holds every pack.
pub fn all(library: &Library) -> Vec<Fixture> {
    let asked = |name, route: &str| at(library, name, route.parse().unwrap_or_default());
    let mut all = vec![
        at(library, "home", Route::Home),
        at(library, "channels", Route::Channels),
        asked("channels-filtered", "channels?aim=recruit&risk=medium&sort=hours"),
        asked("channels-none", "channels?audience=media&form=sound"),
        asked("channels-columns", "channels?columns=tone,limits,access,cost,owner&show=why"),
        asked("channels-picked", "channels?pick=facebook,x"),
        asked("channels-full", "channels?pick=facebook,x,blog,reddit&at=x"),
        asked("channels-sides", "channels?compare=facebook,x"),
        asked("channels-four-sides", "channels?compare=blog,email-newsletter,tiktok,reddit"),
        asked("finder", "channels/finder"),
        asked(
            "finder-result",
            "channels/finder?audience=local,patients&aim=inform,talk&hours=7&form=text,picture&risk=high",
        ),
        asked(
            "finder-low",
            "channels/finder?audience=professionals,jobseekers&aim=recruit&hours=7&form=text&risk=low",
        ),
        asked("finder-too-few", "channels/finder?audience=local&aim=inform&hours=1&risk=high"),
        asked(
            "finder-none",
            "channels/finder?audience=media&aim=recruit&hours=4&form=sound&risk=low",
        ),
        at(library, "quiz-start", Route::Quiz(Step::Start)),
        at(library, "quotes", Route::Quotes),
        at(library, "resources", Route::Resources),
        at(library, "search", Route::Search(String::new())),
        at(library, "search-results", Route::Search("tone of voice".to_owned())),
        at(library, "search-instead", Route::Search("confidentialty".to_owned())),
        at(library, "search-none", Route::Search("fcebok".to_owned())),
    ];
    all.extend(
        library
            .core
            .outline
            .iter()
            .map(|chapter| at(library, &format!("chapter-{}", chapter.number), chapter.route())),
    );
    let channels = library.channels.iter().flat_map(|all| &all.channels);
    all.extend(channels.map(|channel| {
        at(library, &format!("channel-{}", channel.id), Route::Channel(channel.id.clone()))
    }));
    if let Some(quiz) = library.quiz.clone() {
        all.extend(quiz_fixtures(library, &quiz));
        all.extend(memory_fixtures(library, &quiz));
        all.extend(team_fixtures(library, &quiz));
    }
    all.extend(quote_fixtures(library));
    all.extend(waiting(library));
    all.extend(reading(library));
    all.push(bad_settings(library));
    // A chapter that nobody has looked at for more than a year.
    let old = at(library, "chapter-old", Route::chapter(4));
    all.push(Fixture { old_before: "2099-01-01", ..old });
    all.extend(of_trust(library));
    all
}

/// The views that a trust changes, with the configuration of the demo page.
fn of_trust(library: &Library) -> Vec<Fixture> {
    let json = Json::parse(include_str!("../assets/demo/trust.json")).unwrap_or_default();
    let library = library.of_trust(Rc::new(trust::of(json, library)));
    let views = [
        ("trust-home", "home"),
        ("trust-chapter-4", "chapter/4"),
        ("trust-chapter-5", "chapter/5"),
        ("trust-chapter-6", "chapter/6"),
        ("trust-quotes", "quotes"),
        ("trust-post", "quotes/start-simple/post"),
        ("trust-channels", "channels"),
        ("trust-channel", "channels/own-vale-talk"),
        ("trust-resources", "resources"),
    ];
    let route = |view: &str| view.parse().unwrap_or_default();
    views.iter().map(|(name, view)| at(&library, name, route(view))).collect()
}

/// What differs where another language is spoken; `library` speaks it, and holds
/// every pack.
pub fn in_another_language(library: &Library) -> Vec<Fixture> {
    let picked = ["home", "chapter-1", "quiz-question", "quiz-result-middle", "settings-refused"];
    let tag = library.tag();
    let all = all(library).into_iter().filter(|fixture| picked.contains(&fixture.name.as_str()));
    let mut all: Vec<Fixture> =
        all.map(|fixture| Fixture { name: format!("{tag}-{}", fixture.name), ..fixture }).collect();
    let home = State::start(library.clone(), Route::Home, By::Page);
    let english = Action::Speak { language: 0, by: By::Reader };
    all.push(after(&format!("{tag}-in-english"), home, [english]));
    all
}

/// A configuration with several problems.
fn bad_settings(library: &Library) -> Fixture {
    let json = Json::Object(vec![
        ("version".to_owned(), Json::text("one")),
        ("home".to_owned(), Json::Object(vec![("page".to_owned(), Json::text("//elsewhere"))])),
    ]);
    let problems = Config::read(&json, &library.forms).err().unwrap_or_default();
    let problems = problems.iter().map(|problem| problem.told(library)).collect();
    Fixture { problems, ..at(library, "settings-refused", Route::Home) }
}

fn at(library: &Library, name: &str, route: Route) -> Fixture {
    let state = State::start(library.clone(), route, By::Page);
    Fixture { name: name.to_owned(), state: Rc::new(state), problems: Vec::new(), old_before: "" }
}

fn after(name: &str, state: State, actions: impl IntoIterator<Item = Action>) -> Fixture {
    let state = actions.into_iter().fold(state, State::after);
    Fixture { name: name.to_owned(), state: Rc::new(state), problems: Vec::new(), old_before: "" }
}

/// A chapter that is being read, with its address copied or not, and printing.
fn reading(library: &Library) -> Vec<Fixture> {
    let Some(chapter) = library.core.outline.get(1) else { return Vec::new() };
    let Some((section, _)) = chapter.sections.get(1) else { return Vec::new() };
    let place = chapter.section(section);
    let start = || State::start(library.clone(), chapter.route(), By::Page);
    let home = || Action::Visit { route: Route::Home, by: By::Reader };
    let reached = || Action::Know(format!("reached\n{place}"));
    let came_to = |what: &str, about: String| {
        let address = format!("https://intranet.example/communications{about}");
        [reached(), Action::Know(format!("{what}\n{about}\n{address}"))]
    };
    let copied = || format!("#toolkit/{place}");
    vec![
        after("chapter-reached", start(), [reached()]),
        after("chapter-copied", start(), came_to("done", copied())),
        after("chapter-copy-refused", start(), came_to("refused", copied())),
        after("chapter-print-refused", start(), came_to("refused", chapter.route().to_string())),
        after("home-go-on", start(), [reached(), home()]),
    ]
}

/// Content on its way, and content that did not arrive.
fn waiting(library: &Library) -> [Fixture; 3] {
    let mut empty = Library { quiz: None, ..library.clone() };
    empty.packs.retain(|(name, _)| *name != PackName::Quiz);
    let start = || State::start(empty.clone(), Route::Quiz(Step::Start), By::Page);
    // Only what is asked has arrived, and all of it is answered.
    let mut asked = Library { findings: None, ..library.clone() };
    asked.packs.retain(|(name, _)| *name != PackName::Findings);
    let taken = State::start(asked, Route::Quiz(Step::Start), By::Page);
    let mut answered =
        library.quiz.as_ref().map_or_else(Vec::new, |quiz| answers(quiz, |_| Some(0)));
    answered.push(miss(PackName::Findings));
    [
        after("loading", start(), []),
        after("missing", start(), [miss(PackName::Quiz)]),
        after("missing-findings", taken, answered),
    ]
}

fn miss(name: PackName) -> Action {
    Action::MissPack { name, file: name.to_string(), message: "the pack is not there".to_owned() }
}
