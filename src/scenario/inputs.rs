//! The fields of a scenario as they stand in a file, not yet checked; defaults are the
//! professional-services firm of MODEL.md section 1.

use serde::{Deserialize, Serialize};

use super::practice::Levels;

/// Months to weeks, as everywhere in the model: a month has 52/12 weeks.
pub const MONTHS_PER_WEEK: f64 = 12.0 / 52.0;

/// Everything a scenario says. Ranges and units stand in [`super::field`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Inputs {
    /// Version of the file format: 1.
    pub version: f64,
    /// The user's name for the company; at most 80 characters.
    pub name: String,
    /// ISO 4217 code of the currency of every amount of money.
    pub currency: String,
    /// How far to look ahead, in whole months.
    pub horizon_months: f64,
    /// Where leads come from, and what that costs.
    pub marketing: Marketing,
    /// Conversion rates seen today.
    pub funnel: Funnel,
    /// The sales force of today and its deals.
    pub sales: Sales,
    /// The e-commerce path that bypasses sales.
    pub shop: Shop,
    /// Margins, costs and renewals.
    pub economics: Economics,
    /// How uncertain the market is.
    pub market: Market,
    /// The levers: what the user tries out.
    #[serde(default)]
    pub plan: Plan,
    /// How the company works today, and how each team works.
    pub practices: Practices,
}

/// Paid channels and the organic source.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Marketing {
    /// One to eight paid channels.
    pub channels: Vec<Channel>,
    /// The source without spend.
    pub organic: Organic,
}

/// A paid source of leads, as it performs today.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Channel {
    /// What the user calls it.
    pub name: String,
    /// Money a month today.
    pub spend_per_month: f64,
    /// Leads a month at that spend.
    pub leads_per_month: f64,
    /// Half saturation as a multiple of today's spend.
    pub half_saturation: f64,
    /// Share of a week's effect that carries over into the next.
    pub carry_over: f64,
    /// Share of its leads that fit.
    pub fit_share: f64,
    /// Share of its visitors that become leads.
    pub visitor_to_lead: f64,
}

/// The source that needs no spend.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Organic {
    /// Leads a month.
    pub leads_per_month: f64,
    /// Share of its leads that fit.
    pub fit_share: f64,
    /// Share of its visitors that become leads.
    pub visitor_to_lead: f64,
}

/// Stage conversion rates seen today, and on how many leads.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Funnel {
    /// Share of leads that marketing passes on.
    pub lead_to_mql: f64,
    /// Share of MQLs that sales accepts.
    pub mql_to_sql: f64,
    /// Share of SQLs that become opportunities.
    pub sql_to_opportunity: f64,
    /// Share of opportunities that are won.
    pub opportunity_to_won: f64,
    /// How many past leads the rates were seen on.
    pub certainty: f64,
}

/// Today's capacity, cycle and deals.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Sales {
    /// Sales reps today; may be fractional.
    pub reps: f64,
    /// Leads that one rep can work in a week.
    pub leads_per_rep_per_week: f64,
    /// Mean weeks as an SQL.
    pub sql_weeks: f64,
    /// Mean weeks as an opportunity.
    pub opportunity_weeks: f64,
    /// Median deal value, at today's average price.
    pub deal_median: f64,
    /// Standard deviation of the logarithm of the deal value.
    pub deal_spread: f64,
    /// The team's quota for 13 weeks of revenue.
    pub quota_per_quarter: f64,
}

/// Orders of visitors who never meet sales.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Shop {
    /// Orders for each visitor of the site.
    pub orders_per_visitor: f64,
    /// Money an order.
    pub order_value: f64,
}

/// What is left of revenue, and what the teams cost.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Economics {
    /// Share of revenue left after the cost of delivery.
    pub gross_margin: f64,
    /// Money a rep a year.
    pub rep_cost_per_year: f64,
    /// Share of good-fit customers that renew each year.
    pub renewal_good_fit: f64,
    /// Share of poor-fit customers that renew each year.
    pub renewal_poor_fit: f64,
    /// Money a month for moving every practice from 0 to 1.
    pub full_alignment_cost_per_month: f64,
}

/// What the market does on its own.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Market {
    /// Shape of the weekly Gamma noise of each source.
    pub lead_dispersion: f64,
    /// Autocorrelation of the market's log level from week to week.
    pub persistence: f64,
    /// Weekly standard deviation of the market's log level.
    pub volatility: f64,
    /// Amplitude of the yearly season.
    pub seasonality: f64,
    /// Log standard deviation of each source's yield.
    pub yield_spread: f64,
    /// How many leads each source's share of fitting leads was seen on.
    pub fit_certainty: f64,
}

