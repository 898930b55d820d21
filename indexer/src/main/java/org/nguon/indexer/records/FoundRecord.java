package org.nguon.indexer.records;

import tools.jackson.databind.node.ObjectNode;

/// A record as it stands in a file: a row of a table becomes an object of its headings and cells.
///
/// @param row place in the file, from 1; of a table the line or row that begins it
/// @param said all that it says, in the order of the file
/// @param mention whether the file only names it, and says less than the record itself would; a mention changes no
///     record that is known
record FoundRecord(long row, ObjectNode said, boolean mention) {

    FoundRecord(long row, ObjectNode said) {
        this(row, said, false);
    }
}
