//! The dot plot is honest about the goal, and nothing in it collides.

use std::collections::HashMap;

use handoff::chart::dotplot::{DotPlot, Placed};
use handoff::chart::style::{LIGHT, Style};
use handoff::chart::{Size, TEAMS, Team};

use crate::data::{GOAL, dots, played_dots, skewed};
use crate::picture::picture;

const SIZES: [(u32, u32); 5] = [(860, 270), (640, 270), (640, 160), (320, 240), (280, 200)];

fn placed(plot: &DotPlot, (width, height): (u32, u32), scale: f64) -> Placed {
    let size = Size { width: f64::from(width), height: f64::from(height) };
    plot.placed(size, &Style::svg(LIGHT, scale))
}

/// Plots with goals from below all marks to above them.
fn plots() -> Vec<DotPlot> {
    let goals = (0..60).map(|i| 250_000.0 + 71_234.5 * f64::from(i));
    let plot = |goal| dots(skewed(1.8e6, 4e5), skewed(2.2e6, 5e5), goal, 50);
    goals.map(plot).chain([played_dots(GOAL, 50), played_dots(GOAL, 20)]).collect()
}

#[test]
fn no_column_is_split_by_the_goal() {
    for plot in plots() {
        for size in SIZES {
            for scale in [1.0, 1.5, 2.0, 3.0] {
                for mark in placed(&plot, size, scale).marks {
                    assert_eq!(mark.reaches, mark.column >= 0, "{mark:?}");
                }
            }
        }
    }
}

#[test]
fn marks_that_reach_the_goal_stand_on_its_right() {
    for plot in plots() {
        let placed = placed(&plot, (640, 270), 2.0);
        for mark in placed.marks.iter().filter(|_| placed.goal_on_axis) {
            assert_eq!(mark.reaches, mark.x - placed.radius >= placed.goal - 0.01, "{mark:?}");
        }
    }
}

#[test]
fn marks_stand_at_their_values() {
    for plot in plots() {
        for size in SIZES {
            let placed = placed(&plot, size, 1.0);
            for mark in &placed.marks {
                let off = mark.x - plot.x_of(mark.value, f64::from(size.0));
                assert!(off.abs() <= placed.radius + 3.0, "{mark:?} is off by {off}");
            }
        }
    }
}

#[test]
fn filled_marks_are_as_many_as_reach_the_goal() {
    for plot in plots() {
        let placed = placed(&plot, (640, 270), 1.0);
        for team in TEAMS {
            let filled = placed.marks.iter().filter(|mark| mark.team == team && mark.reaches).count();
            assert_eq!(filled, *team.of(&plot.reaching()));
        }
    }
    let revenue = skewed(2.2e6, 5e5);
    let reaching = revenue.iter().filter(|&&value| value >= GOAL).count() as f64 / revenue.len() as f64;
    let marks = dots(vec![0.0], revenue, GOAL, 50).reaching().aligned as f64 / 50.0;
    assert!((marks - reaching).abs() <= 0.02, "{marks} of marks, {reaching} of futures");
}

#[test]
fn filled_circles_are_drawn_as_many_as_reach_the_goal() {
    let plot = played_dots(GOAL, 50);
    let drawing = picture("dotplot-filled", (640, 270), |area, style| plot.draw(area, style));
    let circles = |colour: &str| -> Vec<String> {
        let of_colour =
            drawing.svg.lines().filter(|line| line.starts_with("<circle") && line.contains(colour));
        of_colour.map(|line| line.split(" r=").next().unwrap_or_default().to_owned()).collect()
    };
    let (all, holes) = (circles("fill=\"#0F5FA8\""), circles("fill=\"#FFFFFF\""));
    let filled = all.iter().filter(|circle| !holes.contains(circle)).count();
    assert_eq!((all.len(), filled), (50, plot.reaching().aligned));
}

#[test]
fn marks_of_a_team_do_not_overlap() {
    for plot in plots() {
        for size in SIZES {
            let placed = placed(&plot, size, 1.0);
            let mut seen: HashMap<(i64, i64), Team> = HashMap::new();
            for mark in &placed.marks {
                let cell = (mark.x as i64, (mark.y * 4.0) as i64);
                assert_eq!(seen.insert(cell, mark.team), None, "{mark:?} lies on another");
            }
        }
    }
}

#[test]
fn the_goal_can_be_dragged() {
    let plot = played_dots(GOAL, 50);
    for width in [320.0, 640.0, 860.0] {
        let back = plot.value_at(plot.x_of(GOAL, width), width);
        assert!((back - GOAL).abs() < 1.0, "{back}");
        assert!(plot.value_at(-50.0, width) < plot.value_at(width + 50.0, width));
    }
}

#[test]
fn labels_stand_apart_wherever_the_goal_is() {
    for (i, plot) in plots().iter().enumerate() {
        for size in SIZES {
            let drawing = picture(&format!("dotplot-goal-{i}"), size, |area, style| plot.draw(area, style));
            drawing.assert_labels_stand_apart();
            drawing.assert_inside();
            assert!(drawing.says("Aligned") && drawing.says("Siloed"));
        }
    }
}

#[test]
fn names_do_not_cover_marks() {
    for plot in plots() {
        for size in SIZES {
            let placed = placed(&plot, size, 1.0);
            let drawing = picture("dotplot-names", size, |area, style| plot.draw(area, style));
            let texts = drawing.texts();
            for name in texts.iter().filter(|text| ["Aligned", "Siloed"].contains(&text.text.as_str())) {
                for mark in &placed.marks {
                    let beside = mark.x + placed.radius <= name.left || name.right <= mark.x - placed.radius;
                    let apart = mark.y + placed.radius <= name.top || name.bottom <= mark.y - placed.radius;
                    assert!(beside || apart, "{size:?}: {name:?} covers {mark:?}");
                }
            }
        }
    }
}
