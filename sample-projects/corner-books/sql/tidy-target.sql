-- Nobody writes the outbox any more: the bookkeeping of the migration goes, the shop's tables stay.

set local lock_timeout = '2s';

drop table understudy_outbox;
drop table understudy_tombstone;
drop table understudy_state;
drop table understudy_epoch;
