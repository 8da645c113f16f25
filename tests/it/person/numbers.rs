//! A-numbers, phones and other identifiers.

use reencuentro::person::Outcome;
use reencuentro::person::numbers::{a_number, a_numbers, identifier, phones};
use reencuentro::table::CellKind;

fn shown<T>(outcome: Outcome<T>, show: impl Fn(T) -> String) -> String {
    match outcome {
        Outcome::Blank => "blank".to_owned(),
        Outcome::Unknown => "unknown".to_owned(),
        Outcome::Unreadable => "unreadable".to_owned(),
        Outcome::Read(value) => show(value),
    }
}

#[test]
fn a_numbers_in_all_spellings() {
    let cases = [
        ("A999123456", "999123456"),
        ("a999123456", "999123456"),
        ("A 999-123-456", "999123456"),
        ("A#999 123 456", "999123456"),
        ("A# 999123456", "999123456"),
        ("A-099 123 456", "099123456"),
        ("A099123456", "099123456"),
        ("A-99123456", "099123456"),
        ("A9123456", "009123456"),
        ("999123456", "999123456"),
        ("99123456", "099123456"),
        ("9123456", "009123456"),
        ("999-123-456", "999123456"),
        ("999123456.0", "999123456"),
        ("0A999123456", "999123456"),
        ("A0999123456", "999123456"),
        ("Alien No. 999123456", "999123456"),
        (" A999123456 ", "999123456"),
        ("A000123456", "000123456"),
        ("A999123456 / A999654321", "999123456 999654321"),
        ("A999123456 (mother)", "999123456"),
        ("A000000000", "unknown"),
        ("A999999999", "unknown"),
        ("A123456789", "unknown"),
        ("1234567", "unknown"),
        ("N/A", "unknown"),
        ("PENDING", "unknown"),
        ("", "blank"),
        ("099,123,456", "099123456"),
        ("A099123456/457", "099123456 099123457"),
        ("A099123456A099123457", "099123456 099123457"),
        ("AO99 123 456", "099123456"),
        ("9.9123456E7", "099123456"),
        // A digit that cannot be read is not left out.
        ("A0991234S6", "unreadable"),
        ("A 099 123 45?", "unreadable"),
        ("A099123456?", "099123456"),
        ("9.9E+07", "unreadable"),
        ("A(b)(6)", "unknown"),
        ("A pending", "unknown"),
        ("A#", "unknown"),
        ("AXXXXXXXXX", "unknown"),
        ("A099XXXXXX", "unknown"),
        ("A0000", "unknown"),
        ("A12", "unreadable"),
        ("123456", "unknown"),
        ("192837", "unreadable"),
        ("A9991234567890", "unreadable"),
        ("9.99123E+08", "unreadable"),
        ("Juan", "unreadable"),
    ];
    for (text, expected) in cases {
        let found = shown(a_numbers(text, CellKind::Text), |all| {
            all.iter().map(|(number, _)| format!("{:09}", number.0)).collect::<Vec<_>>().join(" ")
        });
        assert_eq!(found, expected, "{text:?}");
    }
    // A spreadsheet program took every leading zero.
    assert_eq!(shown(a_number("192837", CellKind::Number), |number| number.0.to_string()), "192837");
    assert_eq!(a_number("#REF!", CellKind::Error), Outcome::Unknown);
}

#[test]
fn phones_with_and_without_country_codes() {
    let cases = [
        ("555-0123", "5550123"),
        ("(212) 555-0123", "2125550123"),
        ("212-555-0123", "2125550123"),
        ("212.555.0123", "2125550123"),
        ("+1 212 555 0123", "2125550123"),
        ("1-212-555-0123", "2125550123"),
        ("+502 5550 0123", "55500123"),
        ("502-5550-0123", "55500123"),
        ("50255500123", "55500123"),
        ("00502 5550 0123", "55500123"),
        ("011 502 5550 0123", "55500123"),
        ("5550-0123", "55500123"),
        ("+504 5550-0123", "55500123"),
        ("+503 5550 0123", "55500123"),
        ("+52 1 55 5555 0123", "5555550123"),
        ("+52 55 5555 0123", "5555550123"),
        ("555-0123 / 555-0199", "5550123 5550199"),
        ("555-0123, 555-0199", "5550123 5550199"),
        ("555-0123 y 555-0199", "5550123 5550199"),
        ("555-0123\n555-0199", "5550123 5550199"),
        ("212-555-0123 ext 12", "2125550123"),
        ("mom 212-555-0123; aunt 212-555-0199", "2125550123 2125550199"),
        ("555-555-5555", "unknown"),
        ("0000000", "unknown"),
        ("none", "unknown"),
        ("", "blank"),
        ("19283", "unreadable"),
        ("no phone in village", "unreadable"),
    ];
    for (text, expected) in cases {
        let found = shown(phones(text, CellKind::Text), |all| {
            all.iter().map(|(phone, _)| phone.last_digits.to_string()).collect::<Vec<_>>().join(" ")
        });
        assert_eq!(found, expected, "{text:?}");
    }
    let digits = phones("+502 0550 0123", CellKind::Text).read().unwrap()[0].0;
    assert_eq!((digits.last_digits, digits.digits), (5_500_123, 8));
}

#[test]
fn identifiers_are_folded() {
    let cases = [
        ("MCS-1805-000123", "MCS1805000123"),
        ("mcs 1805 000123", "MCS1805000123"),
        ("12345.0", "12345"),
        ("FMU#12", "FMU12"),
        ("0", "unknown"),
        ("000000", "unknown"),
        ("999999", "unknown"),
        ("N/A", "unknown"),
        ("", "blank"),
        ("***", "unknown"),
    ];
    for (text, expected) in cases {
        assert_eq!(shown(identifier(text), |id| id), expected, "{text:?}");
    }
}
