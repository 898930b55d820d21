/// Benchmarks that ship with the program: each makes its own material from a seed, measures one room and hands on a
/// report with the figures.
@NullMarked
package org.nguon.indexer.bench;

import org.jspecify.annotations.NullMarked;
