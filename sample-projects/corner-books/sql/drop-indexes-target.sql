-- Takes the indexes of the step add-keys back without blocking anybody, each statement by itself, outside a
-- transaction. May be run again after it stopped half way.

drop index concurrently if exists payments_order;
drop index concurrently if exists order_lines_book;
drop index concurrently if exists order_lines_order;
drop index concurrently if exists orders_customer;
drop index concurrently if exists payments_reference;
drop index concurrently if exists orders_order_number;
drop index concurrently if exists books_isbn;
drop index concurrently if exists customers_public_id;
drop index concurrently if exists customers_email;
