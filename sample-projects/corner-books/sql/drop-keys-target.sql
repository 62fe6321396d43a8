-- Takes the foreign keys and indexes of the step add-keys back. May be run again after it stopped half way.

alter table payments drop constraint if exists payments_order_fk;
alter table order_lines drop constraint if exists order_lines_book_fk;
alter table order_lines drop constraint if exists order_lines_order_fk;
alter table orders drop constraint if exists orders_customer_fk;

drop index concurrently if exists payments_order;
drop index concurrently if exists order_lines_book;
drop index concurrently if exists order_lines_order;
drop index concurrently if exists orders_customer;
drop index concurrently if exists payments_reference;
drop index concurrently if exists orders_order_number;
drop index concurrently if exists books_isbn;
drop index concurrently if exists customers_public_id;
drop index concurrently if exists customers_email;
