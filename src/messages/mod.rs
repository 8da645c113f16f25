//! Says every code in the reader's language, from the message files the page uses too.

pub mod format;

use std::collections::BTreeMap;
use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::facts::Problem;
pub use crate::reference::Lang;

/// The message files of a language, in the order they are loaded: file name without ending, and text.
///
/// In the page the engine says only what the downloads hold, and the page says the rest from files of its own: the engine
/// carries no bytes of what only the command line says.
pub fn files(lang: Lang) -> &'static [(&'static str, &'static str)] {
    match lang {
        Lang::En => &[
            #[cfg(feature = "cli")]
            ("table", include_str!("en/table.ftl")),
            #[cfg(feature = "cli")]
            ("schema", include_str!("en/schema.ftl")),
            #[cfg(feature = "cli")]
            ("person", include_str!("en/person.ftl")),
            ("terms", include_str!("en/terms.ftl")),
            #[cfg(feature = "cli")]
            ("page", include_str!("en/page.ftl")),
            #[cfg(feature = "cli")]
            ("cli", include_str!("en/cli.ftl")),
            #[cfg(feature = "cli")]
            ("synth", include_str!("en/synth.ftl")),
            #[cfg(feature = "cli")]
            ("evaluate", include_str!("en/evaluate.ftl")),
        ],
        Lang::Es => &[
            #[cfg(feature = "cli")]
            ("table", include_str!("es/table.ftl")),
            #[cfg(feature = "cli")]
            ("schema", include_str!("es/schema.ftl")),
            #[cfg(feature = "cli")]
            ("person", include_str!("es/person.ftl")),
            ("terms", include_str!("es/terms.ftl")),
            #[cfg(feature = "cli")]
            ("page", include_str!("es/page.ftl")),
            #[cfg(feature = "cli")]
            ("cli", include_str!("es/cli.ftl")),
            #[cfg(feature = "cli")]
            ("synth", include_str!("es/synth.ftl")),
            #[cfg(feature = "cli")]
            ("evaluate", include_str!("es/evaluate.ftl")),
        ],
    }
}

/// The sentence of a code with its values in it.
///
/// `code` is a message id, or `id.attribute`. Where the language lacks it, the English one is said; where that lacks it
/// too, the code itself. Values are text that was formatted before, put in as it is; those under a name that ends in
/// `Number` (`countNumber`) and hold a plain whole number are numbers, to choose a plural by.
pub fn say(lang: Lang, code: &str, values: &BTreeMap<String, String>) -> String {
    let arguments = arguments(values);
    say_in(bundle(lang), code, &arguments)
        .or_else(|| say_in(bundle(Lang::En), code, &arguments))
        .unwrap_or_else(|| code.to_owned())
}

/// The sentence of a problem: its own values, and from its place `file`, `sheet`, `row`, `column`, `header`, and `seen`.
///
/// What is not known of the place is an empty text; since a message cannot ask whether a text is empty, there stand
/// beside them `hasSheet`, `hasRow`, `hasColumn`, `hasHeader` and `hasSeen`, each `yes` or `no`.
pub fn say_problem(lang: Lang, problem: &Problem) -> String {
    say(lang, &problem.code, &problem_values(problem))
}

/// The values that [`say_problem`] hands to the message.
pub fn problem_values(problem: &Problem) -> BTreeMap<String, String> {
    let place = &problem.place;
    let known = [
        ("Sheet", place.sheet.clone()),
        ("Row", place.row.map(|row| row.to_string())),
        ("Column", place.column.clone()),
        ("Header", place.header.clone()),
        ("Seen", problem.seen.clone()),
    ];
    let mut values = BTreeMap::from([("file".to_owned(), place.file.clone())]);
    for (name, value) in known {
        values.insert(format!("has{name}"), if value.is_some() { "yes" } else { "no" }.to_owned());
        values.insert(name.to_lowercase(), value.unwrap_or_default());
    }
    values.extend(problem.values.iter().map(|(name, value)| (name.clone(), value.clone())));
    values
}

