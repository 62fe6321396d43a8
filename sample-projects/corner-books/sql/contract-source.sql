-- Point of no return: the shop's tables in MariaDB go, children before parents, and the bookkeeping beside them.

drop table payments;
drop table order_lines;
drop table orders;
drop table books;
drop table customers;
drop table understudy_outbox;
drop table understudy_tombstone;
drop table understudy_state;
drop table understudy_epoch;
