//! What the page says about an answer, in words that hold at any value.

pub mod boards;
pub mod change;
pub mod checks;
pub mod fund;
pub mod reasons;
pub mod worth;

use super::session::Answer;
use super::target::Target;
use crate::insight::estimate::Estimate;
use crate::insight::rank::rank;
use crate::insight::summary::Summary;
use crate::scenario::inputs::Plan;
use crate::sentence;

/// Numbers as the visitor's locale writes them.
pub trait Figures {
    /// Money in few digits: $416k.
    fn money(&self, value: f64) -> String;
    /// A share as a percentage: 23 %.
    fn percent(&self, share: f64) -> String;
    /// A share as a percentage with its sign: +23 %.
    fn signed_percent(&self, share: f64) -> String;
    /// A count: 10,000.
    fn count(&self, value: f64) -> String;
    /// A count with one decimal: 12.2.
    fn tenths(&self, value: f64) -> String;
    /// A count with one decimal where it is not whole: 4, 4.5.
    fn tenths_or_whole(&self, value: f64) -> String;
    /// A share of 100 leads: 67.9, 1.24.
    fn share_of_100(&self, value: f64) -> String;
}

/// The one comparable finding on alignment in print, as a relative gap.
const FINDING: f64 = 0.21;
/// A relative gap above any evidence.
const EVIDENCE: f64 = 0.60;
/// A smaller relative gap is written as 0 %.
const VISIBLE: f64 = 0.005;

/// How the teams compare.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Every future is the same for both.
    Equal,
    /// The difference is within its error.
    Even,
    /// The aligned team has more.
    More,
    /// The aligned team has less.
    Less,
}

/// How the teams' revenues compare.
pub fn verdict(summary: &Summary) -> Verdict {
    judge(summary, summary.gap.estimate())
}

fn judge(summary: &Summary, difference: Estimate) -> Verdict {
    let gaps = summary.gap.sorted.values();
    let cost = summary.teams.aligned.cost.total() - summary.teams.siloed.cost.total();
    if gaps.iter().all(|&gap| gap == 0.0) && cost == 0.0 {
        return Verdict::Equal;
    }
    match difference.mean {
        _ if !difference.is_clear() => Verdict::Even,
        mean if mean > 0.0 => Verdict::More,
        _ => Verdict::Less,
    }
}

/// The one sentence that is the answer.
pub fn headline(summary: &Summary, figures: &dyn Figures) -> String {
    let mean = summary.gap.moments.mean;
    let n = figures.count(summary.replications as f64);
    let money = figures.money(mean.abs());
    let relative = summary.gap.relative;
    let percent = relative.map(|share| figures.signed_percent(share));
    match (verdict(summary), percent) {
        _ if earns_nothing(summary) => sentence!("headline-nothing"),
        (Verdict::Equal, _) => sentence!("headline-equal"),
        (Verdict::Even, _) => sentence!("headline-even", n = n),
        _ if relative.is_some_and(|share| share.abs() < VISIBLE) => sentence!("headline-even", n = n),
        (Verdict::Less, Some(percent)) => {
            sentence!("headline-behind", n = n, money = money, percent = percent)
        }
        (_, Some(percent)) => sentence!("headline-ahead", n = n, money = money, percent = percent),
        (_, None) => sentence!("headline-ahead-plain", n = n, money = money),
    }
}

/// What is left after all costs, and the draw of one future from each team.
pub fn consequences(summary: &Summary, figures: &dyn Figures) -> Vec<String> {
    let left = summary.payback.left;
    let money = figures.money(left.mean.abs());
    let both_lose = summary.teams.siloed.contribution.max(summary.teams.aligned.contribution) < 0.0;
    let left = match (judge(summary, left), verdict(summary)) {
        (Verdict::Equal, _) => return vec![sentence!("left-equal")],
        (Verdict::Even, _) => sentence!("left-even"),
        (Verdict::More, _) if both_lose => sentence!("left-more-loss", money = money),
        (Verdict::Less, Verdict::More) if both_lose => sentence!("left-less-loss", money = money),
        (Verdict::More, _) => sentence!("left-more", money = money),
        (Verdict::Less, Verdict::More) => sentence!("left-less", money = money),
        (Verdict::Less, _) => sentence!("left-less-both", money = money),
    };
    if earns_nothing(summary) { vec![left] } else { vec![left, drawn(summary)] }
}

