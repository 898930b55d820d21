/// The shapes of documents that come in or go out by themselves, as JSON Schemas (draft 2020-12). They are
/// versioned and stay readable for ever; worked examples stand beside them.
@NullMarked
package org.nguon.schemas.document;

import org.jspecify.annotations.NullMarked;
