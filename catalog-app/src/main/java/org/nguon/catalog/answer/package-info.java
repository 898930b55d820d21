/// The answer desk: where a holder answers a letter, once, on a phone, without an account. Its door is the secret
/// address `/answer/{secret}`. Takes what a person typed; hands on an answer with its evidence. It shows the pictures
/// and terms of one letter and nothing else of the archive.
@NullMarked
package org.nguon.catalog.answer;

import org.jspecify.annotations.NullMarked;
