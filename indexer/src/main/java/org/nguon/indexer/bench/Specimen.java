package org.nguon.indexer.bench;

/// A small whole file that mutants are made of.
final class Specimen {

    private final String name;
    private final byte[] bytes;
    private final boolean records;

    /// @param name its file name, whose ending says what it claims to be
    /// @param records whether it is a file of records and not of a picture
    Specimen(String name, byte[] bytes, boolean records) {
        this.name = name;
        this.bytes = bytes.clone();
        this.records = records;
    }

    String name() {
        return name;
    }

    byte[] bytes() {
        return bytes.clone();
    }

    boolean records() {
        return records;
    }

    String ending() {
        return name.substring(name.lastIndexOf('.'));
    }
}
