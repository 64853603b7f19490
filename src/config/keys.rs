//! Every key of a configuration: its form, its limits and whether it must be
//! there. A key is added here, in the schema and in `docs/configuration.md`; a
//! test holds that the three agree.

use super::form::Form::{Choice, Each, List, Object, Text, Version};
use super::form::{Form, Key, Keys, may, must};
use super::rules::{
    ADDRESS, ANY, BLUESKY, ELEMENT, HASHTAG, HOST, ID, LINE, LINK, LONG, MASTODON, NAME, OWN_ID,
    PAGE, PLACE, POINT, SECTION as AT, THREADS, X,
};

/// The networks, as `networks.json` names them.
pub static NETWORKS: [&str; 11] = [
    "x",
    "bluesky",
    "threads",
    "mastodon",
    "linkedin",
    "facebook",
    "whatsapp",
    "teams",
    "viva-engage",
    "reddit",
    "email",
];

/// The kinds of a resource.
pub static KINDS: [&str; 9] =
    ["guide", "template", "article", "tool", "website", "policy", "report", "video", "list"];

/// The whole of a configuration.
pub static KEYS: Keys = Keys(&[
    must("version", Version),
    may("$schema", Text(&ANY)),
    may("id", Text(&ID)),
    may("home", Object(&HOME)),
    may("organisation", Object(&ORGANISATION)),
    may("hide", List(&Text(&PLACE), 200)),
    may("notes", List(&Object(&NOTE), 50)),
    may("quotes", List(&Object(&QUOTE), 100)),
    may("case_studies", List(&Object(&CASE_STUDY), 50)),
    may("resources", List(&Object(&RESOURCE), 100)),
    may("channels", List(&Object(&CHANNEL), 20)),
    may("awareness_days", List(&Object(&DAY), 100)),
    may("accounts", List(&Object(&ACCOUNT), 100)),
    may("words", Object(&WORDS)),
]);

static HOME: Keys = Keys(&[must("page", Text(&PAGE)), may("element", Text(&ELEMENT))]);

static ORGANISATION: Keys = Keys(&[
    must("name", Text(&NAME)),
    may("contact", List(&Object(&CONTACT), 5)),
    may("policy", Text(&LINK)),
    may("guidelines", Text(&LINK)),
    may("feedback", Text(&LINK)),
    may("handles", Object(&HANDLES)),
    may("hashtags", List(&Text(&HASHTAG), 5)),
    may("networks", List(&Choice(&NETWORKS), 11)),
    may("public_address", Text(&ADDRESS)),
    may("private_hosts", List(&Text(&HOST), 50)),
]);

static CONTACT: Keys = Keys(&[must("name", Text(&NAME)), must("address", Text(&LINK))]);

static HANDLES: Keys = Keys(&[
    may("x", Text(&X)),
    may("bluesky", Text(&BLUESKY)),
    may("threads", Text(&THREADS)),
    may("mastodon", Text(&MASTODON)),
]);

static NOTE: Keys = Keys(&[must("at", Text(&AT)), must("text", Text(&LONG))]);

const OWN: Key = must("id", Text(&OWN_ID));
const TITLE: Key = must("title", Text(&LINE));
const SECTION: Key = may("section", Text(&AT));

static QUOTE: Keys = Keys(&[OWN, must("text", Text(&POINT)), SECTION]);

const PARAGRAPHS: Form = List(&Text(&LONG), 20);

static CASE_STUDY: Keys = Keys(&[
    OWN,
    TITLE,
    must("who", Text(&LINE)),
    must("when", Text(&LINE)),
    must("summary", Text(&LONG)),
    must("done", PARAGRAPHS),
    may("worked", PARAGRAPHS),
    may("outcome", PARAGRAPHS),
]);

static RESOURCE: Keys = Keys(&[
    OWN,
    TITLE,
    must("kind", Choice(&KINDS)),
    must("about", Text(&LONG)),
    may("publisher", Text(&LINE)),
    may("address", Text(&LINK)),
    SECTION,
]);

static CHANNEL: Keys = Keys(&[
    OWN,
    must("name", Text(&NAME)),
    must("used_for", Text(&LONG)),
    must("remember", Text(&LONG)),
    must("start", PARAGRAPHS),
    may("people", Text(&LONG)),
    may("good_for", Text(&LONG)),
    may("works", Text(&LONG)),
    may("network", Choice(&NETWORKS)),
]);

static DAY: Keys = Keys(&[
    must("date", Text(&NAME)),
    must("name", Text(&LINE)),
    may("about", Text(&LONG)),
    may("address", Text(&LINK)),
]);

static ACCOUNT: Keys =
    Keys(&[must("name", Text(&LINE)), must("address", Text(&LINK)), may("about", Text(&LONG))]);

static WORDS: Keys = Keys(&[may("en", Each(&Text(&LONG))), may("cy", Each(&Text(&LONG)))]);
