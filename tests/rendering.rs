//! The views as HTML, rendered natively and read the way a browser would.
// A test may stop at what it did not expect.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use std::collections::BTreeSet;

use futures::executor::block_on;
use scraper::{ElementRef, Html, Selector};
use social_media_toolkit::content::{Library, NO_WORD, PackName};
use social_media_toolkit::fixtures::{self, Fixture};
use social_media_toolkit::route::{Route, Step};
use social_media_toolkit::session::State;
use social_media_toolkit::shipped;
use social_media_toolkit::view::{
    Edition, EditionForm, EditionProps, FixturePage, FixturePageProps,
};
use yew::LocalServerRenderer;

fn library() -> Library {
    shipped::library().unwrap()
}

fn render(fixture: &Fixture) -> Html {
    let props = FixturePageProps {
        state: fixture.state.clone(),
        stylesheet: "page.css".into(),
        name: fixture.name.clone().into(),
        old_before: fixture.old_before.into(),
        problems: fixture.problems.clone(),
    };
    let page = LocalServerRenderer::<FixturePage>::with_props(props).hydratable(false).render();
    Html::parse_document(&block_on(page))
}

fn edition() -> Html {
    edition_as(EditionForm::Plain)
}

fn edition_as(form: EditionForm) -> Html {
    let props = EditionProps { library: library(), stylesheet: "page.css".into(), form };
    let page = LocalServerRenderer::<Edition>::with_props(props).hydratable(false).render();
    Html::parse_document(&block_on(page))
}

/// Every page there is, with its name.
fn pages() -> Vec<(String, Html)> {
    let mut pages: Vec<(String, Html)> =
        fixtures::all(&library()).iter().map(|f| (f.name.clone(), render(f))).collect();
    pages.push(("edition".to_owned(), edition()));
    pages
}

fn all<'a>(page: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    page.select(&Selector::parse(selector).unwrap()).collect()
}

fn text(element: ElementRef<'_>) -> String {
    element.text().collect()
}

fn ids(page: &Html) -> BTreeSet<String> {
    all(page, "[id]").iter().map(|e| e.attr("id").unwrap().to_owned()).collect()
}

/// The kind of view that a route shows. A new kind of route does not compile
/// until it has a name here, and fails below until it has a fixture.
fn kind(route: &Route) -> &'static str {
    match route {
        Route::Home => "home",
        Route::Chapter { .. } => "chapter",
        Route::Channels | Route::Compared(_) => "channels",
        Route::Finder(_) => "finder",
        Route::Channel(_) => "channel",
        Route::Quiz(Step::Start) => "quiz-start",
        Route::Quiz(Step::Question(_)) => "quiz-question",
        Route::Quiz(Step::Check) => "quiz-check",
        Route::Quiz(Step::Result) => "quiz-result",
        Route::Quiz(Step::Team(_)) => "quiz-team",
        Route::Quotes | Route::Picked(_) | Route::Quote(_) => "quotes",
        Route::Post(_) => "post",
        Route::Resources | Route::Resource(_) => "resources",
        Route::Search(_) => "search",
    }
}

#[test]
fn every_view_has_a_fixture() {
    let all = fixtures::all(&library());
    let shown: BTreeSet<&str> = all.iter().map(|fixture| kind(&fixture.state.route)).collect();
    let kinds = [
        "home",
        "chapter",
        "channels",
        "channel",
        "finder",
        "quiz-start",
        "quiz-question",
        "quiz-check",
        "quiz-result",
        "quiz-team",
        "quotes",
        "post",
        "resources",
        "search",
    ];
    assert_eq!(shown, BTreeSet::from(kinds));
    assert!(all.iter().any(|fixture| fixture.state.is_stuck()), "content that did not arrive");
    assert!(all.iter().any(|fixture| !fixture.state.is_ready() && !fixture.state.is_stuck()));
    assert!(all.iter().any(|fixture| fixture.state.form.errors > 0), "a question gone wrong");
}

#[test]
fn a_fixture_is_where_its_name_says() {
    let names: BTreeSet<String> =
        fixtures::all(&library()).into_iter().map(|fixture| fixture.name).collect();
    assert_eq!(names.len(), fixtures::all(&library()).len(), "no name twice");
    for fixture in fixtures::all(&library()) {
        if fixture.name.starts_with("quiz-result") {
            assert_eq!(kind(&fixture.state.route), "quiz-result", "{}", fixture.name);
        }
    }
}

#[test]
fn no_id_stands_twice_on_a_page() {
    for (name, page) in pages() {
        assert_eq!(all(&page, "[id]").len(), ids(&page).len(), "{name}");
    }
}

