//! Invents families whose truth we know, and damages their records as clerks do.
