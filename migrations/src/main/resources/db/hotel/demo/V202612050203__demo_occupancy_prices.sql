-- In the house on the Volga who comes alone pays a fifth less for a double; in its family room every adult beyond two adds 30 %,
-- children up to 5 sleep free, and those up to 11 for half of that.
update rate_plans
set version = version + 1,
    occupancy_prices = json_build_object(
        '01930000-0000-7000-9100-000000000011', json_build_object(
            'included', 2, 'fewer', json_build_object('1', json_build_object('percent', -20)), 'children', json_build_array()),
        '01930000-0000-7000-9100-000000000013', json_build_object(
            'included', 2, 'fewer', json_build_object('1', json_build_object('percent', -20)),
            'extra', json_build_object('percent', 30),
            'children', json_build_array(
                json_build_object('from', 0, 'to', 5, 'percent', 0), json_build_object('from', 6, 'to', 11, 'percent', 15))))
where hotel_id = '01930000-0000-7000-9000-000000000001' and name = 'standard' and deleted_at is null;
