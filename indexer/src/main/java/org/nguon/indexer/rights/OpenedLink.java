package org.nguon.indexer.rights;

import org.nguon.indexer.catalogue.AnswerLink;
import org.nguon.indexer.catalogue.FiledRequest;
import org.nguon.schemas.request.Letter;

/// What stands behind the secret of an address for answering.
public sealed interface OpenedLink {

    /// A letter that can be answered.
    record Open(AnswerLink link, FiledRequest request, Letter letter) implements OpenedLink {}

    /// There is nothing, or nothing any more: it was never made, was revoked, is too old, or its
    /// request is withdrawn. Which of these it is, is nobody's business who only guesses.
    record Closed() implements OpenedLink {}
}
