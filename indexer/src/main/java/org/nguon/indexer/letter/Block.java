package org.nguon.indexer.letter;

import org.nguon.schemas.asset.ContentHash;

/// One piece of a letter, receipt or binder, before it is set as page, PDF or plain text.
public sealed interface Block {

    /// The name of the whole.
    record Title(String text) implements Block {}

    /// The name of a part.
    record Heading(String text) implements Block {}

    /// A paragraph.
    record Paragraph(String text) implements Block {}

    /// One of several.
    record Item(String text) implements Block {}

    /// A label and what stands under it.
    record Pair(String label, String text) implements Block {}

    /// A picture with its words beside.
    record Picture(String title, String small, ContentHash contentHash) implements Block {}

    /// Here the other language begins.
    record Break() implements Block {}
}
