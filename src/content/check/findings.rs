//! What follows from the answers: bands, rules and advice.

use super::{Check, Part, Wrong, below};
use crate::content::Rule;

impl Check<'_> {
    /// Bands start at 0 and rise, so that every score is in one of them: each goes up to
    /// where the next starts, and none is empty.
    pub(super) fn bands(&mut self) {
        let bands = &self.findings.bands;
        if bands.is_empty() {
            self.tell("", "bands", Wrong::Empty, "", "");
        }
        let mut next = 0;
        for (at, band) in bands.iter().enumerate() {
            let path = below("bands", at);
            let wrong = match at {
                0 if band.from == 0 => None,
                0 => Some(Wrong::FirstBand),
                _ if next > 100 => Some(Wrong::LastBand),
                _ if band.from < next || band.from > 100 => Some(Wrong::Band),
                _ => None,
            };
            if let Some(wrong) = wrong {
                self.tell(&path, "from", wrong, &band.from.to_string(), &next.to_string());
            }
            if band.from <= 100 {
                next = band.from + 1;
            }
            if band.advice.is_empty() {
                self.tell(&path, "advice", Wrong::Empty, "", "");
            }
        }
        self.twice("bands", &mut bands.iter().map(|band| &band.id));
    }

    pub(super) fn rules(&mut self) {
        for (at, rule) in self.findings.rules.iter().enumerate() {
            self.rule(&below("rules", at), rule);
        }
        self.twice("rules", &mut self.findings.rules.iter().map(|rule| &rule.id));
    }

    /// A rule looks at answers that are there, at the least ready ones, and not at all.
    fn rule(&mut self, path: &str, rule: &Rule) {
        if !self.findings.bands.iter().any(|band| band.id == rule.band) {
            self.tell(path, "band", Wrong::Missing(Part::Band), &rule.band, "");
        }
        if rule.answers.is_empty() {
            self.tell(path, "answers", Wrong::Never, &rule.id, "");
        }
        let Some(asked) = self.asked.question(&rule.question) else {
            self.tell(path, "question", Wrong::Missing(Part::Question), &rule.question, "");
            return;
        };
        let not_sure = &self.asked.not_sure.id;
        // The most points that the rule looks at, and the least that it passes over.
        let (mut most, mut least) = (None, None);
        let unsure = (not_sure, 0);
        for (id, points) in asked.answers.iter().map(|one| (&one.id, one.points)).chain([unsure]) {
            if rule.answers.contains(id) {
                most = most.max(Some(points));
            } else if least.is_none_or(|least| points < least) {
                least = Some(points);
            }
        }
        if least.is_none() {
            self.tell(path, "answers", Wrong::Always, &rule.id, "");
        } else if most > least {
            self.tell(path, "answers", Wrong::Unfair, &rule.id, "");
        }
        for (at, answer) in rule.answers.iter().enumerate() {
            if answer != not_sure && !asked.answers.iter().any(|known| known.id == *answer) {
                let list = [path, "/answers"].concat();
                let place = at.to_string();
                self.tell(&list, &place, Wrong::Missing(Part::Answer), answer, &asked.id);
            }
        }
    }

    /// Advice goes by answers to the opening questions that are offered.
    pub(super) fn notes(&mut self) {
        for (at, note) in self.findings.notes.iter().enumerate() {
            let path = below("notes", at);
            self.section(&path, "section", &note.section);
            if note.answers.is_empty() {
                self.tell(&path, "answers", Wrong::Empty, "", "");
            }
            let of = self.opening().find(|(id, _)| *id == &*note.question);
            let Some((_, offers)) = of else {
                self.tell(&path, "question", Wrong::Missing(Part::Opening), &note.question, "");
                continue;
            };
            for (place, answer) in note.answers.iter().enumerate() {
                let is_offered = offers.split(' ').any(|offer| *offer == **answer);
                if *answer != self.asked.not_sure.id && !is_offered {
                    let list = [&path, "/answers"].concat();
                    let place = place.to_string();
                    let wrong = Wrong::Missing(Part::Offer);
                    self.tell(&list, &place, wrong, answer, &note.question);
                }
            }
        }
    }
}
