//! Plays replications on all cores, in order, with a progress bar on long runs in a terminal.

use std::io;
use std::time::Duration;

use handoff::montecarlo::batch::Batch;
use handoff::montecarlo::replication::Simulator;
use handoff::montecarlo::span::Span;
use indicatif::{ProgressBar, ProgressStyle};
use rayon::prelude::*;

/// Replications that one core plays at a time.
const BATCH: u64 = 100;
/// Batches that are played before their rows are handed on.
const BLOCK: u64 = 64;

/// Plays the span and hands on its batches in order, a block at a time, so that memory stays flat.
///
/// # Errors
/// The first error of `take`.
pub fn in_order(
    simulator: &Simulator,
    span: Span,
    mut take: impl FnMut(Batch) -> io::Result<()>,
) -> io::Result<()> {
    let bar = progress(span.count);
    for block in span.parts(BATCH * BLOCK) {
        let parts: Vec<Span> = block.parts(BATCH).collect();
        let play = |part: &Span| {
            let batch = Batch::play(simulator, part.first, part.count);
            bar.inc(part.count);
            batch
        };
        let batches: Vec<Batch> = parts.par_iter().map(play).collect();
        batches.into_iter().try_for_each(&mut take)?;
    }
    bar.finish_and_clear();
    Ok(())
}

/// Plays the span into one batch.
pub fn all(simulator: &Simulator, span: Span) -> Batch {
    let mut whole = Batch::default();
    let taken = in_order(simulator, span, |batch| {
        whole.absorb(batch);
        Ok(())
    });
    debug_assert!(taken.is_ok(), "absorbing a batch does not fail");
    whole
}

/// A bar on standard error where that is a terminal; it appears only on runs that last.
fn progress(replications: u64) -> ProgressBar {
    let bar = ProgressBar::new(replications);
    if let Ok(style) =
        ProgressStyle::with_template("{bar:40} {human_pos} of {human_len} futures, {eta} to go")
    {
        bar.set_style(style);
    }
    bar.enable_steady_tick(Duration::from_millis(500));
    bar
}
