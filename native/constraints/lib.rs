//! The C functions of `llguidance.h`, kept in a static library.
pub use llguidance::ffi::*;