#[test]
fn headings_skip_no_level_and_there_is_one_at_the_top() {
    for (name, page) in pages() {
        let levels: Vec<u32> = all(&page, "h1, h2, h3, h4, h5, h6")
            .iter()
            .map(|heading| heading.value().name()[1..].parse().unwrap())
            .collect();
        let tops = levels.iter().filter(|level| **level == 1).count();
        // An error summary stands beside the question that it is about.
        let expected = match name.as_str() {
            "loading" => 0,
            "quiz-opening-error" | "quiz-question-error" => 2,
            _ => 1,
        };
        assert_eq!(tops, expected, "{name}: top headings");
        for pair in levels.windows(2) {
            assert!(pair[1] <= pair[0] + 1, "{name}: h{} after h{}", pair[1], pair[0]);
        }
    }
}

#[test]
fn every_view_has_the_place_that_its_route_names() {
    for fixture in fixtures::all(&library()).iter().filter(|fixture| fixture.state.is_ready()) {
        let page = render(fixture);
        // Channels side by side are a view of their own.
        let route = &fixture.state.route;
        let whole = all(&page, &format!("h1[id='{route}']"));
        let place =
            if whole.is_empty() { all(&page, &format!("[id='{}']", route.told())) } else { whole };
        assert_eq!(place.len(), 1, "{}", fixture.name);
        if place[0].value().name() == "input" {
            // A field takes the focus anyway, and is read by its label.
            let label = all(&page, &format!("label[for='{}']", fixture.state.route.told()));
            assert!(!text(label[0]).trim().is_empty());
            continue;
        }
        assert_eq!(place[0].attr("tabindex"), Some("-1"), "{}", fixture.name);
        assert!(!text(place[0]).trim().is_empty());
    }
}

#[test]
fn every_view_has_all_its_words_with_its_own_packs_alone() {
    let whole = library();
    let packs = |name: PackName| {
        let name = name.to_string();
        shipped::PACKS.iter().find(|(found, _)| *found == name).unwrap().1
    };
    for fixture in fixtures::all(&whole).iter().filter(|fixture| fixture.state.is_ready()) {
        let trust = fixture.state.library.trust.clone();
        let mut library = Library::open(packs(PackName::Core)).unwrap().of_trust(trust.clone());
        if trust.organisation().is_some() {
            // It comes with every configuration.
            library.add(PackName::Settings, packs(PackName::Settings)).unwrap();
        }
        let route = &fixture.state.route;
        for name in Library::needs(route).iter().chain(Library::gains(route)) {
            library.add(*name, packs(*name)).unwrap();
        }
        let state = State { library, ..State::clone(&fixture.state) };
        let alone = Fixture { state: state.into(), ..fixture.clone() };
        assert_eq!(render(&alone).html(), render(fixture).html(), "{}", fixture.name);
    }
}

#[test]
fn every_section_and_every_quote_is_a_place() {
    let library = library();
    for chapter in &library.core.outline {
        let fixtures = fixtures::all(&library);
        let name = format!("chapter-{}", chapter.number);
        let page = render(fixtures.iter().find(|fixture| fixture.name == name).unwrap());
        for (id, title) in &chapter.sections {
            let place = all(&page, &format!("[id='{}']", chapter.section(id)));
            assert_eq!(text(place[0]), *title);
        }
    }
    let fixtures = fixtures::all(&library);
    let first = fixtures.iter().find(|fixture| fixture.name == "quotes").unwrap();
    let quotes = &library.quotes.as_ref().unwrap().quotes;
    // The way to any of them shows them all.
    let route = Route::Quote(quotes.last().unwrap().id.clone());
    let state = State { route, ..State::clone(&first.state) };
    let page = render(&Fixture { state: state.into(), ..first.clone() });
    for quote in quotes {
        let place = all(&page, &format!("[id='quotes/{}']", quote.id));
        assert!(text(place[0]).contains(&quote.text));
    }
}

/// Whether the name of a link says that it opens a new tab.
fn says_so(name: &str) -> bool {
    name.ends_with(" (opens in a new tab)") || name.ends_with(", opens in a new tab")
}

#[test]
fn links_go_somewhere_and_say_where() {
    for (name, page) in pages() {
        for link in all(&page, "a") {
            let href = link.attr("href").unwrap_or_else(|| panic!("{name}: a link to nowhere"));
            assert!(!text(link).trim().is_empty(), "{name}: {href} has no words");
            let inside = href.starts_with('#') || href.starts_with("toolkit.html");
            let schemes = ["https://", "mailto:", "tel:", "/"];
            let outside = schemes.iter().any(|scheme| href.starts_with(scheme));
            assert!(inside || outside, "{name}: {href}");
            if link.attr("target").is_some() {
                let rel = if outside { "noopener noreferrer" } else { "noopener" };
                assert_eq!(link.attr("rel"), Some(rel), "{name}: {href}");
                assert!(says_so(&text(link)), "{name}: {href}");
            }
        }
    }
}

