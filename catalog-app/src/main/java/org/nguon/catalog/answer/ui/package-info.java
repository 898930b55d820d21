/// The page on which somebody here enters an answer that came by letter, chat or contract. It asks what the answer page
/// asks, and for the file that proves it.
@NullMarked
package org.nguon.catalog.answer.ui;

import org.jspecify.annotations.NullMarked;
