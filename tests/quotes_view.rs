//! The views of points to share, as a reader finds them: real links with full names, the
//! right network first, nothing cut and nothing private.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

#[path = "support/trusts.rs"]
mod trusts;

use std::collections::BTreeSet;

use futures::executor::block_on;
use scraper::{ElementRef, Html, Selector};
use serde_json::json;
use social_media_toolkit::content::{Library, Network, Sharing};
use social_media_toolkit::fixtures;
use social_media_toolkit::route::Route;
use social_media_toolkit::session::{Action, By, State};
use social_media_toolkit::share::{self, Draft, Post, part};
use social_media_toolkit::view::{Edition, EditionForm, EditionProps};
use trusts::{draw, library, route, shown};
use yew::LocalServerRenderer;

const CARD: &str = ".toolkit-quote";
/// The link that shares with one click.
const FIRST: &str = ".toolkit-quote__actions li:first-child a";
const OTHERS: &str = ".toolkit-ways a";

fn fixture(name: &str) -> State {
    let all = fixtures::all(&library());
    let found = all.iter().find(|fixture| fixture.name == name);
    State::clone(&found.unwrap_or_else(|| panic!("{name}")).state)
}

/// The states of all points and posts, by the names of their fixtures.
fn views() -> Vec<(String, State)> {
    let of_points = |state: &State| state.route.root() == Route::Quotes;
    let all = fixtures::all(&library()).into_iter().filter(|one| of_points(&one.state));
    all.map(|fixture| (fixture.name, State::clone(&fixture.state))).collect()
}

fn all<'a>(page: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    page.select(&Selector::parse(selector).unwrap()).collect()
}

fn within<'a>(part: ElementRef<'a>, selector: &str) -> Vec<ElementRef<'a>> {
    part.select(&Selector::parse(selector).unwrap()).collect()
}

fn text(element: ElementRef<'_>) -> String {
    element.text().collect()
}

fn texts(page: &Html, selector: &str) -> Vec<String> {
    all(page, selector).into_iter().map(text).collect()
}

fn sharing(library: &Library) -> &Sharing {
    library.sharing.as_ref().unwrap()
}

/// How a link begins that copies, and what is said of it behind the network's name; and where
/// no script copies.
const COPIES: &str = "Copy this quote and open ";
const COPIED: &str = " (copies the text for you to paste)";
const OPENS: &str = "Open ";
const UNCOPIED: &str = " (copy the text yourself first)";

/// What the link to a network is called among the other ways.
fn full_name(network: &Network) -> String {
    let name = &network.name;
    if *network.id == *"email" {
        return format!("Share this quote by {name}");
    }
    if network.takes_texts() {
        return format!("Share this quote on {name}, opens in a new tab");
    }
    format!("{COPIES}{name}{COPIED}, opens in a new tab")
}

fn opens_a_new_tab(link: ElementRef<'_>) {
    assert_eq!(link.attr("target"), Some("_blank"), "{}", text(link));
    assert_eq!(link.attr("rel"), Some("noopener noreferrer"), "{}", text(link));
}

/// The view `view` of `library` after `actions`.
fn after(library: &Library, view: &str, actions: &[Action]) -> State {
    let state = State::start(library.clone(), route(view), By::Page);
    actions.iter().cloned().fold(state, State::after)
}

fn used(network: &str) -> Action {
    Action::Know(format!("shared\n{network}\n"))
}

#[test]
fn every_card_shares_with_one_click_and_says_where_and_what() {
    let mut cards = 0;
    for fixture in fixtures::all(&library()) {
        let page = draw(State::clone(&fixture.state));
        for card in all(&page, CARD) {
            let said = text(within(card, ".toolkit-quote__text")[0]);
            let first = within(card, FIRST);
            assert_eq!(first.len(), 1, "{}: {said}", fixture.name);
            let name = format!("Share this quote on X: {said} (opens in a new tab)");
            assert_eq!(text(first[0]), name, "{}", fixture.name);
            opens_a_new_tab(first[0]);
            assert!(first[0].attr("href").unwrap().starts_with("https://x.com/intent/tweet?"));
            cards += 1;
        }
    }
    assert!(cards > 100, "{cards}");
}

