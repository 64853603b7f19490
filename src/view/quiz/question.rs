//! One question of the quiz.

use yew::prelude::{Callback, Html};

use crate::content::{Id, Instrument};
use crate::quiz::resolve;
use crate::route::{Route, Step};
use crate::session::{Action, State};
use crate::view::prose::hidden;
use crate::view::setting::Setting;
use crate::view::tag::{El, On, el};

/// A question as it is drawn, whether it counts or is about the organisation.
struct Asked<'a> {
    id: &'a Id,
    text: &'a str,
    why: &'a str,
    several: bool,
    offers: Vec<(&'a Id, String)>,
}

impl<'a> Asked<'a> {
    fn find(quiz: &'a Instrument, id: &str) -> Option<Self> {
        if let Some(asked) = quiz.question(id) {
            let offers = asked.answers.iter().map(|answer| (&answer.id, answer.text.clone()));
            let (text, why, offers) = (&asked.text, &asked.why, offers.collect());
            return Some(Asked { id: &asked.id, text, why, several: false, offers });
        }
        let asked = quiz.opening(id)?;
        let offers = asked.offers.iter().map(|offer| (&offer.id, offer.text.clone()));
        let (text, why, offers) = (&asked.text, &asked.why, offers.collect());
        Some(Asked { id: &asked.id, text, why, several: asked.several, offers })
    }
}

/// A question with its answers. Going on without one says what is missing.
pub fn page(
    at: &Setting,
    quiz: &Instrument,
    id: &Id,
    state: &State,
    dispatch: &Callback<Action>,
) -> Html {
    let Some(asked) = Asked::find(quiz, id) else { return Html::default() };
    let wrong = state.form.errors > 0;
    el("div")
        .key(id)
        .child(way_back(at, quiz, id, state.returns))
        .child(progress(at, quiz, id))
        .children(wrong.then(|| problem(at, &asked)))
        .child(form(at, quiz, &asked, state, dispatch))
        .children(way_out(at, quiz, state))
        .into()
}

fn route(id: &Id) -> Route {
    Route::Quiz(Step::Question(id.clone()))
}

/// Where the focus goes when an answer is missing.
pub fn problem_id(question: &Id) -> String {
    format!("{}/problem", route(question))
}

fn answer_id(question: &Id, answer: &Id) -> String {
    format!("{}/{answer}", route(question))
}

fn way_back(at: &Setting, quiz: &Instrument, id: &Id, returns: bool) -> El {
    let before = quiz.before(id).map_or(Step::Start, |before| Step::Question(before.clone()));
    let step = if returns { Step::Check } else { before };
    at.link(&Route::Quiz(step)).class("nhsuk-back-link").say(at, key!("quiz.back"))
}

/// The way to a result of what has been answered so far.
fn way_out(at: &Setting, quiz: &Instrument, state: &State) -> Option<El> {
    let position = resolve(quiz, &state.answers);
    let partly = position.answered > 0 && position.open.is_some();
    let link = at.link(&Route::Quiz(Step::Check)).say(at, key!("quiz.stop"));
    partly.then(|| el("p").key("stop").child(link))
}

fn progress(at: &Setting, quiz: &Instrument, id: &Id) -> El {
    let number = quiz.number(id).unwrap_or_default();
    let count = quiz.asked().count().to_string();
    let words = at.fill(key!("quiz.progress"), &[("n", &number.to_string()), ("of", &count)]);
    // The words say it already.
    let bar = el("progress")
        .class("toolkit-progress__bar")
        .fixed("aria-hidden", "true")
        .attr("max", &count)
        .attr("value", &number.saturating_sub(1).to_string());
    el("div").class("toolkit-progress").child(el("p").text(&words)).child(bar)
}

