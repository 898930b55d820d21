package org.nguon.indexer.rights;

import org.nguon.indexer.catalogue.FiledRequest;
import org.nguon.schemas.request.Chase;

/// A request on whose schedule something is due.
public record Overdue(FiledRequest request, Chase.Due due) {}
