-- Takes expand-target.sql back, children before parents. May be run again after it stopped half way.

set local lock_timeout = '2s';

drop table if exists payments;
drop table if exists order_lines;
drop table if exists orders;
drop table if exists books;
drop table if exists customers;
drop table if exists understudy_outbox;
drop table if exists understudy_tombstone;
drop table if exists understudy_state;
drop table if exists understudy_epoch;