/// Whether no future of either team has any revenue, so that nobody is ahead in it.
fn earns_nothing(summary: &Summary) -> bool {
    let earned = summary.teams.as_ref().map(|team| team.totals.revenue.mean);
    earned.siloed == 0.0 && earned.aligned == 0.0
}

/// The middle 90 of 100 paired gaps in revenue, where the teams differ.
pub fn range(answer: &Answer, figures: &dyn Figures) -> Option<String> {
    let gap = &answer.summary.gap.sorted;
    let [low, high] = [0.05, 0.95].map(|p| figures.money(gap.quantile(p)));
    let months = answer.scenario.horizon_months as usize;
    (verdict(&answer.summary) != Verdict::Equal && !earns_nothing(&answer.summary))
        .then(|| sentence!("range", months = months, low = low, high = high))
}

/// How often the aligned team is ahead, of ten draws of one future from each team.
pub fn drawn(summary: &Summary) -> String {
    sentence!("drawn", times = (10.0 * summary.gap.ahead_independent).round() as usize)
}

/// Where revenue comes from, where nobody sells.
pub fn without_sales(answer: &Answer) -> Option<String> {
    let earns = answer.summary.teams.as_ref().map(|team| team.totals.revenue.mean > 0.0);
    let sells = Target::Reps.get(&answer.scenario) > 0.0;
    let has_shop = answer.scenario.shop.orders_per_visitor > 0.0;
    (!sells && (earns.siloed || earns.aligned))
        .then(|| sentence!(if has_shop { "no-reps-shop" } else { "no-reps" }))
}

/// What evidence says about a gap of this size, where it says anything.
pub fn evidence(summary: &Summary) -> Option<String> {
    match summary.gap.relative? {
        share if share > EVIDENCE => Some(sentence!("beyond-evidence")),
        share if share > FINDING => Some(sentence!("beyond-finding")),
        _ => None,
    }
}

/// What to see in the dot plot of `n` marks a team, of which so many reach the goal.
pub fn futures(summary: &Summary, n: usize, reach: [usize; 2], goal: &str, figures: &dyn Figures) -> String {
    let all = summary.replications as f64;
    let [siloed, aligned] = reach;
    sentence!(
        "futures-summary",
        each = figures.count((all / n as f64).round()),
        all = figures.count(all),
        siloed = siloed,
        aligned = aligned,
        n = n,
        goal = goal,
    )
}

/// What to see in the fate of leads: the loss in which the teams differ most, by its name and its share of
/// 100 leads of each team; none where no lead arrives.
pub fn stages(summary: &Summary, widest: Option<(&str, [f64; 2])>, figures: &dyn Figures) -> String {
    let leads = summary.teams.siloed.totals.leads.mean + summary.teams.aligned.totals.leads.mean;
    match widest {
        _ if leads == 0.0 => sentence!("stages-summary-none"),
        Some((stage, shares)) if verdict(summary) != Verdict::Equal => {
            let [siloed, aligned] = shares.map(|share| figures.share_of_100(share));
            sentence!("stages-summary-differ", stage = stage, siloed = siloed, aligned = aligned)
        }
        _ => sentence!("stages-summary-same"),
    }
}

