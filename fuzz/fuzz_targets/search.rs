//! A reader can type anything, and a link can hold it.
#![no_main]

use std::rc::Rc;

use libfuzzer_sys::fuzz_target;
use social_media_toolkit::route::Route;
use social_media_toolkit::search::{Index, excerpt, find, marks};
use social_media_toolkit::shipped;

thread_local! {
    static INDEX: Rc<Index> = {
        let library = shipped::library().expect("the packs are as they were compiled");
        Index::new(&library).expect("they are all there").into()
    };
}

fuzz_target!(|text: &str| {
    let Ok(Route::Search(query)) = format!("search?q={text}").parse() else { return };
    let found = INDEX.with(|index| find(index, &query));
    for hit in found.documents() {
        let part = excerpt(&found, hit);
        for mark in marks(&found, &part) {
            assert!(part.get(mark).is_some());
        }
    }
});
