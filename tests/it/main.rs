mod cli;
mod corpus;
mod evaluate;
mod export;
mod messages;
mod reference;
mod synth;
mod table;
