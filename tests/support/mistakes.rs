//! Single mistakes in the shipped content, and what must be said of each.

/// One edit: in `file`, after each of `after` in turn, `from` becomes `to`. A
/// `…` in `from` stands for whatever is between; an empty `from` puts `to` at
/// the end. `§` in `to` marks the line that must be reported, with `words` in
/// the message.
pub struct Edit {
    pub file: &'static str,
    pub after: &'static [&'static str],
    pub from: &'static str,
    pub to: &'static str,
    pub words: &'static [&'static str],
}

const fn edit(
    file: &'static str,
    after: &'static [&'static str],
    from: &'static str,
    to: &'static str,
    words: &'static [&'static str],
) -> Edit {
    Edit { file, after, from, to, words }
}

/// Markdown put at the end of a chapter.
const fn end(to: &'static str, words: &'static [&'static str]) -> Edit {
    edit(CHAPTER, &[], "", to, words)
}

/// A day with one row, put at the end of a chapter.
macro_rules! day {
    ($row:literal, $words:expr) => {
        end(
            concat!("§::: day Day\n| a | b | c | d | e |\n|---|---|---|---|---|\n", $row, "\n:::"),
            $words,
        )
    };
}

const CHAPTER: &str = "chapters/2-strategy.md";
const SHARE: &[&str] = &["\"adults-on-networks\""];
const HOME: &str = "home.md";
const QUOTES: &str = "quotes.json";
const CASES: &str = "case-studies.json";
const FIGURES: &str = "figures.json";
const RESOURCES: &str = "resources.json";
const CHANNELS: &str = "channels.json";
const NETWORKS: &str = "networks.json";
const ORGANISATION: &str = "organisation.json";
const QUIZ: &str = "quiz.json";
const WORDS: &str = "words.json";
const SEARCH: &str = "search.json";

const NOTHING: &str = "a reference to";
const HAS: &str = "expected something that the content has";
const AGAIN: &str = "a second time; expected it once";
const EMPTY: &str = "found an empty text; expected words";
const MARKUP: &str = "found mark-up inside a text; expected words";
const NO_ROUTE: &str = "is not a view; expected home, chapter/1";

/// Mistakes that lead to one message.
pub const ALONE: &[Edit] = &[
    // Blocks.
    end(":: §qoute start-simple", &["an unknown block, ‘:: qoute’; expected quote, case-study"]),
    end("::: §insett\nText.\n:::", &["an unknown block, ‘::: insett’; expected inset, warning"]),
    end("::: §inset\nText.", &["‘::: inset’ that no ‘:::’ closes"]),
    end("Text.\n\n§:::", &["‘:::’ that closes nothing"]),
    end("::: inset\nText.\n§:: figures\n:::", &["‘::’ inside the block opened in line"]),
    end("§::: warning\nText.\n:::", &["‘::: warning’ alone; expected words after it"]),
    end("§::: inset Heading\nText.\n:::", &["a heading after ‘::: inset’; expected none"]),
    end("§::: details More\n\n:::", &["an empty ‘::: details’; expected text"]),
    end("§::: advice Dawn Bratcher\nText.\n:::", &["expected ‘::: advice Name, role’"]),
    end("§::: do Do\nText.\n:::", &["expected one list"]),
    end("§::: dont Do not\n- one\n\nText.\n:::", &["expected one list"]),
    end("§::: table Caption\nText.\n:::", &["expected one table"]),
    end(
        "::: inset\nText.\n\n§## New {#new reviewed=2026-11-22}\n:::",
        &["a section inside a block"],
    ),
    end("  §:: figures", &["found ‘:: figures’", "expected it at the start of its line"]),
    end("§:: figures all", &["‘:: figures all’; expected nothing after ‘figures’"]),
    // A day.
    end("§::: day Day\nText.\n:::", &["expected one table"]),
    end(
        "§::: day Day\n| a | b |\n|---|---|\n| c | d |\n:::",
        &["found 2 columns; expected 5: what, hours, from, to and whose"],
    ),
    day!("| Lunch | noon | 12 | 25 | toolkit |", &["‘25’ in ‘Lunch’; expected an hour from 0"]),
    day!("| Lunch | noon | noon | 14 | toolkit |", &["‘noon’ in ‘Lunch’; expected an hour"]),
    day!("| Lunch | noon | 14 | 14 | toolkit |", &["from 14 to 14; expected it to end after"]),
    day!("| Lunch | noon | 12 | 14 | mine |", &["‘mine’ in ‘Lunch’; expected toolkit or"]),
    // Drawings.
    edit(
        FIGURES,
        SHARE,
        "\"drawn\": {…}",
        "\"§drawn\": { \"marks\": 57, \"of\": 100, \"more\": false }",
        &["57 marks for ‘58%’"],
    ),
    edit(
        FIGURES,
        SHARE,
        "\"drawn\": {…}",
        "\"§drawn\": { \"marks\": 58, \"of\": 57, \"more\": false }",
        &["58 marks; expected 1 to 57"],
    ),
    edit(
        FIGURES,
        SHARE,
        "\"drawn\": {…}",
        "\"§drawn\": { \"marks\": 58, \"of\": 58, \"more\": true }",
        &["more than all 58; expected"],
    ),
    // References to nothing.
    end(":: §quote", &["expected an id after ‘quote’"]),
    end(":: §quote Start", &["expected an id after ‘quote’"]),
    end(":: §quote nothing", &[NOTHING, "‘quotes/nothing’", HAS]),
    end(":: §case-study nothing", &[NOTHING, "the case study ‘nothing’", HAS]),
    end(":: §figure nothing", &[NOTHING, "the figure ‘nothing’", HAS]),
    end(":: §channel nothing", &[NOTHING, "‘channels/nothing’", HAS]),
    end(":: §resources chapter/2/nothing", &[NOTHING, "‘chapter/2/nothing’", HAS]),
    end("§:: resources channels", &["the resources of ‘channels’", HAS]),
    edit(
        ORGANISATION,
        &[],
        "\"share_on\": \"…\"",
        "\"§share_on\": \"viva-engage\"",
        &["takes no text"],
    ),
    edit(
        SEARCH,
        &["\"stop\""],
        "\"about\", \"above\"",
        "\"above\", \"§about\"",
        &["‘about’ after ‘above’"],
    ),
    edit(
        SEARCH,
        &[],
        "[\"twitter\", \"x\"]",
        "[\"§Twitter\", \"x\"]",
        &["‘Twitter’; expected one word"],
    ),
    edit(SEARCH, &[], "[\"twitter\", \"x\"]", "[\"§twitter\", \"zzz\"]", &["stands for ‘zzz’"]),
    end("§:: quotes", &["an unknown block, ‘:: quotes’; expected quote, case-study"]),
    edit(
        QUOTES,
        &[],
        "\"topics\": [",
        "\"topics\": [{ \"id\": \"own\", \"name\": \"N\", \"hashtags\": [] },\n§{ \"id\": \"own\", \"name\": \"N\", \"hashtags\": [] },",
        &["the topic ‘own’ again; expected each once"],
    ),
    edit(
        QUOTES,
        &["\"topics\""],
        "\"hashtags\": […]",
        "\"hashtags\": [\"§a-b\"]",
        &["the hashtag ‘a-b’; expected letters and digits"],
    ),
    edit(
        QUOTES,
        &["\"topics\""],
        "\"hashtags\": […]",
        "\"hashtags\": [\"§patientsafety\"]",
        &["the hashtag ‘patientsafety’; expected a capital for each word"],
    ),
    edit(
        QUOTES,
        &["\"quotes\""],
        "\"topic\": \"…\"",
        "\"§topic\": \"no\"",
        &["the topic ‘no’; expected "],
    ),
    edit(
        NETWORKS,
        &[],
        "{\n    \"id\": \"linkedin\",…\"share\"",
        "§{ \"id\": \"linkedin\", \"name\": \"LinkedIn\", \"share\"",
        &["no start page, ‘home’"],
    ),
    edit(
        NETWORKS,
        &["\"linkedin\""],
        "\"home\": \"…\"",
        "\"§home\": \"https://linkedin/\"",
        &["the start page ‘https://linkedin/’; expected a public"],
    ),
    end("A [link](§https://) alone.", &["a link to nowhere"]),
    edit(
        CHANNELS,
        &[],
        "\"reviewed\": \"…\"",
        "\"§reviewed\": \"yesterday\"",
        &["‘yesterday’", "2026-11-22"],
    ),
    edit(NETWORKS, &[], "\"reviewed\": \"…\"", "\"§reviewed\": \"2026-13-40\"", &["‘2026-13-40’"]),
    edit(
        ORGANISATION,
        &[],
        "\"hashtags\": […]",
        "\"hashtags\": [\"§#Health\"]",
        &["the hashtag ‘#Health’"],
    ),
    edit(
        ORGANISATION,
        &[],
        "\"handles\": […]",
        "\"handles\": [{ \"network\": \"x\", \"name\": \"a\" },\n{ \"network\": \"§x\", \"name\": \"b\" }]",
        &["a second handle on ‘x’"],
    ),
    edit(QUIZ, &["\"bands\""], "\"advice\": […]", "\"§advice\": []", &["no advice; expected"]),
    end(":: §resources audience", &["‘:: resources audience’", NO_ROUTE]),
    end("One line\nand [a §link](chapter/9).", &[NOTHING, "‘chapter/9’", HAS]),
    end("- one\n- [a §link](chapter/2/nothing)", &[NOTHING, "‘chapter/2/nothing’", HAS]),
    end("[a §link](channels/nothing)", &[NOTHING, "‘channels/nothing’", HAS]),
    end("[a §link](quotes/nothing)", &[NOTHING, "‘quotes/nothing’", HAS]),
    end("[a §link](quiz/nothing)", &[NOTHING, "‘quiz/nothing’", HAS]),
    edit(HOME, &[], "", "[a §link](chapter/0)", &["a link to nowhere", NO_ROUTE, "https:"]),
    edit(QUOTES, &[], "\"section\": \"…\"", "\"§section\": \"chapter/9\"", &[NOTHING, HAS]),
    edit(QUOTES, &[], "\"topic\": \"…\"", "\"§topic\": \"no\"", &["the topic ‘no’; expected why"]),
    edit(CASES, &[], "\"chapter\": \"…\"", "\"§chapter\": \"chapter/9\"", &[NOTHING, HAS]),
    edit(CASES, &[], "\"figures\": […]", "\"figures\": [\n\"§no\"]", &["the figure ‘no’", HAS]),
    edit(
        RESOURCES,
        &["\"chapter/1/basics\""],
        "\"section\": \"…\"",
        "\"§section\": \"chapter/9\"",
        &[NOTHING, HAS],
    ),
    edit(CHANNELS, &["\"x\""], "\"network\": \"x\"", "\"§network\": \"y\"", &["network ‘y’", HAS]),
    edit(
        ORGANISATION,
        &[],
        "\"handles\": […]",
        "\"handles\": [{ \"name\": \"SkillsForHealth\",\n§\"network\": \"twitter\" }]",
        &["the network ‘twitter’", HAS],
    ),
    edit(QUIZ, &[], "\"section\": \"…\"", "\"§section\": \"chapter/2/no\"", &[NOTHING, HAS]),
    edit(
        QUIZ,
        &["\"questions\"", "\"action\""],
        "\"section\": \"…\"",
        "\"§section\": \"chapter/2/no\"",
        &[NOTHING, "‘chapter/2/no’", HAS],
    ),
    edit(
        QUIZ,
        &["\"questions\""],
        "\"dimension\": \"…\"",
        "\"§dimension\": \"no\"",
        &["the dimension ‘no’", HAS],
    ),
    edit(
        QUIZ,
        &["\"rules\"", "\"answers\""],
        "\"everyone-else\"",
        "\"§written-down\"",
        &["the answer to ‘reason’ ‘written-down’", HAS],
    ),
    edit(QUIZ, &["\"rules\""], "\"band\": \"…\"", "\"§band\": \"no\"", &["the band ‘no’", HAS]),
    // Links out and mark-up.
    end("[§the NHS](http://www.nhs.uk/)", &["a link to nowhere", "https: or mailto:"]),
    end("[§the NHS](//www.nhs.uk/)", &["a link to nowhere", "https: or mailto:"]),
    end("[§the NHS](javascript:alert(1))", &["a link to nowhere", "https: or mailto:"]),
    end("[§ ](home)", &["a link or strong words without words"]),
    end("[§a **strong** link](home)", &["mark-up inside ‘a strong link’; expected words alone"]),
    end("Text with\n§<b>bold</b> words.", &[MARKUP]),
    end("Text with\n§*stress*.", &[MARKUP]),
    end("Text with\n§`code`.", &[MARKUP]),
    end("Text with\n§![a picture](picture.png).", &[MARKUP]),
    end("§One line  \nand another.", &[MARKUP]),
    end("§<div>\nText.\n</div>", &["HTML", "expected a paragraph"]),
    end("§```\ncode\n```", &["code", "expected a paragraph"]),
    end("§    code", &["code", "expected a paragraph"]),
    end("§> Said somebody.", &["a quotation", "expected a paragraph"]),
    end("Text.\n\n§---", &["a rule", "expected a paragraph"]),
    end("- one\n  §- two", &["inside an item; expected its text alone"]),
    end("- one\n\n  §two", &["inside an item; expected its text alone"]),
    end("- one\n-§\n- two", &["an empty item; expected words"]),
    // Headings and sections.
    end("# §Title", &["of another level; expected ‘##’ or ‘###’"]),
    end("#### §Title", &["of another level; expected ‘##’ or ‘###’"]),
    end("## §New\n\nText.", &["‘New’ without an id; expected ‘{#its-id}’"]),
    end("## §New {#New}\n\nText.", &["an id of another form; expected lower-case letters"]),
    end("## §{#new}\n\nText.", &["an empty heading; expected words"]),
    end("### §New {#new}", &["an id or a date on a heading within a section; expected none"]),
    end("### §New {reviewed=2026-11-22}", &["a date on a heading within a section"]),
    end("Text.\n\n## §New {#new reviewed=2026-11-22}", &["the section ‘New’ empty; expected text"]),
    end(
        "## §New {#audience reviewed=2026-11-22}\n\nText.",
        &["‘chapter/2/audience’", AGAIN, "2-strategy.md:"],
    ),
    edit(
        HOME,
        &[],
        "",
        "## §New {#new reviewed=2026-11-22}\n\nText.",
        &["the section ‘New’; expected none"],
    ),
    // When it was last reviewed.
    edit(
        RESOURCES,
        &["\"chapter/1/basics\""],
        "\"reviewed\": \"…\"",
        "\"§reviewed\": \"2026-11\"",
        &["the date ‘2026-11’; expected one"],
    ),
    edit(
        RESOURCES,
        &["\"chapter/1/basics\""],
        "\"reviewed\": \"…\n  }",
        "\"note\": null\n  §}",
        &["missing field `reviewed`"],
    ),
    edit(
        RESOURCES,
        &["\"twitter-getting-started-guide\""],
        "\"status\": \"changed\"…\n  }",
        "\"§status\": \"changed\",\n\"reviewed\": \"2026-11-22\",\n\"note\": null\n  }",
        &["changed or gone without a note; expected"],
    ),
    edit(HOME, &[], "reviewed = …\n", "§reviewed = 2026-11-22T09:00:00\n", &["the date ‘2026"]),
    edit(CHAPTER, &[], "reviewed = …\n", "§reviewed = 2026-11-22T09:00:00\n", &["expected one"]),
    end("## §New {#new}\n\nText.", &["the section ‘New’ without the day", "reviewed=2026-11-22"]),
    end("## §New {#new reviewed}\n\nText.", &["more on ‘New’", "reviewed=2026-11-22"]),
    end("## §New {#new .x reviewed=2026-11-22}\n\nText.", &["more on ‘New’"]),
    end("## §New {#new reviewed=2026-02-29}\n\nText.", &["the date ‘2026-02-29’; expected one"]),
    end("## §New {#new reviewed=22-11-2026}\n\nText.", &["the date ‘22-11-2026’; expected one"]),
    // Tables in Markdown.
    end("§| a | b |\n|---|---|\n| c | d |", &["a table; expected it inside ‘::: table Caption’"]),
    end("::: table T\n| a | b |\n|---|---|\n| c |§ |\n:::", &["an empty cell; expected words"]),
    end("::: table T\n| a | b |\n|---|---|\n| c | d |\n| e |§\n:::", &["expected 2 cells"]),
    end("::: table T\n| a | b |\n|---|---|\n| c | d |§ e |\n| f | g |\n:::", &["expected 2 cells"]),
    // Empty and wrong fields.
    edit(QUOTES, &[], "\"text\": \"…\"", "\"text\":\n§\"\"", &[EMPTY]),
    edit(RESOURCES, &["\"chapter/1/basics\""], "\"title\": \"…\"", "\"§title\": \"  \"", &[EMPTY]),
    edit(WORDS, &[], "\"nav.home\": \"…\"", "\"§nav.home\": \"\"", &[EMPTY]),
    edit(ORGANISATION, &[], "\"name\": \"…\"", "\"§name\": \"\"", &[EMPTY]),
    edit(CASES, &[], "\"done\": […]", "\"§done\": []", &["an empty list, ‘done’; expected"]),
    edit(CHANNELS, &[], "\"start\": […]", "\"§start\": []", &["an empty list, ‘start’; expected"]),
    edit(CHANNELS, &[], "\"dont\": […]", "\"§dont\": []", &["an empty list, ‘dont’; expected"]),
    edit(CHANNELS, &[], "\"hours\": 5", "\"§hours\": 0", &["0 hours a week; expected 1 to 37"]),
    edit(CHANNELS, &[], "\"risk\": \"…\"", "\"§risk\": null", &["no judgement", "‘risk’"]),
    edit(CHANNELS, &[], "\"hours_why\": \"…\"", "\"§hours_why\": null", &["with a reason"]),
    edit(
        CHANNELS,
        &["\"id\": \"x\""],
        "\"audiences\": […]",
        "\"§audiences\": [\"martians\"]",
        &["‘martians’ in ‘audiences’", "expected some of local, patients"],
    ),
    edit(
        CHANNELS,
        &["\"id\": \"x\""],
        "\"aims\": […]",
        "\"§aims\": [\"talk\", \"talk\"]",
        &["‘talk’ in ‘aims’, a second time"],
    ),
    edit(
        CHANNELS,
        &[],
        "{\n      \"id\": \"reddit\"",
        "{\n      §\"id\": \"finder\"",
        &["the id ‘finder’", "the finder’s address"],
    ),
    edit(CHAPTER, &[], "tips = [", "tips = [\n  §\"\",", &["an empty", "expected words"]),
    edit(CHAPTER, &[], "tips = [", "tips = [§\"\",", &["an empty", "expected words"]),
    edit(CHAPTER, &[], "title = \"…\"", "§title = \"\"", &["an empty field", "expected words"]),
    edit(CHAPTER, &[], "summary = \"…\"", "§summary = ''", &["an empty field", "expected words"]),
    edit(HOME, &[], "summary = \"…\"", "§summary = \" \"", &["an empty field", "expected words"]),
    edit(HOME, &[], "summary = \"…\"", "§summary = \"\" # later", &["empty", "expected words"]),
    edit(
        RESOURCES,
        &["\"chapter/1/basics\""],
        "\"kind\"",
        "\"§colour\": \"red\",\n\"kind\"",
        &["field `colour`"],
    ),
    edit(
        RESOURCES,
        &["\"chapter/1/basics\""],
        "\"kind\": \"…\"",
        "\"§kind\": \"poem\"",
        &["`poem`", "`guide`"],
    ),
    edit(
        RESOURCES,
        &["\"chapter/1/basics\""],
        "\"title\": \"…\"",
        "\"§title\": 3",
        &["invalid type", "a string"],
    ),
    edit(QUIZ, &[], "\"version\": 2", "\"§version\": -1", &["-1", "u32"]),
    edit(QUIZ, &[], "\"weight\": 2", "\"§weight\": 4", &["the weight 4; expected 1 to 3"]),
    edit(QUIZ, &[], "\"version\"", "\"§colour\": 1,\n\"version\"", &["unknown field `colour`"]),
    edit(QUIZ, &["\"version\""], ",…\"", "\n§\"", &["expected `,`"]),
    edit(WORDS, &[], "\"nav.home\": \"…\"", "\"§nav.home\": null", &["a string"]),
    // The quiz.
    edit(QUIZ, &["\"bands\""], "\"from\": 0", "\"§from\": 1", &["from 1; expected from 0"]),
    edit(QUIZ, &["\"nearly\""], "\"from\": 45", "\"§from\": 0", &["from 0; expected from 1 to"]),
    edit(QUIZ, &["\"id\": \"ready\""], "\"from\": 75", "\"§from\": 45", &["from 45", "46 to 100"]),
    edit(QUIZ, &["\"id\": \"ready\""], "\"from\": 75", "\"§from\": 101", &["from 101", "46 to"]),
    edit(
        QUIZ,
        &[],
        "\"dimensions\": [",
        "\"dimensions\": [§{\"id\": \"new\", \"title\": \"N\", \"short\": \"N\",
            \"weight\": 1, \"section\": \"home\", \"strong\": \"S\", \"work\": \"W\"},",
        &["the dimension ‘new’ without a question; expected one"],
    ),
    edit(
        QUIZ,
        &["\"rules\""],
        "\"answers\": […]",
        "\"§answers\": [\"written\"]",
        &["‘needs-a-reason’ on an answer, but not on a less ready one"],
    ),
    edit(
        QUIZ,
        &["\"rules\""],
        "\"answers\": […]",
        "\"§answers\": []",
        &["‘needs-a-reason’, which never holds; expected some answers"],
    ),
    edit(
        QUIZ,
        &["\"rules\""],
        "\"answers\": […]",
        "\"§answers\": [\"written\", \"agreed\", \"several\", \"everyone-else\", \"not-sure\"]",
        &["‘needs-a-reason’, which always holds; expected some answers"],
    ),
    edit(
        QUIZ,
        &["\"questions\"", "\"where\""],
        "\"answers\": […{ \"id\": \"one\"",
        "\"answers\": [{ \"id\": \"both\", \"text\": \"Both\", \"points\": 3 },\n{ \"id\": \"§both\"",
        &["the answer to ‘where’ ‘both’", AGAIN],
    ),
    edit(
        QUIZ,
        &["\"questions\"", "\"where\""],
        "\"id\": \"one\"",
        "\"id\": \"§not-sure\"",
        &["‘not-sure’, which every question has already"],
    ),
    edit(
        QUIZ,
        &["\"questions\"", "\"where\""],
        "\"answers\": […\"points\": 0",
        "\"§answers\": [{\"id\": \"a\", \"text\": \"A\", \"points\": 3},
            {\"id\": \"b\", \"text\": \"B\", \"points\": 1",
        &["‘where’ without its whole range; expected an answer of 0 points and one of 3"],
    ),
    edit(
        QUIZ,
        &["\"questions\""],
        "{\n      \"id\": \"where\"",
        "§{\n      \"id\": \"check\"",
        &["the question ‘check’, which names a step; expected another id"],
    ),
    // Names given twice, at the second place.
    edit(WORDS, &[], "\"nav.quiz\"", "§\"nav.home\"", &["the key ‘nav.home’", AGAIN]),
    edit(
        RESOURCES,
        &["\"chapter/1/basics\""],
        "{\n    \"id\": \"how-do-i-start-a-blog\"",
        "§{\n    \"id\": \"linkedin-guide\"",
        &["the resource ‘linkedin-guide’", AGAIN, "resources.json:35 has it"],
    ),
    edit(
        CASES,
        &[],
        "{\n    \"id\": \"missing-type\"",
        "§{\n    \"id\": \"nurses-day\"",
        &["the case study ‘nurses-day’", AGAIN],
    ),
    edit(
        NETWORKS,
        &[],
        "{\n    \"id\": \"teams\"",
        "§{\n    \"id\": \"whatsapp\"",
        &["the network ‘whatsapp’", AGAIN],
    ),
    edit(
        QUIZ,
        &["\"questions\""],
        "{\n      \"id\": \"where\"",
        "§{\n      \"id\": \"who\"",
        &["‘quiz/who’", AGAIN],
    ),
    edit(
        QUIZ,
        &["\"bands\""],
        "{\n      \"id\": \"ready\"",
        "§{\n      \"id\": \"nearly\"",
        &["the band ‘nearly’", AGAIN],
    ),
    edit(
        QUIZ,
        &["\"rules\""],
        "{\n      \"id\": \"needs-a-policy\"",
        "§{\n      \"id\": \"needs-a-reason\"",
        &["the rule ‘needs-a-reason’", AGAIN],
    ),
];

/// Mistakes that others follow from: what can no longer be read, or has lost
/// its name, is missing where it is referred to.
pub const FOLLOWED: &[Edit] = &[
    edit(CHAPTER, &[], "+++\n", "§", &["no front matter; expected fields between two lines"]),
    edit(CHAPTER, &[], "id = \"…\"", "§id = \"Strategy\"", &["‘Strategy’ is not an id; expected"]),
    edit(CHAPTER, &[], "id = \"…\"\n", "§", &["missing field `id`"]),
    edit(CHAPTER, &[], "number = 2", "§number = \"two\"", &["invalid type", "expected u8"]),
    edit(CHAPTER, &[], "number = 2", "number = 2\n§colour = 3", &["unknown field `colour`"]),
    edit(CHAPTER, &[], "number = 2", "§number = = 2", &["found what does not fit"]),
    edit(CHAPTER, &[], "reviewed = …\n", "§reviewed = 22 November\n", &["found what does not fit"]),
    edit(CHAPTER, &[], "tips = […\n]", "§tips = 3", &["invalid type", "expected a sequence"]),
    edit(CHAPTER, &[], "tips = […\n]", "§tips = []", &["an empty", "expected words"]),
    edit("chapters/3-implementation.md", &[], "number = 3", "§number = 2", &["‘chapter/2’", AGAIN]),
    edit(
        "chapters/6-resources.md",
        &[],
        "number = 6",
        "§number = 7",
        &["expected", "without a gap"],
    ),
    edit(
        "chapters/6-resources.md",
        &[],
        "id = \"…\"",
        "§id = \"strategy\"",
        &["the chapter id ‘strategy’", AGAIN, "2-strategy.md"],
    ),
    edit(
        QUOTES,
        &[],
        "{\n      \"id\": \"a-better-letter\"",
        "§{\n      \"id\": \"know-your-why\"",
        &["‘quotes/know-your-why’", AGAIN, "quotes.json:"],
    ),
    edit(
        QUOTES,
        &["\"quotes\""],
        "\"id\": \"…\"",
        "\"§id\": \"Start\"",
        &["‘Start’ is not an id; expected"],
    ),
    edit(
        RESOURCES,
        &["\"chapter/1/basics\""],
        "\"section\": \"…\"",
        "\"§section\": \"chapter\"",
        &[NO_ROUTE],
    ),
    edit(QUOTES, &["\"quotes\""], "[\n", "[\n§3,\n", &["invalid type", "Quote"]),
    edit(QUOTES, &["\"topics\""], "[\n", "[\n§3,\n", &["invalid type", "Topic"]),
    edit(
        FIGURES,
        &[],
        "{\n    \"id\": \"change-day-reach\"",
        "§{\n    \"id\": \"uk-twitter-users\"",
        &["the figure ‘uk-twitter-users’", AGAIN],
    ),
    edit(NETWORKS, &[], "\"official\": true", "\"§official\": \"yes\"", &["a boolean"]),
    edit(FIGURES, &[], "\"year\": 2016", "\"§year\": \"2016\"", &["invalid type", "u16"]),
    edit(
        CHANNELS,
        &[],
        "{\n      \"id\": \"x\"",
        "§{\n      \"id\": \"facebook\"",
        &["‘channels/facebook’", AGAIN],
    ),
    edit(
        QUIZ,
        &[],
        "{\n      \"id\": \"listening\"",
        "§{\n      \"id\": \"purpose\"",
        &["the dimension ‘purpose’", AGAIN],
    ),
    edit(QUIZ, &["\"rules\""], "\"question\": \"…\"", "\"§question\": \"no\"", &["‘quiz/no’", HAS]),
    edit(
        QUIZ,
        &["\"questions\"", "\"where\""],
        "{ \"id\": \"both\"…\"points\": 3",
        "{ \"id\": \"§both\", \"text\": \"Both\", \"points\": 4",
        &["4 points; expected 0 to 3"],
    ),
];
