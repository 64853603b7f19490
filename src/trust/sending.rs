//! Whether what a trust has shared may leave the intranet. Native only, like the looking-up
//! of names: a browser refuses to make an address of what may not.

use crate::config::{Problem, Said};
use crate::content::Trust;
use crate::json::Json;
use crate::share::{self, private_in};

/// Every problem with what goes out with a shared text, the public address apart, which is
/// refused everywhere.
pub fn problems(trust: &Trust) -> Vec<Problem> {
    let zones = trust.zones();
    let mut problems = Vec::new();
    let mut look = |pointer: String, text: &str| {
        if let Some(found) = private_in(text, &zones) {
            let (found, expected) = (Said::text(&found), Said::plain("outside"));
            problems.push(Problem { pointer, found, expected });
        }
    };
    if let Some(own) = trust.organisation() {
        look("/organisation/name".to_owned(), own.text_at("name"));
        for (place, tag) in own.texts_at("hashtags").iter().enumerate() {
            look(format!("/organisation/hashtags/{place}"), tag);
        }
        // A handle on Mastodon names its server.
        if let Some(Json::Object(handles)) = own.get("handles") {
            for (network, name) in handles {
                let name = name.as_text().unwrap_or_default();
                let server = if network == "mastodon" { name.split('@').next_back() } else { None };
                let hidden = server.filter(|server| share::server(server, &zones).is_none());
                // As an address it is refused where its host is no plain public name.
                let address = hidden.map(|server| ["https://", server].concat());
                look(
                    format!("/organisation/handles/{network}"),
                    address.as_deref().unwrap_or(name),
                );
            }
        }
    }
    for (place, quote) in trust.json.items_at("quotes").iter().enumerate() {
        for key in ["text", "long"] {
            look(format!("/quotes/{place}/{key}"), quote.text_at(key));
        }
    }
    problems
}
