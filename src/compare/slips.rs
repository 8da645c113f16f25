//! A told A-number against somebody's own: equal, one digit wrong, two neighbours swapped.

use super::finding::Level;
use crate::person::ANumber;

/// How two numbers stand to each other.
pub fn slip(told: ANumber, own: ANumber) -> Level {
    if told == own {
        return Level::Equal;
    }
    let (a, b) = (digits(told), digits(own));
    let wrong: Vec<usize> = (0..a.len()).filter(|&at| a[at] != b[at]).collect();
    match wrong[..] {
        [_] => Level::Close,
        [first, second] if second == first + 1 && a[first] == b[second] && a[second] == b[first] => Level::Close,
        _ => Level::Differs,
    }
}

/// Ten places hold every number, the first one the highest.
fn digits(number: ANumber) -> [u32; 10] {
    std::array::from_fn(|at| number.0 / 10u32.pow(9 - at as u32) % 10)
}
