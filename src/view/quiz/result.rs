//! What the answers come to, what is strong and what to do first.

use yew::prelude::{Callback, Html};

use super::{again, chart, check, file, fits, plan, share, working};
use crate::content::Dimension;
use crate::quiz::{self, Answers, Outcome, Quiz, Standing};
use crate::route::{Route, Step};
use crate::session::{Action, State};
use crate::view::callout::inset;
use crate::view::prose::{self, hidden};
use crate::view::setting::Setting;
use crate::view::tag::{El, On, el, list};

/// The result of the quiz.
pub fn page(at: &Setting, quiz: Quiz<'_>, state: &State, dispatch: &Callback<Action>) -> Html {
    let outcome = quiz::assess(quiz, &state.answers);
    let earlier = state
        .earlier
        .as_ref()
        .map(|earlier| (at.date(&earlier.day), Answers::of(quiz.instrument, &earlier.answers)));
    let earlier = earlier.as_ref().map(|(day, answers)| (day, quiz::assess(quiz, answers)));
    let earlier = earlier.as_ref().map(|(day, outcome)| (day.as_str(), outcome));
    let position = quiz::resolve(quiz.instrument, &state.answers);
    el("div")
        .class("toolkit-outcome")
        .key("result")
        .child(band(at, &outcome, earlier))
        .children(check::missing(at, quiz.instrument, &position))
        .child(chart::view(at, &outcome, earlier))
        .child(standings(at, &outcome))
        .child(plan::view(at, &outcome, state, dispatch))
        .child(fits::view(at, quiz.instrument, &state.answers))
        .child(unsure(at, &outcome))
        .child(file::view(at, quiz, state, &outcome, earlier))
        .child(share::view(at, quiz.instrument, &state.answers))
        .child(working::view(at, quiz.findings).class("nhsuk-details toolkit-working"))
        .child(buttons(at, dispatch))
        .into()
}

fn buttons(at: &Setting, dispatch: &Callback<Action>) -> El {
    let check = at.link(&Route::Quiz(Step::Check)).class("nhsuk-button nhsuk-button--secondary");
    let day = at.today.to_string();
    let hint = el("p").class("nhsuk-body-s").key("hint").say(at, key!("quiz.compare.hint"));
    let compare = el("button")
        .fixed("type", "button")
        .class("nhsuk-button nhsuk-button--secondary")
        .on(On::Click, dispatch.reform(move |_| Action::Compare { day: day.clone() }))
        .say(at, key!("quiz.compare"));
    el("div")
        .class("toolkit-buttons")
        .key("buttons")
        .child(check.say(at, key!("quiz.result.check")))
        .child(compare)
        .child(again(at, dispatch))
        .child(hint)
}

/// The band and what it means; while questions are open, that the result is not whole.
fn band(at: &Setting, outcome: &Outcome<'_>, earlier: Option<(&str, &Outcome<'_>)>) -> Html {
    let label = if outcome.open.is_empty() {
        key!("quiz.result.label")
    } else {
        key!("quiz.result.so-far")
    };
    let caption = el("span").class("nhsuk-caption-l").say(at, label).child(hidden(": "));
    let number = outcome.percent.to_string();
    let percent = at.fill(key!("quiz.result.percent"), &[("percent", &number)]);
    let heading = at.place(0, "nhsuk-heading-l", &Route::Quiz(Step::Result));
    let before = earlier.and_then(|(day, earlier)| {
        let number = earlier.percent.to_string();
        let places = [("day", day), ("percent", &*number), ("band", &earlier.band?.title)];
        Some(el("p").text(&at.fill(key!("quiz.result.earlier"), &places)))
    });
    let (title, sentence) = match outcome.band {
        Some(band) => (&*band.title, &*band.sentence),
        None => (at.word(key!("quiz.result.partly")), at.word(key!("quiz.result.partly.why"))),
    };
    let panel = el("div")
        .class("toolkit-result")
        .child(heading.child(caption).text(title))
        .child(el("p").class("nhsuk-lede-text").text(sentence))
        .child(el("p").text(&percent))
        .children(before);
    let rules = outcome.rules.iter().map(|rule| inset(at).child(el("p").text(&rule.message)));
    let mut parts: Vec<Html> = vec![panel.into()];
    parts.extend(rules.map(Html::from));
    parts.extend(outcome.band.map(|band| prose::paragraphs(&band.advice)));
    list(parts)
}

/// What is strong, and where there is work to do.
fn standings(at: &Setting, outcome: &Outcome<'_>) -> Html {
    let (strong, work): (Vec<&Standing<'_>>, Vec<_>) =
        outcome.dimensions.iter().filter(|one| one.answered > 0).partition(|one| one.is_strong());
    let strength = |one: &&Standing<'_>| said(at, one.dimension, &one.dimension.strong);
    let room = |one: &&Standing<'_>| said(at, one.dimension, &one.dimension.work);
    let part = |key, items: Vec<El>| {
        let heading = at.heading(1, "nhsuk-heading-m").say(at, key);
        let some = !items.is_empty();
        let items = el("dl").class("toolkit-standings").children(items);
        some.then(|| list(vec![heading.into(), items.into()]))
    };
    let strong = part(key!("quiz.result.strong"), strong.iter().map(strength).collect());
    let work = part(key!("quiz.result.work"), work.iter().map(room).collect());
    list(strong.into_iter().chain(work).collect())
}

fn said(at: &Setting, dimension: &Dimension, words: &str) -> El {
    let more = at.library.holds(&dimension.section).then(|| {
        at.link(&dimension.section)
            .say(at, key!("quiz.result.section"))
            .child(hidden(&format!(": {}", dimension.title)))
    });
    el("div")
        .key(&dimension.id)
        .child(el("dt").text(&dimension.title))
        .child(el("dd").text(words).text(" ").children(more))
}

/// The questions to find out about.
fn unsure(at: &Setting, outcome: &Outcome<'_>) -> Html {
    if outcome.unsure.is_empty() {
        return Html::default();
    }
    let questions: Vec<String> = outcome.unsure.iter().map(|asked| asked.text.clone()).collect();
    el("div")
        .class("toolkit-unsure")
        .key("unsure")
        .child(at.heading(1, "nhsuk-heading-m").say(at, key!("quiz.unsure.title")))
        .child(el("p").say(at, key!("quiz.unsure.lead")))
        .child(prose::bullets(&questions))
        .into()
}
