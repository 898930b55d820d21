package org.nguon.schemas.request;

import java.util.Currency;

/// What is offered or asked for a permission.
///
/// @param amount in whole minor units of the currency (cents); currencies without them, such as
/// the đồng, count whole units
/// @param currency ISO 4217
public record Money(long amount, String currency) {

    public Money {
        if (amount < 0) {
            throw new IllegalArgumentException("a fee is not negative");
        }
        Currency.getInstance(currency);
    }
}