#[test]
fn the_other_ways_are_every_network_by_its_full_name_copying_and_the_device() {
    let state = fixture("quotes-ways");
    let (library, page) = (state.library.clone(), draw(state));
    let open = all(&page, "details[open]");
    assert_eq!(open.len(), 1, "one point's");
    let links = within(open[0], ".toolkit-ways__list a");
    let networks: Vec<&Network> = sharing(&library).offered().collect();
    let names: Vec<String> = networks.iter().map(|network| full_name(network)).collect();
    assert_eq!(links.iter().map(|link| text(*link)).collect::<Vec<_>>(), names);
    assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), names.len(), "no name twice");
    for (link, network) in links.iter().zip(&networks) {
        if *network.id == *"email" {
            assert_eq!(link.attr("target"), None, "a mail leaves no page behind");
        } else {
            opens_a_new_tab(*link);
        }
        let copies = link.attr("data-text").is_some();
        assert_eq!(copies, !network.takes_texts(), "{} copies", network.id);
    }
    let buttons = within(open[0], "button");
    let names: Vec<String> = buttons.iter().map(|button| text(*button)).collect();
    assert_eq!(names, ["Copy the text", "Share with this device"]);
    assert!(buttons.iter().all(|button| !button.attr("data-text").unwrap().is_empty()));
    let change = within(open[0], "a[href$='quotes/start-simple/post']");
    assert_eq!(change.len(), 1, "the way to the composer");
}

#[test]
fn the_static_edition_has_a_link_to_every_network_for_every_point_and_no_button() {
    let library = library();
    let form = EditionForm::Plain;
    let props = EditionProps { library: library.clone(), stylesheet: "page.css".into(), form };
    let page = LocalServerRenderer::<Edition>::with_props(props).hydratable(false).render();
    let page = Html::parse_document(&block_on(page));
    for quote in &library.quotes.as_ref().unwrap().quotes {
        let card = all(&page, &format!("[id='quotes/{}']", quote.id))[0];
        let mut links = within(card, FIRST);
        links.extend(within(card, OTHERS));
        let who = &sharing(&library).organisation;
        let ways = share::Ways {
            subject: "From the Social Media Toolkit for Healthcare",
            ..Default::default()
        };
        let expected: Vec<String> = sharing(&library)
            .offered()
            .map(|network| share::address(network, &Post::of(quote, network, who), ways).unwrap())
            .collect();
        let found: Vec<&str> = links.iter().filter_map(|link| link.attr("href")).collect();
        assert_eq!(found[0], expected[0], "{}", quote.id);
        assert_eq!(found[1..], expected, "{}", quote.id);
        for (link, network) in links.iter().skip(1).zip(sharing(&library).offered()) {
            let name = full_name(network).replace(COPIES, OPENS).replace(COPIED, UNCOPIED);
            assert_eq!(text(*link), name, "{}: without a script nothing is copied", quote.id);
        }
    }
    for card in all(&page, CARD) {
        let script = within(card, "button, input, select, textarea, [data-text]");
        assert_eq!(script.len(), 0, "{}", text(card));
    }
}

#[test]
fn the_network_that_is_first_is_the_trust_s_else_the_last_one_used_else_x() {
    let plain = library();
    let plain = sharing(&plain);
    let first = |all: &Sharing, used: &str| all.first(used).map(|network| network.id.to_string());
    let some = |id: &str| Some(id.to_owned());
    assert_eq!(first(plain, ""), some("x"));
    assert_eq!(first(plain, "nowhere"), some("x"));
    for network in plain.offered() {
        assert_eq!(first(plain, &network.id), some(&network.id));
    }
    let hidden = plain.networks.iter().find(|network| !plain.offered.contains(&network.id));
    if let Some(network) = hidden {
        assert_eq!(first(plain, &network.id), some("x"), "what is not offered is not first");
    }
    let own = |networks: &[&str]| {
        shown(json!({"organisation": {"name": "Wrenfield", "networks": networks}}))
    };
    let set = own(&["linkedin", "x"]);
    for used in ["", "x", "bluesky", "linkedin"] {
        assert_eq!(first(sharing(&set), used), some("linkedin"), "{used}");
    }
    let none = own(&[]);
    for used in ["", "x"] {
        assert_eq!(first(sharing(&none), used), None, "{used}");
    }
    let unset = shown(json!({"organisation": {"name": "Wrenfield"}}));
    assert_eq!(first(sharing(&unset), "bluesky"), some("bluesky"));
}

