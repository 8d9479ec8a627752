//! Claims about the pictures, read off their SVG drawings; each is left in `target/tmp` for a look.

#[path = "charts/data.rs"]
mod data;
#[path = "charts/dotplot.rs"]
mod dotplot;
#[path = "native/english.rs"]
mod english;
#[path = "charts/extremes.rs"]
mod extremes;
#[path = "charts/palette.rs"]
mod palette;
#[path = "charts/picture.rs"]
mod picture;
#[path = "charts/preview.rs"]
mod preview;
#[path = "charts/reasons.rs"]
mod reasons;
#[path = "charts/snapshots.rs"]
mod snapshots;
