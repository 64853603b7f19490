//! Our own blocks in a Markdown file: a line `:: kind id` puts something from
//! a table in its place, and lines of three colons hold Markdown that stands
//! apart.

use super::markdown::{self, Chunk, Piece};
use super::{Named, Names, Place, Problems, timetable};
use crate::content::{Block, Callout, Id, Prose};
use crate::route::Route;

const LEAVES: &str = "quote, case-study, figure, channel, resources, case-studies or figures";
const HOLDERS: &str = "inset, warning, aged, advice, details, do, dont, table or day";

/// Reads a body: Markdown with our blocks in it. `line` is that of its start.
pub fn read(
    file: &str,
    body: &str,
    line: usize,
    names: &mut Names,
    problems: &mut Problems,
) -> Vec<(Piece, Place)> {
    let mut pieces = Vec::new();
    for part in parts(file, body, line, problems) {
        match part {
            Part::Markdown(chunk) => {
                let read = markdown::read(chunk, names, problems);
                pieces.extend(read.into_iter().filter(|(piece, place)| {
                    let stray = matches!(piece, Piece::Block(Block::Table { .. }));
                    if stray {
                        let message = "found a table; expected it inside ‘::: table Caption’";
                        problems.add(file, place.line, message);
                    }
                    !stray
                }));
            }
            Part::Leaf(text, place) => {
                let block = leaf(text, &place, names, problems);
                pieces.extend(block.map(|block| (Piece::Block(block), place)));
            }
            Part::Holder(head, chunk, place) => {
                let block = holder(head, chunk, &place, names, problems);
                pieces.extend(block.map(|block| (Piece::Block(block), place)));
            }
        }
    }
    pieces
}

