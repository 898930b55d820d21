package org.nguon.schemas.production;

/// Something that is done with a picture. Each act is judged by itself; that one is allowed says nothing
/// of another.
public enum Act {
    /// Look at it for research.
    VIEW,
    /// Copy it into a bundle and share it with the crew.
    COPY,
    /// Send it to a named platform, which may take rights in what is sent.
    UPLOAD,
    /// Use it as input of a generation: style, composition, subject, first frame, control map.
    CONDITION,
    /// The result may show recognisable parts of it.
    DERIVE,
    /// The picture itself is on screen.
    SHOW,
    /// The film goes out.
    PUBLISH,
    /// Fine-tune a model on it.
    TRAIN,
    /// A person whom it shows is simulated.
    LIKENESS
}
