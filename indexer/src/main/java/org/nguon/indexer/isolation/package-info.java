/// The room next door for hostile bytes: child processes with limits, that may crash, run away or eat their
/// memory and cost no more than one file. It knows nothing of pictures; it takes the name of a `ChildTask`
/// and a request, and hands on the answer or a `ChildFailure` that says how the child ended.
///
/// A child is the same Java with the same class path. It serves one request after the other, is killed when
/// it is late, and is replaced when the next request needs it. Frames travel on its standard input and on
/// descriptor 3, so nothing that a library prints can spoil them. When the parent dies, however it dies, the
/// child reads the end of its input and ends too.
@NullMarked
package org.nguon.indexer.isolation;

import org.jspecify.annotations.NullMarked;
