-- A client, two hoteliers and an admin; their passwords stand in the README.
insert into people (id, email, password_hash, full_name, role, locale, created_at)
values
    ('01930000-0000-7000-8000-000000000001', 'anna@innkeeper.example',
     '$2b$10$g8vwLmaxIb1yj5Piny5D6Or4qSvKDIvwQIbuWu.8zie9BtsD59BCK', 'Anna Petrova', 'client', 'ru', now()),
    ('01930000-0000-7000-8000-000000000002', 'boris@innkeeper.example',
     '$2b$10$itUy2PE/593CrfQNW6fRh.ufrwGJ9uSqMTslFFW8jGzKgwDx6Kl5S', 'Boris Volkov', 'hotelier', 'ru', now()),
    ('01930000-0000-7000-8000-000000000003', 'clara@innkeeper.example',
     '$2b$10$A7HRVorE45mmY/pW.YjUh.8XRs3k06ouC.mllzln5ZgtsTNuQQUhW', 'Clara Jensen', 'hotelier', 'en', now()),
    ('01930000-0000-7000-8000-000000000009', 'admin@innkeeper.example',
     '$2b$10$z3XIkYy8iDERFw37cdNrPu/u0OPCTpF/N.4NOj1BzHkuXkb6abTbO', 'Ada Admin', 'admin', 'en', now());
