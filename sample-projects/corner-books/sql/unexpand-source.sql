-- Takes expand-source.sql back. May be run again after it stopped half way.

drop table if exists understudy_outbox;
drop table if exists understudy_tombstone;
drop table if exists understudy_state;
drop table if exists understudy_epoch;
