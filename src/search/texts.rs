//! The texts of blocks, a line each: what search reads and shows.

use crate::content::{Block, Inline};

/// What the line of a heading begins with.
pub const HEAD: char = '\u{1}';

/// Adds the texts of `blocks` to `out`, in order. What a block takes from a table
/// is found where the table is.
pub fn write(blocks: &[Block], out: &mut String) {
    for block in blocks {
        match block {
            Block::Paragraph(runs) => prose(runs, out),
            Block::Heading(title) => heading(title, out),
            Block::List { items, .. } => each(items, out),
            Block::Guidance { title, items, .. } => {
                heading(title, out);
                each(items, out);
            }
            Block::Callout { title, blocks, .. } => {
                heading(title, out);
                write(blocks, out);
            }
            Block::Advice { name, blocks, .. } => {
                out.push_str(name);
                out.push('\n');
                write(blocks, out);
            }
            Block::Table { caption, head, rows } => {
                heading(caption, out);
                each(head, out);
                rows.iter().for_each(|row| each(row, out));
            }
            _ => {}
        }
    }
}

#[inline(never)]
fn heading(title: &str, out: &mut String) {
    out.push(HEAD);
    out.push_str(title);
    out.push('\n');
}

#[inline(never)]
fn each(texts: &[Vec<Inline>], out: &mut String) {
    texts.iter().for_each(|runs| prose(runs, out));
}

#[inline(never)]
fn prose(runs: &[Inline], out: &mut String) {
    for run in runs {
        out.push_str(run.words());
    }
    out.push('\n');
}
