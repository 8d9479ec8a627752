//! Every future as a line, both teams' totals side by side.

use std::io::{self, Write};

use super::{columns, counts};
use crate::montecarlo::batch::{Row, Totals};

/// The first line.
///
/// # Errors
/// Those of `out`.
pub fn heading(out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "{}", columns().collect::<Vec<_>>().join(","))
}

/// A line for each future; revenue in money with two decimals.
///
/// # Errors
/// Those of `out`.
pub fn rows(rows: &[Row], out: &mut impl Write) -> io::Result<()> {
    for row in rows {
        write!(out, "{}", row.replication)?;
        for totals in row.teams.into_array() {
            team(&totals, out)?;
        }
        writeln!(out)?;
    }
    Ok(())
}

fn team(totals: &Totals, out: &mut impl Write) -> io::Result<()> {
    for count in counts(totals) {
        write!(out, ",{count}")?;
    }
    write!(out, ",{}.{:02}", totals.revenue / 100, totals.revenue % 100)
}
