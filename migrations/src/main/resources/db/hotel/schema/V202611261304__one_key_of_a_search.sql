-- What a search compares, folded here and nowhere else. Unicode case folding makes one of ß and ss, of the sigmas, of
-- s and ſ, of k and the Kelvin sign; the Turkish i's are one, with and without their dot, whatever the case.
create function search_key(words text) returns text
    language sql immutable strict parallel safe
return replace(translate(casefold(words collate "pg_unicode_fast"), 'ı', 'i'), U&'\0307', '');

drop index hotels_by_city;
create index hotels_by_city on hotels (search_key(city)) where deleted_at is null;
