mod messages;
mod person;
mod reference;
