//! One week of one team, from leads to wins (MODEL.md section 4, steps 2 to 8 and 10).

use libm::{exp, log, sqrt};

use super::chance::{Cell, Chance, Count, Draw};
use super::effects::{CONVERSION_CLIP, Effects, QUALIFICATION_CLIP};
use super::source::{ByClass, BySource, CLASSES};
use super::stock::Stock;

/// Weeks in a quarter.
pub const QUARTER: usize = 13;
/// The first week of a quarter in which sales rushes.
const RUSH_FROM: usize = 11;
/// Weekly share of the nurture pool that is lost.
const LAPSE: f64 = 0.03;
/// Half-effect of the message on closing, winning and ordering.
pub const MESSAGE_EFFECT: f64 = 0.2;

/// Whether sales rushes in week `t` of the year, counted from 0.
pub fn is_rush_week(t: usize) -> bool {
    t % QUARTER >= RUSH_FROM
}

/// What stays the same all year, for either team.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pace {
    /// How many sources the scenario has.
    pub sources: usize,
    /// Leads a week that the sales force works at its best.
    pub capacity: f64,
    /// Weekly share of SQLs that leave their stage.
    pub leave_sql: f64,
    /// Weekly share of opportunities that leave their stage, before message and quarter.
    pub leave_opportunity: f64,
    /// y*: share of worked leads that were accepted in the company of today.
    pub trust_norm: f64,
    /// M*: message match in the company of today.
    pub message_norm: f64,
    /// ρ₁: what this world does to marketing's qualification.
    pub qualification_luck: f64,
}

/// Conversion rates of a week's flows, by class; a calibration finds them from the flows.
pub trait Conversion {
    /// Rates of worked leads to SQLs, before the effect of the first call.
    fn accept(&mut self, mql: f64, worked: ByClass<f64>) -> ByClass<f64>;
    /// Rates of SQLs that leave to opportunities.
    fn convert(&mut self, leaving: ByClass<f64>) -> ByClass<f64>;
    /// Rates of opportunities that leave to wins, before the effect of the message.
    fn win(&mut self, leaving: ByClass<f64>) -> ByClass<f64>;
}

/// What a team carries from week to week.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct State<N> {
    /// Leads that wait.
    pub stock: Stock<N>,
    /// y: sales' memory of how often worked leads were any good.
    pub trust: f64,
    /// M: message match.
    pub message: f64,
}

/// What happened in a week.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Flow<N> {
    /// Leads that marketing passed on, woken ones included.
    pub mql: N,
    /// MQLs that sales worked.
    pub worked: N,
    /// Worked leads accepted, by source.
    pub sql: BySource<N>,
    /// SQLs that became opportunities.
    pub opportunities: N,
    /// Deals won, by source and class.
    pub won: BySource<ByClass<N>>,
    /// Leads that left the company for good.
    pub lost: N,
}

type Cells<N> = BySource<ByClass<N>>;

