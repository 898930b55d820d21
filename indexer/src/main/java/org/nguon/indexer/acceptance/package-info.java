/// Measures against data that nobody on this project made, with the floors that have to be reached. Each
/// takes a folder of such data and hands on a report; nothing of the data enters the project.
@NullMarked
package org.nguon.indexer.acceptance;

import org.jspecify.annotations.NullMarked;
