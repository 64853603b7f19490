//! A text as a picture: whole, readable and inside, whatever the text is.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use proptest::prelude::*;
use roxmltree::{Document, Node};
use social_media_toolkit::share::{Card, Format, GROUND, INK, LEAST, WIDER, clean, width};
use social_media_toolkit::shipped;

const WHO: &str = "Wrenfield and Vale NHS Foundation Trust";
const TOOLKIT: &str = "Social Media Toolkit for Healthcare";
const ALTERNATIVE: &str = "What says the same";

fn of(text: &str) -> Card<'_> {
    Card { text, lang: "en-GB", who: WHO, toolkit: TOOLKIT, alternative: ALTERNATIVE }
}

/// A line as it stands in a picture.
#[derive(Debug)]
struct Line {
    text: String,
    x: u32,
    y: u32,
    size: u32,
    colour: String,
    from_the_right: bool,
}

impl Line {
    /// How wide it may come out, in pixels.
    fn width(&self) -> u32 {
        self.text.chars().map(width).sum::<u32>() * self.size * WIDER / 10_000
    }

    fn span(&self) -> (i64, i64) {
        let (x, width) = (i64::from(self.x), i64::from(self.width()));
        if self.from_the_right { (x - width, x) } else { (x, x + width) }
    }
}

fn number(node: Node<'_, '_>, name: &str) -> u32 {
    node.attribute(name).unwrap().parse().unwrap()
}

/// The lines of `svg`, block by block: the words, the name and the toolkit's name.
fn blocks(svg: &str) -> Vec<Vec<Line>> {
    let document = Document::parse(svg).unwrap();
    let groups = document.descendants().filter(|node| node.has_tag_name("g"));
    groups.map(|group| group.children().map(|text| line(group, text)).collect()).collect()
}

fn line(group: Node<'_, '_>, text: Node<'_, '_>) -> Line {
    Line {
        text: text.text().unwrap().to_owned(),
        x: number(text, "x"),
        y: number(text, "y"),
        size: number(group, "font-size"),
        colour: group.attribute("fill").unwrap().to_owned(),
        from_the_right: group.attribute("direction") == Some("rtl"),
    }
}

/// Holds what is true of every picture of `text`.
fn hold(text: &str, format: Format, svg: &str) {
    let (wide, high) = format.size();
    let blocks = blocks(svg);
    let whole: String = blocks[0].iter().flat_map(|line| line.text.split(' ')).collect();
    assert_eq!(whole, clean(text).replace(' ', ""), "nothing is lost or added");
    let foot = number(
        Document::parse(svg)
            .unwrap()
            .descendants()
            .rfind(|node| node.has_tag_name("rect"))
            .unwrap(),
        "y",
    );
    for (place, block) in blocks.iter().enumerate() {
        for line in block {
            assert!(line.size >= LEAST, "{line:?}");
            let (left, right) = line.span();
            assert!(left >= 24 && right <= i64::from(wide) - 24, "{line:?} in {wide}");
            // What hangs below a line is less than a third of its letters.
            let (top, bottom) = (line.y - line.size, line.y + line.size / 3);
            let within = if place == 0 { 24..=foot - 12 } else { foot + 8..=high - 8 };
            assert!(within.contains(&top) && within.contains(&bottom), "{line:?} in {within:?}");
        }
        assert!(block.windows(2).all(|two| two[1].y - two[0].y > two[0].size));
    }
}

fn texts() -> Vec<String> {
    let library = shipped::library().unwrap();
    let quotes = &library.quotes.as_ref().unwrap().quotes;
    quotes
        .iter()
        .flat_map(|quote| [Some(quote.text.clone()), quote.long.clone()])
        .flatten()
        .collect()
}

#[test]
fn every_point_fits_both_formats_word_for_word_in_large_letters() {
    for text in texts() {
        for format in Format::ALL {
            let svg = of(&text).svg(format).unwrap();
            hold(&text, format, &svg);
            let blocks = blocks(&svg);
            let lines: Vec<&str> = blocks[0].iter().map(|line| line.text.as_str()).collect();
            assert_eq!(lines.join(" "), text);
            assert!(blocks[0][0].size >= 36, "{text}: {}", blocks[0][0].size);
        }
    }
}

