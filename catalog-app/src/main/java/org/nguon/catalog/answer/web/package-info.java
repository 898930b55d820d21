/// Plain pages of the answer desk, made on the server: no session, no cookie, nothing from elsewhere, and every
/// step works without a script.
@NullMarked
package org.nguon.catalog.answer.web;

import org.jspecify.annotations.NullMarked;
