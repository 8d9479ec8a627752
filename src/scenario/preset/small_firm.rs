//! One salesperson, for whom alignment costs more than it brings.

use crate::scenario::inputs::{Channel, Economics, Funnel, Inputs, Market, Marketing, Organic, Sales, Shop};

/// All of it.
pub fn inputs() -> Inputs {
    Inputs {
        name: "Small firm".to_owned(),
        currency: "USD".to_owned(),
        marketing: Marketing {
            channels: vec![
                Channel {
                    name: "Search".to_owned(),
                    spend_per_month: 2_200.0,
                    leads_per_month: 16.0,
                    half_saturation: 1.5,
                    carry_over: 0.1,
                    fit_share: 0.45,
                    visitor_to_lead: 0.03,
                },
                Channel {
                    name: "Paid social".to_owned(),
                    spend_per_month: 1_200.0,
                    leads_per_month: 18.0,
                    half_saturation: 1.8,
                    carry_over: 0.2,
                    fit_share: 0.12,
                    visitor_to_lead: 0.02,
                },
                Channel {
                    name: "Local events".to_owned(),
                    spend_per_month: 900.0,
                    leads_per_month: 5.0,
                    half_saturation: 1.0,
                    carry_over: 0.3,
                    fit_share: 0.35,
                    visitor_to_lead: 0.15,
                },
            ],
            organic: Organic { leads_per_month: 12.0, fit_share: 0.45, visitor_to_lead: 0.02 },
        },
        funnel: Funnel {
            lead_to_mql: 0.3,
            mql_to_sql: 0.4,
            sql_to_opportunity: 0.6,
            opportunity_to_won: 0.3,
            certainty: 500.0,
        },
        sales: Sales {
            reps: 1.0,
            leads_per_rep_per_week: 4.0,
            sql_weeks: 2.0,
            opportunity_weeks: 5.0,
            deal_median: 14_000.0,
            deal_spread: 0.5,
            quota_per_quarter: 50_000.0,
        },
        shop: Shop { orders_per_visitor: 0.0005, order_value: 120.0 },
        economics: Economics {
            gross_margin: 0.6,
            rep_cost_per_year: 65_000.0,
            renewal_good_fit: 0.85,
            renewal_poor_fit: 0.55,
            full_alignment_cost_per_month: 8_000.0,
        },
        market: Market {
            lead_dispersion: 8.0,
            persistence: 0.9,
            volatility: 0.05,
            seasonality: 0.1,
            yield_spread: 0.2,
            fit_certainty: 40.0,
        },
        ..Inputs::default()
    }
}
