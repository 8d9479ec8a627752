//! Many small jobs, decided within weeks.

use crate::scenario::inputs::{
    Channel, Economics, Funnel, Inputs, Market, Marketing, Organic, Practices, Sales, Shop,
};

/// All of it.
pub fn inputs() -> Inputs {
    Inputs {
        name: "Home services".to_owned(),
        currency: "USD".to_owned(),
        marketing: Marketing {
            channels: vec![
                Channel {
                    name: "Local search ads".to_owned(),
                    spend_per_month: 24_000.0,
                    leads_per_month: 520.0,
                    half_saturation: 1.3,
                    carry_over: 0.05,
                    fit_share: 0.5,
                    visitor_to_lead: 0.05,
                },
                Channel {
                    name: "Listing portals".to_owned(),
                    spend_per_month: 16_000.0,
                    leads_per_month: 420.0,
                    half_saturation: 1.1,
                    carry_over: 0.05,
                    fit_share: 0.3,
                    visitor_to_lead: 0.05,
                },
                Channel {
                    name: "Paid social".to_owned(),
                    spend_per_month: 9_000.0,
                    leads_per_month: 360.0,
                    half_saturation: 1.8,
                    carry_over: 0.2,
                    fit_share: 0.12,
                    visitor_to_lead: 0.025,
                },
                Channel {
                    name: "Door hangers and post".to_owned(),
                    spend_per_month: 7_000.0,
                    leads_per_month: 110.0,
                    half_saturation: 1.5,
                    carry_over: 0.4,
                    fit_share: 0.35,
                    visitor_to_lead: 0.03,
                },
                Channel {
                    name: "Referral rewards".to_owned(),
                    spend_per_month: 4_000.0,
                    leads_per_month: 90.0,
                    half_saturation: 0.8,
                    carry_over: 0.3,
                    fit_share: 0.7,
                    visitor_to_lead: 0.05,
                },
            ],
            organic: Organic { leads_per_month: 260.0, fit_share: 0.5, visitor_to_lead: 0.04 },
        },
        funnel: Funnel {
            lead_to_mql: 0.3,
            mql_to_sql: 0.45,
            sql_to_opportunity: 0.7,
            opportunity_to_won: 0.35,
            certainty: 15_000.0,
        },
        sales: Sales {
            reps: 6.0,
            leads_per_rep_per_week: 15.0,
            sql_weeks: 1.0,
            opportunity_weeks: 2.0,
            deal_median: 3_800.0,
            deal_spread: 0.8,
            quota_per_quarter: 950_000.0,
        },
        shop: Shop { orders_per_visitor: 0.002, order_value: 120.0 },
        economics: Economics {
            gross_margin: 0.45,
            rep_cost_per_year: 70_000.0,
            renewal_good_fit: 0.5,
            renewal_poor_fit: 0.3,
            full_alignment_cost_per_month: 10_000.0,
        },
        market: Market {
            lead_dispersion: 12.0,
            persistence: 0.9,
            volatility: 0.05,
            seasonality: 0.25,
            yield_spread: 0.2,
            fit_certainty: 200.0,
        },
        practices: Practices { ramp_weeks: 8.0, ..Inputs::default().practices },
        ..Inputs::default()
    }
}
