//! How the result is worked out, from the same findings that work it out.

use crate::content::{Findings, MOST_POINTS};
use crate::quiz::Standing;
use crate::view::callout::details;
use crate::view::prose;
use crate::view::setting::Setting;
use crate::view::tag::{El, el, list};

/// The points, the weights, the bands and the rules.
pub fn view(at: &Setting, findings: &Findings) -> El {
    let bands = findings.bands.iter().map(|band| {
        let places = [("title", &*band.title), ("from", &*band.from.to_string())];
        at.fill(key!("quiz.working.band"), &places)
    });
    let rules: Vec<String> = findings.rules.iter().map(|rule| rule.message.clone()).collect();
    let (most, strong) = (MOST_POINTS.to_string(), Standing::STRONG.to_string());
    let heavy = findings.dimensions.iter().filter(|dimension| dimension.weight > 1);
    let more: Vec<String> =
        heavy.map(|one| [&one.title, " (×", &one.weight.to_string(), ")"].concat()).collect();
    let points = at.fill(
        key!("quiz.working.points"),
        &[("most", &most), ("strong", &strong), ("more", &more.join(", "))],
    );
    let body = list(vec![
        el("p").text(&points).into(),
        prose::bullets(&bands.collect::<Vec<_>>()).into(),
        el("p").say(at, key!("quiz.working.rules")).into(),
        prose::bullets(&rules).into(),
    ]);
    details(at, el("span").say(at, key!("quiz.working.title")), body)
}
