-- Takes the foreign keys back, in one short transaction. May be run again.
-- Dropping a foreign key locks both of its tables against everything. Nobody uses them when this runs; all the same
-- they are locked in the order in which the shop writes them, so that a late write waits and does not deadlock.

set local lock_timeout = '2s';

lock table customers, books, orders, order_lines, payments in access exclusive mode;

alter table payments drop constraint if exists payments_order_fk;
alter table order_lines drop constraint if exists order_lines_book_fk;
alter table order_lines drop constraint if exists order_lines_order_fk;
alter table orders drop constraint if exists orders_customer_fk;
