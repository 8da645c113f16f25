mod messages;
mod reference;
mod person;