#[test]
fn tables_have_captions_and_headed_rows_and_columns_in_a_region_that_a_keyboard_reaches() {
    for (name, page) in pages() {
        let tables = all(&page, "table");
        assert_eq!(
            all(&page, "[role=region][tabindex='0'][aria-label] > table").len(),
            tables.len()
        );
        for table in tables {
            let part = |selector| table.select(&Selector::parse(selector).unwrap()).count();
            assert_eq!(part("caption"), 1, "{name}");
            assert!(part("thead th[scope=col]") > 1, "{name}");
            assert_eq!(part("tbody tr"), part("tbody th[scope=row]"), "{name}");
        }
    }
}

#[test]
fn a_question_is_a_labelled_group_and_its_error_belongs_to_it() {
    for (name, page) in pages().into_iter().filter(|(name, _)| name.starts_with("quiz-question")) {
        let ids = ids(&page);
        let fieldset = all(&page, "fieldset")[0];
        let described = fieldset.attr("aria-describedby").unwrap();
        assert!(described.split(' ').all(|id| ids.contains(id)), "{name}: {described}");
        assert_eq!(described.contains("/error"), name.ends_with("error"), "{name}");
        assert!(!text(all(&page, "legend")[0]).is_empty());
        let radios = all(&page, "input[type=radio]");
        assert_eq!(radios.len(), 5, "{name}: four answers and ‘Not sure’");
        for radio in &radios {
            let label = format!("label[for='{}']", radio.attr("id").unwrap());
            assert!(!text(all(&page, &label)[0]).is_empty(), "{name}");
        }
        let names: BTreeSet<_> = radios.iter().map(|radio| radio.attr("name")).collect();
        assert_eq!(names.len(), 1, "{name}: one group");
    }
}

#[test]
fn nothing_on_a_page_needs_a_script_or_breaks_the_policy() {
    for (name, page) in pages() {
        assert!(all(&page, "script, style, [style], iframe").is_empty(), "{name}");
        // Pictures are drawn here, and fetched from nowhere.
        let images = all(&page, "img");
        assert_eq!(images.is_empty(), name != "post-picture", "{name}");
        for image in images {
            assert!(image.attr("src").unwrap().starts_with("data:image/svg+xml,"), "{name}");
            assert!(!image.attr("alt").unwrap().is_empty(), "{name}");
        }
        for element in all(&page, "*") {
            let inline = element.value().attrs().find(|(name, _)| name.starts_with("on"));
            assert_eq!(inline, None, "{name}");
        }
    }
}

#[test]
fn the_pages_of_the_widget_hold_the_whole_static_edition_inside_its_element() {
    let plain = edition();
    let frame = edition_as(EditionForm::Frame { script: "embed.js".into() });
    let alone = edition_as(EditionForm::Alone);
    for page in [&frame, &alone] {
        let element = all(page, "body > main > social-media-toolkit");
        assert_eq!(element[0].attr("heading-level"), Some("1"));
        assert_eq!(all(page, "main").len(), 1);
        assert_eq!(ids(page), ids(&plain));
        assert!(all(page, "style, [style], iframe, img").is_empty());
    }
    let sources = |page| -> Vec<_> {
        all(page, "script").iter().map(|script| script.attr("src").map(str::to_owned)).collect()
    };
    assert_eq!(sources(&frame), [Some("embed.js".to_owned()), Some("toolkit.js".to_owned())]);
    assert_eq!(sources(&alone), [Some("standalone.js".to_owned())]);
}

#[test]
fn a_link_to_another_site_takes_nobody_out_of_the_widget() {
    for fixture in fixtures::all(&library()) {
        for link in all(&render(&fixture), "a[href^='https://']") {
            assert_eq!(link.attr("target"), Some("_blank"), "{}", fixture.name);
        }
    }
}

#[test]
fn a_link_to_another_site_leads_no_frame_away() {
    let frame = edition_as(EditionForm::Frame { script: "embed.js".into() });
    // A mail opens beside the page.
    let outside = all(&frame, "a:not([href^='#']):not([href^='mailto:'])");
    assert!(outside.len() > 1);
    for link in outside {
        assert_eq!(link.attr("target"), Some("_blank"), "{:?}", link.attr("href"));
        assert!(says_so(&text(link)), "{}", text(link));
    }
}

