//! What the answers come to, what is strong and what to do first.

use std::rc::Rc;

use yew::prelude::*;

use crate::content::Instrument;
use crate::quiz::{self, DimensionScore, Plan, PlannedAction, Reason, Score};
use crate::route::{Route, Step};
use crate::session::{Action, State};
use crate::view::prose;
use crate::view::setting::{Setting, use_setting};

/// The properties of the result.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The session.
    pub state: Rc<State>,
    /// Takes what the reader does.
    pub dispatch: Callback<Action>,
}

/// The result of the quiz.
#[component]
pub fn Result(Props { state, dispatch }: &Props) -> Html {
    let (Some(at), Some(instrument)) = (use_setting(), state.library.quiz.clone()) else {
        return Html::default();
    };
    let score = quiz::score(&instrument, &state.answers);
    let plan = quiz::plan(&instrument, &state.answers, &score);
    let again = dispatch.reform(|_: MouseEvent| Action::StartAgain);
    html! {
        <div class="toolkit-page-result">
            { band(&at, &score) }
            { dimensions(&at, &instrument, &score) }
            { actions(&at, &plan) }
            { unsure(&at, &score) }
            { working(&at, &instrument) }
            <div class="toolkit-buttons">
                { at.link(&Route::Quiz(Step::Check), "nhsuk-button nhsuk-button--secondary", html! {
                    { at.word("quiz.result.check") }
                }) }
                <button type="button" class="nhsuk-button nhsuk-button--secondary" onclick={again}>
                    { at.word("quiz.again") }
                </button>
            </div>
        </div>
    }
}

fn band(at: &Setting, score: &Score<'_>) -> Html {
    let Some(band) = score.band else { return Html::default() };
    let title = html! {
        <>
            <span class="nhsuk-caption-l">
                { at.word("quiz.result.label") }<span class="nhsuk-u-visually-hidden">{ ": " }</span>
            </span>
            { band.title.clone() }
        </>
    };
    html! {
        <>
            <div class="toolkit-result">
                { at.heading_at(0, "nhsuk-heading-l", Some(&Route::Quiz(Step::Result)), title) }
                <p class="nhsuk-lede-text">{ band.sentence.clone() }</p>
                <p>{ at.fill("quiz.result.percent", &[("percent", &score.percent.to_string())]) }</p>
            </div>
            { for score.rules.iter().map(|rule| html! {
                <div class="nhsuk-inset-text" key={rule.id.as_str()}><p>{ rule.message.clone() }</p></div>
            }) }
            { prose::paragraphs(&band.advice) }
        </>
    }
}

fn dimensions(at: &Setting, quiz: &Instrument, score: &Score<'_>) -> Html {
    let rows = quiz.dimensions.iter().zip(&score.dimensions).map(|(dimension, score)| {
        let said = if score.is_strong() { &dimension.strong } else { &dimension.work };
        html! {
            <tr class="nhsuk-table__row" key={dimension.id.as_str()}>
                <th scope="row" class="nhsuk-table__header">{ dimension.title.clone() }</th>
                <td class="nhsuk-table__cell">{ bar(score) }{ format!("{}%", score.percent) }</td>
                <td class="nhsuk-table__cell">
                    { said.clone() }{ " " }
                    { at.link(&dimension.section, "", html! {
                        <>
                            { at.word("quiz.result.section") }
                            <span class="nhsuk-u-visually-hidden">{ format!(": {}", dimension.title) }</span>
                        </>
                    }) }
                </td>
            </tr>
        }
    });
    html! {
        <>
            { at.heading(1, "nhsuk-heading-m", html! { { at.word("quiz.result.dimensions") } }) }
            <div class="toolkit-region" role="region" aria-label={at.word("quiz.result.region")} tabindex="0">
                <table class="nhsuk-table toolkit-dimensions">
                    <caption class="nhsuk-table__caption">{ at.word("quiz.result.caption") }</caption>
                    <thead class="nhsuk-table__head">
                        <tr>
                            <th scope="col">{ at.word("quiz.result.dimension") }</th>
                            <th scope="col">{ at.word("quiz.result.score") }</th>
                            <th scope="col">{ at.word("quiz.result.means") }</th>
                        </tr>
                    </thead>
                    <tbody class="nhsuk-table__body">{ for rows }</tbody>
                </table>
            </div>
        </>
    }
}

