//! What the reader notes beside an action of the plan: who does it, and by when.

use crate::content::Id;

/// Who does an action, and by when. It is the reader's own text: it is kept in the browser
/// and goes into the files that the reader saves, and nowhere else.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Task {
    /// Who; empty where nobody is named.
    pub who: String,
    /// By which day, `2026-11-22`; empty where none is named.
    pub by: String,
}

/// One part of a note, as it is put in: the other stays as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// Who.
    Who(String),
    /// By which day.
    By(String),
}

/// The notes beside actions, by the questions that the actions answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tasks(Vec<(Id, Task)>);

impl Tasks {
    /// The most characters of a name; what is longer is cut where it is typed or read.
    pub const MOST_WHO: usize = 200;

    /// Notes one part beside the action of `question`.
    pub fn put(&mut self, question: &Id, part: Part) {
        let mut task = self.get(question).cloned().unwrap_or_default();
        match part {
            Part::Who(who) => task.who = who,
            Part::By(day) => task.by = day,
        }
        self.note(question, task);
    }

    /// Notes `task` beside the action of `question`; an empty one is no note.
    pub fn note(&mut self, question: &Id, mut task: Task) {
        if let Some((end, _)) = task.who.char_indices().nth(Self::MOST_WHO) {
            task.who.truncate(end);
        }
        task.who.retain(|c| !c.is_control());
        if !is_day(&task.by) {
            task.by.clear();
        }
        self.0.retain(|(of, _)| of != question);
        if task != Task::default() {
            let place = self.0.iter().take_while(|(before, _)| before < question).count();
            self.0.insert(place, (question.clone(), task));
        }
    }

    /// What is noted beside the action of `question`.
    pub fn get(&self, question: &Id) -> Option<&Task> {
        self.0.iter().find(|(of, _)| of == question).map(|(_, task)| task)
    }

    /// Every note, in the order of the questions' ids.
    pub fn all(&self) -> &[(Id, Task)] {
        &self.0
    }
}

/// Whether `text` is a day that there is, from the year 1 to 9999: `2026-11-22`. A day that
/// is being typed goes through early years: 2026 begins as `0002`.
pub fn is_day(text: &str) -> bool {
    let mut parts = text.split('-');
    let mut number = |digits: usize| {
        let part = parts.next()?;
        let fits = part.len() == digits && part.bytes().all(|byte| byte.is_ascii_digit());
        fits.then(|| part.bytes().fold(0_u16, |sum, byte| sum * 10 + u16::from(byte - b'0')))
    };
    let (Some(year), Some(month), Some(day)) = (number(4), number(2), number(2)) else {
        return false;
    };
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let last = match month {
        2 => 28 + u16::from(leap),
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    };
    parts.next().is_none() && year > 0 && (1..=last).contains(&day)
}
