//! Names of hosts in a text: labels with dots between them, and a top-level domain.

use super::super::domains::top;
use super::characters::in_name;

/// The labels of the text's present run of names. They are read once however many
/// places in it are tried, so that no text takes longer than in proportion to its length.
#[derive(Default)]
pub struct Names {
    labels: Vec<Label>,
    /// The label that was asked for last.
    present: usize,
    /// Where the run ends.
    end: usize,
}

/// A label with a dot behind it.
struct Label {
    dot: usize,
    /// Where what is behind its last underscore begins, with which a name cannot end.
    plain: usize,
    /// Whether its first and its last character may be there.
    begins: bool,
    ends: bool,
    /// Where the top-level domain behind its dot ends; 0 where there is none.
    top: usize,
    /// Where the longest name ends that begins with it; 0 where none does.
    best: usize,
}

impl Names {
    /// Where the longest name ends that begins at `start` of `text` (`validDomain`). Later
    /// calls ask for later places.
    pub fn end(&mut self, text: &str, start: usize) -> Option<usize> {
        if start >= self.end {
            self.read(text, start);
        }
        while self.labels.get(self.present).is_some_and(|label| label.dot < start) {
            self.present += 1;
        }
        let label = self.labels.get(self.present)?;
        let begins = text.get(start..).and_then(|rest| rest.chars().next()).is_some_and(in_name);
        if !begins || !label.ends {
            return None;
        }
        let further = self.labels.get(self.present + 1).map_or(0, |next| next.best);
        let own = if label.plain <= start { label.top } else { 0 };
        [further, own].into_iter().find(|end| *end > 0)
    }

    /// Reads the run that begins at `start`.
    fn read(&mut self, text: &str, start: usize) {
        self.labels.clear();
        self.present = 0;
        self.end = start;
        let (mut plain, mut begins, mut before) = (0, false, '.');
        for c in text.get(start..).unwrap_or_default().chars() {
            let good = in_name(c);
            if !good && !matches!(c, '-' | '_' | '.') {
                break;
            }
            let at = self.end;
            self.end += c.len_utf8();
            if c == '.' {
                let top = top(text.get(self.end..).unwrap_or_default());
                let top = if top > 0 { self.end + top } else { 0 };
                self.labels.push(Label {
                    dot: at,
                    plain,
                    begins,
                    ends: in_name(before),
                    top,
                    best: 0,
                });
            } else if before == '.' {
                begins = good;
            }
            if c == '_' {
                plain = self.end;
            }
            before = c;
        }
        self.join();
    }

    /// Tells for each label how far a name goes from it, from the last to the first.
    fn join(&mut self) {
        let mut further = 0;
        let mut dots =
            self.labels.iter().rev().skip(1).map(|label| label.dot + 1).collect::<Vec<_>>();
        dots.push(0);
        for (label, begin) in self.labels.iter_mut().rev().zip(dots) {
            if !label.begins || !label.ends {
                further = 0;
            } else if further == 0 && label.plain <= begin {
                further = label.top;
            }
            label.best = further;
        }
    }
}