/// The percentage drawn; the number stands beside it.
fn bar(score: &DimensionScore) -> Html {
    html! {
        <svg class="toolkit-bar" xmlns="http://www.w3.org/2000/svg" focusable="false" aria-hidden="true">
            <rect class="toolkit-bar__track" width="100%" height="100%" />
            <rect class="toolkit-bar__fill" width={format!("{}%", score.percent)} height="100%" />
        </svg>
    }
}

fn actions(at: &Setting, plan: &Plan<'_>) -> Html {
    let first = plan.first().iter().map(|planned| action(at, planned));
    if plan.actions.is_empty() {
        return html! {
            <>
                { at.heading(1, "nhsuk-heading-m", html! { { at.word("quiz.plan.title") } }) }
                <p>{ at.word("quiz.plan.nothing") }</p>
            </>
        };
    }
    html! {
        <>
            { at.heading(1, "nhsuk-heading-m", html! { { at.word("quiz.plan.title") } }) }
            <p>{ at.word("quiz.plan.lead") }</p>
            <ol class="toolkit-actions">{ for first }</ol>
            { later(at, plan) }
        </>
    }
}

fn later(at: &Setting, plan: &Plan<'_>) -> Html {
    if plan.later().is_empty() {
        return Html::default();
    }
    let count = plan.later().len().to_string();
    html! {
        <details class="nhsuk-details">
            <summary class="nhsuk-details__summary">
                <span class="nhsuk-details__summary-text">
                    { at.fill("quiz.plan.later", &[("n", &count)]) }
                </span>
            </summary>
            <div class="nhsuk-details__text">
                <ol class="toolkit-actions" start={(Plan::FIRST + 1).to_string()}>
                    { for plan.later().iter().map(|planned| action(at, planned)) }
                </ol>
            </div>
        </details>
    }
}

fn action(at: &Setting, planned: &PlannedAction<'_>) -> Html {
    let why = match planned.reason {
        Reason::Rule => "quiz.reason.rule",
        Reason::Nothing => "quiz.reason.nothing",
        Reason::Unsure => "quiz.reason.unsure",
        Reason::Little => "quiz.reason.little",
        Reason::Some => "quiz.reason.some",
    };
    let help = html! {
        <>
            { at.word("quiz.plan.help") }
            <span class="nhsuk-u-visually-hidden">{ format!(": {}", planned.action.title) }</span>
        </>
    };
    html! {
        <li key={planned.question.id.as_str()}>
            { at.heading(2, "nhsuk-heading-s", html! { { planned.action.title.clone() } }) }
            <p>{ planned.action.how.clone() }</p>
            <p class="nhsuk-body-s">{ at.word(why) }{ " " }{ planned.question.why.clone() }</p>
            <p>{ at.link(&planned.action.section, "", help) }</p>
        </li>
    }
}

/// The questions to find out about.
fn unsure(at: &Setting, score: &Score<'_>) -> Html {
    if score.unsure.is_empty() {
        return Html::default();
    }
    let items = score.unsure.iter().map(|question| html! { <li>{ question.text.clone() }</li> });
    html! {
        <>
            { at.heading(1, "nhsuk-heading-m", html! { { at.word("quiz.unsure.title") } }) }
            <p>{ at.word("quiz.unsure.lead") }</p>
            <ul class="nhsuk-list nhsuk-list--bullet">{ for items }</ul>
        </>
    }
}

/// How the result is worked out, from the same instrument that works it out.
fn working(at: &Setting, quiz: &Instrument) -> Html {
    let band = |band: &crate::content::Band| {
        let places = [("title", band.title.as_str()), ("from", &band.from.to_string())];
        html! { <li>{ at.fill("quiz.working.band", &places) }</li> }
    };
    html! {
        <details class="nhsuk-details">
            <summary class="nhsuk-details__summary">
                <span class="nhsuk-details__summary-text">{ at.word("quiz.working.title") }</span>
            </summary>
            <div class="nhsuk-details__text">
                <p>{ at.word("quiz.working.points") }</p>
                <ul class="nhsuk-list nhsuk-list--bullet">{ for quiz.bands.iter().map(band) }</ul>
                <p>{ at.word("quiz.working.rules") }</p>
                <ul class="nhsuk-list nhsuk-list--bullet">
                    { for quiz.rules.iter().map(|rule| html! { <li>{ rule.message.clone() }</li> }) }
                </ul>
            </div>
        </details>
    }
}
