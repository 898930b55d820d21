/// What leaves the archive. Takes a selection that was cleared, and nothing else; hands on a bundle: a
/// BagIt bag (RFC 8493) whose payload is an RO-Crate 1.2, with pictures, captions, credits and the rights
/// they rest on, as a folder or as a zip that can be fetched in parts. It also proves a bundle that
/// somebody holds, without the archive.
@NullMarked
package org.nguon.indexer.bundle;

import org.jspecify.annotations.NullMarked;
