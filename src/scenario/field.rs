//! The table of numeric fields: path, unit, allowed range, and how to read and write each.

use super::inputs::{Channel, Inputs};

/// What a number measures; decides how it is shown and typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// A share of one, shown as a percentage.
    Share,
    /// Money, in the scenario's currency.
    Money,
    /// A count of leads.
    Leads,
    /// Sales reps.
    People,
    /// Weeks.
    Weeks,
    /// Months.
    Months,
    /// A plain number: a multiple, a shape, a log standard deviation.
    Plain,
}

/// The values that a field allows. Invariant: `min < max`, both finite.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Range {
    /// Smallest allowed value, or the bound that a value must exceed.
    pub min: f64,
    /// Largest allowed value.
    pub max: f64,
    /// Which values between the bounds count.
    pub kind: RangeKind,
}

/// Which values between its bounds a range allows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RangeKind {
    /// Every value, both bounds included.
    Closed,
    /// Every value above `min`, `max` included.
    Above,
    /// Whole numbers, both bounds included.
    Whole,
}

impl Range {
    /// Every value from `min` to `max`.
    pub const fn closed(min: f64, max: f64) -> Self {
        Self { min, max, kind: RangeKind::Closed }
    }

    /// Whether the value is allowed; NaN never is.
    pub fn contains(&self, value: f64) -> bool {
        let inside = (self.min..=self.max).contains(&value);
        match self.kind {
            RangeKind::Closed => inside,
            RangeKind::Above => inside && value > self.min,
            RangeKind::Whole => inside && value.fract() == 0.0,
        }
    }
}

/// One numeric field of [`Inputs`] that stands once in a scenario.
pub struct Field {
    /// Where it stands in a file, with dots.
    pub path: &'static str,
    /// What it measures.
    pub unit: Unit,
    /// What it allows.
    pub range: Range,
    /// Reads it.
    pub get: fn(&Inputs) -> f64,
    /// Writes it.
    pub set: fn(&mut Inputs, f64),
}

/// One numeric field of a [`Channel`].
pub struct ChannelField {
    /// Its key within the channel.
    pub key: &'static str,
    /// What it measures.
    pub unit: Unit,
    /// What it allows.
    pub range: Range,
    /// Reads it.
    pub get: fn(&Channel) -> f64,
    /// Writes it.
    pub set: fn(&mut Channel, f64),
}

const SHARE: Range = Range::closed(0.0, 1.0);
/// A fit share or a visitor rate: odds of it must exist.
const INNER_SHARE: Range = Range::closed(0.001, 0.999);
/// A conversion rate: 0.97, the model's clip, must stay out of reach.
const CONVERSION: Range = Range::closed(0.001, 0.93);
/// Leads a month of a source.
pub const LEADS_PER_MONTH: Range = Range::closed(0.0, 1e5);
const STAGE_WEEKS: Range = Range::closed(1.0, 104.0);
const PEOPLE: Range = Range::closed(0.0, 1_000.0);

/// Planned money a month for one channel.
pub const PLANNED_SPEND: Range = Range::closed(0.0, 1e9);
/// Planned sales reps.
pub const PLANNED_REPS: Range = PEOPLE;
/// The level of a practice.
pub const LEVEL: Range = SHARE;
/// How many paid channels a scenario has.
pub const CHANNELS: std::ops::RangeInclusive<usize> = 1..=8;
/// The longest name, in characters.
pub const NAME_CHARACTERS: usize = 80;
/// The version of the file format.
pub const VERSION: f64 = 1.0;

macro_rules! field {
    ($($part:ident).+, $unit:ident, $range:expr) => {
        Field {
            path: field!(@path $($part).+),
            unit: Unit::$unit,
            range: $range,
            get: |inputs| inputs.$($part).+,
            set: |inputs, value| inputs.$($part).+ = value,
        }
    };
    (@path $first:ident) => { stringify!($first) };
    (@path $first:ident . $second:ident) => { concat!(stringify!($first), ".", stringify!($second)) };
    (@path $first:ident . $second:ident . $third:ident) => {
        concat!(stringify!($first), ".", stringify!($second), ".", stringify!($third))
    };
}

