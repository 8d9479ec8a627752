//! A work that a pool is at, and the pieces of it that somebody has to play again.

use std::cell::RefCell;
use std::rc::Rc;

use super::protocol::WorkId;
use super::work::{Piece, Work};

/// Work that its owner looks into as it grows.
pub type Shared = Rc<RefCell<dyn Work>>;

/// One of the works that a pool is at.
pub struct Job {
    /// Its number.
    pub id: WorkId,
    /// What is to be done.
    pub work: Shared,
    /// Pieces whose worker died, or was overtaken.
    returned: Vec<Piece>,
}

impl Job {
    /// A work of which nothing has been handed out.
    pub fn new(id: WorkId, work: Shared) -> Self {
        Self { id, work, returned: Vec::new() }
    }

    /// The next piece, of about `team_years` years of single teams; see [`Work::ask`].
    pub fn ask(&mut self, team_years: u64) -> Option<Piece> {
        self.returned.pop().or_else(|| self.work.borrow_mut().ask(team_years))
    }

    /// Lets somebody else have a piece.
    pub fn put_back(&mut self, piece: Piece) {
        self.returned.push(piece);
    }

    /// Takes a piece that was put back away again; tells whether it was still there.
    pub fn reclaim(&mut self, piece: Piece) -> bool {
        let place = self.returned.iter().position(|&returned| returned == piece);
        place.map(|place| self.returned.swap_remove(place)).is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Preset;
    use crate::worker::work::Run;

    #[test]
    fn a_piece_that_was_put_back_is_handed_out_or_reclaimed_once() {
        let run = Run::new(Preset::default().scenario(), 1_000);
        let mut job = Job::new(1, Rc::new(RefCell::new(run)));
        let [first, second] = [(); 2].map(|()| job.ask(20).expect("a long run has two pieces"));
        job.put_back(first);
        job.put_back(second);
        assert!(job.reclaim(first));
        assert!(!job.reclaim(first));
        assert_eq!(job.ask(20), Some(second));
        assert!(!job.reclaim(second));
    }
}
