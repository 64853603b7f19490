//! What the answers come to, what is strong and what to do first.

use yew::prelude::{Callback, Html};

use super::again;
use super::plan;
use crate::content::{Dimension, Findings, Instrument, MOST_POINTS};
use crate::quiz::{self, Answers, DimensionScore, Score};
use crate::route::{Route, Step};
use crate::session::Action;
use crate::view::callout::{details, inset};
use crate::view::prose::{self, hidden};
use crate::view::setting::Setting;
use crate::view::tag::{El, el, list};

/// The result of the quiz.
pub fn page(
    at: &Setting,
    instrument: &Instrument,
    findings: &Findings,
    answers: &Answers,
    dispatch: &Callback<Action>,
) -> Html {
    let score = quiz::score(instrument, findings, answers);
    let plan = quiz::plan(instrument, findings, answers, &score);
    let check = at.link(&Route::Quiz(Step::Check)).class("nhsuk-button nhsuk-button--secondary");
    let buttons = el("div")
        .class("toolkit-buttons")
        .child(check.say(at, key!("quiz.result.check")))
        .child(again(at, dispatch));
    el("div")
        .key("result")
        .child(band(at, &score))
        .child(dimensions(at, findings, &score))
        .child(plan::view(at, &plan))
        .child(unsure(at, &score))
        .child(working(at, findings))
        .child(buttons)
        .into()
}

fn band(at: &Setting, score: &Score<'_>) -> Html {
    let Some(band) = score.band else { return Html::default() };
    let caption =
        el("span").class("nhsuk-caption-l").say(at, key!("quiz.result.label")).child(hidden(": "));
    let percent = at.fill(key!("quiz.result.percent"), &[("percent", &score.percent.to_string())]);
    let heading = at.place(0, "nhsuk-heading-l", &Route::Quiz(Step::Result));
    let panel = el("div")
        .class("toolkit-result")
        .child(heading.child(caption).text(&band.title))
        .child(el("p").class("nhsuk-lede-text").text(&band.sentence))
        .child(el("p").text(&percent));
    let rules = score.rules.iter().map(|rule| inset(at).child(el("p").text(&rule.message)));
    let mut parts: Vec<Html> = vec![panel.into()];
    parts.extend(rules.map(Html::from));
    parts.push(prose::paragraphs(&band.advice));
    list(parts)
}

fn dimensions(at: &Setting, findings: &Findings, score: &Score<'_>) -> Html {
    let rows = findings.dimensions.iter().zip(&score.dimensions);
    let rows = rows.map(|(dimension, score)| row(at, dimension, score));
    list(vec![
        at.heading(1, "nhsuk-heading-m").say(at, key!("quiz.result.dimensions")).into(),
        el("dl").class("nhsuk-summary-list").children(rows).into(),
    ])
}

fn row(at: &Setting, dimension: &Dimension, score: &DimensionScore) -> El {
    let said = if score.is_strong() { &dimension.strong } else { &dimension.work };
    let more = at.library.holds(&dimension.section).then(|| {
        at.link(&dimension.section)
            .say(at, key!("quiz.result.section"))
            .child(hidden(&format!(": {}", dimension.title)))
    });
    let percent = el("p").class("toolkit-score").child(bar(score));
    let value = el("dd")
        .class("nhsuk-summary-list__value")
        .child(percent.text(&format!("{}%", score.percent)))
        .child(el("p").text(said).text(" ").children(more));
    el("div")
        .class("nhsuk-summary-list__row nhsuk-summary-list__row--no-actions")
        .key(&dimension.id)
        .child(el("dt").class("nhsuk-summary-list__key").text(&dimension.title))
        .child(value)
}

/// The percentage drawn; the number stands beside it.
fn bar(score: &DimensionScore) -> El {
    let rect = |class| el("rect").class(class).fixed("height", "100%");
    el("svg")
        .class("toolkit-bar")
        .fixed("focusable", "false")
        .fixed("aria-hidden", "true")
        .child(rect("toolkit-bar__track").fixed("width", "100%"))
        .child(rect("toolkit-bar__fill").attr("width", &format!("{}%", score.percent)))
}

/// The questions to find out about.
fn unsure(at: &Setting, score: &Score<'_>) -> Html {
    if score.unsure.is_empty() {
        return Html::default();
    }
    let questions: Vec<String> = score.unsure.iter().map(|asked| asked.text.clone()).collect();
    list(vec![
        at.heading(1, "nhsuk-heading-m").say(at, key!("quiz.unsure.title")).into(),
        el("p").say(at, key!("quiz.unsure.lead")).into(),
        prose::bullets(&questions).into(),
    ])
}

/// How the result is worked out, from the same findings that work it out.
fn working(at: &Setting, findings: &Findings) -> El {
    let bands = findings.bands.iter().map(|band| {
        let places = [("title", &*band.title), ("from", &*band.from.to_string())];
        at.fill(key!("quiz.working.band"), &places)
    });
    let rules: Vec<String> = findings.rules.iter().map(|rule| rule.message.clone()).collect();
    let (most, strong) = (MOST_POINTS.to_string(), DimensionScore::STRONG.to_string());
    let heavy = findings.dimensions.iter().filter(|dimension| dimension.weight > 1);
    let more: Vec<String> =
        heavy.map(|one| [&one.title, " (×", &one.weight.to_string(), ")"].concat()).collect();
    let points = at.fill(
        key!("quiz.working.points"),
        &[("most", &most), ("strong", &strong), ("more", &more.join(", "))],
    );
    let body = list(vec![
        el("p").text(&points).into(),
        prose::bullets(&bands.collect::<Vec<_>>()).into(),
        el("p").say(at, key!("quiz.working.rules")).into(),
        prose::bullets(&rules).into(),
    ]);
    details(at, el("span").say(at, key!("quiz.working.title")), body)
}
