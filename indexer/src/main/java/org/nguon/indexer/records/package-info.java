/// Records of museums and of anyone's own spreadsheet. Takes a file of records (CSV, XLSX, JSON) and a mapping profile
/// that says which column is what, keeps the file in the vault as it was seen that day, and hands on each record as
/// statements of its own asset, which waits for its picture or is joined to it. A file is data from a stranger: there
/// are limits for everything, nothing in it is run or fetched, and a broken row costs that row.
@NullMarked
package org.nguon.indexer.records;

import org.jspecify.annotations.NullMarked;
