-- Built without blocking writers, each statement by itself, outside a transaction.
-- A build that was interrupted leaves an invalid index, so each is dropped first: the script may be run again.
-- E-mail is unique whatever its letter case, exactly as in MariaDB, else a write could not be carried back.

drop index concurrently if exists customers_email;
create unique index concurrently customers_email on customers (lower(email));

drop index concurrently if exists customers_public_id;
create unique index concurrently customers_public_id on customers (public_id);

drop index concurrently if exists books_isbn;
create unique index concurrently books_isbn on books (isbn);

drop index concurrently if exists orders_order_number;
create unique index concurrently orders_order_number on orders (order_number);

drop index concurrently if exists payments_reference;
create unique index concurrently payments_reference on payments (reference);

drop index concurrently if exists orders_customer;
create index concurrently orders_customer on orders (customer_id);

drop index concurrently if exists order_lines_order;
create index concurrently order_lines_order on order_lines (order_id);

drop index concurrently if exists order_lines_book;
create index concurrently order_lines_book on order_lines (book_id);

drop index concurrently if exists payments_order;
create index concurrently payments_order on payments (order_id);
