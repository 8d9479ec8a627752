//! One week of one team, from leads to wins (MODEL.md section 4, steps 2 to 8 and 10).

use libm::{exp, log};

use super::chance::{Chance, Count};
use super::clip::at_most;
use super::effects::{CONVERSION_CLIP, Effects, QUALIFICATION_CLIP};
use super::source::{ByClass, BySource, CLASSES};
use super::stock::Stock;

/// Weeks in a quarter.
pub const QUARTER: usize = 13;
/// The first week of a quarter in which sales rushes.
const RUSH_FROM: usize = 11;
/// Weekly share of the nurture pool that is lost.
pub const LAPSE: f64 = 0.03;
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
    let split = |from: &Cells<C::Count>, p: ByClass<f64>| split(chance, pace.sources, from, p);
    let mut flow = Flow::default();

    // 2. Qualification; the rest is nurtured.
    let passed = passed(effects, pace.qualification_luck);
    let mut mql = split(arrivals, passed);
    let nurture = &mut state.stock.nurture;
    add(nurture, arrivals);
    subtract(nurture, &mql);

    // 3. Wake-up, and what nurturing loses.
    let woken = split(nurture, effects.wake);
    subtract(nurture, &woken);
    add(&mut mql, &woken);
    let lapsed = split(nurture, [LAPSE; 2]);
    subtract(nurture, &lapsed);

    // 4. Take-up.
    let taken_up = trusted(effects.taken_up, state.trust, pace.trust_norm);
    let taken = split(&mql, [taken_up; 2]);

    // 5. Capacity and acceptance.
    let capacity = pace.capacity * rush_capacity(rush);
    let wanted = sum(&taken).as_f64();
    let workable = if wanted > capacity { capacity / wanted } else { 1.0 };
    let worked = split(&taken, [workable; 2]);
    flow.mql = sum(&mql);
    flow.worked = sum(&worked);
    let accepted = rates.accept(flow.mql.as_f64(), by_class(&worked));
    let accepted = accepted.map(|rate| responded(rate, effects.response));
    let sql = split(&worked, accepted);

    // 6. Stages: both leave before this week's arrivals join.
    let left_sql = split(&state.stock.sql, [pace.leave_sql; 2]);
    let converted = rates.convert(by_class(&left_sql)).map(|rate| rate.min(CONVERSION_CLIP));
    let opportunities = split(&left_sql, converted);

    // 7. Closing.
    let message = MESSAGE_EFFECT * (state.message - pace.message_norm);
    let leave = (pace.leave_opportunity * (1.0 + message) * closing_season(t, effects.rush)).clamp(0.0, 1.0);
    let left_opportunity = split(&state.stock.opportunities, [leave; 2]);
    let win = rates.win(by_class(&left_opportunity)).map(|rate| persuaded(rate, message));
    let won = split(&left_opportunity, win);

    let stock = &mut state.stock;
    subtract(&mut stock.sql, &left_sql);
    add(&mut stock.sql, &sql);
    subtract(&mut stock.opportunities, &left_opportunity);
    add(&mut stock.opportunities, &opportunities);

    // 8. Message and trust move after the week.
    state.trust = moved_trust(state.trust, flow.worked.as_f64(), sum(&sql).as_f64());
    state.message = moved_message(state.message, effects.message);

    // 10. Recycling.
    let unworked = difference(&mql, &worked);
    let mut lost = difference(&worked, &sql);
    add(&mut lost, &difference(&left_sql, &opportunities));
    add(&mut lost, &difference(&left_opportunity, &won));
    let back = split(&unworked, [effects.recycled; 2]);
    let back_later = split(&lost, [0.5 * effects.recycled; 2]);
    add(&mut stock.nurture, &back);
    add(&mut stock.nurture, &back_later);

    flow.lost = sum(&lapsed) + sum(&unworked) - sum(&back) + sum(&lost) - sum(&back_later);
    flow.sql = sql.map(|[good, poor]| good + poor);
    flow.opportunities = sum(&opportunities);
    flow.won = won;
    flow
}

/// Share of leads that marketing passes on in a world of this luck, by class.
pub fn passed(effects: &Effects, luck: f64) -> ByClass<f64> {
    effects.passed.map(|share| at_most(QUALIFICATION_CLIP, share * luck))
}

/// Share of MQLs taken up at a level of trust. The fourth root is two square roots, which have
/// the same bits everywhere.
pub fn trusted(taken_up: f64, trust: f64, norm: f64) -> f64 {
    let relative = if norm > 0.0 { trust / norm } else { 1.0 };
    (taken_up * relative.sqrt().sqrt()).clamp(0.05, 0.98)
}

/// Sales' memory of how often worked leads were any good, after a week.
pub fn moved_trust(trust: f64, worked: f64, sql: f64) -> f64 {
    if worked > 0.0 { trust + 0.1 * (sql / worked - trust) } else { trust }
}

/// The message match after a week.
pub fn moved_message(message: f64, towards: f64) -> f64 {
    message + 0.06 * (towards - message)
}

/// What a rush leaves of sales' capacity.
pub fn rush_capacity(rush: f64) -> f64 {
    1.0 - 0.15 * rush
}

/// The conversion of a worked lead at the speed of the first call.
pub fn responded(rate: f64, response: f64) -> f64 {
    at_most(CONVERSION_CLIP, at_most(CONVERSION_CLIP, rate) * response)
}

/// How the quarter moves closings: a rush of its last two weeks, taken from the eleven before.
pub fn closing_season(t: usize, rush: f64) -> f64 {
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

fn split<C: Chance>(chance: &C, sources: usize, from: &Cells<C::Count>, p: ByClass<f64>) -> Cells<C::Count> {
    let mut kept = Cells::default();
    for (kept, from) in kept.iter_mut().zip(from).take(sources) {
        *kept = CLASSES.map(|class| chance.split(from[class as usize], p[class as usize]));
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
