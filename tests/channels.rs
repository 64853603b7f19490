//! The channels compared: which are shown and in what order, what tells them apart, and
//! which of them the finder finds.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

#[path = "support/trusts.rs"]
mod trusts;

use std::collections::BTreeSet;

use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use scraper::{ElementRef, Html, Selector};
use serde_json::json;
use social_media_toolkit::channels::{
    Fit, HOURS_STEPS, MOST_SIDES, Needs, Point, Property, Selection, Use, find, rows, usage,
};
use social_media_toolkit::content::{Channel, Channels, Id, Library, Risk, Term};
use social_media_toolkit::route::Choices;
use trusts::{library, page, problems, shown, words};

thread_local! {
    static LIBRARY: Library = library();
}

fn with_all<T>(test: impl FnOnce(&Library, &Channels) -> T) -> T {
    LIBRARY.with(|library| test(library, library.channels.as_ref().unwrap()))
}

fn ids<'a>(channels: &[&'a Channel]) -> Vec<&'a str> {
    channels.iter().map(|channel| &*channel.id).collect()
}

/// The ids of the channels that `query` shows.
fn chosen(library: &Library, query: &str) -> Vec<String> {
    let choices = Choices::read(query);
    let selection = Selection::new(library, &choices).unwrap();
    selection.channels().iter().map(|channel| channel.id.to_string()).collect()
}

fn id(text: &str) -> Id {
    Id::new(text).unwrap()
}

#[test]
fn the_channels_are_all_there_and_each_says_what_it_must() {
    let named = "facebook x linkedin instagram youtube blog tiktok whatsapp bluesky threads \
                 mastodon nextdoor snapchat pinterest reddit podcast viva-engage email-newsletter";
    with_all(|library, all| {
        let there: BTreeSet<&str> = all.channels.iter().map(|channel| &*channel.id).collect();
        assert_eq!(there, named.split_whitespace().collect());
        for channel in &all.channels {
            for property in Property::ALL {
                let value = property.of(channel, library);
                let place = format!("{}: {}", channel.id, property.name());
                // A judgement has a reason; a fact that is known, a source.
                let grounded = property.is_judged()
                    && ![Property::Forms, Property::People].contains(&property);
                assert!(!grounded || !value.short.is_empty() && value.more.is_some(), "{place}");
                let is_fact = [
                    Property::Limits,
                    Property::Accessibility,
                    Property::Advertising,
                    Property::Cost,
                    Property::Owner,
                ]
                .contains(&property);
                assert_eq!(value.source.is_some(), is_fact && !value.short.is_empty(), "{place}");
            }
            assert!((2..=7).contains(&channel.dos.len().min(channel.start.len())));
        }
    });
}

#[test]
fn a_filter_keeps_what_has_it_and_the_order_is_what_was_asked_for() {
    with_all(|library, all| {
        let everything: Vec<&Channel> = all.channels.iter().collect();
        assert_eq!(chosen(library, ""), ids(&everything));
        let recruiting = chosen(library, "aim=recruit&risk=low&hours=4");
        let fits = |one: &&Channel| {
            one.aims.contains(&id("recruit")) && one.risk == Some(Risk::Low) && one.hours <= 4
        };
        let expected: Vec<&Channel> = all.channels.iter().filter(fits).collect();
        assert!(!expected.is_empty());
        assert_eq!(recruiting, ids(&expected));
        let hours = |query| -> Vec<u8> {
            let find = |id: &String| all.channels.iter().find(|one| *one.id == **id).unwrap().hours;
            chosen(library, query).iter().map(find).collect()
        };
        assert!(hours("sort=hours").is_sorted());
        assert!(hours("sort=hours,down").iter().rev().is_sorted());
        let names = chosen(library, "sort=name");
        assert_eq!((names[0].as_str(), names[1].as_str()), ("blog", "bluesky"));
        assert_eq!(chosen(library, "sort=name,down").last().map(String::as_str), Some("blog"));
    });
}

#[test]
fn what_there_is_not_filters_and_sorts_nothing() {
    with_all(|library, all| {
        for query in ["aim=flying", "hours=3", "hours=x", "risk=high-up", "sort=tone", "sort=down"]
        {
            let everything: Vec<&Channel> = all.channels.iter().collect();
            assert_eq!(chosen(library, query), ids(&everything), "{query}");
        }
    });
}

