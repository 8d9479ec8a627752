//! The presets: complete scenarios to start from.

use std::sync::OnceLock;

use super::Scenario;
use super::json;

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
    /// Every preset, the default first.
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

    /// Its name on the command line and in links.
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
        // Links are written against presets with every change of the page, so each file is read once.
        static READ: [OnceLock<Scenario>; Preset::ALL.len()] = [const { OnceLock::new() }; Preset::ALL.len()];
        // Each file is complete and valid: tests/presets.rs reads every one.
        let read = || json::read(self.file()).expect("the presets are valid").scenario;
        READ[self as usize].get_or_init(read).clone()
    }

    /// Its file, which leaves nothing to a default.
    pub const fn file(self) -> &'static str {
        match self {
            Self::ProfessionalServices => include_str!("preset/professional-services.json"),
            Self::B2bSoftware => include_str!("preset/b2b-software.json"),
            Self::IndustrialEquipment => include_str!("preset/industrial-equipment.json"),
            Self::HomeServices => include_str!("preset/home-services.json"),
            Self::OnlineRetailer => include_str!("preset/online-retailer.json"),
            Self::SmallFirm => include_str!("preset/small-firm.json"),
            Self::OverloadedSales => include_str!("preset/overloaded-sales.json"),
            Self::SalesWithSlack => include_str!("preset/sales-with-slack.json"),
            Self::EqualTeams => include_str!("preset/equal-teams.json"),
        }
    }
}
