//! Keyed random words: what a draw is for decides its bits, not when it is made.

use std::convert::Infallible;

use rand::{RngExt, TryRng};

/// What a draw of a team's year decides. With the week, the place and the class it names every
/// such draw, and both teams of a replication meet the same luck under the same name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Draw {
    /// MQLs that sales takes up.
    TakeUp,
    /// What becomes of those, and of SQLs and opportunities of the first day.
    Verdict,
    /// Which leads of the nurture pool wake up.
    Wake,
    /// Which MQLs that were not taken up go back and wake later.
    UntakenReturns,
    /// Which SQLs that will be won become opportunities in a week.
    WinnerOpens,
    /// Which opportunities that will be won are won in a week.
    WinnerCloses,
    /// Which SQLs that will go back leave their stage in a week.
    ReturnerLeaves,
    /// Which of those become opportunities first.
    ReturnerOpens,
    /// Which opportunities that will go back are lost in a week.
    ReturnerCloses,
    /// The sources of leads that go back to nurture.
    SourceOfReturn,
    /// The sources of SQLs that will be won.
    SourceOfWinner,
    /// The sources of SQLs that will go back.
    SourceOfReturner,
    /// The sources of all other SQLs, where the budget follows them.
    SourceOfSql,
    /// The sources of the others that were taken up.
    SourceOfOther,
    /// MQLs of a quarter that were not taken up and will not come back.
    Untaken,
    /// Leads that marketing never passes on.
    Unready,
    /// How many orders the shop takes.
    Order,
    /// How many visitors leave no address.
    Visit,
    /// What a deal is worth.
    Deal,
}

/// Where a draw is made within its week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// One source.
    Source(usize),
    /// The nurture pool of the first day, whatever the source.
    FirstPool,
    /// SQLs of the first day.
    FirstSqls,
    /// Opportunities of the first day.
    FirstOpportunities,
    /// All sources together.
    Everywhere,
}

impl Place {
    /// A source is below 12.
    const fn number(self) -> usize {
        match self {
            Self::Source(source) => source,
            Self::FirstPool => 12,
            Self::FirstSqls => 13,
            Self::FirstOpportunities => 14,
            Self::Everywhere => 15,
        }
    }
}

/// What a draw of the shared world decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum WorldDraw {
    /// The true rate of a stage.
    Rate,
    /// The true fit of a source.
    Fit,
    /// The yield of a source.
    Yield,
    /// The market's log level.
    Market,
    /// The noise of a source in a week.
    Noise,
    /// The strength of a practice.
    Strength,
    /// The SQLs of the first day.
    Sql,
    /// The opportunities of the first day.
    Opportunity,
    /// How many e-mails are opened.
    EmailOpens,
}

/// The name of a draw within a replication, packed so that no two names share a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key(u64);

impl Key {
    /// Bits below the running number of a stream or of a deal.
    const NAME_BITS: u32 = 24;

    /// A draw of a team's year: `week` below 256.
    pub const fn of_week(draw: Draw, week: usize, place: Place, class: usize) -> Self {
        Self(draw as u64 | Self::place(week, place.number(), class))
    }

    /// A draw of the shared world; `place` is a stage, a source or a practice below 16.
    pub const fn of_world(draw: WorldDraw, week: usize, place: usize, class: usize) -> Self {
        Self(32 | draw as u64 | Self::place(week, place, class))
    }

    const fn place(week: usize, source: usize, class: usize) -> u64 {
        (week as u64) << 6 | (source as u64) << 14 | (class as u64) << 18
    }

    /// The draw number `index` under this name.
    const fn numbered(self, index: u64) -> u64 {
        self.0 | index << Self::NAME_BITS
    }
}

/// The random words of one replication: a counter-based generator in the manner of SplitMix,
/// whose start and step both come from the seed and the replication (Steele, Lea and Flood,
/// "Fast splittable pseudorandom number generators", 2014).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words {
    start: u64,
    step: u64,
}

