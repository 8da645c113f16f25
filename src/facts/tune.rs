use std::collections::HashMap;
use std::sync::OnceLock;
pub fn tune(name: &str, default: f64) -> f64 {
    static M: OnceLock<HashMap<String, f64>> = OnceLock::new();
    M.get_or_init(|| std::env::vars().filter_map(|(k, v)| Some((k.strip_prefix("T_")?.to_string(), v.parse().ok()?))).collect()).get(name).copied().unwrap_or(default)
}
