package dev.understudy.dialect;

import dev.understudy.project.Side;
import dev.understudy.project.TableMapping;

/// SQL expressions whose value is the same text or number for equal rows on every product.
public interface CanonicalSql {
    /// An expression: the first 15 hexadecimal digits of the MD5 of the row's canonical text, as an integer.
    /// Values are length-prefixed and NULL has its own mark, so no two different rows have one text.
    String rowDigest(TableMapping table, Side side);
}
