//! Fellegi–Sunter: what each agreement is worth, and why.
