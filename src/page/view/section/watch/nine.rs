//! Nine single futures at once, without motion.

use yew::prelude::*;

use super::super::super::canvas::Painter;
use super::super::super::card::{Card, Table, use_place};
use super::super::super::context::{Context, use_page};
use crate::chart::nine::{Nine, Panel};
use crate::montecarlo::batch::Path;
use crate::montecarlo::replication::Teams;
use crate::page::sentence::Figures;
use crate::sentence;

const NINE: usize = 9;
/// Height of the picture in CSS pixels.
const HEIGHT: f64 = 480.0;

/// Nine futures, and the way to the next nine.
#[component]
pub fn NineFutures() -> Html {
    let page = use_page();
    let (place, width) = use_place();
    let first = use_state_eq(|| 1);
    let paths = page.answer().map_or_else(Vec::new, |answer| {
        answer.batch.paths.iter().skip(*first).take(NINE).cloned().collect::<Vec<Path>>()
    });
    let painter = use_memo(paths.clone(), |paths| {
        let nine = Nine::new(paths.iter().map(|path| panel(&page, path)).collect());
        Some(Painter::new(move |area, style| nine.draw(area, style)))
    });
    let ahead = paths.iter().filter(|path| path.revenue.aligned.last() > path.revenue.siloed.last()).count();
    let summary = sentence!(
        "watch-still-summary",
        first = page.intl.count(*first as f64),
        last = page.intl.count((*first + paths.len()) as f64 - 1.0),
        ahead = ahead,
    );
    let available = page.answer().map_or(0, |answer| answer.batch.paths.len());
    let next = {
        let first = first.clone();
        move |_| first.set(if *first + 2 * NINE <= available { *first + NINE } else { 1 })
    };
    html! {
        <Card id="watch" title={sentence!("watch-title")} {summary} painter={(*painter).clone()} height={HEIGHT} {place}
            {width} table={Table::later(&page, move |page| table(page, &paths))}>
            <div class="player">
                <button type="button" class="pill" onclick={next}>{ sentence!("watch-next-nine") }</button>
            </div>
        </Card>
    }
}

fn name(page: &Context, path: &Path) -> String {
    sentence!("watch-future", n = page.intl.count(path.replication as f64))
}

/// What each team has at the end.
fn ends(page: &Context, path: &Path) -> Teams<String> {
    path.revenue.as_ref().map(|weeks| page.intl.money(weeks.last().copied().map_or(0.0, f64::from)))
}

fn panel(page: &Context, path: &Path) -> Panel {
    let revenue = path.revenue.as_ref().map(|weeks| weeks.iter().copied().map(f64::from).collect());
    Panel { name: name(page, path), revenue, ends: ends(page, path) }
}

fn table(page: &Context, paths: &[Path]) -> Table {
    let revenue = |team: String| sentence!("watch-revenue-column", team = team);
    let headings =
        vec![sentence!("watch-title"), revenue(sentence!("siloed")), revenue(sentence!("aligned"))];
    let row = |path: &Path| {
        let Teams { siloed, aligned } = ends(page, path);
        vec![name(page, path), siloed, aligned]
    };
    Table { headings, rows: paths.iter().map(row).collect() }
}
