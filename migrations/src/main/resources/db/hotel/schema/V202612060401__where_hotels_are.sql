-- Hotels within a distance: as points on a sphere (mean radius of the earth, IUGG), which knows no edge at the poles or where the
-- days meet. The extension cube is trusted, so the owner of the database may create it; earthdistance is not.
create extension if not exists cube;

create function on_earth(latitude float8, longitude float8) returns cube
    language sql immutable strict parallel safe
return cube(array[6371008.8 * cos(radians(latitude)) * cos(radians(longitude)),
                  6371008.8 * cos(radians(latitude)) * sin(radians(longitude)),
                  6371008.8 * sin(radians(latitude))]);

-- As the crow flies, from the length of the tunnel between the two.
create function metres_between(one cube, other cube) returns integer
    language sql immutable strict parallel safe
return cast(round(2 * 6371008.8 * asin(least(1, cube_distance(one, other) / (2 * 6371008.8)))) as integer);

alter table hotels
    add column position cube generated always as (on_earth(cast(latitude as float8), cast(longitude as float8))) stored;
create index hotels_by_position on hotels using gist (position) where deleted_at is null;
