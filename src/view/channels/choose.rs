//! Fields by which a reader chooses. Each changes the address at once and nothing
//! else: the view follows it, the focus stays.

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement};
use yew::prelude::Callback;

use crate::route::{Choices, Route};
use crate::session::{Action, By};
use crate::view::setting::Setting;
use crate::view::tag::{El, On, el};

/// What a field needs to know: what is chosen, and where a choice leads.
pub struct Chooser<'a> {
    /// Where the view stands.
    pub at: &'a Setting,
    /// What is chosen.
    pub choices: &'a Choices,
    /// The route of the view with other choices.
    pub to: fn(Choices) -> Route,
    /// Takes the reader there.
    pub dispatch: &'a Callback<Action>,
}

/// What can be chosen: its value, and how it is called.
pub type Offer<'a> = (&'a str, String);

impl Chooser<'_> {
    /// The view as it is.
    pub fn route(&self) -> Route {
        (self.to)(self.choices.clone())
    }

    /// The view with `choices` in place of those of the reader.
    fn chosen(&self, choices: Choices) -> Action {
        Action::Visit { route: (self.to)(choices), by: By::Typing }
    }

    /// What happens when the view is to have `choices`.
    #[inline(never)]
    pub fn choose(&self, choices: Choices) -> Callback<Event> {
        let action = self.chosen(choices);
        self.dispatch.reform(move |_| action.clone())
    }

    /// The id of the field for `value` under `name`.
    fn id(&self, name: &str, value: &str) -> String {
        format!("{}/{name}/{value}", (self.to)(Choices::default()))
    }

    /// A field for one of `offers` under `name`; the first stands for none of them.
    #[inline(never)]
    pub fn select(&self, name: &'static str, label: &str, offers: &[Offer<'_>]) -> El {
        self.select_of(name, self.choices.get(name), label, offers)
    }

    /// The same where `chosen` counts as chosen.
    #[inline(never)]
    pub fn select_of(
        &self,
        name: &'static str,
        chosen: &str,
        label: &str,
        offers: &[Offer<'_>],
    ) -> El {
        let (to, choices, dispatch) = (self.to, self.choices.clone(), self.dispatch.clone());
        let choose = Callback::from(move |event: Event| {
            if let Some(field) = event.target() {
                // A list of options has its value where a field for text has it.
                let value = field.unchecked_into::<HtmlInputElement>().value();
                let route = to(choices.with(name, &value));
                dispatch.emit(Action::Visit { route, by: By::Typing });
            }
        });
        let option = |(value, words): &Offer<'_>| {
            el("option").key(value).attr("value", value).selected(chosen == *value).text(words)
        };
        let id = self.id(name, "");
        el("div")
            .class("nhsuk-form-group")
            .key(name)
            .child(el("label").class("nhsuk-label").attr("for", &id).text(label))
            .child(
                el("select")
                    .class("nhsuk-select")
                    .attr("id", &id)
                    .children(offers.iter().map(option))
                    .on(On::Change, choose),
            )
    }

    /// A box to tick for `value` under `name`.
    #[inline(never)]
    pub fn tick(&self, name: &str, (value, words): &Offer<'_>) -> El {
        let next = self.choices.toggled(name, value);
        let input = el("input").class("nhsuk-checkboxes__input").fixed("type", "checkbox");
        let label = el("label").class("nhsuk-label nhsuk-checkboxes__label");
        let item = el("div").class("nhsuk-checkboxes__item").key(value);
        self.item(item, input, label, name, (value, words), next)
    }

    /// A button to choose `value`, and no other, under `name`.
    #[inline(never)]
    pub fn radio(&self, name: &str, (value, words): &Offer<'_>) -> El {
        let next = self.choices.with(name, value);
        let input = el("input").class("nhsuk-radios__input").fixed("type", "radio");
        let label = el("label").class("nhsuk-label nhsuk-radios__label");
        let item = el("div").class("nhsuk-radios__item").key(value);
        self.item(item, input.attr("name", name), label, name, (value, words), next)
    }

    #[inline(never)]
    fn item(
        &self,
        item: El,
        input: El,
        label: El,
        name: &str,
        (value, words): (&str, &str),
        next: Choices,
    ) -> El {
        let id = self.id(name, value);
        let input = input
            .attr("id", &id)
            .checked(self.choices.has(name, value))
            .on(On::Change, self.choose(next));
        item.child(input).child(label.attr("for", &id).text(words))
    }
}

/// Fields under a legend.
#[inline(never)]
pub fn group(legend: &str, fields: El) -> El {
    let legend =
        el("legend").class("nhsuk-fieldset__legend nhsuk-fieldset__legend--s").text(legend);
    let fieldset = el("fieldset").class("nhsuk-fieldset").child(legend).child(fields);
    el("div").class("nhsuk-form-group").child(fieldset)
}
