//! Handoff: what is it worth when marketing and sales work as one team?
