package org.nguon.indexer.rights;

import java.io.InputStream;

/// A file that proves something, as it comes in.
///
/// @param fileName as it is called where it comes from
/// @param bytes read to their end, not closed
public record EvidenceFile(String fileName, String mediaType, InputStream bytes) {}
