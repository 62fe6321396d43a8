-- Additive: the four tables that writing twice needs, beside the shop's own. Nothing of the shop is changed.
-- The database user needs the right to create tables here. MariaDB commits each statement by itself.

create table understudy_outbox (
    seq bigint not null auto_increment,
    write_seq bigint not null,
    tbl varchar(64) not null,
    row_key bigint not null,
    row_version bigint not null,
    op char(1) not null,
    image longtext not null,
    made_at datetime(6) not null,
    primary key (seq),
    key understudy_outbox_write (write_seq)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

create table understudy_tombstone (
    tbl varchar(64) not null,
    row_key bigint not null,
    row_version bigint not null,
    primary key (tbl, row_key)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

create table understudy_state (
    name varchar(100) not null,
    value text not null,
    primary key (name)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

create table understudy_epoch (
    id int not null,
    epoch bigint not null,
    record varchar(10) not null,
    primary key (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

insert into understudy_epoch (id, epoch, record) values (1, 1, 'source');
