package org.nguon.indexer.json;

import java.util.List;

/// A document does not have the shape that its JSON Schema asks. Its errors name the places.
public final class DocumentException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<String> errors;

    DocumentException(List<String> errors) {
        super(String.join("; ", errors));
        this.errors = List.copyOf(errors);
    }

    /// One sentence an error, with the place in the document (RFC 6901).
    public List<String> errors() {
        return errors;
    }
}
