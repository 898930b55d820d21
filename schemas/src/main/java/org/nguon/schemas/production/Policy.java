package org.nguon.schemas.production;

/// How careful a production wants to be. The presets are house policy, not law; what each demands is
/// written in `rights`.
public enum Policy {
    /// A music video that goes online.
    ONLINE_MUSIC_VIDEO,
    /// A film for festivals, whose deliverables ask for more.
    FESTIVAL,
    /// A release that an insurer against errors and omissions stands behind.
    INSURED_RELEASE
}
