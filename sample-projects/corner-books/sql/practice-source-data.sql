-- The shop's data: ${scale} orders, a fifth as many customers, a 25th as many books (at least 20),
-- one to three lines an order, a payment for 19 orders out of 20. Scale: 200 or more.
-- Every value is computed from the row's number, so the same scale always gives the same data.
-- Line ids have gaps, as in a shop that has lived for years.

insert into customers
    (id, name, email, public_id, phone, note, newsletter, birthday, credit, status, created_at,
     row_version, write_seq)
select
    s.seq,
    concat(
        elt(1 + crc32(concat('first', s.seq)) % 12, 'Anna', 'Łukasz', 'Zoë', '太郎', 'Grażyna', 'Søren',
            'Оксана', 'José', 'Małgorzata', '花子', 'Εἰρήνη', 'Ali'),
        ' ',
        elt(1 + crc32(concat('last', s.seq)) % 11, 'Żółć', 'Nowak', '山田', 'O''Brien', 'Müller', 'Ибраев',
            'Brzęczyszczykiewicz', 'García', 'Šimůnek', '📚 Reader', 'van der Berg')),
    concat(if(s.seq % 3 = 0, 'Reader.', 'reader.'), s.seq, if(s.seq % 7 = 0, '@Example.org', '@example.org')),
    concat(substr(s.m, 1, 8), '-', substr(s.m, 9, 4), '-4', substr(s.m, 14, 3), '-a', substr(s.m, 18, 3), '-',
           substr(s.m, 21, 12)),
    case s.seq % 4 when 0 then null when 1 then '' else concat('+48 ', 100000000 + crc32(s.m) % 899999999) end,
    case s.seq % 5
        when 0 then null
        when 1 then ''
        when 2 then 'Prosi o paczkę do paczkomatu. Gęślą jaźń.'
        when 3 then '領収書をお願いします。🙏'
        else concat('Regular since ', 2005 + s.seq % 20, '. ', s.m)
    end,
    s.seq % 2,
    if(s.seq % 6 = 0, null, date '1940-01-01' + interval (s.seq * 7919 % 25000) day),
    (s.seq * 31 % 5000) / 100,
    elt(1 + (s.seq % 10 = 0) + (s.seq % 50 = 0), 'active', 'dormant', 'blocked'),
    timestamp '2019-02-03 04:05:06' + interval (s.seq * 7919 % 200000000) second
        + interval (s.seq * 104729 % 1000000) microsecond,
    1,
    0
from (select seq, md5(concat('customer', seq)) as m from seq_1_to_${scale} where seq <= ${scale} div 5) s;

insert into books
    (id, isbn, title, author, price, stock, in_print, published_on, blurb, counted_at, row_version, write_seq)
select
    s.seq,
    concat('978-83-', lpad(s.seq, 8, '0'), '-', s.seq % 10),
    concat(
        elt(1 + crc32(concat('title', s.seq)) % 8, 'Pan Tadeusz', '吾輩は猫である', 'Middlemarch', 'Кобзар',
            'Cien años de soledad', 'Lalka', 'Ὀδύσσεια', 'The Rust Belt 🦀'),
        ', vol. ', s.seq),
    elt(1 + crc32(concat('author', s.seq)) % 8, 'Adam Mickiewicz', '夏目漱石', 'George Eliot', 'Тарас Шевченко',
        'Gabriel García Márquez', 'Bolesław Prus', 'Ὅμηρος', 'Élodie Ångström'),
    9.90 + (s.seq * 37 % 4000) / 100,
    s.seq * 13 % 120,
    s.seq % 9 <> 0,
    if(s.seq % 8 = 0, null, date '1899-12-31' + interval (s.seq * 6007 % 45000) day),
    case s.seq % 3 when 0 then null when 1 then '' else repeat(concat(md5(concat('blurb', s.seq)), ' '), 8) end,
    if(s.seq % 2 = 0, null, timestamp '2026-01-02 03:04:05.000001' + interval (s.seq * 7919 % 9000000) second),
    1,
    0
from seq_1_to_${scale} s
where s.seq <= greatest(20, ${scale} div 25);

-- Line 1, 2 and 3 of order o would hold books b1, b2 and b3; an order has 1 + o % 3 lines.
insert into orders
    (id, number, customer_id, status, total, gift, gift_note, placed_at, shipped_at, row_version, write_seq)
select straight_join
    o.seq,
    concat('CB-', lpad(o.seq, 9, '0')),
    1 + crc32(concat('buyer', o.seq)) % (${scale} div 5),
    elt(1 + o.seq % 6, 'new', 'paid', 'shipped', 'shipped', 'delivered', 'returned'),
    (1 + (o.seq + 1) % 3) * b1.price
        + if(o.seq % 3 >= 1, (1 + (o.seq + 2) % 3) * b2.price, 0)
        + if(o.seq % 3 = 2, (1 + (o.seq + 3) % 3) * b3.price, 0),
    o.seq % 11 = 0,
    case o.seq % 11 when 0 then 'Wszystkiego najlepszego! 🎁' when 1 then '' else null end,
    timestamp '2022-06-07 08:09:10' + interval (o.seq * 613 % 130000000) second
        + interval (o.seq * 15485863 % 1000000) microsecond,
    if(o.seq % 6 in (0, 1), null,
       timestamp '2022-06-09 08:09:10' + interval (o.seq * 613 % 130000000) second
           + interval (o.seq * 32452843 % 1000000) microsecond),
    1,
    0
