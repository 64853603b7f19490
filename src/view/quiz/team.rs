//! A team's results together: where the codes are put in, and what could not be read.

use web_sys::{Event, HtmlTextAreaElement};
use yew::prelude::{Callback, Html, TargetCast};

use super::{agenda, spread};
use crate::quiz::code::BadCode;
use crate::quiz::{self, Gathered, MOST_RESULTS, Problem, Quiz};
use crate::route::{Route, Step};
use crate::session::{Action, State};
use crate::view::callout::inset;
use crate::view::paper;
use crate::view::prose;
use crate::view::setting::Setting;
use crate::view::tag::{El, On, el};

/// The id of the field, and of the hint that belongs to it.
const FIELD: &str = "quiz/team/codes";
const HINT: &str = "quiz/team/hint";

/// How many codes that could not be read are named one by one.
const MOST_NAMED: usize = 20;

/// How much of such a code is shown, in characters.
const MOST_SHOWN: usize = 60;

/// The view of a team's results, with `codes` put in.
pub fn route(codes: &str) -> Route {
    Route::Quiz(Step::Team(codes.to_owned()))
}

/// What was put in, and what it comes to.
pub fn page(at: &Setting, quiz: Quiz<'_>, state: &State, dispatch: &Callback<Action>) -> Html {
    let gathered = quiz::gather(quiz.instrument, &state.team);
    let title = at.word(key!("quiz.team.title"));
    // Each part has a key, and each of the form too, or the field would be another one
    // once something stands beside it.
    let page = el("div")
        .class("toolkit-team")
        .key("team")
        .child(at.place(0, "nhsuk-heading-l", &route("")).key("title").text(title))
        .child(about(at))
        .child(form(at, state, &gathered, dispatch))
        .child(problems(at, &gathered));
    if gathered.results.is_empty() {
        let own = at.link(&Route::Quiz(Step::Start)).say(at, key!("quiz.team.own"));
        return page.child(el("p").key("own").child(own)).into();
    }
    let team = quiz::team(quiz, &gathered.results);
    let alone = team.results == 1;
    page.children(alone.then(|| {
        let words = el("p").say(at, key!("quiz.team.alone"));
        inset(at).key("alone").child(words)
    }))
    .child(el("div").key("agenda").child(agenda::view(at, quiz, &team)))
    .child(el("div").key("spread").child(spread::view(at, quiz.findings, &team)))
    .child(el("div").key("questions").child(agenda::questions(at, quiz, &team)))
    .child(paper::offer(at, &route(""), key!("quiz.team.print")))
    .into()
}

/// How it works, and what a code tells of a person.
fn about(at: &Setting) -> El {
    let most = MOST_RESULTS.to_string();
    let steps = [
        at.word(key!("quiz.team.take")).to_owned(),
        at.word(key!("quiz.team.send")).to_owned(),
        at.fill(key!("quiz.team.paste"), &[("most", &most)]),
    ];
    el("div")
        .class("toolkit-team__put")
        .key("about")
        .child(el("p").class("nhsuk-lede-text").say(at, key!("quiz.team.lead")))
        .child(prose::numbered(&steps))
        .child(inset(at).child(el("p").say(at, key!("quiz.team.private"))))
}

/// The field, how much was found in it, and the way to empty it.
fn form(at: &Setting, state: &State, gathered: &Gathered, dispatch: &Callback<Action>) -> El {
    let typed = dispatch.clone();
    let type_in = Callback::from(move |event: Event| {
        if let Some(field) = event.target_dyn_into::<HtmlTextAreaElement>() {
            typed.emit(Action::Gather(field.value()));
        }
    });
    let field = el("textarea")
        .class("nhsuk-textarea")
        .fixed("id", FIELD)
        .fixed("rows", "6")
        .fixed("autocomplete", "off")
        .fixed("spellcheck", "false")
        .fixed("aria-describedby", HINT)
        .value(&state.team)
        .on(On::Input, type_in);
    let (dispatch, go_to) = (dispatch.clone(), at.go_to.clone());
    // The button goes with what it clears, and the focus must not go with it.
    let clear = Callback::from(move |_| {
        dispatch.emit(Action::Gather(String::new()));
        go_to.emit(FIELD.to_owned());
    });
    let button = el("button")
        .fixed("type", "button")
        .class("nhsuk-button nhsuk-button--secondary")
        .key("clear")
        .on(On::Click, clear)
        .say(at, key!("quiz.team.clear"));
    let label = el("label").class("nhsuk-label").fixed("for", FIELD).key("label");
    let hint = el("div").class("nhsuk-hint").fixed("id", HINT).key("hint");
    let count = count(at, state, gathered);
    el("div")
        .class("nhsuk-form-group toolkit-team__put")
        .key("form")
        .child(label.say(at, key!("quiz.team.label")))
        .child(hint.say(at, key!("quiz.team.hint")))
        .child(field.key("field"))
        .child(el("p").fixed("role", "status").key("count").text(&count))
        .children((!state.team.is_empty()).then_some(button))
}

/// How many results there are, and how many codes were left out.
fn count(at: &Setting, state: &State, gathered: &Gathered) -> String {
    if state.team.trim_ascii().is_empty() {
        return String::new();
    }
    let results = match gathered.results.len() {
        0 => at.word(key!("quiz.team.none")).to_owned(),
        1 => at.word(key!("quiz.team.one")).to_owned(),
        n => at.fill(key!("quiz.team.count"), &[("n", &n.to_string())]),
    };
    match gathered.problems.len() + gathered.over {
        0 => results,
        n => results + ", " + &at.fill(key!("quiz.team.left"), &[("n", &n.to_string())]),
    }
}

/// What was left out, and why. It is not announced with each letter: that the count has
/// changed is.
fn problems(at: &Setting, gathered: &Gathered) -> El {
    let part = el("div").class("toolkit-team__put").key("problems");
    let Gathered { problems, over, .. } = gathered;
    if problems.is_empty() && *over == 0 {
        return part;
    }
    let mut items: Vec<String> =
        problems.iter().take(MOST_NAMED).map(|one| problem(at, one)).collect();
    if let Some(more) = problems.len().checked_sub(MOST_NAMED).filter(|more| *more > 0) {
        items.push(at.fill(key!("quiz.team.unnamed"), &[("n", &more.to_string())]));
    }
    if *over > 0 {
        let places = [("n", &*over.to_string()), ("most", &*MOST_RESULTS.to_string())];
        items.push(at.fill(key!("quiz.team.over"), &places));
    }
    let title = at.heading(1, "nhsuk-heading-s").say(at, key!("quiz.team.problems"));
    part.child(inset(at).child(title).child(prose::bullets(&items)))
}

fn problem(at: &Setting, problem: &Problem) -> String {
    let shown = match problem.found.char_indices().nth(MOST_SHOWN) {
        Some((end, _)) => problem.found.get(..end).unwrap_or_default().to_owned() + "…",
        None => problem.found.clone(),
    };
    let places = [("line", &*problem.line.to_string()), ("code", &*shown)];
    match problem.why {
        BadCode::Damaged => at.fill(key!("quiz.team.damaged"), &places),
        BadCode::OtherVersion => at.fill(key!("quiz.team.version"), &places),
        BadCode::OtherInstrument => at.fill(key!("quiz.team.other"), &places),
    }
}
