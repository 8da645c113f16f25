//! Turns evidence into links that can exist together: the states of a child, siblings, couples, other relatives.
