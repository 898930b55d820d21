package org.nguon.indexer.bundle;

import org.nguon.schemas.codes.Code;

/// Something that is wrong with a bundle.
///
/// @param where a path in the bundle, or the name of a permission; may be empty
/// @param detail what exactly; may be empty
public record BundleFinding(Code code, String where, String detail) {}
