//! Software by subscription: many touches, a high margin.

use crate::scenario::inputs::{Channel, Economics, Funnel, Inputs, Market, Marketing, Organic, Sales, Shop};

/// All of it.
pub fn inputs() -> Inputs {
    Inputs {
        name: "B2B software".to_owned(),
        currency: "USD".to_owned(),
        marketing: Marketing {
            channels: vec![
                Channel {
                    name: "Paid search".to_owned(),
                    spend_per_month: 30_000.0,
                    leads_per_month: 150.0,
                    half_saturation: 1.4,
                    carry_over: 0.1,
                    fit_share: 0.42,
                    visitor_to_lead: 0.03,
                },
                Channel {
                    name: "Paid social".to_owned(),
                    spend_per_month: 22_000.0,
                    leads_per_month: 230.0,
                    half_saturation: 1.8,
                    carry_over: 0.2,
                    fit_share: 0.12,
                    visitor_to_lead: 0.02,
                },
                Channel {
                    name: "Content and SEO".to_owned(),
                    spend_per_month: 20_000.0,
                    leads_per_month: 160.0,
                    half_saturation: 2.0,
                    carry_over: 0.8,
                    fit_share: 0.38,
                    visitor_to_lead: 0.025,
                },
                Channel {
                    name: "Webinars and events".to_owned(),
                    spend_per_month: 18_000.0,
                    leads_per_month: 90.0,
                    half_saturation: 1.0,
                    carry_over: 0.3,
                    fit_share: 0.28,
                    visitor_to_lead: 0.12,
                },
                Channel {
                    name: "Partners and referrals".to_owned(),
                    spend_per_month: 10_000.0,
                    leads_per_month: 40.0,
                    half_saturation: 1.2,
                    carry_over: 0.2,
                    fit_share: 0.65,
                    visitor_to_lead: 0.05,
                },
            ],
            organic: Organic { leads_per_month: 110.0, fit_share: 0.42, visitor_to_lead: 0.02 },
        },
        funnel: Funnel {
            lead_to_mql: 0.25,
            mql_to_sql: 0.35,
            sql_to_opportunity: 0.5,
            opportunity_to_won: 0.22,
            certainty: 6_000.0,
        },
        sales: Sales {
            reps: 7.0,
            leads_per_rep_per_week: 6.0,
            sql_weeks: 2.0,
            opportunity_weeks: 10.0,
            deal_median: 28_000.0,
            deal_spread: 0.8,
            quota_per_quarter: 950_000.0,
        },
        shop: Shop { orders_per_visitor: 0.0008, order_value: 240.0 },
        economics: Economics {
            gross_margin: 0.78,
            rep_cost_per_year: 150_000.0,
            renewal_good_fit: 0.93,
            renewal_poor_fit: 0.7,
            full_alignment_cost_per_month: 20_000.0,
        },
        market: Market {
            lead_dispersion: 8.0,
            persistence: 0.9,
            volatility: 0.05,
            seasonality: 0.05,
            yield_spread: 0.2,
            fit_certainty: 120.0,
        },
        ..Inputs::default()
    }
}
