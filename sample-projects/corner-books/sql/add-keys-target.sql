-- One short transaction: from here on new rows are checked. Rows that are there already are checked by
-- validate-keys-target.sql, which blocks nobody.
-- The tables are locked in the order in which the shop writes them, so that this cannot deadlock with a write.

set local lock_timeout = '2s';

lock table customers, books, orders, order_lines, payments in share row exclusive mode;

alter table orders
    add constraint orders_customer_fk foreign key (customer_id) references customers (id) not valid;

alter table order_lines
    add constraint order_lines_order_fk foreign key (order_id) references orders (id) not valid;

alter table order_lines
    add constraint order_lines_book_fk foreign key (book_id) references books (id) not valid;

alter table payments
    add constraint payments_order_fk foreign key (order_id) references orders (id) not valid;