macro_rules! channel_field {
    ($key:ident, $unit:ident, $range:expr) => {
        ChannelField {
            key: stringify!($key),
            unit: Unit::$unit,
            range: $range,
            get: |channel| channel.$key,
            set: |channel, value| channel.$key = value,
        }
    };
}

/// Every numeric field that stands once, in the order of MODEL.md section 1. Links name a field by its place
/// here, so a new one comes last; likewise below.
pub static FIELDS: [Field; 30] = [
    field!(horizon_months, Months, Range { min: 6.0, max: 36.0, kind: RangeKind::Whole }),
    field!(marketing.organic.leads_per_month, Leads, LEADS_PER_MONTH),
    field!(marketing.organic.fit_share, Share, INNER_SHARE),
    field!(marketing.organic.visitor_to_lead, Share, INNER_SHARE),
    field!(funnel.lead_to_mql, Share, CONVERSION),
    field!(funnel.mql_to_sql, Share, CONVERSION),
    field!(funnel.sql_to_opportunity, Share, CONVERSION),
    field!(funnel.opportunity_to_won, Share, CONVERSION),
    field!(funnel.certainty, Leads, Range::closed(10.0, 1e7)),
    field!(sales.reps, People, PEOPLE),
    field!(sales.leads_per_rep_per_week, Leads, PEOPLE),
    field!(sales.sql_weeks, Weeks, STAGE_WEEKS),
    field!(sales.opportunity_weeks, Weeks, STAGE_WEEKS),
    field!(sales.deal_median, Money, Range::closed(0.0, 1e9)),
    field!(sales.deal_spread, Plain, Range::closed(0.0, 2.0)),
    field!(sales.quota_per_quarter, Money, Range::closed(0.0, 1e12)),
    field!(shop.orders_per_visitor, Share, Range::closed(0.0, 0.5)),
    field!(shop.order_value, Money, Range::closed(0.0, 1e7)),
    field!(economics.gross_margin, Share, SHARE),
    field!(economics.rep_cost_per_year, Money, MONEY),
    field!(economics.renewal_good_fit, Share, SHARE),
    field!(economics.renewal_poor_fit, Share, SHARE),
    field!(economics.full_alignment_cost_per_month, Money, MONEY),
    field!(market.lead_dispersion, Plain, Range::closed(0.5, 1_000.0)),
    field!(market.persistence, Plain, Range::closed(0.0, 0.99)),
    field!(market.volatility, Plain, Range::closed(0.0, 0.5)),
    field!(market.seasonality, Share, Range::closed(0.0, 0.9)),
    field!(market.yield_spread, Plain, Range::closed(0.0, 1.0)),
    field!(market.fit_certainty, Leads, Range::closed(10.0, 1e6)),
    field!(practices.ramp_weeks, Weeks, Range { min: 0.0, max: 104.0, kind: RangeKind::Whole }),
];

/// Every numeric field of a paid channel, in the order of MODEL.md section 1.
pub static CHANNEL_FIELDS: [ChannelField; 6] = [
    channel_field!(spend_per_month, Money, Range { min: 0.0, max: 1e9, kind: RangeKind::Above }),
    channel_field!(leads_per_month, Leads, LEADS_PER_MONTH),
    channel_field!(half_saturation, Plain, Range::closed(0.05, 20.0)),
    channel_field!(carry_over, Share, Range::closed(0.0, 0.95)),
    channel_field!(fit_share, Share, INNER_SHARE),
    channel_field!(visitor_to_lead, Share, INNER_SHARE),
];

/// Costs that MODEL.md bounds only from below; an upper bound keeps sums of money finite.
const MONEY: Range = Range::closed(0.0, 1e12);

/// The field at a path.
pub fn field(path: &str) -> Option<&'static Field> {
    FIELDS.iter().find(|field| field.path == path)
}
