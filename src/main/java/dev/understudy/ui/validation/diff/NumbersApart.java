package dev.understudy.ui.validation.diff;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/// How far two numbers are apart, as seen from the source.
final class NumbersApart implements Reason {
    /// No number of a database is longer; one that is, or whose exponent is, came from somewhere else.
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,400}(\\.\\d{1,400})?([eE][+-]?\\d{1,3})?");

    @Override
    public Optional<String> of(Values values) {
        String source = values.source();
        String target = values.target();
        boolean numbers = switch (values.type()) {
            case INTEGER, DECIMAL, REAL, DOUBLE -> source != null && target != null;
            default -> false;
        };
        if (!numbers
                || !NUMBER.matcher(String.valueOf(source)).matches()
                || !NUMBER.matcher(String.valueOf(target)).matches()) {
            return Optional.empty();
        }
        BigDecimal apart = new BigDecimal(target).subtract(new BigDecimal(source));
        if (apart.signum() == 0) {
            return Optional.empty();
        }
        String amount = apart.abs().stripTrailingZeros().toPlainString();
        String shown = amount.length() > 24 ? "far" : amount;
        return Optional.of((apart.signum() > 0 ? "%s more" : "%s less").formatted(shown));
    }
}