enum Part<'a> {
    Markdown(Chunk<'a>),
    Leaf(&'a str, Place),
    Holder(&'a str, Chunk<'a>, Place),
}

/// Cuts a body into Markdown and blocks of ours.
fn parts<'a>(file: &'a str, body: &'a str, first: usize, problems: &mut Problems) -> Vec<Part<'a>> {
    let mut parts = Vec::new();
    let mut open: Option<(&str, Place)> = None;
    let (mut start, mut start_line, mut at) = (0, first, 0);
    for (index, whole) in body.split_inclusive('\n').enumerate() {
        let (line, place) = (whole.trim_end(), Place::new(file, first + index));
        let text = body.get(start..at).unwrap_or_default();
        let chunk = Chunk { file, line: start_line, text };
        at += whole.len();
        if !line.starts_with("::") {
            check_indent(line, &place, problems);
            continue;
        }
        match (line.strip_prefix(":::").map(str::trim), open.take()) {
            (Some(""), Some((head, opened))) => parts.push(Part::Holder(head, chunk, opened)),
            (Some(""), None) => {
                problems.add(file, place.line, "found ‘:::’ that closes nothing");
            }
            (found, Some(before)) => {
                let what = if found.is_some() { ":::" } else { "::" };
                let message = format!(
                    "found ‘{what}’ inside the block opened in line {}; expected ‘:::’ first",
                    before.1.line
                );
                problems.add(file, place.line, message);
                open = Some(before);
                continue;
            }
            (Some(head), None) => {
                parts.push(Part::Markdown(chunk));
                open = Some((head, place));
            }
            (None, None) => {
                parts.push(Part::Markdown(chunk));
                parts.push(Part::Leaf(line.trim_start_matches(':').trim(), place));
            }
        }
        (start, start_line) = (at, first + index + 1);
    }
    if let Some((head, place)) = open {
        problems.add(file, place.line, format!("found ‘::: {head}’ that no ‘:::’ closes"));
    }
    parts.push(Part::Markdown(Chunk {
        file,
        line: start_line,
        text: body.get(start..).unwrap_or_default(),
    }));
    parts
}

/// A block of ours that is indented would be read as text.
fn check_indent(line: &str, place: &Place, problems: &mut Problems) {
    let block = line.trim_start();
    if block.starts_with("::") {
        let message = format!("found ‘{block}’; expected it at the start of its line");
        problems.add(&place.file, place.line, message);
    }
}

/// A block from a table.
fn leaf(text: &str, place: &Place, names: &mut Names, problems: &mut Problems) -> Option<Block> {
    let (kind, name) = text.split_once(' ').map_or((text, ""), |(kind, name)| (kind, name.trim()));
    let mut id = || {
        let id = Id::new(name);
        if id.is_none() {
            let message = format!("found ‘:: {kind} {name}’; expected an id after ‘{kind}’");
            problems.add(&place.file, place.line, message);
        }
        id
    };
    let (block, named) = match kind {
        "quote" => id().map(|id| (Block::Quote(id.clone()), Named::Route(Route::Quote(id))))?,
        "case-study" => id().map(|id| (Block::CaseStudy(id.clone()), Named::CaseStudy(id)))?,
        "figure" => id().map(|id| (Block::Figure(id.clone()), Named::Figure(id)))?,
        "channel" => {
            id().map(|id| (Block::Channel(id.clone()), Named::Route(Route::Channel(id))))?
        }
        "case-studies" | "figures" if !name.is_empty() => {
            let message = format!("found ‘:: {text}’; expected nothing after ‘{kind}’");
            problems.add(&place.file, place.line, message);
            return None;
        }
        "case-studies" => return Some(Block::CaseStudies),
        "figures" => return Some(Block::Figures),
        "resources" => match name.parse::<Route>() {
            Ok(route) => (Block::Resources(route.clone()), Named::Resources(route)),
            Err(error) => {
                problems.add(&place.file, place.line, format!("found ‘:: {text}’: {error}"));
                return None;
            }
        },
        _ => {
            let message = format!("found an unknown block, ‘:: {kind}’; expected {LEAVES}");
            problems.add(&place.file, place.line, message);
            return None;
        }
    };
    names.refer(named, place.clone());
    Some(block)
}

/// A block that holds Markdown.
fn holder(
    head: &str,
    chunk: Chunk<'_>,
    place: &Place,
    names: &mut Names,
    problems: &mut Problems,
) -> Option<Block> {
    let (kind, title) = head.split_once(' ').unwrap_or((head, ""));
    let title = title.trim().to_owned();
    let mut blocks = Vec::new();
    for (piece, at) in markdown::read(chunk, names, problems) {
        match piece {
            Piece::Block(block) => blocks.push(block),
            Piece::Section { .. } => {
                problems.add(&at.file, at.line, "found a section inside a block");
            }
        }
    }
    let block = match kind {
        "inset" => Ok(callout(Callout::Inset, title.clone(), blocks)),
        "warning" => Ok(callout(Callout::Warning, title.clone(), blocks)),
        "aged" => Ok(callout(Callout::Aged, title.clone(), blocks)),
        "details" => Ok(callout(Callout::Details, title.clone(), blocks)),
        "advice" => advice(&title, blocks),
        "do" => guidance(true, &title, blocks),
        "dont" => guidance(false, &title, blocks),
        "table" => table(&title, blocks),
        "day" => table(&title, blocks).and_then(timetable::day),
        _ => Err(format!("found an unknown block, ‘::: {kind}’; expected {HOLDERS}")),
    };
    let complete = block.and_then(|block| check_title(kind, &title, &block).map(|()| block));
    complete.map_err(|message| problems.add(&place.file, place.line, message)).ok()
}

fn callout(kind: Callout, title: String, blocks: Vec<Block>) -> Block {
    Block::Callout { kind, title, blocks }
}

/// All holders but the inset have a title, and all hold something.
fn check_title(kind: &str, title: &str, block: &Block) -> Result<(), String> {
    if title.is_empty() != (kind == "inset") {
        return Err(match kind {
            "inset" => "found a heading after ‘::: inset’; expected none".to_owned(),
            _ => format!("found ‘::: {kind}’ alone; expected words after it"),
        });
    }
    match block {
        Block::Callout { blocks, .. } | Block::Advice { blocks, .. } if blocks.is_empty() => {
            Err(format!("found an empty ‘::: {kind}’; expected text before the closing ‘:::’"))
        }
        _ => Ok(()),
    }
}

fn advice(title: &str, blocks: Vec<Block>) -> Result<Block, String> {
    let (name, role) = title
        .split_once(", ")
        .ok_or_else(|| format!("found ‘::: advice {title}’; expected ‘::: advice Name, role’"))?;
    Ok(Block::Advice { name: name.to_owned(), role: role.to_owned(), blocks })
}

fn guidance(positive: bool, title: &str, mut blocks: Vec<Block>) -> Result<Block, String> {
    match (blocks.pop(), blocks.is_empty()) {
        (Some(Block::List { items, .. }), true) => {
            Ok(Block::Guidance { positive, title: title.to_owned(), items: cleaned(items) })
        }
        _ => Err("found other text; expected one list in a block of ‘do’ or ‘dont’".to_owned()),
    }
}

fn table(title: &str, mut blocks: Vec<Block>) -> Result<Block, String> {
    match (blocks.pop(), blocks.is_empty()) {
        (Some(Block::Table { head, rows, .. }), true) if !rows.is_empty() => {
            Ok(Block::Table { caption: title.to_owned(), head, rows })
        }
        _ => Err("found other text; expected one table with rows in a block of ‘table’".to_owned()),
    }
}

fn cleaned(items: Vec<Prose>) -> Vec<Prose> {
    items.into_iter().filter(|item| !item.is_empty()).collect()
}
