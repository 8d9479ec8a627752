//! The presets: complete scenarios to start from. Where their numbers come from says MODEL.md.

mod b2b_software;
mod home_services;
mod industrial_equipment;
mod online_retailer;
mod small_firm;

use std::sync::OnceLock;

use super::{Inputs, Levels, Scenario};

/// A scenario that comes with the program.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Preset {
    /// The default of MODEL.md: a professional-services firm.
    #[default]
    ProfessionalServices,
    /// Software by subscription.
    B2bSoftware,
    /// Few, large, slow deals.
    IndustrialEquipment,
    /// Many, small, fast deals.
    HomeServices,
    /// Most revenue comes through the shop.
    OnlineRetailer,
    /// Too small for alignment to pay.
    SmallFirm,
    /// More MQLs than the sales force can work.
    OverloadedSales,
    /// A sales force that could work more MQLs.
    SalesWithSlack,
    /// Both teams live the practices alike.
    EqualTeams,
}

impl Preset {
    /// Every preset, the default first. Links name one by its place here, so a new one comes last.
    pub const ALL: [Self; 9] = [
        Self::ProfessionalServices,
        Self::B2bSoftware,
        Self::IndustrialEquipment,
        Self::HomeServices,
        Self::OnlineRetailer,
        Self::SmallFirm,
        Self::OverloadedSales,
        Self::SalesWithSlack,
        Self::EqualTeams,
    ];

    /// Its name on the command line, in exercises and in links of version 1.
    pub const fn key(self) -> &'static str {
        match self {
            Self::ProfessionalServices => "professional-services",
            Self::B2bSoftware => "b2b-software",
            Self::IndustrialEquipment => "industrial-equipment",
            Self::HomeServices => "home-services",
            Self::OnlineRetailer => "online-retailer",
            Self::SmallFirm => "small-firm",
            Self::OverloadedSales => "overloaded-sales",
            Self::SalesWithSlack => "sales-with-slack",
            Self::EqualTeams => "equal-teams",
        }
    }

    /// What it is, in one phrase.
    pub const fn summary(self) -> &'static str {
        match self {
            Self::ProfessionalServices => "a consulting or engineering firm, the default",
            Self::B2bSoftware => "software by subscription, many touches, high margin",
            Self::IndustrialEquipment => "few, large and slow deals, over two years",
            Self::HomeServices => "many small jobs, decided within weeks",
            Self::OnlineRetailer => "most revenue through the shop, the rest from business accounts",
            Self::SmallFirm => "one salesperson; alignment costs more than it brings",
            Self::OverloadedSales => "like the default, with fewer reps than its leads need",
            Self::SalesWithSlack => "like the default, with more reps than its leads need",
            Self::EqualTeams => "like the default, both teams aligned alike: no gap at all",
        }
    }

    /// The preset of a name.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|preset| preset.key() == key)
    }

    /// Its scenario.
    pub fn scenario(self) -> Scenario {
        // Links are written against presets with every change of the page, so each is made and checked once.
        static MADE: [OnceLock<Scenario>; Preset::ALL.len()] = [const { OnceLock::new() }; Preset::ALL.len()];
        // tests/native/presets.rs checks every one.
        let make = || Scenario::new(self.inputs()).unwrap_or_else(|_| unreachable!("the presets are valid"));
        MADE[self as usize].get_or_init(make).clone()
    }

    fn inputs(self) -> Inputs {
        match self {
            Self::ProfessionalServices => the_default("Professional services"),
            Self::B2bSoftware => b2b_software::inputs(),
            Self::IndustrialEquipment => industrial_equipment::inputs(),
            Self::HomeServices => home_services::inputs(),
            Self::OnlineRetailer => online_retailer::inputs(),
            Self::SmallFirm => small_firm::inputs(),
            Self::OverloadedSales => {
                let mut inputs = the_default("Overloaded sales team");
                inputs.funnel.mql_to_sql = 0.2;
                inputs.sales.reps = 2.0;
                inputs.sales.deal_median = 30_000.0;
                inputs.sales.quota_per_quarter = 410_000.0;
                inputs
            }
            Self::SalesWithSlack => {
                let mut inputs = the_default("Sales team with slack");
                inputs.funnel.opportunity_to_won = 0.26;
                inputs.sales.reps = 6.0;
                inputs.sales.deal_median = 24_000.0;
                inputs.sales.quota_per_quarter = 550_000.0;
                inputs
            }
            Self::EqualTeams => {
                let mut inputs = the_default("Two equal teams");
                inputs.sales.quota_per_quarter = 560_000.0;
                inputs.practices.siloed = Levels::all(0.4);
                inputs
            }
        }
    }
}

fn the_default(name: &str) -> Inputs {
    Inputs { name: name.to_owned(), ..Inputs::default() }
}
