/// What the house does by itself: the check of the vault against its digests, on a schedule and on demand, with its
/// history; and the daily round, which tells what lapses and chases letters. Its page is `/care`. Takes
/// the archive, the
/// settings and a clock; hands on how the last checks and the last round went.
@NullMarked
package org.nguon.catalog.jobs;

import org.jspecify.annotations.NullMarked;