#[test]
fn the_finder_asks_nothing_by_what_there_is_not() {
    LIBRARY.with(|library| {
        let of = |query: &str| Needs::of(library, &Choices::read(query));
        assert_eq!(of("audience=martians&aim=fly&hours=200&risk=none"), Needs::default());
        let needs = of("audience=local,martians&hours=7&risk=low");
        assert_eq!(
            (needs.audiences, needs.hours, needs.risk),
            (vec![id("local")], 7, Some(Risk::Low))
        );
    });
}

#[test]
fn the_length_of_a_text_is_that_of_the_share_composer_and_an_unknown_one_comes_last() {
    with_all(|library, all| {
        let x = all.channels.iter().find(|one| *one.id == *"x").unwrap();
        let limit = library.network("x").unwrap().limit.as_ref().unwrap().length;
        assert!(Property::Limits.of(x, library).short.contains(&format!("{limit} characters")));
        assert_eq!(Property::Limits.rank(x, library), Some(limit));
        for query in ["sort=limits", "sort=limits,down"] {
            let shown = chosen(library, query);
            let known: Vec<bool> = shown
                .iter()
                .map(|id| all.channels.iter().find(|one| *one.id == **id).unwrap())
                .map(|one| Property::Limits.rank(one, library).is_none())
                .collect();
            assert!(known.is_sorted(), "{query}: {shown:?}");
        }
    });
}

#[test]
fn two_to_four_channels_stand_side_by_side_and_one_does_not() {
    with_all(|library, _| {
        let compared = |query: &str| {
            let choices = Choices::read(query);
            Selection::new(library, &choices).unwrap().compared().len()
        };
        assert_eq!(compared("compare=x,facebook"), 2);
        assert_eq!(compared("compare=x"), 0);
        assert_eq!(compared("compare=x,nothing"), 0);
        assert_eq!(compared("compare=x,blog,reddit,tiktok,threads"), MOST_SIDES);
    });
}

#[test]
fn what_differs_is_marked_and_so_is_what_not_all_have() {
    with_all(|library, all| {
        let side = |id: &str| all.channels.iter().find(|one| *one.id == *id).unwrap();
        let rows = rows(library, &[side("facebook"), side("instagram")]);
        assert_eq!(rows.len(), Property::ALL.len());
        for row in &rows {
            let [one, other] = &row.values[..] else { panic!("two values") };
            let compared = row.property.is_sortable() && row.property != Property::Limits;
            let known = compared && !one.short.is_empty() && !other.short.is_empty();
            assert_eq!(row.differs.is_some(), known, "{:?}", row.property);
        }
        let differs = |property| rows.iter().find(|row| row.property == property).unwrap().differs;
        assert_eq!(differs(Property::Hours), Some(false), "5 and 5");
        assert_eq!(differs(Property::Risk), Some(true), "high and medium");
        let people = rows.iter().find(|row| row.property == Property::People).unwrap();
        assert_eq!(people.differs, Some(true));
        assert!(people.is_common(&"people who live nearby".to_owned()));
        assert!(!people.is_common(&"young people".to_owned()), "Instagram alone");
    });
}

/// Needs of any kind, as ids of the content.
fn any_needs() -> impl Strategy<Value = Needs> {
    let (audiences, aims, forms) = with_all(|_, all| {
        let of = |terms: &[Term]| terms.iter().map(|term| term.id.clone()).collect::<Vec<_>>();
        (of(&all.audiences), of(&all.aims), of(&all.forms))
    });
    let some = |ids: Vec<Id>| {
        let most = ids.len();
        subsequence(ids, 0..=most)
    };
    let risk = select(vec![None, Some(Risk::Low), Some(Risk::Medium), Some(Risk::High)]);
    (some(audiences), some(aims), some(forms), 0..60_u8, risk).prop_map(
        |(audiences, aims, forms, hours, risk)| Needs { audiences, aims, forms, hours, risk },
    )
}

fn names<'a>(fits: &[Fit<'a>]) -> Vec<&'a str> {
    fits.iter().map(|fit| &*fit.channel.id).collect()
}

