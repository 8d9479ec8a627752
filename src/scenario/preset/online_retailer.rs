//! Most revenue comes through the shop, the rest from business accounts.

use crate::scenario::inputs::{
    Channel, Economics, Funnel, Inputs, Market, Marketing, Organic, Practices, Sales, Shop,
};

/// All of it.
pub fn inputs() -> Inputs {
    Inputs {
        name: "Online-first retailer".to_owned(),
        currency: "EUR".to_owned(),
        marketing: Marketing {
            channels: vec![
                Channel {
                    name: "Shopping ads".to_owned(),
                    spend_per_month: 38_000.0,
                    leads_per_month: 900.0,
                    half_saturation: 1.2,
                    carry_over: 0.05,
                    fit_share: 0.3,
                    visitor_to_lead: 0.02,
                },
                Channel {
                    name: "Paid social".to_owned(),
                    spend_per_month: 26_000.0,
                    leads_per_month: 820.0,
                    half_saturation: 1.7,
                    carry_over: 0.15,
                    fit_share: 0.12,
                    visitor_to_lead: 0.02,
                },
                Channel {
                    name: "Search".to_owned(),
                    spend_per_month: 16_000.0,
                    leads_per_month: 420.0,
                    half_saturation: 1.3,
                    carry_over: 0.05,
                    fit_share: 0.4,
                    visitor_to_lead: 0.025,
                },
                Channel {
                    name: "Creators and affiliates".to_owned(),
                    spend_per_month: 14_000.0,
                    leads_per_month: 360.0,
                    half_saturation: 1.5,
                    carry_over: 0.4,
                    fit_share: 0.2,
                    visitor_to_lead: 0.02,
                },
                Channel {
                    name: "Newsletter".to_owned(),
                    spend_per_month: 5_000.0,
                    leads_per_month: 260.0,
                    half_saturation: 1.0,
                    carry_over: 0.3,
                    fit_share: 0.5,
                    visitor_to_lead: 0.05,
                },
            ],
            organic: Organic { leads_per_month: 640.0, fit_share: 0.35, visitor_to_lead: 0.02 },
        },
        funnel: Funnel {
            lead_to_mql: 0.15,
            mql_to_sql: 0.35,
            sql_to_opportunity: 0.55,
            opportunity_to_won: 0.28,
            certainty: 20_000.0,
        },
        sales: Sales {
            reps: 4.0,
            leads_per_rep_per_week: 16.0,
            sql_weeks: 1.0,
            opportunity_weeks: 4.0,
            deal_median: 3_600.0,
            deal_spread: 0.8,
            quota_per_quarter: 1_070_000.0,
        },
        shop: Shop { orders_per_visitor: 0.018, order_value: 72.0 },
        economics: Economics {
            gross_margin: 0.48,
            rep_cost_per_year: 58_000.0,
            renewal_good_fit: 0.75,
            renewal_poor_fit: 0.5,
            full_alignment_cost_per_month: 9_000.0,
        },
        market: Market {
            lead_dispersion: 15.0,
            persistence: 0.9,
            volatility: 0.05,
            seasonality: 0.2,
            yield_spread: 0.2,
            fit_certainty: 300.0,
        },
        practices: Practices { ramp_weeks: 8.0, ..Inputs::default().practices },
        ..Inputs::default()
    }
}
