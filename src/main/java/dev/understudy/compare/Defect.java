package dev.understudy.compare;

import java.util.List;
import java.util.stream.Stream;

/// A known way in which a copy goes wrong, planted in a target on purpose.
///
/// @param name what is wrong, for a person
/// @param sql statements on the specimen in PostgreSQL, where the row with id 1234 is hit
record Defect(String name, List<String> sql) {
    static Defect of(String name, String... sql) {
        return new Defect(name, List.of(sql));
    }

    /// One column of the row gets another value.
    static Defect set(String name, String assignment) {
        return of(name, "update specimen set %s where id = 1234".formatted(assignment));
    }

    /// Every defect that is planted, from those that are lost to those that look alike.
    static List<Defect> all() {
        return Stream.of(rows(), numbers(), texts(), others())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Defect> rows() {
        return List.of(
                of("a row is missing", "delete from specimen where id = 1234"),
                of("a row too many", "insert into specimen (id, amount, big, flag) values (900001, 0, 0, true)"),
                of("a row is there twice", "insert into specimen select * from specimen where id = 1234"),
                of(
                        "one row instead of another",
                        "delete from specimen where id = 1234",
                        "insert into specimen select * from specimen where id = 1235"));
    }

    private static List<Defect> numbers() {
        return List.of(
                set("NULL became an empty text", "note = ''"),
                of("an empty text became NULL", "update specimen set note = null where id = 1231"),
                set("a number became NULL", "amount = null"),
                set("the last digit of a large number", "big = big + 1"),
                set("a cent", "amount = amount + 0.01"),
                of(
                        "a cent more here and one less there",
                        "update specimen set amount = amount + 0.01 where id = 1234",
                        "update specimen set amount = amount - 0.01 where id = 1235"),
                of(
                        "values of two rows are swapped",
                        "update specimen s set amount = o.amount from kept o"
                                + " where s.id in (1234, 1235) and o.id = 2469 - s.id"),
                of("two columns are swapped", "update specimen set name = surname, surname = name where id = 1234"),
                set(
                        "a character moved across a column border",
                        "name = name || left(surname, 1), surname = substr(surname, 2)"));
    }

    private static List<Defect> texts() {
        return List.of(
                set("a blank at the end of a text", "name = name || ' '"),
                set("a text was cut off", "name = left(name, length(name) - 1)"),
                set("upper case instead of lower case", "name = upper(name)"),
                set("a letter lost its accent", "surname = replace(surname, 'ó', 'o')"),
                set("a letter is written as two code points", "surname = replace(surname, 'ó', U&'o\\0301')"),
                set("a character became a question mark", "surname = replace(surname, '日', '?')"));
    }

    private static List<Defect> others() {
        return List.of(
                set("a microsecond", "made = made + interval '1 microsecond'"),
                set("fractions of a second were cut off", "made = date_trunc('second', made)"),
                set("an hour: the zone of somebody's session", "made = made + interval '1 hour'"),
                set("a day", "day = day + 1"),
                set("a yes became a no", "flag = not flag"),
                set("a digit of an identifier", "ext = 'ffffffff-ffff-4fff-8fff-ffffffffffff'"),
                set("a byte", "raw = set_byte(raw, 0, 255)"),
                set("another status", "state = 'Open'"),
                of("0.0 became -0.0", "update fractions set ratio = '-0.0' where id = 1"),
                of("the last digit of a fraction", "update fractions set ratio = 0.30000000000000004 where id = 2"),
                of(
                        "a member of a JSON document",
                        "update fractions set doc = '{\"a\": 1, \"b\": [1, 3]}' where id = 2"),
                of(
                        "NULL in an array became a word",
                        "update fractions set tags = array['a', 'NULL', 'b, c'] where id = 2"),
                of("an array was cut at a comma", "update fractions set tags = '{a,NULL,b,c}' where id = 2"));
    }
}