/// Whether what `point` says of `channel` is so, for a team with `needs`.
fn holds(point: &Point, channel: &Channel, needs: &Needs, positive: bool) -> bool {
    let has = |asked: &[Id], has: &[Id]| {
        !asked.is_empty() && asked.iter().all(|id| has.contains(id) == positive)
    };
    match point {
        Point::Audiences(ids) => has(ids, &channel.audiences),
        Point::Aims(ids) => has(ids, &channel.aims),
        Point::Forms(ids) => has(ids, &channel.forms),
        Point::NoForm => !channel.forms.iter().any(|id| needs.forms.contains(id)),
        Point::Risk(risk) => *risk == channel.risk && positive == (*risk == Some(Risk::Low)),
        // The toolkit says all that there is to say of its own.
        Point::NotUsed | Point::Unknown => false,
    }
}

proptest! {
    #[test]
    fn more_hours_never_take_a_channel_away(needs in any_needs(), more in 0..30_u8) {
        LIBRARY.with(|library| {
            let now = find(library, &needs);
            let later = find(library, &Needs { hours: needs.hours + more, ..needs.clone() });
            prop_assert!(names(&later.now).starts_with(&names(&now.now)));
            Ok(())
        })?;
    }

    #[test]
    fn nothing_is_recommended_that_the_hours_do_not_carry(needs in any_needs()) {
        LIBRARY.with(|library| {
            let found = find(library, &needs);
            let sum = |fits: &[Fit<'_>]| fits.iter().map(|one| u32::from(one.channel.hours)).sum::<u32>();
            prop_assert!(sum(&found.now) <= u32::from(needs.hours));
            prop_assert_eq!(found.now.last().map_or(0, |fit| fit.total), sum(&found.now));
            // The first that was left out is what the hours do not carry.
            if let Some(first) = found.later.first() {
                prop_assert!(first.total > u32::from(needs.hours));
            }
            let all = found.now.len() + found.later.len() + found.unfit.len();
            prop_assert_eq!(all, library.channels.as_ref().unwrap().channels.len());
            Ok(())
        })?;
    }

    #[test]
    fn to_take_less_risk_or_make_less_never_adds_a_channel(needs in any_needs(), drop in 0..6_usize) {
        LIBRARY.with(|library| {
            let fits = |needs: &Needs| {
                let found = find(library, needs);
                [names(&found.now), names(&found.later)].concat().into_iter().collect::<BTreeSet<_>>()
            };
            let all = fits(&needs);
            let careful = Needs { risk: Some(Risk::Low), ..needs.clone() };
            prop_assert!(fits(&careful).is_subset(&all));
            if needs.forms.len() > 1 {
                let mut forms = needs.forms.clone();
                forms.remove(drop % forms.len());
                let fewer = Needs { forms, ..needs.clone() };
                prop_assert!(fits(&fewer).is_subset(&all));
            }
            Ok(())
        })?;
    }

    #[test]
    fn what_is_said_for_and_against_a_channel_is_so_and_was_asked_for(needs in any_needs()) {
        LIBRARY.with(|library| {
            let found = find(library, &needs);
            let asked = |point: &Point| match point {
                Point::Audiences(ids) => ids.iter().all(|id| needs.audiences.contains(id)),
                Point::Aims(ids) => ids.iter().all(|id| needs.aims.contains(id)),
                Point::Forms(ids) => ids.iter().all(|id| needs.forms.contains(id)),
                _ => true,
            };
            for fit in found.now.iter().chain(&found.later) {
                for point in &fit.reasons {
                    prop_assert!(holds(point, fit.channel, &needs, true) && asked(point), "{:?}", point);
                }
                for point in &fit.against {
                    prop_assert!(holds(point, fit.channel, &needs, false) && asked(point), "{:?}", point);
                }
                prop_assert!(!fit.reasons.is_empty() || !fit.against.is_empty());
            }
            for (channel, points) in &found.unfit {
                prop_assert!(!points.is_empty());
                for point in points {
                    prop_assert!(holds(point, channel, &needs, false));
                }
            }
            Ok(())
        })?;
    }

    #[test]
    fn the_order_in_which_needs_are_named_is_nothing(needs in any_needs()) {
        LIBRARY.with(|library| {
            let turned = Needs {
                audiences: needs.audiences.iter().rev().cloned().collect(),
                aims: needs.aims.iter().rev().cloned().collect(),
                ..needs.clone()
            };
            let (one, other) = (find(library, &needs), find(library, &turned));
            prop_assert_eq!(names(&one.now), names(&other.now));
            prop_assert_eq!(names(&one.later), names(&other.later));
            Ok(())
        })?;
    }

    #[test]
    fn a_filter_never_adds(
        query in "(aim=(talk|recruit|none)&)?(audience=(local|staff)&)?(form=(text|sound)&)?(hours=[247]&)?",
        more in "risk=(low|medium)|hours=2|aim=talk|sort=hours|form=picture",
    ) {
        LIBRARY.with(|library| {
            let all: BTreeSet<String> = chosen(library, &query).into_iter().collect();
            let name = more.split('=').next().unwrap();
            // One that is there already is not added.
            if !query.contains(&format!("{name}=")) {
                let fewer: BTreeSet<String> = chosen(library, &format!("{query}{more}")).into_iter().collect();
                prop_assert!(fewer.is_subset(&all));
            }
            Ok(())
        })?;
    }
}

#[test]
fn every_channel_is_found_by_some_team_and_each_step_of_hours_carries_something() {
    with_all(|library, all| {
        let mut found: BTreeSet<&str> = BTreeSet::new();
        for (audience, aim) in
            all.audiences.iter().flat_map(|one| all.aims.iter().map(move |other| (one, other)))
        {
            let needs = Needs {
                audiences: vec![audience.id.clone()],
                aims: vec![aim.id.clone()],
                hours: 37,
                ..Needs::default()
            };
            found.extend(names(&find(library, &needs).now));
        }
        assert_eq!(found.len(), all.channels.len(), "{found:?}");
        for hours in HOURS_STEPS.into_iter().skip(1) {
            let found = find(library, &Needs { hours, ..Needs::default() });
            assert!(!found.now.is_empty(), "{hours}");
        }
    });
}

#[test]
fn a_trust_hides_adds_and_annotates_channels_and_the_finder_goes_by_it() {
    let json = json!({
        "hide": ["channels/snapchat"],
        "channels": [{"id": "own-board", "name": "The board", "used_for": "News.", "remember": "It is ours.",
            "start": ["Ask."], "audiences": ["staff"], "aims": ["inform"], "forms": ["text"], "hours": 1, "risk": "low"}],
        "our_channels": [
            {"channel": "viva-engage", "use": "no", "note": "We do not use this one."},
            {"channel": "own-board", "use": "yes", "account": "/board"},
        ],
    });
    assert_eq!(problems(json.clone()), [""; 0]);
    let trust = shown(json);
    assert!(!chosen(&trust, "").contains(&"snapchat".to_owned()));
    assert_eq!(chosen(&trust, "audience=staff&hours=1"), ["own-board"]);
    assert_eq!(usage(&trust, "viva-engage"), Some(Use::No));
    let needs = Needs { audiences: vec![id("staff")], hours: 37, ..Needs::default() };
    let found = find(&trust, &needs);
    assert_eq!(names(&found.now)[0], "own-board", "most for an hour");
    assert!(!names(&found.now).contains(&"viva-engage"));
    let unfit = found.unfit.iter().find(|(channel, _)| *channel.id == *"viva-engage").unwrap();
    assert_eq!(unfit.1, [Point::NotUsed]);
}

#[test]
fn a_trust_s_channel_without_hours_is_shown_and_not_recommended() {
    let trust =
        shown(json!({"channels": [{"id": "own-board", "name": "The board", "used_for": "News.",
        "remember": "It is ours.", "start": ["Ask."]}]}));
    assert!(chosen(&trust, "").contains(&"own-board".to_owned()));
    assert!(!chosen(&trust, "hours=7").contains(&"own-board".to_owned()));
    let found = find(&trust, &Needs { hours: 37, ..Needs::default() });
    let unfit = found.unfit.iter().find(|(channel, _)| *channel.id == *"own-board").unwrap();
    assert_eq!(unfit.1, [Point::Unknown]);
}

#[test]
fn a_term_or_a_channel_that_there_is_not_is_told_with_its_place() {
    let own = |key: &str, value: &str| json!({"channels": [{"id": "own-b", "name": "b", "used_for": "u", "remember": "r", "start": ["s"], key: [value]}]});
    let cases = [
        (
            own("audiences", "martians"),
            "/channels/0/audiences/0: found ‘martians’; expected one of local",
        ),
        (own("aims", "fly"), "/channels/0/aims/0: found ‘fly’; expected one of inform"),
        (own("forms", "smoke"), "/channels/0/forms/0: found ‘smoke’; expected one of text"),
        (
            json!({"our_channels": [{"channel": "facebok"}]}),
            "/our_channels/0/channel: found ‘facebok’; expected the id",
        ),
        (
            json!({"our_channels": [{"channel": "x"}, {"channel": "x"}]}),
            "/our_channels/1/channel: found ‘x’; expected an id that stands there once",
        ),
    ];
    for (json, expected) in cases {
        let told = problems(json);
        assert!(told.len() == 1 && told[0].starts_with(expected), "{expected}: {told:?}");
    }
}

fn all<'a>(page: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    page.select(&Selector::parse(selector).unwrap()).collect()
}

