//! What is known beforehand of names, places and offices, with its sources.
