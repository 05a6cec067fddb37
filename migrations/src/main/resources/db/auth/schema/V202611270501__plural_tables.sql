-- Tables are named by what their rows are, in the plural, as those of every other service are.
alter table person rename to people;
alter table people rename constraint person_email_in_ascii to people_email_in_ascii;
alter table people rename constraint person_email_once to people_email_once;
alter table people rename constraint person_full_name_said to people_full_name_said;
alter table people rename constraint person_leaving_or_suspended to people_leaving_or_suspended;
alter table people rename constraint person_locale_known to people_locale_known;
alter table people rename constraint person_phone_in_e164 to people_phone_in_e164;
alter table people rename constraint person_pk to people_pk;
alter table people rename constraint person_role_known to people_role_known;
alter table people rename constraint person_suspended_for_a_reason to people_suspended_for_a_reason;
alter index person_leaving rename to people_leaving;

alter table session rename to sessions;
alter table sessions rename constraint session_of_person to sessions_of_person;
alter table sessions rename constraint session_pk to sessions_pk;
alter index session_by_person rename to sessions_by_person;

alter table refresh_token rename to refresh_tokens;
alter table refresh_tokens rename constraint refresh_token_hash_is_sha256 to refresh_tokens_hash_is_sha256;
alter table refresh_tokens rename constraint refresh_token_of_session to refresh_tokens_of_session;
alter table refresh_tokens rename constraint refresh_token_pk to refresh_tokens_pk;
alter index refresh_token_by_expiry rename to refresh_tokens_by_expiry;
alter index refresh_token_by_session rename to refresh_tokens_by_session;

alter table signing_key rename to signing_keys;
alter table signing_keys rename constraint signing_key_generation_counts to signing_keys_generation_counts;
alter table signing_keys rename constraint signing_key_kid_once to signing_keys_kid_once;
alter table signing_keys rename constraint signing_key_pk to signing_keys_pk;

alter table revocation rename to revocations;
alter table revocations rename constraint revocation_pk to revocations_pk;
alter index revocation_by_transaction rename to revocations_by_transaction;

alter table letter_request rename to letter_requests;
alter table letter_requests rename constraint letter_request_pk to letter_requests_pk;
alter table letter_requests rename constraint letter_request_purpose_known to letter_requests_purpose_known;

alter table one_time_link rename to one_time_links;
alter table one_time_links rename constraint one_time_link_hash_is_sha256 to one_time_links_hash_is_sha256;
alter table one_time_links rename constraint one_time_link_newest_only to one_time_links_newest_only;
alter table one_time_links rename constraint one_time_link_of_person to one_time_links_of_person;
alter table one_time_links rename constraint one_time_link_pk to one_time_links_pk;
alter table one_time_links rename constraint one_time_link_purpose_known to one_time_links_purpose_known;
alter index one_time_link_by_end rename to one_time_links_by_end;

alter table login_attempt rename to login_attempts;
alter table login_attempts rename constraint login_attempt_pk to login_attempts_pk;
alter index login_attempt_by_end rename to login_attempts_by_end;

alter table audit_entry rename to audit_entries;
alter table audit_entries rename constraint audit_entry_decision_known to audit_entries_decision_known;
alter table audit_entries rename constraint audit_entry_pk to audit_entries_pk;
alter table audit_entries rename constraint audit_entry_role_known to audit_entries_role_known;
alter index audit_entry_allowed rename to audit_entries_allowed;
alter index audit_entry_by_action rename to audit_entries_by_action;
alter index audit_entry_by_subject rename to audit_entries_by_subject;
alter index audit_entry_by_time rename to audit_entries_by_time;

alter table rate_limit rename to rate_limits;
alter table rate_limits rename constraint rate_limit_pk to rate_limits_pk;
alter index rate_limit_by_refill rename to rate_limits_by_refill;