fn texts(page: &Html, selector: &str) -> Vec<String> {
    all(page, selector).iter().map(|element| element.text().collect()).collect()
}

#[test]
fn the_table_is_one_with_a_caption_heads_for_columns_and_rows_and_a_value_in_every_cell() {
    with_all(|library, all_of| {
        let page = page(library, "channels?sort=hours,down&columns=hours,owner&show=why");
        assert_eq!(all(&page, "table caption").len(), 1);
        let heads: Vec<_> = all(&page, "thead th[scope='col']");
        assert_eq!(heads.len(), 4, "the name, the mark and two properties");
        let sorted: Vec<_> = heads.iter().map(|head| head.attr("aria-sort")).collect();
        assert_eq!(sorted, [Some("none"), None, Some("descending"), None], "an owner has no order");
        let names = texts(&page, "tbody th[scope='row'] a");
        assert_eq!(names.len(), all_of.channels.len());
        let first = Selector::parse("td p:first-child").unwrap();
        for row in all(&page, "tbody tr") {
            let cells = row.select(&first);
            let cells: Vec<String> = cells.map(|cell| cell.text().collect()).collect();
            assert!(cells.len() == 2 && cells.iter().all(|cell| !cell.is_empty()), "{cells:?}");
        }
        assert_eq!(all(&page, "[role='region'][tabindex='0'][aria-label] table").len(), 1);
    });
}

