-- Checks the rows that were copied before the foreign keys stood. Writers go on meanwhile.

alter table orders validate constraint orders_customer_fk;
alter table order_lines validate constraint order_lines_order_fk;
alter table order_lines validate constraint order_lines_book_fk;
alter table payments validate constraint payments_order_fk;
