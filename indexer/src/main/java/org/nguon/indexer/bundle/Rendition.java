package org.nguon.indexer.bundle;

import org.nguon.schemas.bundle.Shape;

/// The file of one picture in a bundle, and how large it is.
record Rendition(Entry file, Shape shape) {}