#[test]
fn a_channel_s_page_tells_its_row_in_order_and_all_that_there_is_to_know() {
    with_all(|library, all_of| {
        for channel in &all_of.channels {
            let page = page(library, &format!("channels/{}", channel.id));
            let terms = texts(&page, "dt");
            let shown = Property::ALL.into_iter();
            let shown = shown.filter(|one| ![Property::Start, Property::Example].contains(one));
            let expected: Vec<&str> = shown.map(|one| library.words.get(one.key())).collect();
            assert_eq!(terms.len(), expected.len(), "{}", channel.id);
            for (term, expected) in terms.iter().zip(expected) {
                assert!(term.starts_with(expected), "{}: {term}", channel.id);
            }
            let whole = words(&page);
            let lists = [&channel.start, &channel.dos, &channel.donts];
            for text in lists.into_iter().flatten().chain(&channel.example).chain(&channel.risk_why)
            {
                assert!(whole.contains(text.as_str()), "{}: {text}", channel.id);
            }
            // The checklist is about what works there.
            for check in &all_of.checks {
                let about = check.forms.is_empty()
                    || check.forms.iter().any(|form| channel.forms.contains(form));
                assert_eq!(whole.contains(&check.text), about, "{}: {}", channel.id, check.text);
            }
        }
    });
}

#[test]
fn the_finder_s_page_asks_five_questions_and_says_where_the_hours_run_out() {
    with_all(|library, _| {
        let page = page(library, "channels/finder?audience=local&aim=inform&hours=4&risk=high");
        assert_eq!(all(&page, "form fieldset legend").len(), 5);
        for field in all(&page, "form input") {
            let label = format!("form label[for='{}']", field.attr("id").unwrap());
            assert_eq!(all(&page, &label).len(), 1, "{label}");
        }
        let needs =
            Needs::of(library, &Choices::read("audience=local&aim=inform&hours=4&risk=high"));
        let found = find(library, &needs);
        assert_eq!(texts(&page, "li.toolkit-fit h3 a").len(), found.now.len());
        let status = texts(&page, "[role='status']").concat();
        assert!(status.contains(&found.later[0].channel.name), "{status}");
    });
}
