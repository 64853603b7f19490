//! Elements, built call by call.
//!
//! `html!` writes the construction of every node out at the place where it
//! stands, which made the views the largest part of the engine; a call costs a
//! few bytes. ARCHITECTURE.md has the figures.

use std::rc::Rc;

use yew::prelude::*;
use yew::virtual_dom::{
    AttributeOrProperty, Attributes, Key, Listener, ListenerKind, VList, VTag, VText,
};

/// An element under construction.
pub struct El(Rc<VTag>);

/// What can happen to an element, as far as the views listen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum On {
    /// A link or button is pressed, by whatever means.
    Click,
    /// A choice is made.
    Change,
    /// A form is sent.
    Submit,
    /// The scripts around the engine tell something.
    Told,
    /// Something is typed.
    Input,
}

/// An element with this tag.
#[inline(never)]
pub fn el(tag: &'static str) -> El {
    El(Rc::new(VTag::new(tag)))
}

/// A run of text.
#[inline(never)]
pub fn text(text: &str) -> Html {
    Html::VText(VText::new(AttrValue::from(text.to_owned())))
}

/// Nodes one after another.
pub fn list(nodes: Vec<Html>) -> Html {
    Html::VList(Rc::new(VList::with_children(nodes, None)))
}

impl El {
    /// Changes the tag, which nobody else holds yet.
    fn change(mut self, change: impl FnOnce(&mut VTag)) -> Self {
        if let Some(tag) = Rc::get_mut(&mut self.0) {
            change(tag);
        }
        self
    }

    /// Gives it classes.
    #[inline(never)]
    pub fn class(self, class: &'static str) -> Self {
        self.change(|tag| put(tag, "class", class.into()))
    }

    /// Gives it an attribute.
    #[inline(never)]
    pub fn attr(self, name: &'static str, value: &str) -> Self {
        self.change(|tag| put(tag, name, value.to_owned().into()))
    }

    /// Gives it an attribute whose value never changes.
    #[inline(never)]
    pub fn fixed(self, name: &'static str, value: &'static str) -> Self {
        self.change(|tag| put(tag, name, value.into()))
    }

    /// Gives it an attribute where there is a value.
    #[inline(never)]
    pub fn maybe(self, name: &'static str, value: Option<&str>) -> Self {
        match value {
            Some(value) => self.attr(name, value),
            None => self,
        }
    }

    /// Gives it a key among its siblings.
    #[inline(never)]
    pub fn key(self, key: &str) -> Self {
        self.change(|tag| tag.key = Some(Key::from(key)))
    }

    /// Makes it the element that `anchor` stands for.
    pub fn anchor(self, anchor: &NodeRef) -> Self {
        self.change(|tag| tag.node_ref = anchor.clone())
    }

    /// Sets whether a radio button is marked.
    pub fn checked(self, checked: bool) -> Self {
        self.change(|tag| tag.set_checked(checked))
    }

    /// Sets whether an option is the one that is chosen. A browser goes by the property
    /// once the reader has chosen; without a script there is the attribute.
    pub fn selected(self, selected: bool) -> Self {
        #[cfg(target_arch = "wasm32")]
        return self.change(|tag| put_property(tag, "selected", selected.into()));
        #[cfg(not(target_arch = "wasm32"))]
        self.maybe("selected", selected.then_some(""))
    }

    /// Sets what stands in a field.
    pub fn value(self, value: &str) -> Self {
        self.change(|tag| tag.set_value(value.to_owned()))
    }

    /// Calls `act` when this happens to it.
    #[inline(never)]
    pub fn on(self, event: On, act: Callback<web_sys::Event>) -> Self {
        self.change(|tag| {
            tag.add_listener(Rc::new(Listening { event, act }));
        })
    }

    /// Opens a new tab and says so: the `note` stays the last of what is in it,
    /// whatever is added.
    #[inline(never)]
    pub fn new_tab(self, note: &str) -> Self {
        self.fixed("target", "_blank")
            .fixed("rel", "noopener")
            .child(el("span").text(note).key(NOTE))
    }

    /// Adds text.
    #[inline(never)]
    pub fn text(self, words: &str) -> Self {
        self.add(text(words))
    }

    /// Adds a child.
    pub fn child(self, child: impl Into<Html>) -> Self {
        self.add(child.into())
    }

    /// Adds children.
    pub fn children<T: Into<Html>>(self, children: impl IntoIterator<Item = T>) -> Self {
        children.into_iter().fold(self, |parent, child| parent.add(child.into()))
    }

    #[inline(never)]
    fn add(self, child: Html) -> Self {
        self.change(|tag| {
            tag.add_child(child);
            keep_last(tag);
        })
    }
}

/// Gives `tag`, which nobody else holds yet, an attribute. Yew’s own way is there
/// for attributes of every form, which costs 0.7 KB; here they are always in a map.
#[inline(never)]
pub fn put(tag: &mut VTag, name: &'static str, value: AttrValue) {
    if let Attributes::Static(_) = tag.attributes {
        tag.attributes = Attributes::IndexMap(Rc::default());
    }
    if let Attributes::IndexMap(attributes) = &mut tag.attributes
        && let Some(attributes) = Rc::get_mut(attributes)
    {
        attributes.insert(name.into(), AttributeOrProperty::Attribute(value));
    }
}

/// The same for a property.
#[cfg(target_arch = "wasm32")]
fn put_property(tag: &mut VTag, name: &'static str, value: wasm_bindgen::JsValue) {
    put(tag, name, AttrValue::default());
    if let Attributes::IndexMap(attributes) = &mut tag.attributes
        && let Some(attributes) = Rc::get_mut(attributes)
    {
        attributes.insert(name.into(), AttributeOrProperty::Property(value));
    }
}

/// The class of what only assistive technology gives.
pub const HIDDEN: &str = "nhsuk-u-visually-hidden";

/// Words that only assistive technology gives.
pub fn hidden(words: &str) -> El {
    el("span").class(HIDDEN).text(words)
}

/// The key of what stays last.
const NOTE: &str = "note";

/// Puts a note behind the child that was just added.
fn keep_last(tag: &mut VTag) {
    if let Some(Html::VList(list)) = tag.children_mut()
        && let Some(list) = Rc::get_mut(list)
        && let Some(before) = list.len().checked_sub(2)
        && list.get(before).and_then(Html::key).is_some_and(|key| **key == *NOTE)
    {
        list.swap(before, before + 1);
    }
}

impl From<El> for Html {
    fn from(element: El) -> Html {
        Html::VTag(element.0)
    }
}

/// A listener.
struct Listening {
    event: On,
    act: Callback<web_sys::Event>,
}

impl Listener for Listening {
    fn kind(&self) -> ListenerKind {
        match self.event {
            On::Click => ListenerKind::onclick,
            On::Change => ListenerKind::onchange,
            On::Submit => ListenerKind::onsubmit,
            On::Told => ListenerKind::other("toolkit-told".into()),
            On::Input => ListenerKind::oninput,
        }
    }

    fn handle(&self, event: web_sys::Event) {
        self.act.emit(event);
    }

    fn passive(&self) -> bool {
        false
    }
}