/// The levers, the same for both teams; absent means as today.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Plan {
    /// Planned money a month, a value for each channel.
    #[serde(default)]
    pub spend_per_month: Option<Vec<f64>>,
    /// Planned sales reps.
    #[serde(default)]
    pub reps: Option<f64>,
}

/// Levels today and of each team, and how long a change takes.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Practices {
    /// How the company works today.
    pub today: Levels,
    /// How the first team works once it has changed.
    pub siloed: Levels,
    /// How the second team works once it has changed.
    pub aligned: Levels,
    /// Whole weeks until a change is complete; 0 means at once.
    pub ramp_weeks: f64,
}

impl Inputs {
    /// Money a month today, channel by channel.
    pub fn spend(&self) -> Vec<f64> {
        self.marketing.channels.iter().map(|channel| channel.spend_per_month).collect()
    }

    /// Planned money a month, channel by channel.
    pub fn planned_spend(&self) -> Vec<f64> {
        self.plan.spend_per_month.clone().unwrap_or_else(|| self.spend())
    }

    /// Planned sales reps.
    pub fn planned_reps(&self) -> f64 {
        self.plan.reps.unwrap_or(self.sales.reps)
    }

    /// Names of all sources: the channels', then the organic one's.
    pub fn source_names(&self) -> impl Iterator<Item = &str> {
        self.marketing.channels.iter().map(|channel| channel.name.as_str()).chain(["Organic"])
    }

    /// Leads a month of all sources today.
    pub fn leads_per_month(&self) -> f64 {
        let paid: f64 = self.marketing.channels.iter().map(|channel| channel.leads_per_month).sum();
        paid + self.marketing.organic.leads_per_month
    }
}

impl Default for Channel {
    /// What a channel of a file takes for the fields that it leaves out, and what links say added channels
    /// differ from: so old links change with it.
    fn default() -> Self {
        Self {
            name: String::new(),
            spend_per_month: 10_000.0,
            leads_per_month: 50.0,
            half_saturation: 1.5,
            carry_over: 0.2,
            fit_share: 0.35,
            visitor_to_lead: 0.03,
        }
    }
}

impl Default for Inputs {
    fn default() -> Self {
        let channel = |name: &str, [spend, leads, half, carry, fit, visitor]: [f64; 6]| Channel {
            name: name.to_owned(),
            spend_per_month: spend,
            leads_per_month: leads,
            half_saturation: half,
            carry_over: carry,
            fit_share: fit,
            visitor_to_lead: visitor,
        };
        Self {
            version: 1.0,
            name: String::new(),
            currency: "USD".to_owned(),
            horizon_months: 12.0,
            marketing: Marketing {
                channels: vec![
                    channel("Paid search", [18_000.0, 95.0, 1.5, 0.1, 0.45, 0.030]),
                    channel("Paid social", [15_000.0, 190.0, 1.8, 0.2, 0.10, 0.020]),
                    channel("Content and SEO", [9_000.0, 60.0, 2.0, 0.8, 0.42, 0.025]),
                    channel("Events and webinars", [12_000.0, 45.0, 1.0, 0.3, 0.30, 0.150]),
                    channel("Email and referrals", [6_000.0, 32.0, 1.2, 0.1, 0.65, 0.060]),
                ],
                organic: Organic { leads_per_month: 40.0, fit_share: 0.40, visitor_to_lead: 0.02 },
            },
            funnel: Funnel {
                lead_to_mql: 0.30,
                mql_to_sql: 0.30,
                sql_to_opportunity: 0.55,
                opportunity_to_won: 0.24,
                certainty: 3_000.0,
            },
            sales: Sales {
                reps: 4.0,
                leads_per_rep_per_week: 6.5,
                sql_weeks: 3.0,
                opportunity_weeks: 9.0,
                deal_median: 22_000.0,
                deal_spread: 0.6,
                quota_per_quarter: 450_000.0,
            },
            shop: Shop { orders_per_visitor: 0.0005, order_value: 150.0 },
            economics: Economics {
                gross_margin: 0.6,
                rep_cost_per_year: 90_000.0,
                renewal_good_fit: 0.85,
                renewal_poor_fit: 0.55,
                full_alignment_cost_per_month: 10_000.0,
            },
            market: Market {
                lead_dispersion: 8.0,
                persistence: 0.9,
                volatility: 0.05,
                seasonality: 0.10,
                yield_spread: 0.2,
                fit_certainty: 80.0,
            },
            plan: Plan::default(),
            practices: Practices {
                today: Levels::all(0.0),
                siloed: Levels::all(0.0),
                aligned: Levels::all(0.4),
                ramp_weeks: 13.0,
            },
        }
    }
}