#[test]
fn a_picture_names_the_organisation_and_the_toolkit_and_says_what_is_in_it() {
    for format in Format::ALL {
        let svg = of("Start simply.").svg(format).unwrap();
        let found: Vec<String> =
            blocks(&svg).iter().skip(1).flatten().map(|line| line.text.clone()).collect();
        assert_eq!(found.join(" "), [WHO, TOOLKIT].join(" "));
        let document = Document::parse(&svg).unwrap();
        let root = document.root_element();
        let (width, height) = format.size();
        assert_eq!((number(root, "width"), number(root, "height")), (width, height));
        assert_eq!(root.attribute("viewBox").unwrap(), format!("0 0 {width} {height}"));
        assert_eq!(root.attribute("role"), Some("img"));
        assert_eq!(root.attribute("lang"), Some("en-GB"));
        assert_eq!(root.first_element_child().unwrap().text(), Some(ALTERNATIVE));
    }
}

#[test]
fn an_organisation_with_the_toolkits_name_is_named_once() {
    let svg = Card { who: TOOLKIT, ..of("Start simply.") }.svg(Format::Wide).unwrap();
    assert_eq!(svg.matches(TOOLKIT).count(), 1);
}

#[test]
fn five_hundred_letters_fit_beside_the_longest_name() {
    let text: String = texts().join(" ").chars().take(500).collect();
    let name: String = "Mid and South Wrenfield Hospitals ".chars().cycle().take(80).collect();
    for format in Format::ALL {
        let svg = Card { who: &name, ..of(&text) }.svg(format).unwrap();
        hold(&text, format, &svg);
    }
}

#[test]
fn a_text_that_would_be_too_small_to_read_has_no_picture() {
    let text = "Listen first. ".repeat(300);
    assert_eq!(Format::ALL.map(|format| of(&text).svg(format)), [None, None]);
}

#[test]
fn what_runs_from_right_to_left_starts_at_the_right() {
    for (text, expected) in
        [("שלום לכולם hello", true), ("مرحبا بكم", true), ("Hello שלום", false), ("12 🎉", false)]
    {
        let svg = of(text).svg(Format::Square).unwrap();
        let line = &blocks(&svg)[0][0];
        assert_eq!((line.from_the_right, line.x > 540), (expected, expected), "{text}");
    }
}

#[test]
fn a_flag_a_family_and_an_accent_are_never_taken_apart() {
    for one in ["🏴󠁧󠁢󠁷󠁬󠁳󠁿", "🇬🇧", "👩‍⚕️", "👍🏽", "e\u{301}"]
    {
        let text = one.repeat(60);
        let svg = of(&text).svg(Format::Square).unwrap();
        for line in &blocks(&svg)[0] {
            assert_eq!(line.text.replace(one, ""), "", "{one}");
        }
    }
}

/// The relative luminance of `#rrggbb`, as WCAG 2 defines it.
fn luminance(colour: &str) -> f64 {
    let part = |at: usize| {
        let part = f64::from(u8::from_str_radix(&colour[at..at + 2], 16).unwrap()) / 255.0;
        if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)
}

#[test]
fn words_stand_out_from_their_ground_by_seven_to_one() {
    let blocks = blocks(&of("Start simply.").svg(Format::Wide).unwrap());
    let colours: Vec<&str> = blocks.iter().map(|block| block[0].colour.as_str()).collect();
    assert_eq!(colours, [INK, GROUND, GROUND], "on the ground, and on the band in the ink");
    assert!((luminance(GROUND) + 0.05) / (luminance(INK) + 0.05) >= 7.0);
}

/// Texts of what people write, and of what breaks markup.
fn any_text() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        3 => "[a-zA-ZŵŷŴâéï,.!?]{1,14}",
        1 => "[&<>\"'#%]{1,4}",
        1 => "[\u{0}-\u{1f}\u{7f}-\u{9f}\u{2028}\u{fffe}\u{ffff}]{1,3}",
        1 => "[א-ת]{1,9}",
        1 => "[ء-ي]{1,9}",
        1 => "[а-яёЖЩ]{1,9}",
        1 => "[一-三]{1,6}",
        1 => prop::sample::select(vec!["🎉", "👩🏽‍⚕️", "🏴󠁧󠁢󠁷󠁬󠁳󠁿", "🇬🇧", "e\u{301}"]).prop_map(str::to_owned),
        1 => "[a-zW]{30,90}",
        1 => any::<String>(),
    ];
    prop::collection::vec((part, prop::sample::select(vec![" ", "\n", "", " "])), 0..40).prop_map(
        |parts| parts.into_iter().flat_map(|(part, gap)| [part, gap.to_owned()]).collect(),
    )
}

proptest! {
    #[test]
    fn a_picture_has_the_whole_text_inside(text in any_text(), who in "\\PC{0,80}") {
        for format in Format::ALL {
            let card = Card { who: &who, alternative: &text, ..of(&text) };
            match card.svg(format) {
                Some(svg) => hold(&text, format, &svg),
                None => prop_assert!(clean(&text).chars().map(width).sum::<u32>() > 12_000),
            }
        }
    }
}
