//! Looks at one pair and says, comparison by comparison, how well it agrees, and how rare that is.
