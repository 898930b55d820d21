/// The command line: thin commands over the rooms, progress and exit codes. No rule of the domain lives here.
@NullMarked
package org.nguon.indexer.cli;

import org.jspecify.annotations.NullMarked;
