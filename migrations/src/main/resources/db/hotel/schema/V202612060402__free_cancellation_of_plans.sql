-- When cancelling begins to cost something, as the policy has it ('7d', '18h', 'booked'); empty where it never does.
alter table rate_plans
    add column costs_from text not null generated always as (
        split_part(regexp_replace(cancellation_policy, '^(\S+ 0%(, |$))+', ''), ' ', 1)) stored;
