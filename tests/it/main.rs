mod corpus;
mod export;
mod table;
