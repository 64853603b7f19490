//! What came of sharing a point.

use super::ways::{COPY, about};
use crate::content::{Network, Quote};
use crate::session::Errand;
use crate::view::setting::Setting;
use crate::view::tag::{El, el};

/// What came of sharing `quote`, in sight; where it was refused, with the `text` that was to
/// be shared, on a network or elsewhere, to be copied by hand.
pub fn told(at: &Setting, quote: &Quote, text: impl Fn(Option<&Network>) -> String) -> Option<El> {
    let errand = at.errand.as_deref()?;
    let on = errand.about.strip_prefix(&about(&quote.id, ""))?;
    let words = words(at, errand)?;
    let part = el("div").class("toolkit-ways__told").key("told");
    if !errand.refused {
        return Some(part.child(el("p").text(&words)));
    }
    let text = text(at.library.network(on));
    let area = el("textarea").class("nhsuk-textarea").fixed("readonly", "").fixed("rows", "5");
    let area = area.maybe("lang", at.language_of(&quote.text));
    Some(part.child(el("label").text(&words).child(area.value(&text))))
}

/// What came of it in words; none where there is nothing to say, or it was about
/// something else.
pub fn words(at: &Setting, errand: &Errand) -> Option<String> {
    let (_, network) = errand.about.strip_prefix("quotes/")?.split_once('/')?;
    if network == COPY {
        let key = if errand.refused { key!("quotes.uncopied") } else { key!("quotes.copied") };
        return Some(at.word(key).to_owned());
    }
    let network = at.library.network(network);
    let name = [("network", network.map_or("", |network| &network.name))];
    if errand.refused {
        let copies = network.is_some_and(|network| !network.takes_texts());
        return Some(match copies {
            true => at.fill(key!("quotes.uncopied.paste"), &name),
            false => at.word(key!("quotes.refused")).to_owned(),
        });
    }
    let network = network?;
    Some(match network.takes_texts() {
        _ if network.is_mail() => at.word(key!("quotes.mailed")).to_owned(),
        true => at.fill(key!("quotes.opened"), &name),
        false => at.fill(key!("quotes.copied.paste"), &name),
    })
}
