package org.nguon.schemas.asset;

import java.util.Optional;

/// Where a museum's record stands: in whose collection, under which number, and in which file it was seen.
///
/// @param collection short name of the collection, as its mapping profile has it: `tate`
/// @param key what tells the record apart in its collection; two records with one key are one record
/// @param inventoryNumber as the holder writes it; may be empty
/// @param file SHA-256 of the file in which it was seen; the vault keeps that file
/// @param fileName what the file was called
/// @param row place of the record in the file, from 1; of a table the line or row that begins it
/// @param picture where the holder shows a picture of it; absent where the record names none
/// @param retrieval how the file came from the network; absent where somebody brought it
public record RecordOrigin(
        String collection,
        String key,
        String inventoryNumber,
        ContentHash file,
        String fileName,
        long row,
        Optional<String> picture,
        Optional<Retrieval> retrieval) {

    /// Longest collection name, key and inventory number, in characters.
    public static final int LONGEST = 200;

    public RecordOrigin {
        if (collection.isBlank() || key.isBlank()) {
            throw new IllegalArgumentException("a record has a collection and a key in it");
        }
        if (collection.length() > LONGEST || key.length() > LONGEST || inventoryNumber.length() > LONGEST) {
            throw new IllegalArgumentException("longer than " + LONGEST + " characters: " + collection + " " + key);
        }
        if (row < 1) {
            throw new IllegalArgumentException("rows are counted from 1, not " + row);
        }
    }
}