/// What every card's first link begins with, and the ways behind it on the one card that is open.
fn order(library: &Library, actions: &[Action]) -> (BTreeSet<String>, Vec<String>) {
    let open = Action::Draft(Draft::default().toggled("start-simple"));
    let actions: Vec<Action> = [open].into_iter().chain(actions.iter().cloned()).collect();
    let page = draw(after(library, "quotes", &actions));
    let start = |name: String| name.split(':').next().unwrap_or_default().to_owned();
    let first = texts(&page, FIRST).into_iter().map(start).collect();
    (first, texts(&page, "details[open] .toolkit-ways__list a"))
}

#[test]
fn the_last_network_used_stands_first_and_the_others_stay_in_their_order_below_the_trusts_own() {
    let plain = library();
    let all: Vec<String> = sharing(&plain).offered().map(full_name).collect();
    let first = |name: &str| BTreeSet::from([name.to_owned()]);
    assert_eq!(order(&plain, &[]), (first("Share this quote on X"), all.clone()));
    let bluesky = (first("Share this quote on Bluesky"), all.clone());
    assert_eq!(order(&plain, &[used("bluesky")]), bluesky);
    assert_eq!(order(&plain, &[used("threads"), used("bluesky")]), bluesky);
    // Copying is a way, and no network.
    assert_eq!(order(&plain, &[used("bluesky"), used("copy"), used("device")]), bluesky);
    let linkedin = (first("Copy this quote and open LinkedIn"), all);
    assert_eq!(order(&plain, &[used("linkedin")]), linkedin);
    assert_eq!(order(&plain, &[used("email")]).0, first("Share this quote by email"));

    let networks = ["linkedin", "bluesky", "x"];
    let set = shown(json!({"organisation": {"name": "Wrenfield", "networks": networks}}));
    let others = networks.map(|id| full_name(plain.network(id).unwrap()));
    let expected = (first("Copy this quote and open LinkedIn"), others.to_vec());
    assert_eq!(order(&set, &[]), expected);
    assert_eq!(order(&set, &[used("x")]), expected);
}

#[test]
fn where_no_network_is_offered_nothing_is_shared() {
    let none = shown(json!({"organisation": {"name": "Wrenfield", "networks": []}}));
    for view in ["quotes", "quotes/start-simple/post", "chapter/2"] {
        let page = draw(after(&none, view, &[]));
        let ways = "details.toolkit-ways, [data-about], .toolkit-quote [target]";
        assert_eq!(all(&page, ways).len(), 0, "{view}");
        let told = all(&page, ".toolkit-post").into_iter().map(text).collect::<String>();
        assert_eq!(told.contains("has switched sharing off"), view.ends_with("/post"), "{view}");
    }
}

#[test]
fn a_post_that_is_too_long_says_by_how_much_and_stays_whole() {
    let state = fixture("post-over");
    let long = state.draft.get(part::TEXT).unwrap();
    let quote = state.library.quote("start-simple").unwrap().clone();
    let x = state.library.network("x").unwrap().clone();
    let who = sharing(&state.library).organisation.clone();
    let whole = state.draft.post(&quote, &x, &who).whole(&x);
    let over = share::weighted_length(&whole) - 280;
    let page = draw(state);
    let told = format!("{over} characters too many for X. Nothing is cut off");
    let error = texts(&page, ".nhsuk-error-message");
    assert!(error.len() == 1 && error[0].starts_with(&told), "{error:?}");
    assert_eq!(texts(&page, "textarea"), [long.as_str()]);
    assert_eq!(texts(&page, ".toolkit-post__text"), [whole]);
    let link = all(&page, ".toolkit-post__go a[target=_blank]");
    let address = url::Url::parse(link[0].attr("href").unwrap()).unwrap();
    let sent: Vec<String> = address.query_pairs().map(|(_, value)| value.into_owned()).collect();
    assert!(sent.contains(&long.trim_ascii().to_owned()) || sent.contains(&long), "{sent:?}");
}

