package org.nguon.schemas.request;

import java.math.BigDecimal;
import java.util.Currency;

/// What is offered or asked for a permission.
///
/// @param amount in whole minor units of the currency (cents); currencies without them, such as
/// the đồng, count whole units
/// @param currency ISO 4217
public record Money(long amount, String currency) {

    private static final int MOST_DIGITS = 14;

    public Money {
        if (amount < 0) {
            throw new IllegalArgumentException("a fee is not negative");
        }
        Currency.getInstance(currency);
    }

    /// An amount as people type it: digits with the marks that they put between them. What follows the last mark is
    /// a fraction only where the currency has one.
    ///
    /// @throws NumberFormatException when it is no amount, or one that nobody pays
    public static Money typed(String text, String currency) {
        int digits = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        String plain = digits == 0
                ? text.replaceAll("[ .,\\u00A0]", "")
                : text.replaceAll("[ \\u00A0]", "").replace(',', '.');
        BigDecimal amount = new BigDecimal(plain);
        if (amount.signum() < 0 || amount.precision() - amount.scale() > MOST_DIGITS) {
            throw new NumberFormatException(text);
        }
        try {
            return new Money(amount.movePointRight(digits).toBigIntegerExact().longValueExact(), currency);
        } catch (ArithmeticException e) {
            throw new NumberFormatException(text);
        }
    }
}
