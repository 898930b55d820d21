package org.nguon.catalog.accounts;

/// What a person does here. The names stand in the database and in the desks' annotations and never change.
public enum Role {
    RESEARCHER,
    DIRECTOR,
    CLEARANCE_COORDINATOR,
    ADMINISTRATOR
}
