-- Each warning of the re-identification alarm is answered by itself, so the answers together may be longer than one note.
alter table intelligence.sanitised drop constraint sanitised_warnings_answered_check;
alter table intelligence.sanitised add constraint sanitised_warnings_answered_check check (length(warnings_answered) <= 20000);

-- What a release officer must review within a day is found without walking every disclosure.
create index dissemination_to_review on intelligence.dissemination (emergency_review_by)
  where emergency_reason is not null and emergency_reviewed_at is null and ended_at is null;