from seq_1_to_${scale} o
join books b1 on b1.id = 1 + crc32(concat('line', o.seq, '/', 1)) % greatest(20, ${scale} div 25)
join books b2 on b2.id = 1 + crc32(concat('line', o.seq, '/', 2)) % greatest(20, ${scale} div 25)
join books b3 on b3.id = 1 + crc32(concat('line', o.seq, '/', 3)) % greatest(20, ${scale} div 25);

insert into order_lines (id, order_id, book_id, quantity, price, remark, row_version, write_seq)
select straight_join
    3 * (o.seq - 1) + l.seq,
    o.seq,
    b.id,
    1 + (o.seq + l.seq) % 3,
    b.price,
    case (o.seq + l.seq) % 20 when 0 then '' when 1 then 'Dedykacja: dla Zosi ❤' else null end,
    1,
    0
from seq_1_to_${scale} o
join seq_1_to_3 l on l.seq <= 1 + o.seq % 3
join books b on b.id = 1 + crc32(concat('line', o.seq, '/', l.seq)) % greatest(20, ${scale} div 25);

insert into payments
    (id, order_id, reference, method, status, amount, provider_message, created_at, paid_at, row_version,
     write_seq)
select
    o.id,
    o.id,
    concat(substr(o.m, 1, 8), '-', substr(o.m, 9, 4), '-4', substr(o.m, 14, 3), '-a', substr(o.m, 18, 3), '-',
           substr(o.m, 21, 12)),
    elt(1 + o.id % 4, 'card', 'transfer', 'blik', 'voucher'),
    case o.status when 'new' then 'open' when 'returned' then 'refunded' else 'settled' end,
    if(o.status = 'returned', -o.total, o.total),
    case o.id % 3 when 0 then null when 1 then '' else concat('Zatwierdzono ✔ ', o.m) end,
    o.placed_at,
    if(o.status = 'new', null, o.placed_at + interval 90000001 microsecond),
    1,
    0
from (select id, status, total, placed_at, md5(concat('payment', id)) as m from orders) o
where o.id % 20 <> 0;

-- Values that hurt. Those that PostgreSQL refuses become what the mapping says:
-- NUL characters become U+FFFD, zero dates and zero times become NULL, any number but 0 becomes true.

insert into customers
    (name, email, public_id, phone, note, newsletter, birthday, credit, status, created_at, row_version, write_seq)
values
    (repeat('📚', 120), 'Wide.Name@Example.org', 'ABCDEF01-2345-4789-ABCD-EF0123456789', '', null, 0, '2000-02-29',
     -0.01, 'active', '2026-03-29 02:30:00.000001', 1, 0),
    ('Nul Character', 'nul.character@example.org', '00000000-0000-4000-a000-000000000001', null,
     concat('before', char(0 using utf8mb4), 'after'), 0, null, 0.00, 'active', '2026-10-25 02:30:00.999999', 1, 0),
    ('Newsletter Two', 'newsletter.two@example.org', '00000000-0000-4000-a000-000000000002', null, '', 2, null,
     9999999999.99, 'active', '1970-01-01 00:00:00.000000', 1, 0),
    ('Long Note', 'long.note@example.org', '00000000-0000-4000-a000-000000000003', '',
     repeat('żółć 日本語 🙏 ', 2500), 1, '1969-12-31', 0.10, 'active', '2026-01-01 00:00:00.100000', 1, 0),
    (concat('Zoe', char(0xCC88 using utf8mb4), ' trailing  '), 'decomposed@example.org',
     '00000000-0000-4000-a000-000000000004', ' ', concat('a|b', char(92 using utf8mb4), 'N', char(9, 10 using utf8mb4)),
     1, null, 0.00, 'dormant', '2026-01-01 00:00:00.000010', 1, 0);

set statement sql_mode = 'STRICT_TRANS_TABLES' for
insert into customers
    (name, email, public_id, phone, note, newsletter, birthday, credit, status, created_at, row_version, write_seq)
values
    ('Zero Birthday', 'zero.birthday@example.org', '00000000-0000-4000-a000-000000000005', null, null, 1, '0000-00-00',
     0.00, 'active', '2026-01-01 00:00:00.000000', 1, 0);

set statement sql_mode = 'STRICT_TRANS_TABLES' for
insert into books
    (isbn, title, author, price, stock, in_print, published_on, blurb, counted_at, row_version, write_seq)
values
    ('zero-date', 'ספר בלי תאריך', '', 0.00, 0, 2, '0000-00-00', concat(char(0 using utf8mb4), ' at the start'), null,
     1, 0);

set statement sql_mode = 'STRICT_TRANS_TABLES' for
insert into orders
    (number, customer_id, status, total, gift, gift_note, placed_at, shipped_at, row_version, write_seq)
select 'zero-shipped', id, 'delivered', 0.00, 127, repeat('🎁', 500), '2026-01-01 12:00:00.500000',
    '0000-00-00 00:00:00.000000', 1, 0
from customers
where email = 'wide.name@example.org';