/// Plays week `t` for the leads that arrive, and moves the state on.
pub fn week<C: Chance>(
    t: usize,
    pace: &Pace,
    effects: &Effects,
    arrivals: &Cells<C::Count>,
    state: &mut State<C::Count>,
    rates: &mut impl Conversion,
    chance: &C,
) -> Flow<C::Count> {
    let rush = if is_rush_week(t) { effects.rush } else { 0.0 };
    let split = |draw, from: &Cells<C::Count>, p: ByClass<f64>| split(chance, pace.sources, draw, from, p);
    let mut flow = Flow::default();

    // 2. Qualification; the rest is nurtured.
    let passed = effects.passed.map(|share| (share * pace.qualification_luck).min(QUALIFICATION_CLIP));
    let mut mql = split(Draw::Qualify, arrivals, passed);
    let nurture = &mut state.stock.nurture;
    add(nurture, arrivals);
    subtract(nurture, &mql);

    // 3. Wake-up, and what nurturing loses.
    let woken = split(Draw::Wake, nurture, effects.wake);
    subtract(nurture, &woken);
    add(&mut mql, &woken);
    let lapsed = split(Draw::Lapse, nurture, [LAPSE; 2]);
    subtract(nurture, &lapsed);

    // 4. Take-up: trust is a fourth root, so two square roots give the same bits everywhere.
    let trust = if pace.trust_norm > 0.0 { state.trust / pace.trust_norm } else { 1.0 };
    let taken_up = (effects.taken_up * sqrt(sqrt(trust))).clamp(0.05, 0.98);
    let taken = split(Draw::TakeUp, &mql, [taken_up; 2]);

    // 5. Capacity and acceptance.
    let capacity = pace.capacity * (1.0 - 0.15 * rush);
    let wanted = sum(&taken).as_f64();
    let workable = if wanted > capacity { capacity / wanted } else { 1.0 };
    let worked = split(Draw::Work, &taken, [workable; 2]);
    flow.mql = sum(&mql);
    flow.worked = sum(&worked);
    let accepted = rates.accept(flow.mql.as_f64(), by_class(&worked));
    let accepted = accepted.map(|rate| (rate.min(CONVERSION_CLIP) * effects.response).min(CONVERSION_CLIP));
    let sql = split(Draw::Accept, &worked, accepted);

    // 6. Stages: both leave before this week's arrivals join.
    let left_sql = split(Draw::LeaveSql, &state.stock.sql, [pace.leave_sql; 2]);
    let converted = rates.convert(by_class(&left_sql)).map(|rate| rate.min(CONVERSION_CLIP));
    let opportunities = split(Draw::Convert, &left_sql, converted);

    // 7. Closing.
    let message = MESSAGE_EFFECT * (state.message - pace.message_norm);
    let leave = (pace.leave_opportunity * (1.0 + message) * closing_season(t, effects.rush)).clamp(0.0, 1.0);
    let left_opportunity = split(Draw::LeaveOpportunity, &state.stock.opportunities, [leave; 2]);
    let win = rates.win(by_class(&left_opportunity)).map(|rate| persuaded(rate, message));
    let won = split(Draw::Win, &left_opportunity, win);

    let stock = &mut state.stock;
    subtract(&mut stock.sql, &left_sql);
    add(&mut stock.sql, &sql);
    subtract(&mut stock.opportunities, &left_opportunity);
    add(&mut stock.opportunities, &opportunities);

    // 8. Message and trust move after the week.
    if flow.worked.as_f64() > 0.0 {
        state.trust += 0.1 * (sum(&sql).as_f64() / flow.worked.as_f64() - state.trust);
    }
    state.message += 0.06 * (effects.message - state.message);

    // 10. Recycling.
    let unworked = difference(&mql, &worked);
    let mut lost = difference(&worked, &sql);
    add(&mut lost, &difference(&left_sql, &opportunities));
    add(&mut lost, &difference(&left_opportunity, &won));
    let back = split(Draw::RecycleUnworked, &unworked, [effects.recycled; 2]);
    let back_later = split(Draw::RecycleLost, &lost, [0.5 * effects.recycled; 2]);
    add(&mut stock.nurture, &back);
    add(&mut stock.nurture, &back_later);

    flow.lost = sum(&lapsed) + sum(&unworked) - sum(&back) + sum(&lost) - sum(&back_later);
    flow.sql = sql.map(|[good, poor]| good + poor);
    flow.opportunities = sum(&opportunities);
    flow.won = won;
    flow
}

/// How the quarter moves closings: a rush of its last two weeks, taken from the eleven before.
fn closing_season(t: usize, rush: f64) -> f64 {
    let pull = 1.5 * rush;
    if is_rush_week(t) { 1.0 + pull } else { 1.0 - 2.0 * pull / RUSH_FROM as f64 }
}

/// A win rate moved by `message` on the log-odds scale.
fn persuaded(rate: f64, message: f64) -> f64 {
    let rate = rate.clamp(0.0, CONVERSION_CLIP);
    if rate == 0.0 {
        return 0.0;
    }
    let odds = log(rate / (1.0 - rate)) + message;
    (1.0 / (1.0 + exp(-odds))).min(CONVERSION_CLIP)
}

fn split<C: Chance>(
    chance: &C,
    sources: usize,
    draw: Draw,
    from: &Cells<C::Count>,
    p: ByClass<f64>,
) -> Cells<C::Count> {
    let coins = p.map(|p| chance.coin(p));
    let mut kept = Cells::default();
    for source in 0..sources {
        for class in CLASSES {
            let index = class as usize;
            kept[source][index] =
                chance.split(draw, Cell { source, class }, from[source][index], &coins[index]);
        }
    }
    kept
}

fn add<N: Count>(to: &mut Cells<N>, more: &Cells<N>) {
    for (to, more) in to.iter_mut().flatten().zip(more.iter().flatten()) {
        *to += *more;
    }
}

fn subtract<N: Count>(from: &mut Cells<N>, less: &Cells<N>) {
    for (from, less) in from.iter_mut().flatten().zip(less.iter().flatten()) {
        *from -= *less;
    }
}

fn difference<N: Count>(all: &Cells<N>, part: &Cells<N>) -> Cells<N> {
    let mut rest = *all;
    subtract(&mut rest, part);
    rest
}

fn sum<N: Count>(cells: &Cells<N>) -> N {
    cells.iter().flatten().copied().sum()
}

/// The flow of each class over all sources.
fn by_class<N: Count>(cells: &Cells<N>) -> ByClass<f64> {
    CLASSES.map(|class| cells.iter().map(|cell| cell[class as usize].as_f64()).sum())
}
