//! Chooses the pairs worth comparing.
