-- Corner Books as it runs today: the MariaDB database of the shop, empty.
-- No triggers, no cascades, no defaults in written columns, nothing that changes a row by itself.
-- E-mail, order number, ISBN and UUID are ASCII without padding, so that letter case is the only
-- difference that this database overlooks, and only in e-mail and UUID.

create table customers (
    id bigint not null auto_increment,
    name varchar(120) not null,
    email varchar(190) character set ascii collate ascii_general_nopad_ci not null,
    public_id char(36) character set ascii collate ascii_general_nopad_ci not null,
    phone varchar(40) null,
    note text null,
    newsletter tinyint(1) not null,
    birthday date null,
    credit decimal(12, 2) not null,
    status varchar(20) character set ascii collate ascii_nopad_bin not null,
    created_at datetime(6) not null,
    row_version bigint not null,
    write_seq bigint not null,
    primary key (id),
    unique key customers_email (email),
    unique key customers_public_id (public_id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table books (
    id bigint not null auto_increment,
    isbn varchar(20) character set ascii collate ascii_nopad_bin not null,
    title varchar(200) not null,
    author varchar(120) not null,
    price decimal(12, 2) not null,
    stock int not null,
    in_print tinyint(1) not null,
    published_on date null,
    blurb text null,
    counted_at datetime(6) null,
    row_version bigint not null,
    write_seq bigint not null,
    primary key (id),
    unique key books_isbn (isbn)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table orders (
    id bigint not null auto_increment,
    number varchar(32) character set ascii collate ascii_nopad_bin not null,
    customer_id bigint not null,
    status varchar(20) character set ascii collate ascii_nopad_bin not null,
    total decimal(12, 2) not null,
    gift tinyint(1) not null,
    gift_note varchar(500) null,
    placed_at datetime(6) not null,
    shipped_at datetime(6) null,
    row_version bigint not null,
    write_seq bigint not null,
    primary key (id),
    unique key orders_number (number),
    key orders_customer (customer_id),
    constraint orders_customer_fk foreign key (customer_id) references customers (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table order_lines (
    id bigint not null auto_increment,
    order_id bigint not null,
    book_id bigint not null,
    quantity int not null,
    price decimal(12, 2) not null,
    remark varchar(200) null,
    row_version bigint not null,
    write_seq bigint not null,
    primary key (id),
    key order_lines_order (order_id),
    key order_lines_book (book_id),
    constraint order_lines_order_fk foreign key (order_id) references orders (id),
    constraint order_lines_book_fk foreign key (book_id) references books (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table payments (
    id bigint not null auto_increment,
    order_id bigint not null,
    reference char(36) character set ascii collate ascii_general_nopad_ci not null,
    method varchar(20) character set ascii collate ascii_nopad_bin not null,
    status varchar(20) character set ascii collate ascii_nopad_bin not null,
    amount decimal(12, 2) not null,
    provider_message text null,
    created_at datetime(6) not null,
    paid_at datetime(6) null,
    row_version bigint not null,
    write_seq bigint not null,
    primary key (id),
    unique key payments_reference (reference),
    key payments_order (order_id),
    constraint payments_order_fk foreign key (order_id) references orders (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;
