mod corpus;
mod evaluate;
mod export;
mod messages;
mod reference;
mod schema;
mod synth;
mod table;
