/// Words and pure rules that the archive and its desks share. Nothing but the JDK may be used here.
module org.nguon.schemas {
    requires static transitive org.jspecify;

    exports org.nguon.schemas.asset;
    exports org.nguon.schemas.bundle;
    exports org.nguon.schemas.codes;
    exports org.nguon.schemas.credit;
    exports org.nguon.schemas.db;
    exports org.nguon.schemas.document;
    exports org.nguon.schemas.ledger;
    exports org.nguon.schemas.lineage;
    exports org.nguon.schemas.production;
    exports org.nguon.schemas.request;
    exports org.nguon.schemas.rights;
    exports org.nguon.schemas.time;
    exports org.nguon.schemas.vocabulary;
}
