//! Short lists, the largest first.

/// Sorts a list of a few dozen items at most by falling size; items of one size keep their order.
///
/// The library's stable sort is faster on long lists, but takes 4 KB of the page's program for
/// every type that is sorted.
pub fn rank<T>(items: &mut [T], size: impl Fn(&T) -> f64) {
    for sorted in 1..items.len() {
        let mut at = sorted;
        while at > 0 && size(&items[at - 1]) < size(&items[at]) {
            items.swap(at - 1, at);
            at -= 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::rank;

    #[test]
    fn the_largest_come_first_and_equals_stay_in_order() {
        let mut items = [(1.0, 'a'), (3.0, 'b'), (1.0, 'c'), (2.0, 'd'), (3.0, 'e')];
        rank(&mut items, |(size, _)| *size);
        assert_eq!(items.map(|(_, name)| name), ['b', 'e', 'd', 'a', 'c']);
    }
}