/// What is missing, with a link to the first answer. The link moves the focus
/// itself: a fragment does not reach into a shadow root.
fn problem(at: &Setting, asked: &Asked<'_>) -> El {
    let first = asked.offers.first().map(|(answer, _)| answer_id(asked.id, answer));
    let (go_to, first) = (at.go_to.clone(), first.unwrap_or_default());
    let link = el("a").attr("href", &format!("#{first}")).say(at, key!("quiz.error.choose")).on(
        On::Click,
        Callback::from(move |click: web_sys::Event| {
            click.prevent_default();
            go_to.emit(first.clone());
        }),
    );
    let links = el("ul")
        .class("nhsuk-list nhsuk-error-summary__list")
        .fixed("role", "list")
        .child(el("li").child(link));
    el("div")
        .class("nhsuk-error-summary")
        .fixed("role", "alert")
        .fixed("tabindex", "-1")
        .attr("id", &problem_id(asked.id))
        .child(at.heading(0, "nhsuk-error-summary__title").say(at, key!("quiz.error.title")))
        .child(el("div").class("nhsuk-error-summary__body").child(links))
}

fn form(
    at: &Setting,
    quiz: &Instrument,
    asked: &Asked<'_>,
    state: &State,
    dispatch: &Callback<Action>,
) -> El {
    let go_on = Action::Continue { question: asked.id.clone() };
    let submit = dispatch.reform(move |submit: web_sys::Event| {
        submit.prevent_default();
        go_on.clone()
    });
    let group = el("div").class(if state.form.errors > 0 {
        "nhsuk-form-group nhsuk-form-group--error"
    } else {
        "nhsuk-form-group"
    });
    let button =
        el("button").fixed("type", "submit").class("nhsuk-button").say(at, key!("quiz.continue"));
    el("form")
        .fixed("novalidate", "")
        .on(On::Submit, submit)
        .child(group.child(fieldset(at, quiz, asked, state, dispatch)))
        .child(button)
}

fn fieldset(
    at: &Setting,
    quiz: &Instrument,
    asked: &Asked<'_>,
    state: &State,
    dispatch: &Callback<Action>,
) -> El {
    let place = route(asked.id);
    let (why, error) = (format!("{place}/why"), format!("{place}/error"));
    let wrong = state.form.errors > 0;
    let described = if wrong { format!("{why} {error}") } else { why.clone() };
    let heading = at.place(0, "nhsuk-fieldset__heading", &place).text(asked.text);
    let legend = el("legend").class("nhsuk-fieldset__legend nhsuk-fieldset__legend--l");
    let message = el("span")
        .class("nhsuk-error-message")
        .attr("id", &error)
        .child(hidden(at.word(key!("quiz.error.label"))))
        .say(at, key!("quiz.error.choose"));
    let hint = el("div").class("nhsuk-hint").attr("id", &why).text(asked.why);
    let hint = hint.children(asked.several.then(|| el("p").say(at, key!("quiz.several"))));
    let mark = |id: &Id, text: &str| offer(asked, id, text, state, dispatch);
    let (all, divider) = if asked.several {
        ("nhsuk-checkboxes", "nhsuk-checkboxes__divider")
    } else {
        ("nhsuk-radios", "nhsuk-radios__divider")
    };
    let offers = el("div")
        .class(all)
        .children(asked.offers.iter().map(|(id, text)| mark(id, text)))
        .child(el("div").class(divider).key("or").say(at, key!("quiz.or")))
        .child(mark(&quiz.not_sure.id, &quiz.not_sure.text));
    el("fieldset")
        .class("nhsuk-fieldset")
        .attr("aria-describedby", &described)
        .child(legend.child(heading))
        .child(hint)
        .children(wrong.then_some(message))
        .child(offers)
}

fn offer(
    asked: &Asked<'_>,
    answer: &Id,
    text: &str,
    state: &State,
    dispatch: &Callback<Action>,
) -> El {
    let id = answer_id(asked.id, answer);
    let choose = Action::Choose { question: asked.id.clone(), answer: answer.clone() };
    let [kind, item, input, label] = if asked.several {
        [
            "checkbox",
            "nhsuk-checkboxes__item",
            "nhsuk-checkboxes__input",
            "nhsuk-label nhsuk-checkboxes__label",
        ]
    } else {
        ["radio", "nhsuk-radios__item", "nhsuk-radios__input", "nhsuk-label nhsuk-radios__label"]
    };
    let input = el("input")
        .class(input)
        .fixed("type", kind)
        .attr("id", &id)
        .attr("name", asked.id)
        .attr("value", answer)
        .checked(state.is_marked(asked.id, answer))
        .on(On::Change, dispatch.reform(move |_| choose.clone()));
    let label = el("label").class(label).attr("for", &id).text(text);
    el("div").class(item).key(answer).child(input).child(label)
}
