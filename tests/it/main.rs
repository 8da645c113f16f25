mod corpus;
mod export;
mod messages;
mod reference;
mod table;
