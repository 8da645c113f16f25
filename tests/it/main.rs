mod messages;
mod reference;
