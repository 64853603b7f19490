//! What a team should talk about, and how it answered each question.

use yew::prelude::Html;

use crate::content::{Dimension, Question};
use crate::quiz::{Quiz, Team, Votes};
use crate::view::callout::details;
use crate::view::prose::hidden;
use crate::view::setting::Setting;
use crate::view::tag::{El, el, list};

/// The agenda of the meeting: the questions to begin with, and the others on request.
pub fn view(at: &Setting, quiz: Quiz<'_>, team: &Team) -> Html {
    let title = at.heading(1, "nhsuk-heading-m").say(at, key!("quiz.team.agenda")).into();
    if team.agenda.is_empty() {
        return list(vec![title, agreed(at, quiz, team).into()]);
    }
    let items = |places: &[usize]| {
        let items = places.iter().filter_map(|place| item(at, quiz, team, *place));
        el("ol").class("toolkit-actions").children(items)
    };
    let (first, later) = team.agenda.split_at(team.agenda.len().min(Team::FIRST));
    let more = (!later.is_empty()).then(|| {
        let label = at.fill(key!("quiz.team.later"), &[("n", &later.len().to_string())]);
        let items = items(later).attr("start", &(Team::FIRST + 1).to_string());
        details(at, el("span").text(&label), items.into()).into()
    });
    let mut parts =
        vec![title, el("p").say(at, key!("quiz.team.order")).into(), items(first).into()];
    parts.extend(more);
    list(parts)
}

/// Where nothing stands out: the area with the most room.
fn agreed(at: &Setting, quiz: Quiz<'_>, team: &Team) -> El {
    let areas = quiz.findings.dimensions.iter().zip(&team.dimensions);
    let least = areas.filter(|(_, one)| one.results > 0).min_by_key(|(_, one)| one.middle);
    let area = least.map_or("", |(dimension, _)| &dimension.title);
    el("p").text(&at.fill(key!("quiz.team.agreed"), &[("area", area)]))
}

/// A question to talk about: why, what to ask, and what helps.
fn item(at: &Setting, quiz: Quiz<'_>, team: &Team, place: usize) -> Option<El> {
    let (question, votes) = (quiz.instrument.questions.get(place)?, team.questions.get(place)?);
    let of = team.results.to_string();
    let (why, ask) = if votes.is_apart() {
        (at.word(key!("quiz.team.apart")).to_owned(), key!("quiz.team.ask.apart"))
    } else {
        let places = [("n", &*votes.unsure.to_string()), ("of", &*of)];
        (at.fill(key!("quiz.team.unsure"), &places), key!("quiz.team.ask.unsure"))
    };
    let help = quiz.findings.actions.get(place).filter(|one| at.library.holds(&one.section));
    let help = help.map(|action| {
        let link = at.link(&action.section).say(at, key!("quiz.plan.help"));
        el("p").child(link.child(hidden(": ")).child(hidden(&question.text)))
    });
    let item = el("li")
        .key(&question.id)
        .child(at.heading(2, "nhsuk-heading-s").text(&question.text))
        .child(el("p").text(&why))
        .child(given(at, quiz, question, votes, &of, false))
        .child(el("p").say(at, ask));
    Some(item.children(help))
}

/// How each question was answered, by area.
pub fn questions(at: &Setting, quiz: Quiz<'_>, team: &Team) -> Html {
    let title = at.heading(1, "nhsuk-heading-m").say(at, key!("quiz.team.questions")).into();
    let areas = quiz.findings.dimensions.iter().map(|one| area(at, quiz, team, one).into());
    list([title].into_iter().chain(areas).collect())
}

fn area(at: &Setting, quiz: Quiz<'_>, team: &Team, dimension: &Dimension) -> El {
    let of = team.results.to_string();
    let asked = quiz.instrument.questions.iter().zip(&team.questions);
    let asked = asked.filter(|(question, _)| question.dimension == dimension.id);
    let parts = asked.map(|(question, votes)| {
        el("div")
            .key(&question.id)
            .child(at.heading(2, "nhsuk-heading-xs").text(&question.text))
            .child(given(at, quiz, question, votes, &of, true))
    });
    let body = el("div").children(parts).into();
    details(at, el("span").text(&dimension.title), body).key(&dimension.id)
}

/// How many of all gave each answer; answers that nobody gave where `all` are wanted.
fn given(
    at: &Setting,
    quiz: Quiz<'_>,
    question: &Question,
    votes: &Votes,
    of: &str,
    all: bool,
) -> El {
    let offered = question.answers.iter().map(|answer| answer.text.as_str());
    let mut counts: Vec<(&str, usize)> = offered.zip(votes.answers.iter().copied()).collect();
    counts.push((&quiz.instrument.not_sure.text, votes.unsure));
    if votes.open > 0 {
        counts.push((at.word(key!("quiz.check.open")), votes.open));
    }
    counts.retain(|(_, count)| all || *count > 0);
    let items = counts.into_iter().map(|(words, count)| {
        let places = [("n", &*count.to_string()), ("of", of)];
        let number = el("strong").text(&at.fill(key!("quiz.team.votes"), &places));
        el("li").child(number).text(" ").child(el("span").text(words))
    });
    el("ul").class("nhsuk-list toolkit-votes").fixed("role", "list").children(items)
}
