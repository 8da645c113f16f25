//! What clerks do to numbers, which stay impossible.

use super::Pen;

/// Writes an A-number in one of the ways people write them. Wrong digits stay among the last six.
pub(crate) fn a_number(pen: &mut Pen<'_>, number: u32) -> String {
    let style = pen.dice.weighted(&[0.7, 0.15, 0.15]);
    let spelled = |number: u32| match style {
        0 => format!("A{number}"),
        1 => number.to_string(),
        _ => format!("A {}-{:03}-{:03}", number / 1_000_000, number / 1000 % 1000, number % 1000),
    };
    let (wrong, blank) = (pen.dice.chance(pen.dials.number_wrong), pen.dice.chance(pen.dials.number_blank));
    let mut written = spelled(number);
    if wrong {
        let mistaken = mistaken(pen, number);
        pen.put("number_wrong", "a_number", &mut written, &spelled(mistaken));
    }
    if blank {
        pen.put("number_blank", "a_number", &mut written, "");
    }
    written
}

/// A digit wrong, two swapped, or the number of somebody beside them in the book.
fn mistaken(pen: &mut Pen<'_>, number: u32) -> u32 {
    let power = 10_u32.pow(pen.dice.below(5));
    let (low, high) = (number / power % 10, number / (power * 10) % 10);
    match pen.dice.weighted(&[0.5, 0.3, 0.2]) {
        1 if low != high => number - low * power - high * power * 10 + high * power + low * power * 10,
        2 => {
            let beside = 1 + pen.dice.below(4);
            if number % 1_000_000 >= beside { number - beside } else { number + beside }
        }
        _ => number - low * power + (low + 1 + pen.dice.below(9)) % 10 * power,
    }
}

/// A phone number, at times with one of the last two digits wrong.
pub(crate) fn phone(pen: &mut Pen<'_>, column: &'static str, number: String) -> String {
    let wrong = pen.dice.chance(pen.dials.phone_wrong);
    let (last, step) = (pen.dice.chance(0.5), 1 + pen.dice.below(9));
    if !wrong || number.len() < 2 {
        return number;
    }
    let at = number.len() - if last { 1 } else { 2 };
    let digit = number[at..=at].parse::<u32>().unwrap_or_default();
    let after = format!("{}{}{}", &number[..at], (digit + step) % 10, &number[at + 1..]);
    pen.mark("phone_wrong", column, &number, &after);
    after
}
