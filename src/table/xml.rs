//! What the readers of XML share: attributes, references, and leaving elements out.

use std::io::BufRead;

use quick_xml::Reader;
use quick_xml::escape::{resolve_xml_entity, unescape};
use quick_xml::events::{BytesRef, BytesStart};

/// A reader to which `<a/>` is the same as `<a></a>`.
pub fn reader<R: BufRead>(input: R) -> Reader<R> {
    let mut reader = Reader::from_reader(input);
    let config = reader.config_mut();
    config.expand_empty_elements = true;
    // Programs that forget to write `&amp;` are read as they meant it.
    config.allow_dangling_amp = true;
    reader
}

/// The value of the attribute that is written as `key`.
pub fn attribute(element: &BytesStart<'_>, key: &str) -> Option<String> {
    let mut attributes = element.attributes();
    let found = attributes.with_checks(false).flatten().find(|attribute| attribute.key.as_ref() == key)?;
    Some(unescaped(found.value.as_ref()))
}

/// The value of an attribute with its references resolved, as far as they are known.
pub fn unescaped(value: &str) -> String {
    unescape(value).map_or_else(|_| value.to_owned(), |value| value.into_owned())
}

/// A count that an attribute gives, 1 where there is none.
pub fn count(element: &BytesStart<'_>, key: &str) -> u32 {
    attribute(element, key).map_or(1, |value| value.trim().parse().unwrap_or(1))
}

/// Puts the sign that `&…;` stands for; what nobody knows is left as it stands, so nothing ever expands.
pub fn push_reference(out: &mut String, reference: &BytesRef<'_>) {
    match (resolve_xml_entity(reference.as_ref()), reference.resolve_char_ref()) {
        (Some(text), _) => out.push_str(text),
        (None, Ok(Some(sign))) => out.push(sign),
        _ => out.extend(["&", reference.as_ref(), ";"]),
    }
}

/// Leaves out everything up to the end of `element`.
pub fn skip<R: BufRead>(reader: &mut Reader<R>, element: &BytesStart<'_>) -> Result<(), quick_xml::Error> {
    let end = element.to_end().into_owned();
    reader.read_to_end_into(end.name(), &mut Vec::new()).map(|_| ())
}
