mod messages;
mod reference;
mod schema;
