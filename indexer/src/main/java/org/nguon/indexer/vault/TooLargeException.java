package org.nguon.indexer.vault;

import java.io.IOException;

/// A source had more bytes than [Vault#stage] was told to take. Nothing of it is kept.
public final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1L;

    TooLargeException(long limit) {
        super("more than " + limit + " bytes");
    }
}
