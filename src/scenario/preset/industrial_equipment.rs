//! Few, large and slow deals, over two years.

use crate::scenario::inputs::{
    Channel, Economics, Funnel, Inputs, Market, Marketing, Organic, Practices, Sales, Shop,
};

/// All of it.
pub fn inputs() -> Inputs {
    Inputs {
        name: "Industrial equipment".to_owned(),
        currency: "EUR".to_owned(),
        horizon_months: 24.0,
        marketing: Marketing {
            channels: vec![
                Channel {
                    name: "Trade fairs".to_owned(),
                    spend_per_month: 22_000.0,
                    leads_per_month: 28.0,
                    half_saturation: 0.8,
                    carry_over: 0.4,
                    fit_share: 0.35,
                    visitor_to_lead: 0.15,
                },
                Channel {
                    name: "Dealers and referrals".to_owned(),
                    spend_per_month: 9_000.0,
                    leads_per_month: 14.0,
                    half_saturation: 1.0,
                    carry_over: 0.3,
                    fit_share: 0.6,
                    visitor_to_lead: 0.05,
                },
                Channel {
                    name: "Search".to_owned(),
                    spend_per_month: 8_000.0,
                    leads_per_month: 26.0,
                    half_saturation: 1.3,
                    carry_over: 0.1,
                    fit_share: 0.4,
                    visitor_to_lead: 0.025,
                },
                Channel {
                    name: "Trade press and content".to_owned(),
                    spend_per_month: 7_000.0,
                    leads_per_month: 18.0,
                    half_saturation: 2.0,
                    carry_over: 0.8,
                    fit_share: 0.3,
                    visitor_to_lead: 0.02,
                },
            ],
            organic: Organic { leads_per_month: 14.0, fit_share: 0.4, visitor_to_lead: 0.02 },
        },
        funnel: Funnel {
            lead_to_mql: 0.3,
            mql_to_sql: 0.4,
            sql_to_opportunity: 0.5,
            opportunity_to_won: 0.22,
            certainty: 800.0,
        },
        sales: Sales {
            reps: 4.0,
            leads_per_rep_per_week: 1.4,
            sql_weeks: 6.0,
            opportunity_weeks: 26.0,
            deal_median: 160_000.0,
            deal_spread: 0.7,
            quota_per_quarter: 800_000.0,
        },
        shop: Shop { orders_per_visitor: 0.001, order_value: 400.0 },
        economics: Economics {
            gross_margin: 0.32,
            rep_cost_per_year: 105_000.0,
            renewal_good_fit: 0.6,
            renewal_poor_fit: 0.4,
            full_alignment_cost_per_month: 12_000.0,
        },
        market: Market {
            lead_dispersion: 5.0,
            persistence: 0.95,
            volatility: 0.04,
            seasonality: 0.08,
            yield_spread: 0.2,
            fit_certainty: 40.0,
        },
        practices: Practices { ramp_weeks: 26.0, ..Inputs::default().practices },
        ..Inputs::default()
    }
}
