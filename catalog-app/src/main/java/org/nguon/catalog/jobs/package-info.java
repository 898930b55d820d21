/// What the house does by itself: the check of the vault against its digests, on a schedule and on demand, with its
/// history. Its page is `/care`. Takes the vault and a clock; hands on how the last checks went.
@NullMarked
package org.nguon.catalog.jobs;

import org.jspecify.annotations.NullMarked;