type Bundle = FluentBundle<FluentResource>;

/// Built once a language.
fn bundle(lang: Lang) -> &'static Bundle {
    static BUNDLES: [OnceLock<Bundle>; 2] = [OnceLock::new(), OnceLock::new()];
    BUNDLES[lang as usize].get_or_init(|| build(lang, files(lang).iter().map(|&(_, text)| text)))
}

/// A file that does not parse gives what of it does; an id that stands twice keeps its first message. Tests forbid both.
fn build<'a>(lang: Lang, texts: impl Iterator<Item = &'a str>) -> Bundle {
    let locale: LanguageIdentifier = lang.tag().parse().unwrap_or_default();
    let mut bundle = Bundle::new_concurrent(vec![locale]);
    bundle.set_use_isolating(false);
    for text in texts {
        let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(partial, _)| partial);
        let _ = bundle.add_resource(resource);
    }
    bundle
}

fn arguments(values: &BTreeMap<String, String>) -> FluentArgs<'_> {
    let mut arguments = FluentArgs::with_capacity(values.len());
    for (name, value) in values {
        arguments.set(name.as_str(), argument(name, value));
    }
    arguments
}

fn argument<'a>(name: &str, value: &'a str) -> FluentValue<'a> {
    let digits = value.strip_prefix('-').unwrap_or(value);
    let plain = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    match value.parse::<i64>() {
        Ok(number) if plain && name.ends_with("Number") => FluentValue::from(number),
        _ => FluentValue::from(value),
    }
}

fn say_in(bundle: &Bundle, code: &str, arguments: &FluentArgs) -> Option<String> {
    let (id, attribute) = match code.split_once('.') {
        Some((id, attribute)) => (id, Some(attribute)),
        None => (code, None),
    };
    let message = bundle.get_message(id)?;
    let pattern = match attribute {
        Some(attribute) => message.get_attribute(attribute)?.value(),
        None => message.value()?,
    };
    let mut errors = Vec::new();
    Some(bundle.format_pattern(pattern, Some(arguments), &mut errors).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "\
rows = { $countNumber ->
    [one] { $count } row
   *[other] { $count } rows
}
plain = { $countNumber } { $name }
button = Go
    .label = Go { $where }
";

    fn check(code: &str, values: &[(&str, &str)], expected: Option<&str>) {
        let values = values.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        let bundle = build(Lang::En, [TEXT].into_iter());
        assert_eq!(say_in(&bundle, code, &arguments(&values)).as_deref(), expected, "{code} {values:?}");
    }

    #[test]
    fn numbers_choose_plurals_and_texts_stay_as_they_are() {
        check("rows", &[("count", "1"), ("countNumber", "1")], Some("1 row"));
        check("rows", &[("count", "1,234"), ("countNumber", "1234")], Some("1,234 rows"));
        check("rows", &[("count", "many"), ("countNumber", "many")], Some("many rows"));
        check("plain", &[("countNumber", "12345"), ("name", "007")], Some("12345 007"));
        check("button", &[], Some("Go"));
        check("button.label", &[("where", "«{ $x }»")], Some("Go «{ $x }»"));
        check("button.other", &[], None);
        check("none", &[], None);
    }

    #[test]
    fn a_problem_hands_over_its_place() {
        let place = crate::facts::Place {
            file: "kids.xlsx".to_owned(),
            row: Some(12_345),
            column: Some("C".to_owned()),
            ..crate::facts::Place::default()
        };
        let problem =
            Problem::new(crate::facts::Severity::Warning, "problem-x", place).seen("31/31/2018").with("why", "month");
        let values = problem_values(&problem);
        let said: Vec<String> = values.iter().map(|(name, value)| format!("{name}={value}")).collect();
        assert_eq!(
            said.join(" "),
            "column=C file=kids.xlsx hasColumn=yes hasHeader=no hasRow=yes hasSeen=yes hasSheet=no header= row=12345 \
             seen=31/31/2018 sheet= why=month"
        );
    }
}
