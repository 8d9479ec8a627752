//! Every future as a row, both teams' totals side by side.

use std::io::{self, Write};

use handoff::montecarlo::batch::{Batch, Totals};

/// The columns of a team, in order.
const COLUMNS: [&str; 9] =
    ["visitors", "leads", "mql", "worked", "sql", "opportunities", "won", "orders", "revenue"];

/// The first line.
pub fn heading(out: &mut impl Write) -> io::Result<()> {
    write!(out, "replication")?;
    for team in ["siloed", "aligned"] {
        for column in COLUMNS {
            write!(out, ",{team}_{column}")?;
        }
    }
    writeln!(out)
}

/// A line for each replication.
pub fn rows(batch: &Batch, out: &mut impl Write) -> io::Result<()> {
    for row in &batch.rows {
        write!(out, "{}", row.replication)?;
        for totals in row.teams.into_array() {
            team(&totals, out)?;
        }
        writeln!(out)?;
    }
    Ok(())
}

fn team(totals: &Totals, out: &mut impl Write) -> io::Result<()> {
    let Totals { visitors, leads, mql, worked, sql, opportunities, won, orders, revenue } = totals;
    write!(out, ",{visitors},{leads},{mql},{worked},{sql},{opportunities},{won},{orders}")?;
    write!(out, ",{}.{:02}", revenue / 100, revenue % 100)
}