impl Words {
    /// The words of a replication under a seed.
    pub const fn new(seed: u64, replication: u64) -> Self {
        let seed = mix(seed ^ 0x6a09_e667_f3bc_c909);
        let start = mix(seed ^ mix(replication));
        Self { start, step: mix(start ^ 0xbb67_ae85_84ca_a73b) | 1 }
    }

    /// The word of a name.
    pub const fn word(&self, key: Key) -> u64 {
        self.numbered(key, 0)
    }

    /// The word `index` of a name.
    pub const fn numbered(&self, key: Key, index: u64) -> u64 {
        mix(self.start.wrapping_add(key.numbered(index).wrapping_mul(self.step)))
    }

    /// A uniform number of a name, above 0 and below 1.
    pub fn uniform(&self, key: Key) -> f64 {
        open_unit(self.word(key))
    }

    /// The uniform number `index` of a name, above 0 and below 1.
    pub fn uniform_at(&self, key: Key, index: u64) -> f64 {
        open_unit(self.numbered(key, index))
    }

    /// The two halves of the word `index` of a name.
    pub const fn halves(&self, key: Key, index: u64) -> [u32; 2] {
        let word = self.numbered(key, index);
        [word as u32, (word >> 32) as u32]
    }

    /// All words of a name, one after the other, for samplers that need an unknown number.
    pub const fn stream(&self, key: Key) -> Stream {
        Stream { words: *self, key, next: 0 }
    }
}

/// The words of one name, as a generator of `rand`.
#[derive(Clone, Debug)]
pub struct Stream {
    words: Words,
    key: Key,
    next: u64,
}

impl Stream {
    /// The next uniform number, above 0 and below 1.
    pub fn uniform(&mut self) -> f64 {
        open_unit(self.random())
    }
}

impl TryRng for Stream {
    type Error = Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        self.try_next_u64().map(|word| (word >> 32) as u32)
    }

    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        let word = self.words.numbered(self.key, self.next);
        self.next += 1;
        Ok(word)
    }

    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), Infallible> {
        for chunk in bytes.chunks_mut(8) {
            chunk.copy_from_slice(&self.try_next_u64()?.to_le_bytes()[..chunk.len()]);
        }
        Ok(())
    }
}

/// The middle of one of 2⁵² equal parts of the unit interval: never 0, never 1.
#[inline]
fn open_unit(word: u64) -> f64 {
    const ONE: u64 = 1.0f64.to_bits();
    // The word's upper bits below the point of a number from 1 to 2, which becomes one from 0 to 1.
    f64::from_bits(ONE | word >> 12) - (1.0 - 0.5 * f64::EPSILON)
}

/// Stafford's thirteenth variant of the 64-bit finaliser of MurmurHash3.
const fn mix(word: u64) -> u64 {
    let word = (word ^ word >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let word = (word ^ word >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
    word ^ word >> 31
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand::Rng;

    #[test]
    fn a_stream_gives_any_sampler_the_words_of_its_name() {
        let (words, key) = (Words::new(5, 7), Key::of_world(WorldDraw::Rate, 3, 2, 1));
        let expected = [0, 1, 2].map(|index| words.numbered(key, index));
        let mut stream = words.stream(key);
        assert_eq!([stream.next_u64(), stream.next_u64(), stream.next_u64()], expected);
        assert_eq!(words.stream(key).next_u32(), (expected[0] >> 32) as u32);
        let mut bytes = [0; 20];
        words.stream(key).fill_bytes(&mut bytes);
        let all = expected.map(u64::to_le_bytes);
        assert_eq!(bytes, all.as_flattened()[..20]);
    }

    #[test]
    fn a_uniform_number_is_the_middle_of_its_part() {
        let part = f64::EPSILON;
        assert_eq!(open_unit(0), 0.5 * part);
        assert_eq!(open_unit(1 << 12), 1.5 * part);
        assert_eq!(open_unit(u64::MAX), 1.0 - 0.5 * part);
    }
}