/// The drift of the simulated from the typed rate of MQLs to SQLs, where it shows.
pub fn drift(answer: &Answer, figures: &dyn Figures) -> Option<String> {
    let totals = &answer.summary.teams.siloed.totals;
    let practices = &answer.scenario.practices;
    let is_as_today = answer.scenario.plan == Plan::default() && practices.siloed == practices.today;
    if totals.mql.mean <= 0.0 || !is_as_today {
        return None;
    }
    let rate = |share: f64| sentence!("decimal-percent", number = figures.tenths(100.0 * share));
    let [typed, simulated] = [answer.scenario.funnel.mql_to_sql, totals.sql.mean / totals.mql.mean].map(rate);
    let falls_short = totals.sql.mean < totals.mql.mean * answer.scenario.funnel.mql_to_sql;
    (falls_short && typed != simulated)
        .then(|| sentence!("stages-drift", typed = typed, simulated = simulated))
}

/// What to see in the sources: the one that closes best, and the one that closes worst.
pub fn sources(answer: &Answer, names: &[String], figures: &dyn Figures) -> String {
    let shares = &answer.summary.teams.siloed.sources;
    let mut active: Vec<usize> = (0..shares.len()).filter(|&source| shares[source].leads > 0.0).collect();
    let yields = |source: &usize| shares[*source].of_customers / shares[*source].of_leads;
    rank(&mut active, yields);
    match active.as_slice() {
        _ if answer.summary.teams.siloed.totals.won.mean == 0.0 => sentence!("sources-summary-none"),
        [] => sentence!("stages-summary-none"),
        [only] => sentence!("sources-summary-one", only = names[*only].as_str()),
        [best, .., worst] => sentence!(
            if verdict(&answer.summary) == Verdict::Equal {
                "sources-summary-both"
            } else {
                "sources-summary"
            },
            best = names[*best].as_str(),
            bestleads = figures.percent(shares[*best].of_leads),
            bestcustomers = figures.percent(shares[*best].of_customers),
            worst = names[*worst].as_str(),
            worstleads = figures.percent(shares[*worst].of_leads),
            worstcustomers = figures.percent(shares[*worst].of_customers),
        ),
    }
}

/// The largest move of the aligned team's budget, where it shows.
pub fn budget_move(answer: &Answer, names: &[String], figures: &dyn Figures) -> Option<String> {
    let planned = answer.scenario.planned_spend();
    let total: f64 = planned.iter().sum();
    let shares = &answer.summary.teams.aligned.sources;
    let change = |channel: &usize| shares[*channel].of_budget - planned[*channel] / total;
    let moved = (0..planned.len()).max_by(|a, b| change(a).abs().total_cmp(&change(b).abs()))?;
    let [before, after] =
        [planned[moved] / total, shares[moved].of_budget].map(|share| figures.percent(share));
    let key =
        if verdict(&answer.summary) == Verdict::Equal { "sources-budget-both" } else { "sources-budget" };
    (total > 0.0 && before != after)
        .then(|| sentence!(key, name = names[moved].as_str(), before = before, after = after))
}

/// What to see in the weekly gap after all costs.
pub fn weeks(answer: &Answer) -> String {
    let payback = &answer.summary.payback;
    let never = (100.0 * payback.never).round() as usize;
    match (verdict(&answer.summary), payback.week) {
        (Verdict::Equal, _) => sentence!("weeks-summary-equal"),
        (_, Some(1)) => sentence!("weeks-summary-pays", never = never),
        (_, Some(week)) => sentence!("weeks-summary-dips", week = week, never = never),
        (_, None) => {
            sentence!("weeks-summary-never", months = answer.scenario.horizon_months as usize, never = never)
        }
    }
}

/// What to see in both teams' revenue over time.
pub fn revenue(answer: &Answer, figures: &dyn Figures) -> String {
    let [siloed, aligned] =
        answer.summary.teams.as_ref().map(|team| figures.money(team.totals.revenue.mean)).into_array();
    sentence!(
        "weeks-revenue-summary",
        months = answer.scenario.horizon_months as usize,
        siloed = siloed,
        aligned = aligned
    )
}