#[test]
fn a_section_says_when_it_was_reviewed_and_first_of_all_where_that_is_long_ago() {
    let library = library();
    let pages = pages();
    let page = |name: &str| &pages.iter().find(|(found, _)| found == name).unwrap().1;
    let part = |section: ElementRef<'_>, last: bool| -> String {
        let parts: Vec<String> = section.child_elements().map(text).collect();
        // The heading and the way to copy its address come first.
        parts[if last { parts.len() - 1 } else { 2 }].clone()
    };
    for (name, chapter, old) in [("chapter-1", 0, false), ("chapter-old", 3, true)] {
        let shown = all(page(name), "section");
        assert_eq!(shown.len(), library.chapters()[chapter].sections.len(), "{name}");
        for section in shown {
            let says = part(section, !old);
            assert!(says.starts_with("Last reviewed: 22 November 2026"), "{name}: {says}");
            assert_eq!(says.contains("more than a year ago"), old, "{name}: {says}");
        }
    }
    let resources = all(page("resources"), ".toolkit-resource > .toolkit-reviewed");
    assert_eq!(resources.len(), library.reference.as_ref().unwrap().resources.len());
    assert!(!text(page("edition").root_element()).contains("more than a year ago"));
}

#[test]
fn icons_are_hidden_from_assistive_technology() {
    for (name, page) in pages() {
        // A chart is an image with a name, and a table says the same.
        let hidden = all(&page, "svg[aria-hidden=true], svg[role=img][aria-label]");
        assert_eq!(all(&page, "svg").len(), hidden.len(), "{name}");
        let charted = name.contains("quiz-result") || name == "quiz-team";
        assert_eq!(all(&page, "svg[role=img]").is_empty(), !charted, "{name}");
    }
}

#[test]
fn every_word_is_there_and_filled() {
    for (name, page) in pages() {
        assert!(!page.html().contains(NO_WORD), "{name}: a word is not there");
        for element in all(&page, "body *") {
            let words = text(element);
            assert!(!words.contains('{'), "{name}: a place was not filled in {words}");
        }
    }
}

#[test]
fn every_link_within_the_static_edition_leads_to_a_place_in_it() {
    let page = edition();
    let ids = ids(&page);
    for link in all(&page, "a[href^='#']") {
        let href = link.attr("href").unwrap();
        assert!(ids.contains(&href[1..]), "{href}");
    }
}

#[test]
fn the_static_edition_is_complete() {
    let library = library();
    let page = edition();
    let whole = text(page.root_element());
    let holds = |words: &str| assert!(whole.contains(words), "{words}");
    for chapter in library.chapters() {
        holds(&chapter.title);
        chapter.tips.iter().for_each(|tip| holds(tip));
        chapter.sections.iter().for_each(|section| holds(&section.title));
    }
    let quotes = &library.quotes.as_ref().unwrap().quotes;
    for quote in quotes {
        holds(&quote.text);
    }
    let share = all(&page, "a[href^='https://x.com/intent/tweet?']");
    assert!(share.len() >= quotes.len(), "each can be shared");
    for channel in &library.channels.as_ref().unwrap().channels {
        holds(&channel.used_for);
        channel.start.iter().chain(&channel.dos).chain(&channel.donts).for_each(|one| holds(one));
        for fact in [&channel.accessibility, &channel.cost, &channel.owner].into_iter().flatten() {
            holds(&fact.text);
            holds(&fact.source);
        }
    }
    let quiz = library.quiz.as_ref().unwrap();
    for question in &quiz.questions {
        holds(&question.text);
        question.answers.iter().for_each(|answer| holds(&answer.text));
    }
    let reference = library.reference.as_ref().unwrap();
    for study in &reference.case_studies {
        holds(&study.summary);
        study.done.iter().chain(&study.worked).chain(&study.outcome).for_each(|part| holds(part));
    }
    reference.resources.iter().for_each(|resource| holds(&resource.title));
    reference.resources.iter().for_each(|resource| holds(&resource.about));
}

#[test]
fn every_pack_is_needed_by_some_view() {
    let library = library();
    let routes = fixtures::all(&library).into_iter().map(|fixture| fixture.state.route.clone());
    let needed: BTreeSet<&PackName> = routes.flat_map(|route| Library::needs(&route)).collect();
    let packs = shipped::PACKS.iter().map(|(name, _)| name.parse::<PackName>().unwrap());
    // For the words for what is wrong with a configuration, and for those of
    // another language, no view waits.
    let of_no_view = [PackName::Core, PackName::Settings, PackName::Words];
    for pack in packs.filter(|pack| !of_no_view.contains(pack)) {
        assert!(needed.contains(&pack), "{pack}");
    }
}