#[test]
fn what_is_private_is_named_and_there_is_no_way_to_share_it() {
    let state = fixture("post-private");
    let pictured = Draft::clone(&state.draft).toggled("card");
    for state in [state.clone(), state.after(Action::Draft(pictured))] {
        let page = draw(state);
        let errors = texts(&page, ".nhsuk-error-message").join(" ");
        assert!(errors.contains("‘https://intranet.wrenfield.local/social-media’"), "{errors}");
        let post = all(&page, ".toolkit-post")[0];
        let ways = "[target], [data-text], [href^='https'], [href^='mailto'], [name=text], img";
        assert_eq!(within(post, ways).len(), 0, "no link, no copy, no picture");
        assert!(text(post).contains("once the address from inside your organisation is taken out"));
    }
}

#[test]
fn the_way_to_change_a_quote_has_a_picture_where_nothing_is_private() {
    let page = draw(fixture("post-picture"));
    let formats = all(&page, ".toolkit-card img[alt][width][height]");
    assert_eq!(formats.len(), 2);
    assert_eq!(all(&page, ".toolkit-card button[data-file]").len(), 4);
}

#[test]
fn what_a_browser_refused_to_copy_stands_there_as_it_would_have_gone_out() {
    let refused = || Action::Know("refused\nquotes/start-simple/copy\n".to_owned());
    let words = "My own words on https://intranet.wrenfield.local/";
    let edited = Draft::default().edited("start-simple", part::TEXT, words).edited(
        "start-simple",
        part::ON,
        "bluesky",
    );
    let library = library();
    let who = &sharing(&library).organisation;
    let quote = library.quote("start-simple").unwrap();
    let post = format!("{} #HealthSocialTools via {}", quote.text, who.name);
    // Among all points, it is the point that is shared and not what was made of it.
    let page = draw(after(&library, "quotes", &[Action::Draft(edited), refused()]));
    assert_eq!(texts(&page, ".toolkit-ways__told textarea"), [post]);

    let named = shown(json!({"organisation": {
        "name": "Wrenfield", "handles": {"bluesky": "wrenfield.example"}, "hashtags": ["Wrenfield"],
    }}));
    let edited = Draft::default().edited("start-simple", part::TEXT, "My own words").edited(
        "start-simple",
        part::ON,
        "bluesky",
    );
    let view = "quotes/start-simple/post";
    let page = draw(after(&named, view, &[Action::Draft(edited), refused()]));
    let told = texts(&page, ".toolkit-ways__told textarea");
    assert_eq!(told, ["My own words #Wrenfield via @wrenfield.example"]);
}

#[test]
fn fields_have_labels_and_are_described_by_what_stands_there() {
    for (name, state) in views() {
        let page = draw(state);
        let ids: BTreeSet<&str> =
            all(&page, "[id]").iter().filter_map(|element| element.attr("id")).collect();
        assert_eq!(ids.len(), all(&page, "[id]").len(), "{name}: an id stands twice");
        for attribute in ["aria-describedby", "aria-labelledby", "for"] {
            for element in all(&page, &format!("[{attribute}]")) {
                for id in element.attr(attribute).unwrap().split(' ') {
                    assert!(ids.contains(id), "{name}: {attribute} of {id}");
                }
            }
        }
        for field in all(&page, "#main input, #main select, #main textarea:not([readonly])") {
            let label = format!("label[for='{}']", field.attr("id").unwrap());
            assert!(!text(all(&page, &label)[0]).trim().is_empty(), "{name}");
        }
        for field in all(&page, ".toolkit-post textarea[data-tells]") {
            let (about, tells) = (field.attr("aria-describedby"), field.attr("data-tells"));
            let count = format!("{}/count", tells.unwrap());
            assert_eq!(about, Some(count.as_str()), "{name}");
            let room = all(&page, &format!("[id='{count}']"));
            assert!(text(room[0]).contains("characters") || name.contains("private"), "{name}");
            let told = format!("[id='{}/told'][role=status]", tells.unwrap());
            assert_eq!(all(&page, &told).len(), 1, "{name}: said aloud");
        }
    }
}

