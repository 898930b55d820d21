package org.nguon.schemas.asset;

import org.nguon.schemas.codes.Code;

/// Something wrong with a file that did not keep it out: shown to people, never hidden.
///
/// @param detail what exactly, in the words of the reader that met it; may be empty
public record Fault(Code code, String detail) {}
