-- The model: whole parts, and collections whose elements are written one by one.
-- Every JSON is one line of ASCII.
create table part (
  name text not null primary key,
  json text not null
) strict, without rowid;

create table element (
  collection text not null,
  position integer not null,
  json text not null,
  primary key (collection, position)
) strict;

create table script (
  path text not null primary key,
  json text not null
) strict;

-- The process that may write.
create table lease (
  one integer not null primary key check (one = 1),
  pid integer not null,
  started integer not null,
  token text not null
) strict;

create table rehearsal (
  id integer not null primary key,
  settings text not null,
  fingerprints text not null,
  begun text not null,
  state text not null check (state in ('open', 'finished', 'discarded')),
  outcome text,
  report text,
  ended text
) strict;

create unique index one_open_rehearsal on rehearsal (state) where state = 'open';

create table journal (
  rehearsal integer not null references rehearsal,
  number integer not null,
  session integer not null,
  nanos integer not null,
  at text not null,
  event text not null,
  primary key (rehearsal, number)
) strict, without rowid;

create table ledger (
  rehearsal integer not null references rehearsal,
  sequence integer not null,
  json text not null,
  primary key (rehearsal, sequence)
) strict;

create table baseline (
  rehearsal integer not null primary key references rehearsal,
  json text not null
) strict;

-- Keys, then digests: big-endian 64-bit numbers; crc is the CRC-32C of data.
create table baseline_chunk (
  rehearsal integer not null references baseline,
  digest integer not null,
  chunk integer not null,
  crc integer not null,
  data blob not null,
  primary key (rehearsal, digest, chunk)
) strict;
