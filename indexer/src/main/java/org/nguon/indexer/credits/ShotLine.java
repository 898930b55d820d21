package org.nguon.indexer.credits;

import org.nguon.schemas.production.Role;

/// A line of a shot list, as a person typed it.
///
/// @param line of the file, from 1
/// @param source what the person wrote for where it comes from: an asset's identity, a hash, a
///     file name, or a tag
/// @param role how the source was used in it
public record ShotLine(int line, String name, String in, String out, String source, Role role) {}