#[test]
fn a_trusts_own_points_stand_before_the_toolkits_and_say_whose_they_are() {
    let own = json!({"id": "own-a", "text": "Ours to share", "section": "chapter/4/policy"});
    let set = shown(json!({"organisation": {"name": "Wrenfield"}, "quotes": [own]}));
    let page = draw(after(&set, "quotes", &[]));
    assert_eq!(texts(&page, ".toolkit-quote__text")[0], "Ours to share");
    assert!(text(all(&page, CARD)[0]).contains("From Wrenfield"));
    assert_eq!(texts(&page, ".toolkit-quote__text").len(), 12);
}

#[test]
fn a_trusts_own_point_with_an_address_of_the_inside_is_not_offered_and_says_why() {
    let text = "Our plan is on https://fileserver/plan for you";
    let own = json!({"id": "own-a", "text": text, "section": "chapter/4/policy"});
    let set = shown(json!({"organisation": {"name": "Wrenfield"}, "quotes": [own]}));
    let page = draw(after(&set, "quotes", &[Action::Draft(Draft::default().toggled("own-a"))]));
    let card = all(&page, CARD)[0];
    assert!(crate::text(card).contains("‘https://fileserver/plan’ looks like an address inside"));
    assert_eq!(within(card, "details, [target], [data-text]").len(), 0);
    assert_eq!(within(all(&page, CARD)[1], "details, [target]").len(), 2, "the others are");
}

#[test]
fn a_point_whose_long_form_alone_holds_an_address_of_the_inside_is_not_offered_either() {
    let own = json!({
        "id": "own-a", "text": "Our plan", "long": "Our plan is on https://fileserver/plan",
        "section": "chapter/4/policy",
    });
    let set = shown(json!({"organisation": {"name": "Wrenfield"}, "quotes": [own]}));
    let page = draw(after(&set, "quotes", &[]));
    let card = all(&page, CARD)[0];
    assert!(crate::text(card).contains("‘https://fileserver/plan’ looks like an address inside"));
    assert_eq!(within(card, "details, [target]").len(), 0);
}

#[test]
fn a_link_to_one_point_shows_it_whatever_was_looked_for_before() {
    let draft = Draft::default().with(part::QUERY, "xylophone");
    let page = draw(after(&library(), "quotes/start-simple", &[Action::Draft(draft)]));
    assert_eq!(all(&page, "[id='quotes/start-simple']").len(), 1);
    assert_eq!(all(&page, "input[type=search]")[0].attr("value").unwrap_or_default(), "");
}

#[test]
fn what_is_typed_for_one_network_does_not_go_to_the_one_that_comes_to_be_the_first() {
    // What the field of the name does on the composer of X, which nobody has chosen.
    let state = fixture("post");
    let draft = state.draft.with(part::ON, "x").edited("start-simple", part::VIA, " @ward4");
    let state = State::clone(&state).after(Action::Draft(draft)).after(used("bluesky"));
    let page = draw(state.clone());
    assert!(texts(&page, ".toolkit-post__text")[0].contains("@ward4"));
    assert_eq!(all(&page, ".toolkit-post__go a[href^='https://x.com/']").len(), 1, "still for X");
    let draft = state.draft.edited("start-simple", part::ON, "bluesky");
    let page = draw(state.after(Action::Draft(draft)));
    assert!(!texts(&page, ".toolkit-post__text")[0].contains("@ward4"));
}

#[test]
fn a_field_is_wrong_where_the_address_of_the_inside_stands_and_no_other() {
    let wrong = |name: &'static str, value: &str| {
        let draft = Draft::default().edited("start-simple", name, value);
        let page = draw(after(&library(), "quotes/start-simple/post", &[Action::Draft(draft)]));
        let fields = all(&page, "[aria-invalid]");
        fields.iter().map(|field| field.attr("id").unwrap().to_owned()).collect::<Vec<_>>()
    };
    for name in [part::TEXT, part::TAGS, part::VIA] {
        let id = format!("quotes/start-simple/post/{name}");
        assert_eq!(wrong(name, "wiki.local"), [id], "{name}");
        assert_eq!(wrong(name, "plain"), [""; 0], "{name}");
    }
}
