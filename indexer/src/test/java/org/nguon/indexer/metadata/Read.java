package org.nguon.indexer.metadata;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.nguon.schemas.asset.Reading;
import org.nguon.schemas.asset.Statement;
import org.nguon.schemas.asset.StatementValue;
import org.nguon.schemas.codes.Code;

/// What the reader says about bytes, as a test asks for it.
record Read(Reading reading) {

    private static final MetadataReader READER = new MetadataReader();

    static Read of(byte[] bytes, String fileName) throws IOException {
        return new Read(READER.read(Bytes.of(bytes), fileName));
    }

    static Read of(byte[] bytes) throws IOException {
        return of(bytes, "test");
    }

    Optional<StatementValue> value(String source) {
        return reading.statements().stream()
                .filter(it -> it.source().equals(source))
                .map(Statement::value)
                .findFirst();
    }

    String text(String source) {
        return value(source).map(StatementValue::text).orElse("(nothing)");
    }

    List<Code> faults() {
        return reading.faults().stream().map(it -> it.code()).toList();
    }
}
