mod corpus;
mod evaluate;
mod export;
mod synth;
mod table;
