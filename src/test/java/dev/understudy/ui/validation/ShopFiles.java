package dev.understudy.ui.validation;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/// A small shop in a file of SQLite, whole or with known differences.
final class ShopFiles {
    private static final String TABLES = """
            create table customers (id integer primary key, name varchar(60), joined timestamp, vip boolean);
            create table orders (id integer primary key, customer_id bigint, placed_at timestamp, status varchar(20),
                total decimal(12,2), gift_note varchar(80));
            create table payments (id integer primary key, order_id bigint, paid decimal(12,2));
            create table shipments (id integer primary key, order_id bigint, day date);
            with recursive n(i) as (select 1 union all select i + 1 from n where i < 400)
                insert into customers select i, 'customer ' || i, '2026-01-02 03:04:05.000006', i % 2 from n;
            with recursive n(i) as (select 1 union all select i + 1 from n where i < 1200)
                insert into orders select i, i % 400 + 1, '2026-06-12 13:58:07.482913', 'paid', i * 7 / 100.0,
                'Für Zoë, alles Gute' from n;
            insert into payments select id, id, total from orders;
            insert into shipments select id, id, '2026-06-13' from orders where id % 2 = 0""";

    private static final String DIFFERENCES = """
            update orders set placed_at = '2026-06-12 13:58:07.482912', gift_note = 'Für Zoë, alles Gute '
                where id = 411;
            update orders set total = total + 0.01, gift_note = null where id = 506;
            update orders set gift_note = 'Für Zoe, alles Gute', status = 'PAID' where id = 601;
            delete from orders where id = 787;
            insert into orders values (9001, 1, '2026-06-12 13:58:07', 'paid', 1, '')""";

    private ShopFiles() {}

    static Path whole(Path file) throws SQLException {
        run(file, TABLES);
        return file;
    }

    static Path differing(Path file) throws SQLException {
        run(file, TABLES);
        run(file, DIFFERENCES);
        return file;
    }

    private static void run(Path file, String script) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                for (String sql : script.split(";")) {
                    statement.execute(sql);
                }
            }
            connection.commit();
        }
    }
}
